use crate::testing;
use usher_domain::Locale;
use usher_domain::commands::{ChangePassword, RequestPasswordLink, ResetPassword};

#[test]
fn whoever_forgot_a_password_needs_no_credentials_and_can_name_a_language() {
    let read = |body: &str| testing::command("POST", "/v1/password/forgot", body);
    let command: RequestPasswordLink = read(r#"{"email":"a@b.co","locale":"cs"}"#).unwrap();
    assert_eq!((command.email.as_sent(), command.locale, command.invitation), ("a@b.co", Some(Locale::Cs), None));
    for wrong in ["{}", r#"{"email":"nobody"}"#, r#"{"email":"a@b.co","locale":"xx"}"#, r#"{"email":"a@b.co","x":1}"#] {
        assert_eq!(read(wrong).unwrap_err(), 422, "{wrong}");
    }
}

#[test]
fn a_text_that_cannot_be_a_token_is_answered_like_one_that_sets_nothing() {
    let read = |token: &str| {
        let body = format!(r#"{{"token":"{token}","password":"p"}}"#);
        testing::command("POST", "/v1/password/reset", &body)
    };
    let command: ResetPassword = read(&"0a".repeat(32)).unwrap();
    assert_eq!((command.token.expose(), command.password.expose()), ("0a".repeat(32), "p"));
    for other in ["", "x", &"0A".repeat(32)] {
        assert_eq!(read(other).unwrap_err(), 404, "{other}");
    }
}

#[test]
fn a_change_takes_both_passwords() {
    let read = |body: &str| testing::command("POST", "/v1/password/change", body);
    let body = r#"{"current_password":"old","password":"new"}"#;
    let command: ChangePassword = read(body).unwrap();
    assert_eq!((command.current.expose(), command.password.expose(), command.keep), ("old", "new", None));
    assert_eq!(read(r#"{"password":"new"}"#).unwrap_err(), 422);
}
