//! Changing whom a pending invitation names, what it grants, of which license it holds a seat, and until when it can be
//! accepted.

use super::{InvitationChange, SeatDelta, check_authority, check_covers_existing};
use crate::commands::{EditInvitation, ExpiryEdit, LicenseEdit};
use crate::rules::invite_members::check_codes;
use crate::versioned::check_revision;
use crate::{
    Catalog, Invitation, InvitationStatus, LicenseId, LicenseUsage, Member, OrganizationAccess, Refusal,
    RequestedGrants, ResourceId, Seat, Timestamp,
};

/// Edits a pending invitation, its member's names and its seat; the caller must hold what it grants. A caller who sets grants is responsible for all
/// that result from then on. `known` says which resources the organization has,
/// `license` is the one of which a seat is asked for, with what is free once overdue invitations gave theirs back.
pub fn edit(
    (invitation, member): (&Invitation, &Member),
    command: &EditInvitation,
    access: &OrganizationAccess,
    catalog: &Catalog,
    (known, license): (impl Fn(ResourceId) -> bool, Option<&LicenseUsage>),
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
        ExpiryEdit::For(millis) => Some(now.plus_millis(millis)),
    };
    let grants = command.grants.over(&invitation.grants);
    let regranted = command.grants != RequestedGrants::default();
    if regranted {
        check_authority(&grants, access, catalog)?;
    }
    let first_name = command.first_name.as_ref().unwrap_or(&invitation.first_name).clone();
    let last_name = command.last_name.as_ref().unwrap_or(&invitation.last_name).clone();
    let renamed = (&first_name, &last_name) != (&invitation.first_name, &invitation.last_name);
    let (license, seat) = reserved(command.license, invitation.license, member.seat, license)?;
    let moved = seat != member.seat;
    Ok(InvitationChange {
        member: (renamed || moved).then(|| Member {
            first_name: first_name.clone(),
            last_name: last_name.clone(),
            seat,
            updated_at: now,
            revision: member.revision + 1,
            ..member.clone()
        }),
        invitation: Invitation {
            first_name,
            last_name,
            grants,
            license,
            expires_at,
            metadata: command.metadata.clone().unwrap_or_else(|| invitation.metadata.clone()),
            granted_by: if regranted { access.authority } else { invitation.granted_by },
            updated_at: now,
            revision: invitation.revision + 1,
            ..invitation.clone()
        },
        seat: seat.filter(|_| moved).map(SeatDelta::take),
        released: member.seat.filter(|_| moved).map(SeatDelta::release),
    })
}

/// The license that the invitation names then, and the seat that its member holds. A seat of the license that it has
/// already stays, whether another one is free or not.
fn reserved(
    edit: LicenseEdit,
    named: Option<LicenseId>,
    held: Option<Seat>,
    license: Option<&LicenseUsage>,
) -> Result<(Option<LicenseId>, Option<Seat>), Refusal> {
    match edit {
        LicenseEdit::Keep => Ok((named, held)),
        LicenseEdit::None => Ok((None, None)),
        LicenseEdit::Of(id) if held.is_some_and(|seat| seat.license() == id) => Ok((Some(id), held)),
        LicenseEdit::Of(id) => match license {
            Some(usage) if usage.free() > 0 => Ok((Some(id), Some(Seat::Reserved(id)))),
            Some(_) => Err(Refusal::SeatsExhausted(id)),
            None => Err(Refusal::UnknownLicense(id)),
        },
    }
}
