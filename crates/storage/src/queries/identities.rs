//! Statements on `account_identities`, all across organizations: an account belongs to none.

use super::super::sql::Connection;
use super::installation_schema::account_identities;
use super::schema::accounts;
use crate::faults::{expect_rows, fault};
use crate::records::{IdentityRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::AccountId;

type Row = (String, String, Key, Stamp);

fn record((issuer, subject, account, linked_at): Row) -> IdentityRecord {
    IdentityRecord { issuer, subject, account: account.into(), linked_at: linked_at.into() }
}

/// The identity of an issuer's subject.
pub(crate) async fn by_subject(
    mut connection: &Connection,
    issuer: &str,
    subject: &str,
) -> Result<Option<IdentityRecord>, StoreError> {
    let query = account_identities::table
        .filter(account_identities::issuer.eq(issuer))
        .filter(account_identities::subject.eq(subject));
    let row: Option<Row> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(record))
}

/// The identities of an account.
pub(crate) async fn of_account(
    mut connection: &Connection,
    account: AccountId,
) -> Result<Vec<IdentityRecord>, StoreError> {
    let query = account_identities::table
        .filter(account_identities::account_id.eq(Key::from(account)))
        .order(account_identities::issuer.asc());
    let rows: Vec<Row> = query.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(record).collect())
}

/// Links an identity to an account whose address is proved; a conflict where one of the two is taken.
pub(crate) async fn link(mut connection: &Connection, identity: &IdentityRecord) -> Result<(), StoreError> {
    // The account's row is locked, so that nobody erases or shuts it meanwhile.
    let proved = accounts::table
        .filter(accounts::id.eq(Key::from(identity.account)))
        .filter(accounts::activated_at.is_not_null())
        .filter(accounts::disabled_at.is_null())
        .filter(accounts::address_proof.is_not_null());
    let as_it_is = accounts::token_generation.eq(accounts::token_generation);
    let found = diesel::update(proved).set(as_it_is).execute(&mut connection).await.map_err(fault)?;
    expect_rows(found, 1, "accounts_proved")?;
    let row = (
        account_identities::issuer.eq(&identity.issuer),
        account_identities::subject.eq(&identity.subject),
        account_identities::account_id.eq(Key::from(identity.account)),
        account_identities::linked_at.eq(Stamp::from(identity.linked_at)),
    );
    let insert = diesel::insert_into(account_identities::table).values(row).on_conflict_do_nothing();
    expect_rows(insert.execute(&mut connection).await.map_err(fault)?, 1, "account_identities_taken")
}

/// Unlinks the identity of an issuer; `false` where the account has none.
pub(crate) async fn unlink(mut connection: &Connection, account: AccountId, issuer: &str) -> Result<bool, StoreError> {
    let own = account_identities::table
        .filter(account_identities::account_id.eq(Key::from(account)))
        .filter(account_identities::issuer.eq(issuer));
    Ok(diesel::delete(own).execute(&mut connection).await.map_err(fault)? == 1)
}
