//! The body of the answer.

use crate::permissions::{Permissions, scope_of};
use crate::settings::Scope;
use serde::Serialize;
use usher_domain::Timestamp;
use usher_domain::commands::InviteMembersOutcome;
use utoipa::ToSchema;

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
pub(super) struct InviteResponse {
    /// The membership. Documented.
    pub(super) data: UserOrganization,
}

/// A person's membership in an organization: exactly these seven keys in this order (`[D]` P1, by example).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct UserOrganization {
    /// The person. Documented by example; the same before and after acceptance (assumed).
    pub(super) user_id: i64,
    /// The organization that the session is bound to. Documented by example.
    pub(super) organization_id: i64,
    /// The role: 1 or 2. Documented by example; the value is the operator's choice, because the request has none.
    pub(super) scope: i64,
    /// The rights. Documented by example; that they echo the request is assumed.
    pub(super) permissions: Permissions,
    /// When the membership was deleted. Documented by example; that it is null otherwise, not absent, is assumed.
    pub(super) deleted_at: Option<String>,
    /// When it last changed, in UTC with milliseconds. Documented by example.
    pub(super) updated_at: String,
    /// When it was made, in UTC with milliseconds. Documented by example.
    pub(super) created_at: String,
}

impl InviteResponse {
    /// The answer to one invitation. `None` for an outcome that the command cannot have: its policies always lead to
    /// one good row with an invitation, whose view names the organization.
    pub(super) fn of(outcome: &InviteMembersOutcome, scope: Scope) -> Option<Self> {
        let row = outcome.rows.first()?.as_ref().ok()?;
        let member = &row.member;
        let data = UserOrganization {
            user_id: row.account.ordinal.0,
            organization_id: row.invitation.as_ref()?.organization.ordinal.0,
            scope: scope_of(&member.attributes, scope),
            permissions: Permissions::of_attributes(&member.attributes),
            deleted_at: member.removed_at.map(Timestamp::rfc3339_millis),
            updated_at: member.updated_at.rfc3339_millis(),
            created_at: member.created_at.rfc3339_millis(),
        };
        Some(Self { data })
    }
}
