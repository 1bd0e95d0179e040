//! `POST /v1/invitations/preview`: what the holder of a link may know before accepting. Changes nothing.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::grant::instant;
use crate::invitation::OrganizationObject;
use crate::token::{self, TokenInput};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{AcceptWith, InvitationPreview, PreviewInvitation, VisitKind};
use utoipa::ToSchema;

/// The operation.
pub(super) const ENDPOINT: Endpoint<PreviewInvitation> = Endpoint {
    descriptor: Descriptor::post("preview_invitation", "/v1/invitations/preview", None),
    input: Input::Token,
    errors: &[400, 404, 415, 422],
    read: |_, request| {
        let token = token::read(request)?;
        Ok(PreviewInvitation { token, visit: VisitKind::Unnoted })
    },
    respond: |_, preview| Response::json(200, JSON, &PreviewResponse::of(preview)),
    document: || {
        let text = "Shows what an invitation is about to whoever holds its link. Changes nothing. Public: the token is the credential.";
        Document::new("Preview an invitation", text)
            .body::<TokenInput>("The token of the link in the mail.")
            .answer::<PreviewResponse<'_>>(200, JSON, "What the invitation is about.")
    },
};

/// What the holder of a link may know before accepting.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationPreview)]
struct PreviewResponse<'a> {
    /// `pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`.
    status: &'a str,
    /// The organization that invites.
    organization: OrganizationObject<'a>,
    /// Who invited; null where nobody is named.
    inviter_name: Option<&'a str>,
    /// The address invited.
    email: &'a str,
    /// Prefill for the sign-up; possibly empty.
    first_name: &'a str,
    /// Prefill for the sign-up; possibly empty.
    last_name: &'a str,
    /// When it runs out; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
    /// Whether accepting takes the password of an account that there is.
    account_exists: bool,
    /// What it takes to accept: `new_password` makes an account, or takes over one that nobody has shown to be theirs;
    /// `password` is that of the account; `mailed_link` means that only the token of the link in the mail will do.
    accept_with: &'static str,
}

impl<'a> PreviewResponse<'a> {
    fn of(preview: &'a InvitationPreview) -> Self {
        Self {
            status: preview.status.as_str(),
            organization: OrganizationObject::of(&preview.organization),
            inviter_name: preview.inviter_name.as_deref(),
            email: preview.email.as_sent(),
            first_name: preview.first_name.as_str(),
            last_name: preview.last_name.as_str(),
            expires_at: preview.expires_at.map(instant),
            account_exists: preview.accept_with == AcceptWith::Password,
            accept_with: match preview.accept_with {
                AcceptWith::NewPassword => "new_password",
                AcceptWith::Password => "password",
                AcceptWith::MailedLink => "mailed_link",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, UUID, request, text};
    use usher_domain::commands::{AcceptWith, DescribedGrants};
    use usher_domain::{Refusal, Timestamp};

    fn decode(body: &str) -> Result<PreviewInvitation, Response> {
        testing::decode(&ENDPOINT, &request("POST", "/v1/invitations/preview", body))
    }

    #[test]
    fn the_token_is_all_it_takes() {
        let command = decode(&format!(r#"{{"token":"{UUID}"}}"#)).unwrap();
        assert_eq!(command.token.expose(), UUID);
        assert!(text(&decode("{}").unwrap_err()).contains(r#""code":"required","request_id":"req-1","field":"token""#));
        assert!(text(&decode(r#"{"token":"x","a":1}"#).unwrap_err()).contains(r#""code":"unknown_field""#));
    }

    #[test]
    fn what_is_no_token_opens_nothing() {
        let unknown = testing::refuse(ENDPOINT, &request("POST", "/", ""), &Refusal::UnknownInvitation.into());
        assert_eq!((unknown.status, decode(r#"{"token":"x\u0000"}"#)), (404, Err(unknown)));
    }

    #[test]
    fn the_preview_is_answered() {
        let view = testing::view();
        let preview = InvitationPreview {
            providers: Vec::new(),
            status: view.status,
            organization: view.organization,
            inviter_name: Some("Ada Admin".to_owned()),
            email: view.invitation.email,
            first_name: view.invitation.first_name,
            last_name: view.invitation.last_name,
            expires_at: Some(Timestamp::from_millis(0)),
            now: Timestamp::from_millis(0),
            destination: None,
            accept_with: AcceptWith::NewPassword,
            locale: None,
            branding: usher_domain::Branding::default(),
            grants: DescribedGrants::default(),
        };
        assert_eq!(
            text(&testing::respond(&ENDPOINT, &request("POST", "/", format!(r#"{{"token":"{UUID}"}}"#)), &preview)),
            r#"{"status":"pending","organization":{"id":"org_01h455vb4pex5vsknk084sn02q","name":"Acme","slug":"acme"},"inviter_name":"Ada Admin","email":"Grace@example.com","first_name":"Grace","last_name":"","expires_at":"1970-01-01T00:00:00.000Z","account_exists":false,"accept_with":"new_password"}"#
        );
    }
}
