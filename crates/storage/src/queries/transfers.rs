//! Statements for taking over state with ids that are given: across organizations, because a file may be about several.

use super::super::sql::{Connection, reserve};
use super::rows::AccountRow;
use super::schema::{accounts, invitations, licenses, organizations};
use super::{accounts as people, events};
use crate::faults::fault;
use crate::records::{StoreError, TransferredOrganization};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Account, InvitationId, LicenseId, Ordinal};

/// Keeps the integer ids up to these from being drawn; 0 reserves nothing.
pub(crate) async fn reserve_ordinals(
    connection: &Connection,
    Ordinal(organizations): Ordinal,
    Ordinal(accounts): Ordinal,
) -> Result<(), StoreError> {
    for (table, ordinal) in [("organizations", organizations), ("accounts", accounts)] {
        if ordinal > 0 {
            reserve(connection, table, ordinal).await?;
        }
    }
    Ok(())
}

/// Whether the organization has, or had, a license.
pub(crate) async fn was_license(
    mut connection: &Connection,
    organization: Key,
    id: LicenseId,
) -> Result<bool, StoreError> {
    let any = licenses::table
        .filter(licenses::organization_id.eq(organization))
        .filter(licenses::id.eq(Key::from(id)))
        .select(licenses::id);
    let found: Option<Key> = any.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Whether an invitation of any organization has the id: rows are found by both.
pub(crate) async fn is_invitation(mut connection: &Connection, id: InvitationId) -> Result<bool, StoreError> {
    let any = invitations::table
        .filter(invitations::organization_id.eq_any(organizations::table.select(organizations::id)))
        .filter(invitations::id.eq(Key::from(id)))
        .select(invitations::id);
    let found: Option<Key> = any.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Makes an organization, with the beginning of its chain of events; a conflict if one of its ids or its slug is taken.
pub(crate) async fn insert_organization(
    mut connection: &Connection,
    new: &TransferredOrganization,
) -> Result<(), StoreError> {
    let row = (
        organizations::id.eq(Key::from(new.id)),
        organizations::slug.eq(&new.slug),
        organizations::name.eq(&new.name),
        organizations::created_at.eq(Stamp::from(new.now)),
    );
    let insert = diesel::insert_into(organizations::table);
    match new.ordinal {
        Some(Ordinal(ordinal)) => {
            let given = (organizations::ordinal.eq(ordinal), row.0, row.1, row.2, row.3);
            insert.values(given).execute(&mut connection).await.map_err(fault)?;
        }
        None => {
            insert.values(row).execute(&mut connection).await.map_err(fault)?;
        }
    }
    events::begin_chain(connection, new.id.into(), Some(new.chain_mac)).await
}

/// Makes an account; a conflict if one of its ids or its address is taken. An ordinal of 0 is drawn by the database.
pub(crate) async fn insert_account(
    mut connection: &Connection,
    account: &Account,
    password_hash: Option<&str>,
) -> Result<(), StoreError> {
    let row = AccountRow::of(account);
    if account.ordinal == Ordinal(0) {
        diesel::insert_into(accounts::table).values(row).execute(&mut connection).await.map_err(fault)?;
    } else {
        let given = (accounts::ordinal.eq(account.ordinal.0), row);
        diesel::insert_into(accounts::table).values(given).execute(&mut connection).await.map_err(fault)?;
    }
    match password_hash {
        Some(hash) => people::set_password(connection, account.id, hash).await,
        None => Ok(()),
    }
}
