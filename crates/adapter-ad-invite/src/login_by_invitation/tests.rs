//! Logging in by an invitation: the command, and the issues.

use super::*;
use crate::tests::{issues_of, read, request, shown};

const TOKEN: &str = "7a1c1e52-6c0b-4b49-9d5e-1f0a3c5b7d90";

fn decode(token: &str, rest: &str) -> Result<LogInByInvitation, Response> {
    let body = format!(
        r#"{{"invitationToken":"{token}","email":"a@b.co","password":"secret","firstName":"Jo","lastName":"","phone":""{rest}}}"#
    );
    read(&ENDPOINT, "{}", &request(body))
}

#[test]
fn what_is_left_empty_stays_as_it_is() {
    let command = decode(TOKEN, "").unwrap();
    assert_eq!((command.family, command.phone, command.acceptance.attributes.0.len()), ("ad-invite", None, 0));
    let Proof::Password { password, first_name, last_name } = command.acceptance.proof else { panic!("a password") };
    assert_eq!((password.expose(), first_name.unwrap().as_str(), last_name), ("secret", "Jo", None));
}

#[test]
fn the_language_is_kept_and_the_number_stored() {
    let command = decode(TOKEN, r#","lang":"de","phone":"+49 30 1""#).unwrap();
    assert_eq!(command.phone.unwrap().as_str(), "+49 30 1");
    assert_eq!(lang::of_attributes(&command.acceptance.attributes), Some("de".to_owned()));
    let word = r#"{"code":"invalid_value","values":["fr","en","de"],"path":["lang"],"message":"Invalid option: expected one of \"fr\"|\"en\"|\"de\""}"#;
    for lang in ["\"it\"", "null", "1", "\"DE\""] {
        assert_eq!(issues_of(&decode(TOKEN, &format!(r#","lang":{lang}"#)).unwrap_err()), word, "{lang}");
    }
}

#[test]
fn what_has_not_the_form_of_a_token_is_no_invitation() {
    for token in ["", "x", "\\u0000", &"a".repeat(10_000)] {
        assert_eq!(shown(&decode(token, "").unwrap_err()), (404, r#"{"message":"Invitation not found"}"#));
    }
}
