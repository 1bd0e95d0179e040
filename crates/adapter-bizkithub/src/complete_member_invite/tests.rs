//! Where the public twin differs: the names of the consents, and what may be left out.

use super::*;
use crate::testing::{request, shown};

const TOKEN: &str = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

fn decode(more: &str) -> Result<AcceptInvitation, Response> {
    let body = format!(r#"{{"token":"{TOKEN}","firstName":"Jan","lastName":"B","password":"Correct-Horse-7"{more}}}"#);
    CompleteMemberInvite::new(Settings::default()).decode(&request(body, None)).map(|(command, ())| command)
}

#[test]
fn marketing_and_locale_may_be_left_out() {
    let bare = decode(r#","agreeToTerms":true"#).unwrap();
    assert!(bare.attributes.0.is_empty());
    let full = decode(r#","agreeToTerms":true,"agreeToMarketing":true,"locale":"uk""#).unwrap();
    assert_eq!(full.attributes.get("bizkithub.locale"), Some("uk"));
    assert_eq!(full.attributes.get("bizkithub.marketing"), Some("true"));
}

#[test]
fn the_consents_have_their_own_names() {
    for (more, description) in [
        (r#","checkboxTerms":true"#, "agreeToTerms: is required."),
        (r#","agreeToTerms":1"#, "agreeToTerms: must be a boolean."),
        (r#","agreeToTerms":false"#, "agreeToTerms: must be accepted."),
        (r#","agreeToTerms":true,"agreeToMarketing":"no""#, "agreeToMarketing: must be a boolean."),
        (
            r#","agreeToTerms":true,"locale":"nl""#,
            "locale: must be one of cs, en, fr, it, pl, de, sk, sv, es, zh, ja, uk, da.",
        ),
    ] {
        let refused = decode(more).unwrap_err();
        assert_eq!(shown(&refused), (422, format!("INTERNAL_VALIDATION_FAILED|{description}")), "{more}");
    }
}

#[test]
fn the_answer_is_the_documented_one() {
    let response = Success::answer();
    assert_eq!((response.status, response.body.as_slice()), (200, br#"{"success":true}"#.as_slice()));
}
