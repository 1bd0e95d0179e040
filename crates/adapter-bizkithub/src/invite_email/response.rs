//! The answer to an invitation.

use crate::member_id;
use serde::Serialize;
use utoipa::ToSchema;

/// The answer (\[D\] S1, in this order of members); the same for an invitation and for immediate membership.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InviteEmailResponse {
    /// Documented; that it is never false is assumed.
    success: bool,
    /// Documented as a string. Assumed: the member's short id, after `pending-` until the invitation is accepted. It
    /// opens nothing: the secret of the mailed link is another one.
    member_id: String,
}

impl InviteEmailResponse {
    /// The answer about a member, active or with a pending invitation.
    pub(crate) fn new(external_id: &str, is_pending: bool) -> Self {
        Self { success: true, member_id: member_id::shown(external_id, is_pending) }
    }
}
