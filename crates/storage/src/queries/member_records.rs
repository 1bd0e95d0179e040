//! Single members with all that belongs to them.

use super::super::sql::Connection;
use super::members::MemberWithOrdinal;
use super::rows::MemberRow;
use super::schema::{accounts, invitations, members as member_rows};
use super::{events, invitations as invitation_rows, licenses, members};
use crate::faults::fault;
use crate::records::{MemberWrite, StoreError};
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::MemberRef;
use usher_domain::{InvitationStatus, MemberStatus, OrganizationId};

/// The row of one member. Each way of naming it has its own index.
pub(super) async fn row(
    mut connection: &Connection,
    organization: Key,
    member: &MemberRef,
) -> Result<Option<MemberWithOrdinal>, StoreError> {
    let of_organization =
        member_rows::table.left_join(accounts::table).filter(member_rows::organization_id.eq(organization));
    let columns = (MemberRow::as_select(), accounts::ordinal.nullable());
    let found = match member {
        MemberRef::Id(id) => {
            of_organization.filter(member_rows::id.eq(Key::from(*id))).select(columns).first(&mut connection).await
        }
        MemberRef::External(id) => {
            of_organization.filter(member_rows::external_id.eq(id)).select(columns).first(&mut connection).await
        }
        MemberRef::Email(email) => {
            let address = email.canonical().as_str();
            of_organization
                .filter(member_rows::email_canonical.eq(address))
                .select(columns)
                .first(&mut connection)
                .await
        }
        MemberRef::Account(ordinal) => {
            let account = accounts::table.filter(accounts::ordinal.eq(ordinal.0)).select(accounts::id);
            let Some(account) = account.first::<Key>(&mut connection).await.optional().map_err(fault)? else {
                return Ok(None);
            };
            of_organization
                .filter(member_rows::account_id.eq(account))
                .order((member_rows::created_at.asc(), member_rows::id.asc()))
                .select(columns)
                .first(&mut connection)
                .await
        }
        MemberRef::AccountOrInvitation(id) => {
            return of_account_or_invitation(connection, organization, Key(*id)).await;
        }
    };
    found.optional().map_err(fault)
}

/// Who has access by an account of this id, or came or will come by an invitation of this id.
async fn of_account_or_invitation(
    mut connection: &Connection,
    organization: Key,
    id: Key,
) -> Result<Option<MemberWithOrdinal>, StoreError> {
    let with_access = [MemberStatus::Active.as_str(), MemberStatus::Blocked.as_str()];
    let columns = (MemberRow::as_select(), accounts::ordinal.nullable());
    let by_account = member_rows::table
        .left_join(accounts::table)
        .filter(member_rows::organization_id.eq(organization))
        .filter(member_rows::account_id.eq(id))
        .filter(member_rows::status.eq_any(with_access))
        .order((member_rows::created_at.asc(), member_rows::id.asc()))
        .select(columns);
    let found: Option<MemberWithOrdinal> = by_account.first(&mut connection).await.optional().map_err(fault)?;
    if found.is_some() {
        return Ok(found);
    }
    let invitation = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::id.eq(id))
        .select((invitations::member_id, invitations::status));
    let Some((member, status)) = invitation.first::<(Key, String)>(&mut connection).await.optional().map_err(fault)?
    else {
        return Ok(None);
    };
    let standing: &[&str] = match InvitationStatus::parse(&status) {
        Some(InvitationStatus::Pending) => &[MemberStatus::Invited.as_str()],
        Some(InvitationStatus::Accepted) => &with_access,
        _ => return Ok(None),
    };
    let by_invitation = member_rows::table
        .left_join(accounts::table)
        .filter(member_rows::organization_id.eq(organization))
        .filter(member_rows::id.eq(member))
        .filter(member_rows::status.eq_any(standing.to_vec()))
        .select(columns);
    by_invitation.first(&mut connection).await.optional().map_err(fault)
}

/// Writes a change of a member with what goes with it.
pub(crate) async fn change(
    connection: &Connection,
    organization: OrganizationId,
    write: &MemberWrite,
) -> Result<(), StoreError> {
    let key = Key::from(organization);
    let (member, invitation, events, seat) = together!(
        members::update(connection, &write.member),
        async {
            match &write.invitation {
                Some((invitation, digest)) => {
                    invitation_rows::update(connection, organization, invitation, digest).await
                }
                None => Ok(()),
            }
        },
        events::insert(connection, organization, &write.events),
        async {
            match &write.seat {
                Some(delta) => licenses::take_seats(connection, key, delta).await,
                None => Ok(()),
            }
        },
    );
    member.and(invitation).and(events).and(seat)
}
