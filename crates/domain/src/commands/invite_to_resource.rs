//! Inviting people to a resource, and changing what invitations grant there, where the protocol names the permission for it.

use super::{Batch, ExistingAccount, ExistingMember, InviteRow, PendingInvitation, Place};
use crate::{CatalogPolicy, ContactId, Grant, LicenseId, PermissionCode};

/// Invites people to a resource: grants permissions at it, and at what it stands below, at once where an account exists
/// and by an invitation where there is none. Outcome: [`super::InviteMembersOutcome`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteToResource {
    /// The resource.
    pub place: Place,
    /// What the nearest resource above it must be at which `above` of the rows is granted.
    pub above: &'static str,
    /// What the caller must hold at the resource.
    pub required_permission: PermissionCode,
    /// The people, in order.
    pub rows: Vec<ResourceInvite>,
    /// Whether one bad row stops all.
    pub batch: Batch,
    /// What happens where the address belongs to a registered account that is not a member.
    pub existing_account: ExistingAccount,
    /// What happens where the address has a pending invitation.
    pub pending: PendingInvitation,
    /// What happens where the address belongs to an active member.
    pub existing_member: ExistingMember,
    /// Which permission codes the rows may name.
    pub catalog: CatalogPolicy,
}

/// One person to invite to a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourceInvite {
    /// The person. What the row itself grants is not used, nor is a member that it names.
    pub row: InviteRow,
    /// The contact of the resource, or the member, that shall get access.
    pub contact: Option<ContactId>,
    /// What to grant.
    pub grants: ResourceGrants,
}

/// What is granted at a resource and at the one above it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceGrants {
    /// At the resource.
    pub here: Vec<Grant<PermissionCode>>,
    /// At the resource above it.
    pub above: Vec<Grant<PermissionCode>>,
    /// Whether the request named these permissions: only then must they be in the catalog.
    pub are_named: bool,
}

/// Replaces what the pending invitation of a member grants at the resources of two kinds that the caller reaches: at those
/// that it names or where whom it invites is noted, and at those that these stand below. What it grants elsewhere stays, and
/// so does the place in the crew of whom it grants nothing any more. Sends nothing. Outcome: [`super::MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditPendingAtResource {
    /// Which member: itself, or a contact that is linked to it.
    pub contact: ContactId,
    /// What the resources are at which `here` of the grants is held.
    pub here: &'static str,
    /// What the resources above them are at which `above` of the grants is held.
    pub above: &'static str,
    /// What the caller must hold where the credential is bound to.
    pub required_permission: PermissionCode,
    /// The grants.
    pub grants: ResourceGrants,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// Grants the caller permissions at a resource and at the one above it, as inviting themselves would. Whoever holds
/// something already at a resource of this kind below the one above stays as they are. Outcome:
/// [`super::InviteMembersOutcome`], without rows for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinResource {
    /// The resource.
    pub place: Place,
    /// The nearest of its kind above it.
    pub above: Place,
    /// What the caller must hold at the one above.
    pub required_permission: PermissionCode,
    /// What to grant.
    pub grants: ResourceGrants,
    /// The license to take a seat of.
    pub license: Option<LicenseId>,
}
