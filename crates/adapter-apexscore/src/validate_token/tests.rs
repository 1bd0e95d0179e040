use super::*;
use crate::testing::{ID, decode, refuse, request, respond, text, view};
use usher_domain::commands::{AcceptWith, DescribedGrants};

fn asked(query: &str) -> Request {
    request("GET", &format!("{VALIDATE_TOKEN}?{query}"), "")
}

fn preview(status: InvitationStatus) -> InvitationPreview {
    let view = view();
    InvitationPreview {
        providers: Vec::new(),
        status,
        organization: view.organization,
        inviter_name: None,
        email: view.invitation.email,
        first_name: view.invitation.first_name,
        last_name: view.invitation.last_name,
        expires_at: None,
        now: usher_domain::Timestamp::from_millis(0),
        destination: None,
        accept_with: AcceptWith::NewPassword,
        locale: None,
        branding: usher_domain::Branding::default(),
        grants: DescribedGrants::default(),
    }
}

fn said(response: &Response) -> (u16, &str) {
    (response.status, text(response))
}

const INVALID: (u16, &str) = (404, r#"{"is_valid":false}"#);

#[test]
fn only_a_pending_invitation_is_valid() {
    for status in InvitationStatus::ALL {
        let response = respond(&ENDPOINT, &asked(&format!("token={ID}")), &preview(status));
        let expected = if status == InvitationStatus::Pending { (200, r#"{"is_valid":true}"#) } else { INVALID };
        assert_eq!(said(&response), expected, "{status:?}");
    }
}

#[test]
fn a_token_that_is_missing_malformed_or_unknown_is_not() {
    for query in ["", "token", "token=", "token=x", "tokens=1", "token=3c90c3cc-0d44-4b50-8888-8dd25736052"] {
        assert_eq!(said(&decode(&ENDPOINT, &asked(query)).err().unwrap()), INVALID, "{query}");
    }
    assert_eq!(said(&refuse(&ENDPOINT, &asked(&format!("token={ID}")), &Refusal::UnknownInvitation.into())), INVALID);
    assert_eq!(refuse(&ENDPOINT, &asked(&format!("token={ID}")), &Fault::Unavailable).status, 503);
}

#[test]
fn the_last_token_counts_in_every_form() {
    let query = format!("token=x&token={}", ID.to_uppercase().replace('-', ""));
    assert_eq!(decode(&ENDPOINT, &asked(&query)).ok().unwrap().0.token.expose(), ID);
}
