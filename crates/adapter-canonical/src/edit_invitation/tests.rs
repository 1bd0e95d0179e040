use super::*;
use crate::testing::{self, DIGITS, UUID, request, text};
use usher_domain::commands::ExpiryEdit;
use usher_domain::{InvitationStatus, Refusal, Timestamp};

fn decode(id: &str, body: &str) -> Result<EditInvitation, Response> {
    EditInvitationOperation
        .decode(&request("PATCH", &format!("/v1/invitations/{id}"), body))
        .map(|(command, ())| command)
}

#[test]
fn what_is_left_out_stays() {
    let command = decode(UUID, "{}").unwrap();
    assert_eq!((command.grants, command.expiry), (usher_domain::RequestedGrants::default(), ExpiryEdit::Keep));
    let command = decode(&format!("inv_{DIGITS}"), r#"{"permissions":[],"expires_at":null}"#).unwrap();
    assert_eq!(
        (command.grants.permissions, command.grants.roles, command.expiry),
        (Some(vec![]), None, ExpiryEdit::Never)
    );
    let command = decode(UUID, r#"{"expires_at":"1970-01-01T00:00:01Z"}"#).unwrap();
    assert_eq!(command.expiry, ExpiryEdit::Until(Timestamp::from_millis(1000)));
}

#[test]
fn null_is_no_list_and_other_fields_cannot_change() {
    let response = decode(UUID, r#"{"roles":null,"email":"a@b.co"}"#).unwrap_err();
    assert!(text(&response).contains(r#""errors":[{"code":"unknown_field","detail":"There is no such field. The fields here are: permissions, roles, resources, expires_at.","field":"email"},{"code":"invalid_type","detail":"Send an array (an empty one for none) instead of null.","field":"roles"}]"#));
}

#[test]
fn an_id_that_cannot_be_read_is_not_found_whatever_the_body() {
    let unknown = EditInvitationOperation.refuse(&request("PATCH", "/", ""), &Refusal::UnknownInvitation.into());
    for id in ["1", "%00", "%ff", &format!("mem_{DIGITS}")] {
        assert_eq!(decode(id, "").unwrap_err(), unknown);
    }
    assert_eq!(unknown.status, 404);
}

#[test]
fn the_invitation_is_answered() {
    let response = EditInvitationOperation.encode(&request("PATCH", "/", ""), &(), &testing::view());
    assert_eq!(response.status, 200);
    let fault = Refusal::NotPending(InvitationStatus::Declined).into();
    assert_eq!(EditInvitationOperation.refuse(&request("PATCH", "/", ""), &fault).status, 409);
}
