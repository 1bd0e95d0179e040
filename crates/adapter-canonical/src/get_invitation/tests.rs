use super::*;
use crate::testing::{self, DIGITS, UUID, member_of, request};
use usher_domain::Refusal;

fn decode(id: &str) -> Result<GetInvitation, Response> {
    GetInvitationOperation.decode(&request("GET", &format!("/v1/invitations/{id}"), "")).map(|(command, ())| command)
}

#[test]
fn both_forms_of_an_id_are_read_and_nothing_else() {
    for id in [UUID.to_owned(), UUID.to_uppercase(), format!("inv_{DIGITS}")] {
        assert_eq!(decode(&id).unwrap().invitation.to_string(), UUID);
    }
    let unknown = GetInvitationOperation.refuse(&request("GET", "/", ""), &Refusal::UnknownInvitation.into());
    for id in ["preview", &format!("mem_{DIGITS}"), &format!("inv_{UUID}")] {
        assert_eq!(decode(id), Err(unknown.clone()));
    }
}

#[test]
fn the_invitation_is_answered() {
    let response = GetInvitationOperation.encode(&request("GET", "/", ""), &(), &testing::view());
    assert_eq!((response.status, member_of(&response, "status")), (200, "\"pending\"".to_owned()));
}
