//! Who has something that is granted by a code: how many, and the first of them. It walks the grants of one organization,
//! as [`super::granted`] does and for the same reason.

use super::super::sql::Connection;
use super::granted::{has, to_invitees};
use super::schema::{invitations, members};
use crate::documents::read_grants;
use crate::faults::fault;
use crate::records::{Granted, StoreError};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::commands::{Holder, HolderList, Holders};
use usher_domain::{InvitationId, MemberId};
use uuid::Uuid;

/// How many documents are read per query.
const CHUNK: i64 = 500;

/// An id with the address and the names.
type Person = (Key, Option<String>, String, String);

/// The members who have it, and the invitations that can still be accepted.
pub(crate) async fn of(
    connection: &Connection,
    organization: Key,
    granted: &Granted,
    now: Stamp,
    most: usize,
) -> Result<Holders, StoreError> {
    let held: Vec<Key> = members_with(connection, organization, granted).await?;
    let invited = to_invitees(connection, organization, granted, false, now).await?;
    let invited: Vec<Key> = invited.into_iter().map(Key::from).collect();
    Ok(Holders {
        members: HolderList {
            count: held.len(),
            first: people_of_members(connection, organization, first(&held, most)).await?,
        },
        invitations: HolderList {
            count: invited.len(),
            first: people_of_invitations(connection, organization, first(&invited, most)).await?,
        },
    })
}

fn first(all: &[Key], most: usize) -> Vec<Key> {
    all.iter().copied().take(most).collect()
}

async fn members_with(
    mut connection: &Connection,
    organization: Key,
    granted: &Granted,
) -> Result<Vec<Key>, StoreError> {
    let (mut last, mut found) = (Key(Uuid::nil()), Vec::new());
    loop {
        let rows: Vec<(Key, Document)> = members::table
            .filter(members::organization_id.eq(organization))
            .filter(members::id.gt(last))
            .filter(members::removed_at.is_null())
            .order(members::id.asc())
            .limit(CHUNK)
            .select((members::id, members::grants))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        for (id, document) in &rows {
            if has(&read_grants(document)?, granted) {
                found.push(*id);
            }
        }
        match rows.last() {
            Some((id, _)) if i64::try_from(rows.len()).is_ok_and(|read| read == CHUNK) => last = *id,
            _ => return Ok(found),
        }
    }
}

async fn people_of_members(
    mut connection: &Connection,
    organization: Key,
    ids: Vec<Key>,
) -> Result<Vec<Holder<MemberId>>, StoreError> {
    let rows: Vec<Person> = members::table
        .filter(members::organization_id.eq(organization))
        .filter(members::id.eq_any(ids))
        .order(members::id.asc())
        .select((members::id, members::email, members::first_name, members::last_name))
        .load(&mut connection)
        .await
        .map_err(fault)?;
    Ok(rows.into_iter().map(|row| person(row, |key| MemberId(key.0))).collect())
}

async fn people_of_invitations(
    mut connection: &Connection,
    organization: Key,
    ids: Vec<Key>,
) -> Result<Vec<Holder<InvitationId>>, StoreError> {
    let rows: Vec<Person> = invitations::table
        .filter(invitations::organization_id.eq(organization))
        .filter(invitations::id.eq_any(ids))
        .order(invitations::id.asc())
        .select((invitations::id, invitations::email.nullable(), invitations::first_name, invitations::last_name))
        .load(&mut connection)
        .await
        .map_err(fault)?;
    Ok(rows.into_iter().map(|row| person(row, |key| InvitationId(key.0))).collect())
}

fn person<T>((id, email, first_name, last_name): Person, of: fn(Key) -> T) -> Holder<T> {
    Holder { id: of(id), email: email.unwrap_or_default(), name: format!("{first_name} {last_name}").trim().to_owned() }
}
