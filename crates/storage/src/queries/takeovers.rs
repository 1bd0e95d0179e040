//! Taking over an account: credentials issued for it are revoked in every organization. Across organizations.

use super::super::sql::Connection;
use super::accounts::set_password;
use super::schema::{account_credentials, accounts, api_keys, members, sessions};
use crate::faults::{expect_rows, fault};
use crate::records::{AccountTakeover, EndedCredentials, EndedKey, StoreError};
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;

/// Hands an account over; a conflict if it was proved concurrently.
pub(crate) async fn take_over(
    mut connection: &Connection,
    takeover: &AccountTakeover,
) -> Result<EndedCredentials, StoreError> {
    let (id, at) = (Key::from(takeover.account), Stamp::from(takeover.proof.at));
    let unproved = accounts::table
        .filter(accounts::id.eq(id))
        .filter(accounts::address_proof.is_null())
        .filter(accounts::activated_at.is_not_null());
    let changed = diesel::update(unproved)
        .set((
            accounts::email.eq(takeover.email.as_sent()),
            accounts::address_proof.eq(Some(takeover.proof.how.as_str())),
            accounts::address_proved_at.eq(Some(at)),
            accounts::token_generation.eq(accounts::token_generation + 1),
            accounts::locale.eq(None::<String>),
        ))
        .execute(&mut connection)
        .await
        .map_err(fault)?;
    expect_rows(changed, 1, "accounts_takeover")?;
    if let Some((first_name, last_name)) = &takeover.names {
        diesel::update(accounts::table.filter(accounts::id.eq(id)))
            .set((accounts::first_name.eq(first_name.as_str()), accounts::last_name.eq(last_name.as_str())))
            .execute(&mut connection)
            .await
            .map_err(fault)?;
    }
    if let Some(hash) = &takeover.password_hash {
        set_password(connection, takeover.account, hash).await?;
    } else {
        let theirs = account_credentials::table.filter(account_credentials::account_id.eq(id));
        diesel::delete(theirs).execute(&mut connection).await.map_err(fault)?;
    }
    end_credentials(connection, id, at).await
}

/// Ends the sessions of an account, and revokes the keys that belong to its member rows or were created by them.
pub(super) async fn end_credentials(
    mut connection: &Connection,
    account: Key,
    at: Stamp,
) -> Result<EndedCredentials, StoreError> {
    let open = sessions::table.filter(sessions::account_id.eq(account)).filter(sessions::revoked_at.is_null());
    diesel::update(open).set(sessions::revoked_at.eq(Some(at))).execute(&mut connection).await.map_err(fault)?;
    let rows: Vec<(Key, Key)> = members::table
        .filter(members::account_id.eq(Some(account)))
        .order((members::organization_id.asc(), members::id.asc()))
        .select((members::organization_id, members::id))
        .load(&mut connection)
        .await
        .map_err(fault)?;
    let mut ended = EndedCredentials::default();
    for (organization, member) in rows {
        let live = api_keys::table
            .filter(api_keys::organization_id.eq(organization))
            .filter(api_keys::member_id.eq(Some(member)).or(api_keys::maker_id.eq(Some(member))))
            .filter(api_keys::revoked_at.is_null());
        let keys: Vec<(Key, String, Option<Key>)> = diesel::update(live)
            .set(api_keys::revoked_at.eq(Some(at)))
            .returning((api_keys::id, api_keys::family, api_keys::member_id))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        let (organization, member) = (organization.into(), member.into());
        ended.keys.extend(keys.into_iter().map(|(id, family, owner)| EndedKey {
            organization,
            id: id.into(),
            family,
            member: owner.map(Into::into),
        }));
        ended.places.push((organization, member));
    }
    Ok(ended)
}
