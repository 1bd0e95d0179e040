//! From bytes to the command.

use super::*;
use crate::testing::{request, shown};
use usher_domain::EmailAddress;
use usher_domain::commands::{Blocking, MemberRef};

fn decode(body: &str) -> Result<Command, Response> {
    BlockMember::new(Settings::default()).decode(&request(body, None)).map(|(command, ())| command)
}

#[test]
fn it_is_a_toggle_keyed_by_the_address() {
    let member = MemberRef::Email(EmailAddress::parse("jan@barasek.com").unwrap());
    let command = Command { member, blocking: Blocking::Toggle, expected: None };
    assert_eq!(decode(r#"{"email":" jan@barasek.com ","apiKey":"x","id":5}"#), Ok(command));
}

#[test]
fn an_address_is_needed() {
    for (body, description) in [
        ("", "body: must be valid JSON."),
        ("{}", "email: is required."),
        (r#"{"email":null}"#, "email: is required."),
        (r#"{"email":["a@b.co"]}"#, "email: must be a string."),
        (r#"{"email":"a@b"}"#, "email: must be a valid e-mail address."),
    ] {
        let refused = decode(body).unwrap_err();
        assert_eq!(shown(&refused), (422, format!("INTERNAL_VALIDATION_FAILED|{description}")), "{body}");
    }
}
