//! Ids as the canonical API writes them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use usher_adapter_canonical::typed_id::{TypedId, decode, encode};
use usher_domain::{ApiKeyId, InvitationId, MemberId, OrganizationId};

fn check<T: TypedId + PartialEq + std::fmt::Debug>(text: &str) -> bool {
    let Some(id) = decode::<T>(text) else { return false };
    let written = encode(id);
    assert_eq!(decode::<T>(&written), Some(id));
    // There is one way to write a typed id; a plain one is the same for every kind.
    assert!(text.len() == 36 || written == text, "{text} {written}");
    true
}

fuzz_target!(|text: &str| {
    let kinds = [check::<ApiKeyId>(text), check::<InvitationId>(text), check::<MemberId>(text), check::<OrganizationId>(text)];
    let taken = kinds.iter().filter(|taken| **taken).count();
    assert!(matches!(taken, 0 | 1) || text.len() == 36, "no id is of two kinds: {text}");
});
