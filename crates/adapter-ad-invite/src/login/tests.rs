//! Logging in: the command, the documented answer and the issues.

use super::*;
use crate::tests::{read, request, shown};

fn decode(body: &str) -> Result<OpenSession, Response> {
    read(&ENDPOINT, "{}", &request(body))
}

#[test]
fn a_login_is_of_this_family() {
    let command = decode(r#"{"email":"Ada@acme.example","password":"secret"}"#).unwrap();
    assert_eq!(command.family, "ad-invite");
    assert_eq!((command.email.as_sent(), command.password.expose()), ("Ada@acme.example", "secret"));
}

#[test]
fn passwords_have_six_to_a_hundred_utf16_units() {
    let with = |password: &str| decode(&format!(r#"{{"email":"a@b.co","password":"{password}"}}"#));
    assert!(with(&"p".repeat(6)).is_ok() && with(&"😀".repeat(50)).is_ok());
    let short = r#"{"message":"Invalid request body","issues":[{"origin":"string","code":"too_small","minimum":6,"inclusive":true,"path":["password"],"message":"Too small: expected string to have >=6 characters"}]}"#;
    assert_eq!(shown(&with("12345").unwrap_err()), (400, short));
    let long = r#"{"message":"Invalid request body","issues":[{"origin":"string","code":"too_big","maximum":100,"inclusive":true,"path":["password"],"message":"Too big: expected string to have <=100 characters"}]}"#;
    assert_eq!(shown(&with(&"p".repeat(101)).unwrap_err()), (400, long));
}
