//! Statements that erase an organization with everything in it, a part at a time, so that nobody waits for all of it. What
//! refers to something goes before it.

use super::super::sql::{Connection, Id, forget};
use super::erasures::{anonymize, known_elsewhere};
use super::schema::{accounts, members, organizations};
use crate::faults::fault;
use crate::records::StoreError;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use diesel::sql_query;
use diesel_async::RunQueryDsl;
use usher_domain::OrganizationId;

/// How many rows a part has.
const PART: i64 = 500;

/// The tables whose rows go before the members, and what tells the rows of one organization apart.
const BEFORE_MEMBERS: [(&str, &str); 19] = [
    ("import_rows", "import_id, position"),
    ("imports", "id"),
    ("webhook_attempts", "delivery_id, number"),
    ("webhook_deliveries", "id"),
    ("outbox", "id"),
    ("webhooks", "id"),
    ("invitation_visits", "invitation_id"),
    ("invitation_metadata", "invitation_id, name"),
    ("contacts", "id"),
    ("directory_users", "member_id"),
    ("idempotency", "key_digest"),
    ("suppressions", "address"),
    ("sessions", "id"),
    ("provider_identities", "provider_id, subject"),
    ("identity_providers", "id"),
    ("password_links", "id"),
    ("api_keys", "id"),
    ("invitations", "id"),
    ("preview_counts", "organization_id"),
];

/// The tables whose rows go after the members.
const AFTER_MEMBERS: [(&str, &str); 7] = [
    ("permission_templates", "id"),
    ("roles", "code"),
    ("permissions", "code"),
    ("blocklist", "value"),
    ("licenses", "id"),
    ("events", "id"),
    ("event_chains", "organization_id"),
];

/// Across organizations: whether the time of one has run out.
pub(crate) async fn is_due(mut connection: &Connection, now: Stamp) -> Result<bool, StoreError> {
    let due = organizations::table.filter(organizations::erase_at.le(Some(now))).select(organizations::id).limit(1);
    let found: Option<Key> = due.first(&mut connection).await.optional().map_err(fault)?;
    Ok(found.is_some())
}

/// Across organizations: begins to erase those whose time has run out, and returns those that are being erased.
pub(crate) async fn begin(mut connection: &Connection, now: Stamp) -> Result<Vec<OrganizationId>, StoreError> {
    let due = organizations::table
        .filter(organizations::erase_at.le(Some(now)))
        .filter(organizations::erasure_began_at.is_null());
    let began = organizations::erasure_began_at.eq(Some(now));
    diesel::update(due).set(began).execute(&mut connection).await.map_err(fault)?;
    let under_way = organizations::table
        .filter(organizations::erase_at.is_not_null())
        .filter(organizations::erasure_began_at.is_not_null())
        .order(organizations::erase_at.asc())
        .select(organizations::id);
    let rows: Vec<Key> = under_way.load(&mut connection).await.map_err(fault)?;
    Ok(rows.into_iter().map(OrganizationId::from).collect())
}

/// Erases a part of an organization; `false` once nothing is left of it.
pub(crate) async fn erase_part(mut connection: &Connection, organization: Key, now: Stamp) -> Result<bool, StoreError> {
    for (table, columns) in BEFORE_MEMBERS {
        if delete_some(connection, organization, table, columns).await? {
            return Ok(true);
        }
    }
    if erase_members(connection, organization, now).await? {
        return Ok(true);
    }
    // All at once, because they refer to one another.
    let resources = sql_query("DELETE FROM resources WHERE organization_id = $1").bind::<Id, _>(organization);
    if resources.execute(&mut connection).await.map_err(fault)? > 0 {
        return Ok(true);
    }
    for (table, columns) in AFTER_MEMBERS {
        if delete_some(connection, organization, table, columns).await? {
            return Ok(true);
        }
    }
    let itself = organizations::table
        .filter(organizations::id.eq(organization))
        .filter(organizations::erasure_began_at.is_not_null());
    diesel::delete(itself).execute(&mut connection).await.map_err(fault)?;
    Ok(false)
}

/// Deletes some rows of a table; `false` where there are none.
async fn delete_some(
    mut connection: &Connection,
    organization: Key,
    table: &str,
    columns: &str,
) -> Result<bool, StoreError> {
    let statement = format!(
        "DELETE FROM {table} WHERE organization_id = $1 AND ({columns}) IN \
         (SELECT {columns} FROM {table} WHERE organization_id = $1 LIMIT {PART})"
    );
    let deleted = sql_query(statement).bind::<Id, _>(organization).execute(&mut connection).await.map_err(fault)?;
    Ok(deleted > 0)
}

/// Deletes some members; `false` where there are none. An account that nobody has ever logged in to, and that no other
/// organization knows, loses its personal data. Any other belongs to its person.
async fn erase_members(mut connection: &Connection, organization: Key, now: Stamp) -> Result<bool, StoreError> {
    let some = members::table
        .filter(members::organization_id.eq(organization))
        .order(members::id.asc())
        .limit(PART)
        .select((members::id, members::account_id));
    let rows: Vec<(Key, Option<Key>)> = some.load(&mut connection).await.map_err(fault)?;
    if rows.is_empty() {
        return Ok(false);
    }
    let ids: Vec<Key> = rows.iter().map(|(id, _)| *id).collect();
    forget(connection, organization, &ids).await?;
    let theirs = members::table.filter(members::organization_id.eq(organization)).filter(members::id.eq_any(ids));
    diesel::delete(theirs).execute(&mut connection).await.map_err(fault)?;
    for account in rows.into_iter().filter_map(|(_, account)| account) {
        let placeholder = accounts::table
            .filter(accounts::id.eq(account))
            .filter(accounts::activated_at.is_null())
            .select(accounts::id);
        let placeholder: Option<Key> = placeholder.first(&mut connection).await.optional().map_err(fault)?;
        if placeholder.is_some() && !known_elsewhere(connection, organization, account).await? {
            let anonymous = format!("erased-{}@erased.invalid", account.0.simple());
            anonymize(connection, account, (&anonymous, &anonymous), now).await?;
        }
    }
    Ok(true)
}
