//! Tokens before anything in them is trusted.

#![no_main]

#[path = "../../crates/engine/src/authenticate/jose.rs"]
mod jose;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jose::Compact;
use libfuzzer_sys::fuzz_target;
use usher_domain::{Secret, Slot};

fuzz_target!(|text: &str| {
    // As it comes, and its first line and the rest encoded as a head and its claims, so that more than the encoding is tried.
    let (header, claims) = text.split_once('\n').unwrap_or((text, "{}"));
    let encoded = format!("{}.{}.c2ln", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    for text in [text, &encoded] {
        let token = Secret::new(text);
        let Ok(read) = Compact::parse(&token, Slot::Primary) else { continue };
        assert_eq!(read.text(), text);
        assert!(read.issuer().is_none_or(|issuer| issuer.len() <= text.len()));
        assert!(read.key_id().is_none_or(|id| id.len() <= text.len()));
    }
});
