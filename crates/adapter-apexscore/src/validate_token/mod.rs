//! `GET /api/v1/organization-invitations/validate_token/`: whether a token can still be redeemed (documented, P4: it
//! exists, is pending and has not expired; 200 or 404).

mod response;

use crate::error::{self, ErrorDetail};
use crate::media::JSON;
use crate::{VALIDATE_TOKEN, credentials, faults, python_text};
use response::TokenValidity;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{InvitationPreview, PreviewInvitation, VisitKind};
use usher_domain::{Credentials, Fault, InvitationStatus, Refusal, RowRefusal};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct ValidateToken;

impl Operation for ValidateToken {
    type Command = PreviewInvitation;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor { name: "validate_token", method: Method::Get, path: VALIDATE_TOKEN, required_permission: None }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::present_if_any(request)
    }

    /// A token that is missing or malformed is as invalid as an unknown one (assumed).
    fn decode(&self, request: &Request) -> Result<(PreviewInvitation, ()), Response> {
        let token = request.query_value("token");
        let token = token.and_then(|text| python_text::invitation_token(python_text::strip(&text)));
        Ok((PreviewInvitation { token: token.ok_or_else(invalid)?, visit: VisitKind::Unnoted }, ()))
    }

    fn encode(&self, _: &Request, (): &(), preview: &InvitationPreview) -> Response {
        match preview.status {
            InvitationStatus::Pending => error::json(200, &TokenValidity { is_valid: true }),
            InvitationStatus::Accepted
            | InvitationStatus::Declined
            | InvitationStatus::Cancelled
            | InvitationStatus::Revoked
            | InvitationStatus::Expired => invalid(),
        }
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Response {
        match fault {
            Fault::Refused(RowRefusal { refusal: Refusal::UnknownInvitation, .. }) => invalid(),
            Fault::Refused(_) | Fault::Unauthenticated(_) | Fault::Unavailable | Fault::Internal(_) => {
                faults::answer(fault)
            }
        }
    }

    fn document(&self) -> Document {
        Document::new("Validate an invitation token", "Valid is a token that exists, is pending and has not expired.")
            .parameter(ParameterIn::Query, "token", "Documented: the token, a UUID. It is required.")
            .answer::<TokenValidity>(200, JSON, "The token is valid.")
            .answer::<TokenValidity>(404, JSON, "It is not.")
            .answer::<ErrorDetail<'_>>(
                401,
                JSON,
                "A bearer token was sent, though none is needed, and is refused. Assumed.",
            )
    }
}

/// The answer to every token that cannot be redeemed.
fn invalid() -> Response {
    error::json(404, &TokenValidity { is_valid: false })
}

#[cfg(test)]
mod tests;
