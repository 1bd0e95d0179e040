use super::*;
use crate::testing::{self, DIGITS, UUID, member_of, request, text};

fn decode(id: &str, body: &str) -> Result<ResendInvitation, Response> {
    let call = request("POST", &format!("/v1/invitations/{id}/resend"), body);
    ResendInvitationOperation.check_media_type(&call)?;
    ResendInvitationOperation.decode(&call).map(|(command, ())| command)
}

#[test]
fn the_body_is_empty_or_an_empty_object() {
    for body in ["", "{}", " { } "] {
        assert_eq!(decode(&format!("inv_{DIGITS}"), body).unwrap().invitation.to_string(), UUID);
    }
    let response = decode(UUID, r#"{"reason":"x"}"#).unwrap_err();
    assert!(text(&response).contains(r#""detail":"Nothing can be sent here. Leave it out.","code":"unknown_field","#));
    assert_eq!((decode(UUID, "[]").unwrap_err().status, decode(UUID, "x").unwrap_err().status), (422, 400));
    assert_eq!(decode("x", "").unwrap_err().status, 404);
}

#[test]
fn the_invitation_is_answered() {
    let response = ResendInvitationOperation.encode(&request("POST", "/", ""), &(), &testing::view());
    assert_eq!((response.status, member_of(&response, "generation")), (200, "1".to_owned()));
}
