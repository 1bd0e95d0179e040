use super::*;
use crate::testing::{self, ID, text};
use proptest::prelude::*;
use usher_domain::commands::MemberRef;
use usher_domain::{InvitationStatus, MemberId, MemberStatus, Refusal};

fn operation() -> UpdateInvitationPermissions {
    UpdateInvitationPermissions::new(Settings::default())
}

fn call(crew: &str, body: &str) -> Request {
    testing::call(&operation(), &format!("/crew/{crew}/invitation/permissions"), "", body)
}

fn decode(crew: &str, body: &str) -> Result<EditPending, Response> {
    operation().decode(&call(crew, body)).map(|(command, ())| command)
}

#[test]
fn the_whole_set_is_replaced() {
    let command = decode(ID, r#"{"Permissions":["Organization.Read","*"]}"#).unwrap();
    assert_eq!(command.member, MemberRef::Id(MemberId(ID.parse().unwrap())));
    let codes = |command: &EditPending| {
        let permissions = command.grants.permissions.iter().flatten();
        permissions.map(|grant| grant.what.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&command), ["Organization.Read", "*"]);
    assert!(command.grants.roles.is_none() && command.grants.resources.is_none());
    assert_eq!(command.catalog, Settings::default().catalog.policy());
    let none = decode(ID, r#"{"permissions":[]}"#).unwrap();
    assert_eq!(none.grants.permissions, Some(Vec::new()));
}

#[test]
fn everything_that_is_wrong_is_named() {
    for (crew, body, errors) in [
        ("x", "{}", r#"{"crewId":["The value must be a Guid."],"permissions":["The permissions field is required."]}"#),
        (ID, "", r#"{"":["A non-empty request body is required."]}"#),
        (ID, r#"{"permissions":null}"#, r#"{"permissions":["The permissions field is required."]}"#),
        (ID, r#"{"permissions":"*"}"#, r#"{"permissions":["The value must be an array."]}"#),
        (ID, r#"{"permissions":["*",1]}"#, r#"{"permissions[1]":["The value must be a string."]}"#),
        (ID, r#"{"permissions":["a b"]}"#, r#"{"permissions":["Unknown permission 'a b'."]}"#),
    ] {
        let response = decode(crew, body).unwrap_err();
        assert_eq!(response.status, 400);
        assert!(text(&response).ends_with(&format!(r#""errors":{errors}}}"#)), "{}", text(&response));
    }
}

#[test]
fn consumed_is_400_and_none_outstanding_404() {
    for (refusal, status) in [
        (Refusal::MemberIs(MemberStatus::Active), 400),
        (Refusal::MemberIs(MemberStatus::Contact), 404),
        (Refusal::NotPending(InvitationStatus::Expired), 404),
        (Refusal::UnknownMember(MemberId(ID.parse().unwrap())), 404),
    ] {
        let response = operation().refuse(&call(ID, ""), &refusal.into());
        assert_eq!(response.status, status);
    }
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in ".{0,200}", crew in "[^/]{1,40}") {
        if let Err(response) = decode(&crew, &bytes) {
            prop_assert_eq!(response.status, 400);
        }
    }
}
