//! Statements on accounts whose persons want to end them, across organizations.

use super::super::sql::Connection;
use super::outbox as mails;
use super::schema::{accounts, members, outbox, password_links, sessions};
use crate::faults::{expect_rows, fault};
use crate::records::{MailOrder, StoreError};
use crate::sql_literals::Queued;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{AccountId, MemberId, OrganizationId};

/// Shuts an account that can log in, ends its sessions and links, and orders the mail that says so; a conflict if it
/// cannot log in any more.
pub(crate) async fn request(
    mut connection: &Connection,
    account: AccountId,
    notice: &MailOrder,
    now: Stamp,
) -> Result<(), StoreError> {
    let id = Key::from(account);
    let registered = accounts::table
        .filter(accounts::id.eq(id))
        .filter(accounts::activated_at.is_not_null())
        .filter(accounts::disabled_at.is_null());
    let shut = (
        accounts::disabled_at.eq(Some(now)),
        accounts::deletion_requested_at.eq(Some(now)),
        accounts::token_generation.eq(accounts::token_generation + 1),
    );
    let changed = diesel::update(registered).set(shut).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "accounts_registered")?;
    let open = sessions::table.filter(sessions::account_id.eq(id)).filter(sessions::revoked_at.is_null());
    diesel::update(open).set(sessions::revoked_at.eq(Some(now))).execute(&mut connection).await.map_err(fault)?;
    let links =
        password_links::table.filter(password_links::account_id.eq(id)).filter(password_links::used_at.is_null());
    diesel::update(links).set(password_links::used_at.eq(Some(now))).execute(&mut connection).await.map_err(fault)?;
    mails::insert(connection, None, [notice]).await
}

/// The accounts to erase: their mail has gone out or ended otherwise, or they have waited since before an instant.
pub(crate) async fn due(mut connection: &Connection, before: Stamp) -> Result<Vec<AccountId>, StoreError> {
    let waiting: Vec<(Key, Option<Stamp>)> = accounts::table
        .filter(accounts::deletion_requested_at.is_not_null())
        .order(accounts::deletion_requested_at.asc())
        .limit(MOST)
        .select((accounts::id, accounts::deletion_requested_at))
        .load(&mut connection)
        .await
        .map_err(fault)?;
    let mut due = Vec::with_capacity(waiting.len());
    for (id, since) in waiting {
        let mail = outbox::table.filter(outbox::state.eq(Queued)).filter(outbox::account_id.eq(id));
        let mail: Option<Key> =
            mail.select(outbox::id).limit(1).first(&mut connection).await.optional().map_err(fault)?;
        if mail.is_none() || since.is_some_and(|since| since < before) {
            due.push(id.into());
        }
    }
    Ok(due)
}

/// How many accounts are looked at in one go.
const MOST: i64 = 100;

/// The member rows of an account, by organization and id.
pub(crate) async fn member_rows(
    mut connection: &Connection,
    account: AccountId,
) -> Result<Vec<(OrganizationId, MemberId)>, StoreError> {
    let query = members::table
        .filter(members::account_id.eq(Key::from(account)))
        .order((members::organization_id.asc(), members::id.asc()))
        .select((members::organization_id, members::id));
    let rows: Vec<(Key, Key)> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(|(organization, id)| (organization.into(), id.into())).collect())
}
