//! Changing whom a pending invitation names, what it grants, and until when it can be accepted.

use super::{InvitationChange, check_authority, check_covers_existing};
use crate::commands::{EditInvitation, ExpiryEdit};
use crate::rules::invite_members::check_codes;
use crate::versioned::check_revision;
use crate::{
    Catalog, Invitation, InvitationStatus, Member, OrganizationAccess, Refusal, RequestedGrants, ResourceId, Timestamp,
};

/// Edits a pending invitation and its member's names; the caller must hold what it grants. A caller who sets grants is responsible for all
/// that result from then on. `known` says which resources the organization has.
pub fn edit(
    (invitation, member): (&Invitation, &Member),
    command: &EditInvitation,
    access: &OrganizationAccess,
    catalog: &Catalog,
    known: impl Fn(ResourceId) -> bool,
    now: Timestamp,
) -> Result<InvitationChange, Refusal> {
    let status = invitation.status_at(now);
    if status != InvitationStatus::Pending {
        return Err(Refusal::NotPending(status));
    }
    check_revision(command.expected, invitation.revision)?;
    check_covers_existing(&invitation.grants, access, catalog, now)?;
    check_codes(&command.grants, catalog, &command.catalog)?;
    if let Some(unknown) = command.grants.named_resources().find(|id| !known(*id)) {
        return Err(Refusal::UnknownResource(unknown));
    }
    let expires_at = match command.expiry {
        ExpiryEdit::Keep => invitation.expires_at,
        ExpiryEdit::Never => None,
        ExpiryEdit::Until(end) if end <= now => return Err(Refusal::ExpiryInThePast(end)),
        ExpiryEdit::Until(end) => Some(end),
    };
    let grants = command.grants.over(&invitation.grants);
    let regranted = command.grants != RequestedGrants::default();
    if regranted {
        check_authority(&grants, access, catalog)?;
    }
    let first_name = command.first_name.as_ref().unwrap_or(&invitation.first_name).clone();
    let last_name = command.last_name.as_ref().unwrap_or(&invitation.last_name).clone();
    let renamed = (&first_name, &last_name) != (&invitation.first_name, &invitation.last_name);
    Ok(InvitationChange {
        member: renamed.then(|| Member {
            first_name: first_name.clone(),
            last_name: last_name.clone(),
            updated_at: now,
            revision: member.revision + 1,
            ..member.clone()
        }),
        invitation: Invitation {
            first_name,
            last_name,
            grants,
            expires_at,
            granted_by: if regranted { access.authority } else { invitation.granted_by },
            updated_at: now,
            revision: invitation.revision + 1,
            ..invitation.clone()
        },
        seat: None,
    })
}
