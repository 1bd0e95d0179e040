//! The token of an invitation, in the body of a request. It must never stand in a path or a query: those are logged.

use crate::error_context::{BodyShape, ErrorContext};
use crate::errors::Errors;
use crate::fields::{self, Fields};
use crate::problem::Problem;
use crate::refusals;
use usher_domain::InvitationToken;
use utoipa::ToSchema;

/// The operations whose credential is the token.
pub(crate) const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: None, shape: BodyShape::Token };

/// The token of an invitation.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the request; it is read field by field, to report every error")]
pub(crate) struct TokenInput {
    /// The token of the link in the mail.
    token: String,
}

/// Reads a body with a token and nothing else.
pub(crate) fn read(body: &[u8]) -> Result<InvitationToken, Problem> {
    let value = fields::parse(body)?;
    let mut errors = Errors::default();
    let fields = Fields::of(value, &["token"], String::new(), None, &mut errors);
    let text = fields.and_then(|mut fields| fields.required_text("token"));
    open(&errors.check(text)?)
}

/// A text that cannot be a token is answered like one that opens nothing.
pub(crate) fn open(text: &str) -> Result<InvitationToken, Problem> {
    InvitationToken::parse(text).ok_or_else(|| refusals::no_invitation(&ERROR_CONTEXT))
}
