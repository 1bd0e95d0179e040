//! From bytes to the command and from the outcome to bytes.

use super::*;
use crate::Settings;
use crate::testing::{read, request};
use proptest::prelude::*;
use usher_adapter_kit::Request;
use usher_domain::commands::{Batch, ExistingAccount, ExistingMember, InviteRow, PendingInvitation};
use usher_domain::{CatalogPolicy, EmailAddress, Grant, Note, PermissionCode, PersonName, RequestedGrants, RoleCode};

/// The body of the documented example (\[D\] S1).
const EXAMPLE: &str = r#"{
  "email": "jan@barasek.com",
  "firstName": "example_firstName",
  "lastName": "example_lastName",
  "permissionCodes": [
    "string"
  ],
  "roleCodes": [
    "string"
  ],
  "description": "example_description"
}"#;

fn decode(body: &Request) -> Result<InviteMembers, Response> {
    read(&ENDPOINT, Settings::default(), body)
}

fn row_of(body: &str) -> InviteRow {
    decode(&request(body, None)).unwrap().rows.remove(0)
}

#[test]
fn the_example_becomes_one_row_with_this_protocols_policies() {
    let command = decode(&request(EXAMPLE, None)).unwrap();
    let row = InviteRow {
        first_name: Some(PersonName::parse("example_firstName").unwrap()),
        last_name: Some(PersonName::parse("example_lastName").unwrap()),
        grants: RequestedGrants {
            permissions: Some(vec![Grant::forever(PermissionCode::parse("string").unwrap())]),
            roles: Some(vec![Grant::forever(RoleCode::parse("string").unwrap())]),
            ..RequestedGrants::default()
        },
        note: Some(Note::parse("example_description").unwrap()),
        ..InviteRow::new(EmailAddress::parse("jan@barasek.com").unwrap())
    };
    let expected = InviteMembers {
        rows: vec![row],
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantNow,
        pending: PendingInvitation::Refresh { mail_at_most_every: 600_000 },
        existing_member: ExistingMember::ReturnExisting,
        catalog: CatalogPolicy::Listed,
        dry_run: false,
    };
    assert_eq!(command, expected);
}

#[test]
fn absent_null_and_empty_are_read_as_stated() {
    let bare = row_of(r#"{"email":"a@b.co"}"#);
    assert_eq!(bare.grants, RequestedGrants::default());
    let nulls = r#"{"email":"a@b.co","firstName":null,"permissionCodes":null,"roleCodes":null,"description":null}"#;
    assert_eq!(row_of(nulls), bare);
    assert_eq!(row_of(r#"{"email":"a@b.co","apiKey":"x","other":[{}],"firstName":"","description":""}"#), bare);
    let cleared = row_of(r#"{"email":"a@b.co","permissionCodes":[]}"#);
    assert_eq!(cleared.grants, RequestedGrants { permissions: Some(Vec::new()), ..RequestedGrants::default() });
    let longest = format!(r#"{{"email":"a@b.co","firstName":"{}"}}"#, "ä".repeat(128));
    assert!(row_of(&longest).first_name.is_some());
}

#[test]
fn malformed_json_can_be_a_bad_request() {
    let settings = Settings { malformed_json_is_bad_request: true, ..Settings::default() };
    assert_eq!(read(&ENDPOINT, settings, &request("{", None)).unwrap_err().status, 400);
    assert_eq!(read(&ENDPOINT, settings, &request("[]", None)).unwrap_err().status, 422);
}

#[test]
fn only_json_is_admitted() {
    for media_type in [None, Some("application/json; charset=utf-8"), Some("Application/JSON"), Some("a/b+json")] {
        assert!(body::check_media_type(&request("", media_type)).is_ok(), "{media_type:?}");
    }
    for media_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        assert_eq!(body::check_media_type(&request("", Some(media_type))).unwrap_err().status, 422, "{media_type}");
    }
}

#[test]
fn an_outcome_of_another_shape_does_not_panic() {
    let answer = |rows| {
        let outcome = InviteMembersOutcome { rows, dry_run: false };
        let (dialect, request) = (Bizkithub { settings: Settings::default() }, request("", None));
        let decoded = decode(&self::request(r#"{"email":"a@b.co"}"#, None)).unwrap();
        respond(&Exchange { dialect: &dialect, request: &request, decoded: &decoded }, &outcome).status
    };
    assert_eq!(answer(Vec::new()), 500);
    assert_eq!(answer(vec![Err(Vec::new())]), 500);
    assert_eq!(answer(vec![Err(vec![usher_domain::Refusal::MemberBlocked])]), 422);
}

proptest! {
    #[test]
    fn any_bytes_end_in_an_answer(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let request = request(body, None);
        let _ = crate::credentials::extract_credentials(&request, Settings::default());
        prop_assert!(decode(&request).is_err_and(|answer| answer.status == 422));
    }

    #[test]
    fn any_field_values_end_in_an_answer(email in ".{0,40}", code in ".{0,20}", name in ".{0,140}") {
        let body = serde_json::json!({ "email": email, "roleCodes": [code], "firstName": name, "apiKey": name });
        let request = request(body.to_string(), None);
        let _ = crate::credentials::extract_credentials(&request, Settings::default());
        if let Err(answer) = decode(&request) {
            prop_assert_eq!(answer.status, 422);
        }
    }
}
