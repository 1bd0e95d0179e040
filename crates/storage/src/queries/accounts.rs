//! Statements on `accounts`, which belong to no organization: a person may be in several.

use super::super::sql::{Connection, READ_CHUNK};
use super::rows::AccountRow;
use super::schema::{account_credentials, accounts};
use crate::faults::{expect_rows, fault};
use crate::records::{AccountActivation, AccountRecord, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Account, AccountId, CanonicalEmail, Locale, Ordinal, PersonName};

/// An account with its password's hash, which only look-ups across organizations can read.
type WithPassword = (AccountRow, Option<String>);

fn record((row, password_hash): WithPassword) -> Result<AccountRecord, StoreError> {
    Ok(AccountRecord { account: row.account()?, password_hash })
}

/// Across organizations: the account of an id.
pub(crate) async fn by_id(mut connection: &Connection, id: AccountId) -> Result<Option<AccountRecord>, StoreError> {
    let query = accounts::table
        .left_join(account_credentials::table)
        .filter(accounts::id.eq(Key::from(id)))
        .select((AccountRow::as_select(), account_credentials::password_hash.nullable()));
    let row: Option<WithPassword> = query.first(&mut connection).await.optional().map_err(fault)?;
    row.map(record).transpose()
}

/// Across organizations: the account of an address.
pub(crate) async fn by_email(
    mut connection: &Connection,
    email: &CanonicalEmail,
) -> Result<Option<AccountRecord>, StoreError> {
    let query = accounts::table
        .left_join(account_credentials::table)
        .filter(accounts::email_canonical.eq(email.as_str()))
        .select((AccountRow::as_select(), account_credentials::password_hash.nullable()));
    let row: Option<WithPassword> = query.first(&mut connection).await.optional().map_err(fault)?;
    row.map(record).transpose()
}

/// The account of an integer id.
pub(crate) async fn by_ordinal(mut connection: &Connection, ordinal: Ordinal) -> Result<Option<Account>, StoreError> {
    let query = accounts::table.filter(accounts::ordinal.eq(ordinal.0)).select(AccountRow::as_select());
    let row: Option<AccountRow> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(AccountRow::account).transpose()?)
}

/// The accounts of addresses.
pub(crate) async fn of_emails(
    mut connection: &Connection,
    emails: &[CanonicalEmail],
) -> Result<Vec<Account>, StoreError> {
    let mut found = Vec::with_capacity(emails.len());
    for chunk in emails.chunks(READ_CHUNK) {
        let texts: Vec<&str> = chunk.iter().map(CanonicalEmail::as_str).collect();
        let query = accounts::table.filter(accounts::email_canonical.eq_any(texts)).select(AccountRow::as_select());
        let rows: Vec<AccountRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.account()?);
        }
    }
    Ok(found)
}

/// The accounts of ids.
pub(crate) async fn of_ids(mut connection: &Connection, ids: &[Key]) -> Result<Vec<Account>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = accounts::table.filter(accounts::id.eq_any(chunk.to_vec())).select(AccountRow::as_select());
        let rows: Vec<AccountRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.account()?);
        }
    }
    Ok(found)
}

/// Creates accounts and returns their new ordinals; a conflict if an address has an account.
pub(crate) async fn insert(connection: &Connection, new: &[Account]) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let mut rows: Vec<AccountRow> = new.iter().map(AccountRow::of).collect();
    // In the same order in every batch, so that two batches wait for one another instead of deadlocking.
    rows.sort_by(|a, b| a.email_canonical.cmp(&b.email_canonical));
    let made: Vec<Vec<(Key, i64)>> = insert_rows!(connection, rows, |link, rows| {
        let insert = diesel::insert_into(accounts::table).values(rows);
        insert.returning((accounts::id, accounts::ordinal)).load(&mut link)
    })?;
    Ok(made.into_iter().flatten().map(|(id, ordinal)| (id.into(), Ordinal(ordinal))).collect())
}

/// Creates the accounts of a seed, reusing placeholders where there are any, and leaves other existing accounts of the
/// same addresses unchanged. Returns the accounts it created with the passwords intended for them.
pub(crate) async fn insert_missing<'a>(
    mut connection: &Connection,
    new: &'a [(Account, Option<String>)],
) -> Result<Vec<(AccountId, &'a Option<String>)>, StoreError> {
    let mut made = Vec::with_capacity(new.len());
    for (account, hash) in new {
        let inserted = diesel::insert_into(accounts::table)
            .values(AccountRow::of(account))
            .on_conflict(accounts::email_canonical)
            .do_nothing()
            .execute(&mut connection)
            .await
            .map_err(fault)?;
        let id = if inserted == 1 { Some(account.id) } else { become_registered(connection, account).await? };
        made.extend(id.map(|id| (id, hash)));
    }
    Ok(made)
}

/// Turns the placeholder of an address into an account that may log in; returns its id, if there was one.
async fn become_registered(mut connection: &Connection, account: &Account) -> Result<Option<AccountId>, StoreError> {
    let Some(at) = account.activated_at else { return Ok(None) };
    let placeholder = accounts::table
        .filter(accounts::email_canonical.eq(account.email.canonical().as_str()))
        .filter(accounts::activated_at.is_null())
        .filter(accounts::disabled_at.is_null());
    let now_registered = (
        accounts::first_name.eq(account.first_name.as_str()),
        accounts::last_name.eq(account.last_name.as_str()),
        accounts::activated_at.eq(Some(Stamp::from(at))),
        accounts::address_proof.eq(account.proof.map(|proof| proof.how.as_str())),
        accounts::address_proved_at.eq(account.proof.map(|proof| Stamp::from(proof.at))),
    );
    let update = diesel::update(placeholder).set(now_registered).returning(accounts::id);
    let changed: Option<Key> = update.get_result(&mut connection).await.optional().map_err(fault)?;
    Ok(changed.map(Into::into))
}

/// Sets the password of an account, in place of the one it may have. An organization can do so for its members only.
pub(crate) async fn set_password(mut connection: &Connection, id: AccountId, hash: &str) -> Result<(), StoreError> {
    diesel::insert_into(account_credentials::table)
        .values((account_credentials::account_id.eq(Key::from(id)), account_credentials::password_hash.eq(hash)))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    Ok(())
}

/// Turns a placeholder into an account that can log in; a conflict if it already can.
pub(crate) async fn activate(mut connection: &Connection, activation: &AccountActivation) -> Result<(), StoreError> {
    let placeholder =
        accounts::table.filter(accounts::id.eq(Key::from(activation.account))).filter(accounts::activated_at.is_null());
    let changed = diesel::update(placeholder)
        .set((
            accounts::first_name.eq(activation.first_name.as_str()),
            accounts::last_name.eq(activation.last_name.as_str()),
            accounts::activated_at.eq(Some(Stamp::from(activation.at))),
            accounts::address_proof.eq(activation.proof.map(|proof| proof.how.as_str())),
            accounts::address_proved_at.eq(activation.proof.map(|proof| Stamp::from(proof.at))),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    expect_rows(changed, 1, "accounts_activation")?;
    match &activation.password_hash {
        Some(hash) => set_password(connection, activation.account, hash).await,
        None => Ok(()),
    }
}

/// Changes the names and the language of an account.
pub(crate) async fn set_profile(
    mut connection: &Connection,
    id: AccountId,
    (first_name, last_name): (&PersonName, &PersonName),
    locale: Option<Locale>,
) -> Result<(), StoreError> {
    let own = accounts::table.filter(accounts::id.eq(Key::from(id))).filter(accounts::activated_at.is_not_null());
    let changed = diesel::update(own)
        .set((
            accounts::first_name.eq(first_name.as_str()),
            accounts::last_name.eq(last_name.as_str()),
            accounts::locale.eq(locale.map(Locale::code)),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    expect_rows(changed, 1, "accounts_activation")
}
