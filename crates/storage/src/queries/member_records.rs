//! Single members with all that belongs to them.

use super::super::sql::Wire;
use super::members::Found;
use super::rows::{AccountRow, InvitationRow, MemberRow};
use super::schema::{accounts, invitations, members as member_rows};
use super::{events, invitations as invitation_rows, licenses, members, records, resources};
use crate::faults::fault;
use crate::literals::Pending;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::MemberRef;
use usher_domain::{Account, OrganizationId, ResourceId};
use usher_engine::ports::{InvitationRecord, MemberRecord, MemberWrite, StoreError};

/// One member. Each way of naming it is an index of its own.
pub(in super::super) async fn find(
    wire: &Wire,
    organization: Key,
    member: &MemberRef,
) -> Result<Option<MemberRecord>, StoreError> {
    let Some((row, ordinal)) = row(wire, organization, member).await? else { return Ok(None) };
    let (account_id, address) = (row.account_id, row.email_canonical.clone());
    let member = row.member(ordinal)?;
    let granted: Vec<ResourceId> = member.grants.resources.iter().map(|grant| grant.what).collect();
    let (account, pending, resources) = together!(
        account(wire, account_id),
        pending(wire, organization, address),
        resources::of(wire, organization, &granted),
    );
    // The pending invitation of the address may be about another row: the one that was named in it.
    let pending = pending?.filter(|record| record.member.id == member.id);
    Ok(Some(MemberRecord { account: account?, pending, resources: resources?, member }))
}

async fn row(mut wire: &Wire, organization: Key, member: &MemberRef) -> Result<Option<Found>, StoreError> {
    let of_organization =
        member_rows::table.left_join(accounts::table).filter(member_rows::organization_id.eq(organization));
    let columns = (MemberRow::as_select(), accounts::ordinal.nullable());
    let found = match member {
        MemberRef::Id(id) => {
            of_organization.filter(member_rows::id.eq(Key::from(*id))).select(columns).first(&mut wire).await
        }
        MemberRef::External(id) => {
            of_organization.filter(member_rows::external_id.eq(id)).select(columns).first(&mut wire).await
        }
        MemberRef::Email(email) => {
            let address = email.canonical().as_str();
            of_organization.filter(member_rows::email_canonical.eq(address)).select(columns).first(&mut wire).await
        }
        MemberRef::Account(ordinal) => {
            let account = accounts::table.filter(accounts::ordinal.eq(ordinal.0)).select(accounts::id);
            let Some(account) = account.first::<Key>(&mut wire).await.optional().map_err(fault)? else {
                return Ok(None);
            };
            of_organization
                .filter(member_rows::account_id.eq(account))
                .order((member_rows::created_at.asc(), member_rows::id.asc()))
                .select(columns)
                .first(&mut wire)
                .await
        }
    };
    found.optional().map_err(fault)
}

async fn account(mut wire: &Wire, id: Option<Key>) -> Result<Option<Account>, StoreError> {
    let Some(id) = id else { return Ok(None) };
    let query = accounts::table.filter(accounts::id.eq(id)).select(AccountRow::as_select());
    let row: Option<AccountRow> = query.first(&mut wire).await.optional().map_err(fault)?;
    Ok(row.map(AccountRow::account).transpose()?)
}

async fn pending(
    mut wire: &Wire,
    organization: Key,
    address: Option<String>,
) -> Result<Option<InvitationRecord>, StoreError> {
    let Some(address) = address else { return Ok(None) };
    let query = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::email_canonical.eq(address))
        .filter(invitations::status.eq(Pending))
        .select(InvitationRow::as_select());
    let row: Option<InvitationRow> = query.first(&mut wire).await.optional().map_err(fault)?;
    match row {
        Some(row) => Ok(records::assemble(wire, vec![row]).await?.pop()),
        None => Ok(None),
    }
}

/// Writes a change of a member with what goes with it.
pub(in super::super) async fn change(
    wire: &Wire,
    organization: OrganizationId,
    write: &MemberWrite,
) -> Result<(), StoreError> {
    let key = Key::from(organization);
    let (member, invitation, events, seat) = together!(
        members::update(wire, &write.member),
        async {
            match &write.invitation {
                Some((invitation, digest)) => invitation_rows::update(wire, organization, invitation, digest).await,
                None => Ok(()),
            }
        },
        events::insert(wire, organization, &write.events),
        async {
            match &write.seat {
                Some(delta) => licenses::take_seats(wire, key, delta).await,
                None => Ok(()),
            }
        },
    );
    member.and(invitation).and(events).and(seat)
}
