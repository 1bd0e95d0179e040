//! The refusals of a single row, in the order in which all-or-nothing batches report them.

use super::facts::{InviteFacts, InviteTerms};
use crate::commands::{ExistingAccount, ExistingMember, InviteMembers, InviteRow, Lifetime, PendingInvitation};
use crate::refusal::EntityKind;
use crate::rules::authority::Authority;
use crate::{Grants, LinkDelivery, MAX_ENTRIES, Member, MemberStatus, Refusal, RequestedGrants};

/// The order of checks: permissions and roles first, seats last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Stage {
    Codes,
    Blocklist,
    Member,
    License,
    Resources,
    Duplicate,
    Authority,
    Expiry,
    Seats,
}

/// Every refusal of a row, except seats and repetitions. `codes` are those of what it grants.
pub(super) fn check_row(
    command: &InviteMembers,
    (row, codes): (&InviteRow, Vec<Refusal>),
    facts: &InviteFacts<'_>,
    terms: &InviteTerms<'_>,
    authority: &Authority<'_>,
) -> Vec<(Stage, Refusal)> {
    let codes_are_known = codes.is_empty();
    let mut found = Vec::new();
    let mut note = |stage: Stage, result: Result<(), Refusal>| {
        if let Err(refusal) = result {
            found.push((stage, refusal));
        }
    };
    for refusal in codes {
        note(Stage::Codes, Err(refusal));
    }
    let blocked = facts.blocked.contains(row.email.canonical());
    note(Stage::Blocklist, if blocked { Err(Refusal::AddressBlocked) } else { Ok(()) });
    let allowed = terms.settings.allows(row.email.canonical());
    note(Stage::Blocklist, if allowed { Ok(()) } else { Err(Refusal::DomainNotAllowed) });
    if row.redirect_url.as_ref().is_some_and(|page| !terms.settings.redirects.allow(page)) {
        let reason = "is not of an origin that the organization allows";
        note(Stage::Codes, Err(Refusal::InvalidValue { field: "redirect_url", reason }));
    }
    let mails_links = terms.settings.emails.delivery == LinkDelivery::Send;
    if row.delivery == LinkDelivery::LinkOnly && mails_links && !terms.link_only_allowed {
        let reason = "is not allowed by whoever runs the server";
        note(Stage::Codes, Err(Refusal::InvalidValue { field: "send", reason }));
    }
    note(Stage::Member, check_named_member(row, facts, terms));
    if let Some(license) = row.license.filter(|id| !facts.licenses.contains_key(id)) {
        note(Stage::License, Err(Refusal::UnknownLicense(license)));
    }
    let unknown_resource = row.grants.named_resources().find(|id| !facts.resources.contains_key(id));
    note(Stage::Resources, unknown_resource.map_or(Ok(()), |id| Err(Refusal::UnknownResource(id))));
    note(Stage::Duplicate, check_standing(command, row, facts, terms));
    if codes_are_known && unknown_resource.is_none() {
        note(Stage::Authority, check_grants(command, row, facts, terms, authority));
    }
    if let Lifetime::Until(end) = row.lifetime {
        note(Stage::Expiry, if end <= terms.now { Err(Refusal::ExpiryInThePast(end)) } else { Ok(()) });
    }
    found
}

/// A member row that the request names must exist and must not belong to another person.
fn check_named_member(row: &InviteRow, facts: &InviteFacts<'_>, terms: &InviteTerms<'_>) -> Result<(), Refusal> {
    let Some(id) = row.member else { return Ok(()) };
    let named = facts.members_by_id.get(&id).ok_or(Refusal::UnknownMember(id))?;
    let pending = facts.pending.get(row.email.canonical()).copied().filter(|pending| pending.member == id);
    if !terms.access.sight().sees_member(named, pending) {
        return Err(Refusal::UnknownMember(id));
    }
    let same_address = named.email.as_ref().is_some_and(|email| email.canonical() == row.email.canonical());
    let unlinked = named.status == MemberStatus::Contact;
    let address_is_taken = facts
        .members_by_email
        .get(row.email.canonical())
        .is_some_and(|other| other.id != id && matches!(other.status, MemberStatus::Contact | MemberStatus::Removed));
    if address_is_taken || !(same_address || unlinked) {
        return Err(Refusal::MemberHasAnotherAddress(id));
    }
    Ok(())
}

/// Whether the address may be invited as it stands: not blocked, not a member, not pending, by the policies.
fn check_standing(
    command: &InviteMembers,
    row: &InviteRow,
    facts: &InviteFacts<'_>,
    terms: &InviteTerms<'_>,
) -> Result<(), Refusal> {
    match standing_member(row, facts).map(|member| member.status) {
        Some(MemberStatus::Blocked) => return Err(Refusal::MemberBlocked),
        Some(MemberStatus::Active) if command.existing_member == ExistingMember::Refuse => {
            return Err(Refusal::AlreadyMember);
        }
        _ => {}
    }
    if let Some(member) = extended_member(command, row, facts) {
        return check_extension(row, member);
    }
    let proved = facts.accounts.get(row.email.canonical()).is_some_and(|account| account.is_proved());
    if command.existing_account == ExistingAccount::GrantOnly && !proved {
        return Err(Refusal::NotFound(EntityKind::Member));
    }
    let pending = facts.pending.get(row.email.canonical()).copied();
    let standing = standing_member(row, facts);
    let sight = terms.access.sight();
    if let Some(member) = standing.filter(|member| !sight.sees_member(member, pending)) {
        // Inviters necessarily learn that the address is taken, but nothing else is shown of it.
        match (member.status, pending) {
            (MemberStatus::Active, _) => return Err(Refusal::AlreadyMember),
            (_, Some(_)) => return Err(Refusal::AlreadyInvited),
            _ => {}
        }
    }
    let pending = pending.is_some();
    let refused = pending && terms.settings.pending(command.pending) == PendingInvitation::Refuse;
    if refused { Err(Refusal::AlreadyInvited) } else { Ok(()) }
}

/// The active member to whom the row grants more.
pub(super) fn extended_member<'a>(
    command: &InviteMembers,
    row: &InviteRow,
    facts: &InviteFacts<'a>,
) -> Option<&'a Member> {
    let adds = command.existing_member == ExistingMember::AddScoped;
    standing_member(row, facts).filter(|member| adds && member.status == MemberStatus::Active)
}

/// Whether a member can be granted more by the row. Inviters need not see it: they learn no more than that the address has
/// access, as they do where it has an account.
fn check_extension(row: &InviteRow, member: &Member) -> Result<(), Refusal> {
    if let Some(named) = row.member.filter(|id| *id != member.id) {
        return Err(Refusal::MemberHasAnotherAddress(named));
    }
    let other_seat = |wanted| member.seat.is_some_and(|seat| seat.license() != wanted);
    if row.license.is_some_and(other_seat) {
        let reason = "must be the one of which the member has a seat";
        return Err(Refusal::InvalidValue { field: "license_id", reason });
    }
    if with_scoped(&member.grants, row).scoped.len() > MAX_ENTRIES {
        return Err(Refusal::InvalidValue { field: "permissions", reason: "are more than a member can hold" });
    }
    Ok(())
}

/// What a member holds once the row's permissions at single resources are added. Whatever it holds already for as long
/// stays as it is.
pub(super) fn with_scoped(held: &Grants, row: &InviteRow) -> Grants {
    let mut grants = held.clone();
    for wanted in row.grants.scoped.iter().flatten() {
        if !grants.scoped.iter().any(|own| own.what == wanted.what && own.end() >= wanted.end()) {
            grants.scoped.retain(|own| own.what != wanted.what);
            grants.scoped.push(wanted.clone());
        }
    }
    grants
}

pub(super) fn standing_member<'a>(row: &InviteRow, facts: &InviteFacts<'a>) -> Option<&'a Member> {
    facts.members_by_email.get(row.email.canonical()).copied()
}

/// The grants that the row results in: merged over the stored ones where a pending invitation is refreshed.
pub(super) fn resulting_grants(row: &InviteRow, facts: &InviteFacts<'_>) -> Grants {
    let stored = facts.pending.get(row.email.canonical()).map(|invitation| &invitation.grants);
    row.grants.over(stored.unwrap_or(&Grants::default()))
}

/// The caller must hold what the row results in. A caller who changes or renews a pending invitation must hold what it
/// granted before as well; without new grants it remains under the authority of the member who set them. A row that
/// changes nothing needs no authority.
fn check_grants(
    command: &InviteMembers,
    row: &InviteRow,
    facts: &InviteFacts<'_>,
    terms: &InviteTerms<'_>,
    authority: &Authority<'_>,
) -> Result<(), Refusal> {
    if extended_member(command, row, facts).is_some() {
        let scoped = row.grants.scoped.clone().unwrap_or_default();
        return authority.check(&Grants { scoped, ..Grants::default() });
    }
    if standing_member(row, facts).is_some_and(|member| member.status == MemberStatus::Active) {
        return Ok(());
    }
    let resulting = || authority.check(&resulting_grants(row, facts));
    match (facts.pending.get(row.email.canonical()), terms.settings.pending(command.pending)) {
        (None, _) => resulting(),
        (Some(_), PendingInvitation::ReturnExisting | PendingInvitation::Refuse | PendingInvitation::AsSet) => Ok(()),
        (Some(pending), PendingInvitation::Refresh { .. }) => {
            authority.check_existing(&pending.grants, terms.now)?;
            if row.grants == RequestedGrants::default() { Ok(()) } else { resulting() }
        }
    }
}
