//! The token of an invitation, in the body of a request. It must never stand in a path or a query: those are logged.

use crate::body::{self, body};
use crate::error_context::{BodyShape, ErrorContext};
use crate::problem::Problem;
use crate::refusals;
use usher_adapter_kit::Request;
use usher_domain::InvitationToken;

/// The operations whose credential is the token.
pub(crate) const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: None, shape: BodyShape::Token };

body! {
    /// The token of an invitation.
    pub(crate) struct TokenInput as "TokenInput" {
        /// The token of the link in the mail.
        token: String,
    }
}

/// Reads a body with a token and nothing else.
pub(crate) fn read(request: &Request) -> Result<InvitationToken, Problem> {
    let TokenInput { token } = body::read(request)?;
    open(&token)
}

/// A text that cannot be a token is answered like one that opens nothing.
pub(crate) fn open(text: &str) -> Result<InvitationToken, Problem> {
    InvitationToken::parse(text).ok_or_else(|| refusals::no_invitation(&ERROR_CONTEXT))
}
