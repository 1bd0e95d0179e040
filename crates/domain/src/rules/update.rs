//! Bringing an invitation to a state that was sent as a whole: which change that is, and the edits it contains.

use super::{InvitationChange, edit};
use crate::commands::{EditInvitation, ExpiryEdit, LicenseEdit, UpdateInvitation, WantedInvitation, Withdrawal};
use crate::{
    Catalog, Invitation, InvitationStatus, Member, OrganizationAccess, Refusal, RequestedGrants, ResourceId, Timestamp,
};

/// The step that brings an invitation to the wanted state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UpdateStep {
    /// Its fields may have to be changed: see [`edit_wanted`].
    Edit,
    /// It has to be taken back.
    Withdraw(Withdrawal),
    /// The invitee has to accept it.
    Accept,
}

/// The step that leads to the wanted state. A final state is final, no request makes an invitation expire, and none
/// moves to another organization or person.
pub fn update_step(
    invitation: &Invitation,
    member: &Member,
    wanted: &WantedInvitation,
    now: Timestamp,
) -> Result<UpdateStep, Refusal> {
    use InvitationStatus::{Accepted, Cancelled, Declined, Pending, Revoked};
    let unchangeable = |field| Err(Refusal::InvalidValue { field, reason: "cannot be changed" });
    if wanted.organization != member.organization {
        return unchangeable("organization_id");
    }
    if wanted.email.canonical() != invitation.email.canonical() {
        return unchangeable("email");
    }
    let status = invitation.status_at(now);
    match (status, wanted.status) {
        (_, None) | (Declined, Some(Cancelled)) => Ok(UpdateStep::Edit),
        (_, Some(wanted)) if wanted == status => Ok(UpdateStep::Edit),
        (Pending, Some(Cancelled)) => Ok(UpdateStep::Withdraw(Withdrawal::Cancel)),
        (Pending, Some(Revoked)) => Ok(UpdateStep::Withdraw(Withdrawal::Revoke)),
        (Pending, Some(Accepted)) => Ok(UpdateStep::Accept),
        _ => Err(unreachable_status()),
    }
}

/// The refusal of a status that the invitation, or this caller, cannot bring about.
#[must_use]
pub const fn unreachable_status() -> Refusal {
    Refusal::InvalidValue { field: "status", reason: "cannot become this" }
}

/// Edits an invitation and its member's names to the wanted values; `None` where nothing changes. `access` is that of a
/// caller who may manage invitations, `known` says which resources the organization has.
pub fn edit_wanted(
    (invitation, member): (&Invitation, &Member),
    command: &UpdateInvitation,
    access: Option<&OrganizationAccess>,
    catalog: &Catalog,
    known: impl Fn(ResourceId) -> bool,
    now: Timestamp,
) -> Result<Option<InvitationChange>, Refusal> {
    let Some(wanted) = &command.wanted else { return Ok(None) };
    let mut requested = RequestedGrants::default();
    if let Some(grants) = &wanted.grants {
        let over = grants.over(&invitation.grants);
        let result = over.over(&invitation.grants);
        if grants.confined && result.resources.is_empty() {
            return Err(Refusal::InvalidValue { field: "resources", reason: "must not be empty" });
        }
        if result != invitation.grants {
            requested = over.clone();
        }
    }
    let first_name = wanted.first_name.as_ref().unwrap_or(&invitation.first_name);
    let last_name = wanted.last_name.as_ref().unwrap_or(&invitation.last_name);
    let renamed = (first_name, last_name) != (&invitation.first_name, &invitation.last_name);
    if !renamed && requested == RequestedGrants::default() {
        return Ok(None);
    }
    let access = access.ok_or(Refusal::Forbidden)?;
    let edits = EditInvitation {
        invitation: invitation.id,
        first_name: wanted.first_name.clone(),
        last_name: wanted.last_name.clone(),
        grants: requested,
        expiry: ExpiryEdit::Keep,
        license: LicenseEdit::Keep,
        metadata: None,
        catalog: command.catalog.clone(),
        expected: None,
    };
    edit((invitation, member), &edits, access, catalog, (known, None), now).map(Some)
}
