//! `GET /api/v1/organization-invitations/validate_token/`: whether a token can still be redeemed (documented, P4: it
//! exists, is pending and has not expired; 200 or 404).

use crate::dialect::{Apexscore, Endpoint, Input};
use crate::media::JSON;
use crate::{VALIDATE_TOKEN, error, python_text};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Exchange, Request, Response};
use usher_domain::commands::{InvitationPreview, PreviewInvitation, VisitKind};
use usher_domain::{Fault, InvitationStatus, Refusal, RowRefusal};
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<Validation> = Endpoint {
    descriptor: Descriptor::get("validate_token", VALIDATE_TOKEN, None),
    input: Input::TokenIfAny,
    errors: &[401],
    read,
    respond,
    document: || {
        Document::new("Validate an invitation token", "Valid is a token that exists, is pending and has not expired.")
            .parameter(ParameterIn::Query, "token", "Documented: the token, a UUID. It is required.")
            .answer::<TokenValidity>(200, JSON, "The token is valid.")
            .answer::<TokenValidity>(404, JSON, "It is not.")
    },
};

/// The answer, of both statuses. Documented: the first property of the one with 200; the other is of another schema.
/// Assumed: that it is a boolean, that there are no further properties, and that the other looks the same.
#[derive(Serialize, ToSchema)]
struct TokenValidity {
    /// Documented by name.
    is_valid: bool,
}

/// The look at an invitation; one that does not exist has an invalid token.
pub(crate) struct Validation(PreviewInvitation);

impl Decoded for Validation {
    type Command = PreviewInvitation;

    fn command(&self) -> &PreviewInvitation {
        &self.0
    }

    fn refuse(&self, _: &Request, fault: &Fault) -> Option<Response> {
        let is_unknown = matches!(fault, Fault::Refused(RowRefusal { refusal: Refusal::UnknownInvitation, .. }));
        is_unknown.then(invalid)
    }
}

/// A token that is missing or malformed is as invalid as an unknown one (assumed).
fn read(_: &Apexscore, request: &Request) -> Result<Validation, Response> {
    let token = request.query_value("token");
    let token = token.and_then(|text| python_text::invitation_token(python_text::strip(&text)));
    Ok(Validation(PreviewInvitation { token: token.ok_or_else(invalid)?, visit: VisitKind::Unnoted }))
}

fn respond(_: &Exchange<'_, Apexscore, Validation>, preview: &InvitationPreview) -> Response {
    match preview.status {
        InvitationStatus::Pending => error::json(200, &TokenValidity { is_valid: true }),
        InvitationStatus::Accepted
        | InvitationStatus::Declined
        | InvitationStatus::Cancelled
        | InvitationStatus::Revoked
        | InvitationStatus::Expired => invalid(),
    }
}

/// The answer to every token that cannot be redeemed.
fn invalid() -> Response {
    error::json(404, &TokenValidity { is_valid: false })
}

#[cfg(test)]
mod tests;
