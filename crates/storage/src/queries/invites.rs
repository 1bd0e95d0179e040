//! What a batch of invitations reads and writes: statements on several tables that are pipelined.

use super::super::lookup_by_email;
use super::super::sql::{Connection, add};
use super::{accounts, events, invitations, licenses, members, outbox, overdue, records, resources, templates};
use crate::records::{ChangeWrite, InvitationRecord, InviteQuery, InviteRecords, InviteWrites, StoreError};
use crate::values::Key;
use futures_util::future::join_all;
use std::collections::BTreeMap;
use usher_domain::rules::SeatDelta;
use usher_domain::{Account, AccountId, CanonicalEmail, Invitation, LicenseId, Ordinal, OrganizationId};

/// What is known of addresses in an organization.
#[derive(Default)]
pub(crate) struct Known {
    /// Their accounts.
    pub(crate) accounts: Vec<Account>,
    /// Their members.
    pub(crate) members: Vec<members::MemberWithOrdinal>,
    /// Their invitations that are stored as pending.
    pub(crate) pending: Vec<Invitation>,
    /// Those that the blocklist covers.
    pub(crate) blocked: Vec<CanonicalEmail>,
}

/// Reads the facts: one statement of each kind, all sent before the first response is awaited.
pub(crate) async fn read(
    connection: &Connection,
    organization: Key,
    query: &InviteQuery,
) -> Result<InviteRecords, StoreError> {
    let named: Vec<Key> = query.members.iter().map(|id| Key::from(*id)).collect();
    let organizations = [organization];
    let (chain, known, by_id, usages, overdue, resources, templates) = together!(
        events::open_chain(connection, organization),
        lookup_by_email::of_emails(connection, organization, &query.emails),
        members::of_ids(connection, &organizations, &named),
        licenses::to_take_from(connection, organization, &query.licenses),
        overdue::hold_seats_of(connection, organization, &query.licenses, query.now.into()),
        resources::of(connection, organization, &query.resources),
        templates::of(connection, organization, &query.templates),
    );
    let Known { accounts, members: mut found, pending, blocked } = known?;
    found.extend(by_id?);
    found.sort_by_key(|(row, _)| row.id);
    found.dedup_by_key(|(row, _)| row.id);
    Ok(InviteRecords {
        accounts,
        members: members::understood(found)?,
        pending,
        licenses: usages?,
        licenses_have_lapsed: overdue?,
        resources: resources?,
        templates: templates?,
        blocked,
        chain: chain?,
    })
}

/// Writes a batch. Statements reach the server in the order written here, which is the order of their dependencies;
/// the first error is the one that explains the others.
pub(crate) async fn apply(
    connection: &Connection,
    organization: OrganizationId,
    writes: &InviteWrites,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let mut changed = Vec::from_iter(&writes.changed_members);
    changed.sort_by_key(|member| member.id);
    let mut refreshed = Vec::from_iter(&writes.changed_invitations);
    refreshed.sort_by_key(|(invitation, _)| invitation.id);
    let (ordinals, changed, refreshed) = together!(
        add(connection, organization, writes),
        join_all(changed.into_iter().map(|member| members::update(connection, member))),
        join_all(refreshed.into_iter().map(|(row, digest)| invitations::update(connection, organization, row, digest))),
    );
    let ordinals = ordinals?;
    changed.into_iter().collect::<Result<(), _>>()?;
    refreshed.into_iter().collect::<Result<(), _>>()?;
    Ok(ordinals)
}

/// Inserts the new rows, table by table, takes the seats, and returns the ordinals of the new accounts.
pub(crate) async fn add_by_table(
    connection: &Connection,
    organization: OrganizationId,
    writes: &InviteWrites,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let key = Key::from(organization);
    let (ordinals, members, invitations, mails, events, seats) = together!(
        accounts::insert(connection, &writes.accounts),
        members::insert(connection, &writes.new_members),
        invitations::insert(connection, organization, &writes.new_invitations),
        outbox::insert(connection, Some(organization), &writes.mails),
        events::append(connection, organization, &writes.events, writes.chain.as_ref()),
        join_all(writes.seats.iter().map(|delta| licenses::take_seats(connection, key, delta))),
    );
    let ordinals = ordinals?;
    members.and(invitations).and(mails).and(events)?;
    seats.into_iter().collect::<Result<(), _>>()?;
    Ok(ordinals)
}

/// Writes changes of existing invitations, in the same manner.
pub(crate) async fn change(
    connection: &Connection,
    organization: OrganizationId,
    changes: &[ChangeWrite],
) -> Result<(), StoreError> {
    let key = Key::from(organization);
    let people = changes.iter().filter_map(|write| write.change.member.as_ref());
    // One statement for each license, in an order in which no two transactions wait for each other.
    let mut seats: BTreeMap<LicenseId, SeatDelta> = BTreeMap::new();
    for delta in changes.iter().flat_map(|write| [write.change.seat, write.change.released]).flatten() {
        let sum = seats.entry(delta.license).or_insert(SeatDelta { reserved: 0, assigned: 0, ..delta });
        sum.reserved += delta.reserved;
        sum.assigned += delta.assigned;
    }
    let (members, invitations, mails, events, seats) =
        together!(
            join_all(people.map(|member| members::update(connection, member))),
            join_all(changes.iter().map(|write| {
                invitations::update(connection, organization, &write.change.invitation, &write.digest)
            })),
            outbox::insert(connection, Some(organization), changes.iter().filter_map(|write| write.mail.as_ref())),
            events::insert(connection, organization, changes.iter().flat_map(|write| &write.events)),
            join_all(seats.values().map(|delta| licenses::take_seats(connection, key, delta))),
        );
    members.into_iter().collect::<Result<(), _>>()?;
    invitations.into_iter().collect::<Result<(), _>>()?;
    mails.and(events)?;
    seats.into_iter().collect::<Result<(), _>>()
}

/// Writes the change of an invitation, and reads what it is then, in one round trip.
pub(crate) async fn change_one(
    connection: &Connection,
    organization: OrganizationId,
    write: &ChangeWrite,
) -> Result<Option<InvitationRecord>, StoreError> {
    let invitation = &write.change.invitation;
    let granted: Vec<Key> = invitation.grants.named_resources().map(Key::from).collect();
    let (changed, found) = together!(
        change(connection, organization, std::slice::from_ref(write)),
        records::find(connection, organization.into(), invitation.id, &granted),
    );
    changed?;
    found
}
