//! The body of the answer.

use crate::user::User;
use serde::Serialize;
use utoipa::ToSchema;

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
pub(super) struct UserResponse {
    /// The user. Documented.
    pub(super) data: User,
}
