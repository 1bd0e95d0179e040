//! The answer.

use serde::Serialize;
use utoipa::ToSchema;

/// What an authorize call answers, and nothing else: further members could only be guessed.
#[derive(Serialize, ToSchema)]
pub(crate) struct AuthorizeResponse<'a> {
    /// The token. The name is documented for the authorize call of events [D B9], assumed here.
    pub(super) token: &'a str,
}
