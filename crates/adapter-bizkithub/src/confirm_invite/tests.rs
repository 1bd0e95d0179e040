//! From bytes to the command and from the outcome to bytes.

use super::*;
use crate::Settings;
use crate::testing::{read, request, shown};
use proptest::prelude::*;
use usher_adapter_kit::Response;
use usher_domain::commands::{PasswordRules, Proof};
use usher_domain::{InvitationToken, PersonName, Secret};

const TOKEN: &str = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

/// A good body with some members replaced; `null` takes one out.
fn body(changes: &serde_json::Value) -> String {
    let mut body = serde_json::json!({
        "token": TOKEN, "locale": "cs", "firstName": "Jan", "lastName": "Barášek", "password": "Correct-Horse-7",
        "checkboxTerms": true, "checkboxMarketing": false,
    });
    for (name, value) in changes.as_object().unwrap() {
        body[name] = value.clone();
    }
    body.to_string()
}

fn decode(settings: Settings, changes: &serde_json::Value) -> Result<AcceptInvitation, Response> {
    read(&ENDPOINT, settings, &request(body(changes), None))
}

#[test]
fn a_confirmation_redeems_the_token_and_keeps_the_consents() {
    let none = serde_json::json!({});
    let command = decode(Settings::default(), &none).unwrap();
    assert_eq!(command.token, InvitationToken::parse(TOKEN).unwrap());
    let proof = Proof::Password {
        password: Secret::new("Correct-Horse-7"),
        first_name: Some(PersonName::parse("Jan").unwrap()),
        last_name: Some(PersonName::parse("Barášek").unwrap()),
    };
    assert_eq!((command.proof, command.rules), (proof, PasswordRules::CharacterClasses));
    assert_eq!(command.attributes.get("bizkithub.locale"), Some("cs"));
    assert_eq!(command.attributes.get("bizkithub.marketing"), Some("false"));
    let lenient = Settings { new_passwords: crate::NewPasswords::LengthOnly, ..Settings::default() };
    assert_eq!(decode(lenient, &none).unwrap().rules, PasswordRules::LengthOnly);
}

#[test]
fn what_is_no_token_is_an_unknown_one() {
    for token in ["", "x", "3c90c3cc0d444b5088888dd25736052a", "\0"] {
        let refused = decode(Settings::default(), &serde_json::json!({ "token": token })).unwrap_err();
        assert_eq!(shown(&refused), (404, "INTERNAL_RESOURCE_NOT_FOUND|".to_owned()), "{token:?}");
    }
}

proptest! {
    #[test]
    fn any_field_values_end_in_an_answer(text in ".{0,140}", token in ".{0,40}") {
        let changes = serde_json::json!({ "firstName": text, "password": text, "locale": text, "token": token });
        if let Err(answer) = decode(Settings::default(), &changes) {
            prop_assert!(matches!(answer.status, 404 | 422));
        }
    }
}
