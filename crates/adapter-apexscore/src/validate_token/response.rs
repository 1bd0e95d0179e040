//! Whether a token can be redeemed.

use serde::Serialize;
use utoipa::ToSchema;

/// The answer, of both statuses. Documented: the first property of the one with 200; the other is of another schema.
/// Assumed: that it is a boolean, that there are no further properties, and that the other looks the same.
#[derive(Serialize, ToSchema)]
pub(crate) struct TokenValidity {
    /// Documented by name.
    pub(super) is_valid: bool,
}
