//! Where the public twin differs: the names of the consents, and what may be left out.

use super::*;
use crate::Settings;
use crate::testing::{read, request};
use usher_adapter_kit::Response;

const TOKEN: &str = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

fn decode(more: &str) -> Result<AcceptInvitation, Response> {
    let body = format!(r#"{{"token":"{TOKEN}","firstName":"Jan","lastName":"B","password":"Correct-Horse-7"{more}}}"#);
    read(&ENDPOINT, Settings::default(), &request(body, None))
}

#[test]
fn marketing_and_locale_may_be_left_out() {
    let bare = decode(r#","agreeToTerms":true"#).unwrap();
    assert!(bare.attributes.0.is_empty());
    let full = decode(r#","agreeToTerms":true,"agreeToMarketing":true,"locale":"uk""#).unwrap();
    assert_eq!(full.attributes.get("bizkithub.locale"), Some("uk"));
    assert_eq!(full.attributes.get("bizkithub.marketing"), Some("true"));
}
