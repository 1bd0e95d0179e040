use super::*;
use crate::testing::{self, UUID, request, text};
use usher_domain::commands::{AcceptWith, DescribedGrants};
use usher_domain::{Refusal, Timestamp};

fn decode(body: &str) -> Result<PreviewInvitation, Response> {
    PreviewInvitationOperation.decode(&request("POST", "/v1/invitations/preview", body)).map(|(command, ())| command)
}

#[test]
fn the_token_is_all_it_takes() {
    let command = decode(&format!(r#"{{"token":"{UUID}"}}"#)).unwrap();
    assert_eq!(command.token.expose(), UUID);
    assert_eq!(PreviewInvitationOperation.extract_credentials(&request("POST", "/", "")), Ok(Credentials::Nothing));
    assert!(text(&decode("{}").unwrap_err()).contains(r#""code":"required","request_id":"req-1","field":"token""#));
    assert!(text(&decode(r#"{"token":"x","a":1}"#).unwrap_err()).contains(r#""code":"unknown_field""#));
}

#[test]
fn what_is_no_token_opens_nothing() {
    let unknown = PreviewInvitationOperation.refuse(&request("POST", "/", ""), &Refusal::UnknownInvitation.into());
    assert_eq!((unknown.status, decode(r#"{"token":"x\u0000"}"#)), (404, Err(unknown)));
}

#[test]
fn the_preview_is_answered() {
    let view = testing::view();
    let preview = InvitationPreview {
        status: view.status,
        organization: view.organization,
        inviter_name: Some("Ada Admin".to_owned()),
        email: view.invitation.email,
        first_name: view.invitation.first_name,
        last_name: view.invitation.last_name,
        expires_at: Some(Timestamp::from_millis(0)),
        accept_with: AcceptWith::NewPassword,
        locale: None,
        branding: usher_domain::Branding::default(),
        grants: DescribedGrants::default(),
    };
    assert_eq!(
        text(&PreviewInvitationOperation.encode(&request("POST", "/", ""), &(), &preview)),
        r#"{"status":"pending","organization":{"id":"org_01h455vb4pex5vsknk084sn02q","name":"Acme","slug":"acme"},"inviter_name":"Ada Admin","email":"Grace@example.com","first_name":"Grace","last_name":"","expires_at":"1970-01-01T00:00:00.000Z","account_exists":false,"accept_with":"new_password"}"#
    );
}
