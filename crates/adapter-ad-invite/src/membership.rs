//! The membership that most operations answer with.

use crate::permissions::{Permissions, scope_of};
use crate::settings::Scope;
use serde::Serialize;
use usher_domain::commands::InviteMembersOutcome;
use usher_domain::{Member, Ordinal, Timestamp};
use utoipa::ToSchema;

/// The envelope. Documented.
#[derive(Serialize, ToSchema)]
pub(crate) struct MembershipResponse {
    /// The membership. Documented.
    pub(crate) data: UserOrganization,
}

/// A person's membership in an organization: exactly these seven keys in this order (`[D]` P1 to P4, by example).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct UserOrganization {
    /// The person. Documented by example; the same before and after acceptance (assumed).
    pub(crate) user_id: i64,
    /// The organization that the session is bound to. Documented by example.
    pub(crate) organization_id: i64,
    /// The role: 1 or 2. Documented by example; where a request has none, the value is the operator's choice.
    pub(crate) scope: i64,
    /// The rights. Documented by example; that they echo the request is assumed.
    pub(crate) permissions: Permissions,
    /// When the membership was deleted. Documented by example; that it is null otherwise, not absent, is assumed.
    pub(crate) deleted_at: Option<String>,
    /// When it last changed, in UTC with milliseconds. Documented by example.
    pub(crate) updated_at: String,
    /// When it was made, in UTC with milliseconds. Documented by example.
    pub(crate) created_at: String,
}

impl MembershipResponse {
    /// The membership of a member in an organization. `scope` is for members that have none of their own.
    pub(crate) fn of(user: Ordinal, organization: Ordinal, member: &Member, scope: Scope) -> Self {
        let data = UserOrganization {
            user_id: user.0,
            organization_id: organization.0,
            scope: scope_of(&member.attributes, scope),
            permissions: Permissions::of_attributes(&member.attributes),
            deleted_at: member.removed_at.map(Timestamp::rfc3339_millis),
            updated_at: member.updated_at.rfc3339_millis(),
            created_at: member.created_at.rfc3339_millis(),
        };
        Self { data }
    }

    /// That of one invited person. `None` for an outcome that no command here can have: their policies always lead to one
    /// good row with an invitation, whose view names the organization.
    pub(crate) fn of_invited(outcome: &InviteMembersOutcome, scope: Scope) -> Option<Self> {
        let row = outcome.rows.first()?.as_ref().ok()?;
        let organization = &row.invitation.as_ref()?.organization;
        Some(Self::of(row.account.ordinal, organization.ordinal, &row.member, scope))
    }
}
