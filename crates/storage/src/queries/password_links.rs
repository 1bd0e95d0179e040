//! Statements on `password_links` and on what setting a password revokes, all across organizations: an account belongs
//! to none.

use super::super::sql::Connection;
use super::accounts::set_password;
use super::rows::PasswordLinkRow;
use super::schema::{account_credentials, accounts, password_links, sessions};
use super::takeovers::end_credentials;
use crate::faults::{expect_rows, fault};
use crate::records::{EndedCredentials, EndedSessions, PasswordGround, PasswordLink, PasswordWrite, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{AccountId, PasswordLinkId, Timestamp};

/// When links were mailed to an account since an instant, newest first.
pub(crate) async fn mailed(
    mut connection: &Connection,
    account: AccountId,
    since: Stamp,
) -> Result<Vec<Timestamp>, StoreError> {
    let query = password_links::table
        .filter(password_links::account_id.eq(Key::from(account)))
        .filter(password_links::created_at.ge(since))
        .filter(password_links::bearer.eq("mail"))
        .order(password_links::created_at.desc())
        .limit(100)
        .select(password_links::created_at);
    let instants: Vec<Stamp> = query.load(&mut connection).await.map_err(fault)?;
    Ok(instants.into_iter().map(Into::into).collect())
}

/// Makes a link.
pub(crate) async fn insert(mut connection: &Connection, link: &PasswordLink) -> Result<(), StoreError> {
    let row = PasswordLinkRow::of(link);
    diesel::insert_into(password_links::table).values(row).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// The link of an id.
pub(crate) async fn by_id(mut connection: &Connection, id: PasswordLinkId) -> Result<Option<PasswordLink>, StoreError> {
    let query = password_links::table.filter(password_links::id.eq(Key::from(id))).select(PasswordLinkRow::as_select());
    let row: Option<PasswordLinkRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(PasswordLinkRow::link).transpose()?)
}

/// Deletes links that were made before an instant.
pub(crate) async fn forget(mut connection: &Connection, before: Stamp) -> Result<(), StoreError> {
    let old = password_links::table.filter(password_links::created_at.le(before));
    diesel::delete(old).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Sets a password and ends what depends on the old one; a conflict where a condition no longer holds. Returns which
/// credentials were revoked, if they had to be.
pub(crate) async fn set(
    mut connection: &Connection,
    write: &PasswordWrite,
) -> Result<Option<EndedCredentials>, StoreError> {
    let (account, now) = (Key::from(write.account), Stamp::from(write.at));
    // The account's row first: a concurrent change of the same account's password waits here.
    let registered = accounts::table
        .filter(accounts::id.eq(account))
        .filter(accounts::activated_at.is_not_null())
        .filter(accounts::disabled_at.is_null());
    let ended = i64::from(write.sessions != EndedSessions::None);
    let next = accounts::token_generation.eq(accounts::token_generation + ended);
    let changed = diesel::update(registered).set(next).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "accounts_registered")?;
    stands(connection, account, &write.on, now).await?;
    // Other links stop working: they were requested because of the old password.
    let others =
        password_links::table.filter(password_links::account_id.eq(account)).filter(password_links::used_at.is_null());
    diesel::update(others).set(password_links::used_at.eq(Some(now))).execute(&mut connection).await.map_err(fault)?;
    set_password(connection, write.account, &write.password_hash).await?;
    if let Some(proof) = write.proof {
        let proved = (
            accounts::address_proof.eq(Some(proof.how.as_str())),
            accounts::address_proved_at.eq(Some(Stamp::from(proof.at))),
        );
        let one = accounts::table.filter(accounts::id.eq(account));
        diesel::update(one).set(proved).execute(&mut connection).await.map_err(fault)?;
    }
    end_sessions(connection, account, write.sessions, now).await?;
    if write.end_keys { end_credentials(connection, account, now).await.map(Some) } else { Ok(None) }
}

/// A conflict where the condition no longer holds; a link is used up.
async fn stands(mut connection: &Connection, account: Key, on: &PasswordGround, now: Stamp) -> Result<(), StoreError> {
    match on {
        PasswordGround::Link(id) => {
            let live = password_links::table
                .filter(password_links::id.eq(Key::from(*id)))
                .filter(password_links::account_id.eq(account))
                .filter(password_links::used_at.is_null())
                .filter(password_links::expires_at.gt(now));
            let used = diesel::update(live).set(password_links::used_at.eq(Some(now))).execute(&mut connection).await;
            expect_rows(used.map_err(fault)?, 1, "password_links_used")
        }
        PasswordGround::Current(hash) => {
            let same = account_credentials::table
                .filter(account_credentials::account_id.eq(account))
                .filter(account_credentials::password_hash.eq(hash));
            let found: i64 = same.count().get_result(&mut connection).await.map_err(fault)?;
            expect_rows(usize::from(found == 1), 1, "account_credentials_current")
        }
    }
}

async fn end_sessions(
    mut connection: &Connection,
    account: Key,
    which: EndedSessions,
    now: Stamp,
) -> Result<(), StoreError> {
    let open = sessions::table.filter(sessions::account_id.eq(account)).filter(sessions::revoked_at.is_null());
    let end = sessions::revoked_at.eq(Some(now));
    let done = match which {
        EndedSessions::None => return Ok(()),
        EndedSessions::All => diesel::update(open).set(end).execute(&mut connection).await,
        EndedSessions::AllBut(kept) => {
            diesel::update(open.filter(sessions::id.ne(Key::from(kept)))).set(end).execute(&mut connection).await
        }
    };
    done.map_err(fault)?;
    Ok(())
}
