//! From bytes to the command and from the outcome to bytes.

use super::*;
use crate::testing::request;
use proptest::prelude::*;
use usher_domain::commands::{Batch, ExistingAccount, ExistingMember, InviteRow, Lifetime, PendingInvitation};
use usher_domain::{
    Attributes, CatalogPolicy, EmailAddress, Grant, Note, PermissionCode, PersonName, RequestedGrants, RoleCode,
};

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

fn operation() -> InviteEmail {
    InviteEmail::new(Settings::default())
}

fn row_of(body: &str) -> InviteRow {
    operation().decode(&request(body, None)).unwrap().0.rows.remove(0)
}

fn refused(body: &str) -> (u16, String) {
    let response = operation().decode(&request(body, None)).unwrap_err();
    let shown: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(shown["error"]["code"], "INTERNAL_VALIDATION_FAILED");
    (response.status, shown["error"]["description"].as_str().unwrap().to_owned())
}

#[test]
fn the_example_becomes_one_row_with_this_protocols_policies() {
    let (command, ()) = operation().decode(&request(EXAMPLE, None)).unwrap();
    let row = InviteRow {
        organization: None,
        email: EmailAddress::parse("jan@barasek.com").unwrap(),
        member: None,
        first_name: Some(PersonName::parse("example_firstName").unwrap()),
        last_name: Some(PersonName::parse("example_lastName").unwrap()),
        contact_email: None,
        phone: None,
        license: None,
        grants: RequestedGrants {
            permissions: Some(vec![Grant::forever(PermissionCode::parse("string").unwrap())]),
            roles: Some(vec![Grant::forever(RoleCode::parse("string").unwrap())]),
            resources: None,
        },
        note: Some(Note::parse("example_description").unwrap()),
        locale: None,
        attributes: Attributes::default(),
        lifetime: Lifetime::Default,
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
fn what_cannot_be_taken_is_named_with_its_constraint() {
    let long_name = format!(r#"{{"email":"a@b.co","lastName":"{}"}}"#, "ä".repeat(129));
    let long_note = format!(r#"{{"email":"a@b.co","description":"{}"}}"#, "x".repeat(4001));
    for (body, description) in [
        ("", "body: must be valid JSON."),
        ("[]", "body: must be an object."),
        ("{}", "email: is required."),
        (r#"{"email":null}"#, "email: is required."),
        (r#"{"email":7}"#, "email: must be a string."),
        (r#"{"email":""}"#, "email: must be a valid e-mail address."),
        (r#"{"email":"a@b"}"#, "email: must be a valid e-mail address."),
        (r#"{"email":"a@b.co","firstName":{}}"#, "firstName: must be a string."),
        (r#"{"email":"a@b.co","firstName":"\u0000"}"#, "firstName: must not contain a NUL character."),
        (&long_name, "lastName: must be at most 128 characters."),
        (&long_note, "description: must be at most 4000 characters."),
        (r#"{"email":"a@b.co","permissionCodes":"x"}"#, "permissionCodes: must be an array of strings."),
        (r#"{"email":"a@b.co","roleCodes":["x",1]}"#, "roleCodes[1]: must be a string."),
        (r#"{"email":"a@b.co","permissionCodes":["x","a b"]}"#, "permissionCodes[1]: is not a code."),
        (r#"{"email":"a@b.co","roleCodes":[""]}"#, "roleCodes[0]: is not a code."),
        (r#"{"email":"a@b","roleCodes":7}"#, "roleCodes: must be an array of strings."),
    ] {
        assert_eq!(refused(body), (422, description.to_owned()), "{body}");
    }
}

#[test]
fn malformed_json_can_be_a_bad_request() {
    let settings = Settings { malformed_json_is_bad_request: true, ..Settings::default() };
    assert_eq!(InviteEmail::new(settings).decode(&request("{", None)).unwrap_err().status, 400);
    assert_eq!(InviteEmail::new(settings).decode(&request("[]", None)).unwrap_err().status, 422);
}

#[test]
fn only_json_is_admitted() {
    for media_type in [None, Some("application/json; charset=utf-8"), Some("Application/JSON"), Some("a/b+json")] {
        assert!(operation().check_media_type(&request("", media_type)).is_ok(), "{media_type:?}");
    }
    for media_type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
        assert_eq!(
            operation().check_media_type(&request("", Some(media_type))).unwrap_err().status,
            422,
            "{media_type}"
        );
    }
}

#[test]
fn the_answer_is_the_documented_one_and_pending_shows() {
    let bytes = |answer| serde_json::to_string(&answer).unwrap();
    let active = InviteEmailResponse::new("example_memberId", false);
    assert_eq!(bytes(active), r#"{"success":true,"memberId":"example_memberId"}"#);
    let pending = InviteEmailResponse::new("aB3dE5gH7jK9mN1p", true);
    assert_eq!(bytes(pending), r#"{"success":true,"memberId":"pending-aB3dE5gH7jK9mN1p"}"#);
}

#[test]
fn an_outcome_of_another_shape_does_not_panic() {
    let answer = |rows| {
        let outcome = InviteMembersOutcome { rows, dry_run: false };
        operation().encode(&request("", None), &(), &outcome).status
    };
    assert_eq!(answer(Vec::new()), 500);
    assert_eq!(answer(vec![Err(Vec::new())]), 500);
    assert_eq!(answer(vec![Err(vec![usher_domain::Refusal::MemberBlocked])]), 422);
}

proptest! {
    #[test]
    fn any_bytes_end_in_an_answer(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let request = request(body, None);
        let _ = operation().extract_credentials(&request);
        prop_assert!(operation().decode(&request).is_err_and(|answer| answer.status == 422));
    }

    #[test]
    fn any_field_values_end_in_an_answer(email in ".{0,40}", code in ".{0,20}", name in ".{0,140}") {
        let body = serde_json::json!({ "email": email, "roleCodes": [code], "firstName": name, "apiKey": name });
        let request = request(body.to_string(), None);
        let _ = operation().extract_credentials(&request);
        if let Err(answer) = operation().decode(&request) {
            prop_assert_eq!(answer.status, 422);
        }
    }
}
