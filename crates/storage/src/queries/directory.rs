//! Statements on `directory_users`, and the members that a directory sees: whoever has access, is invited or is blocked,
//! and whoever the directory itself has made, whatever became of them.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::directory_schema::directory_users;
use super::members::MemberWithOrdinal;
use super::rows::{MemberRow, count};
use super::schema::{accounts, invitations, members};
use super::{found_members, member_records};
use crate::documents::{read_grants, write_grants};
use crate::faults::{expect_rows, fault};
use crate::records::{DirectoryRow, MemberRecord, RoleHolder, StoreError};
use crate::sql_literals::Pending;
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::HashMap;
use usher_domain::commands::{DirectoryLookup, DirectoryRecord, KeptAccess, MemberRef};
use usher_domain::{Grants, LicenseId, MemberId, MemberStatus, RoleCode};
use uuid::Uuid;

/// How many documents are read per query.
const CHUNK: i64 = 500;

type Stored = (Key, String, Option<String>, Option<Document>, Option<Key>, Option<i64>, i64);

/// The statuses of members whom a directory sees although it has not made them.
const SEEN: [&str; 3] = [MemberStatus::Active.as_str(), MemberStatus::Invited.as_str(), MemberStatus::Blocked.as_str()];

fn columns() -> (
    directory_users::member_id,
    directory_users::user_name,
    directory_users::external_id,
    directory_users::kept_grants,
    directory_users::kept_license_id,
    directory_users::kept_revision,
    directory_users::revision,
) {
    (
        directory_users::member_id,
        directory_users::user_name,
        directory_users::external_id,
        directory_users::kept_grants,
        directory_users::kept_license_id,
        directory_users::kept_revision,
        directory_users::revision,
    )
}

/// What is stored of a member that is at a revision. What is kept belongs to the revision at which it was stored: whoever
/// has changed the member since has decided anew.
fn record(
    (id, user_name, external_id, grants, license, kept_at, revision): Stored,
    member: i64,
) -> Result<(Key, DirectoryRecord), StoreError> {
    let kept = if kept_at == Some(member) {
        let grants = grants.map(|document| read_grants(&document)).transpose()?.unwrap_or_default();
        Some(KeptAccess { grants, license: license.map(LicenseId::from) })
    } else {
        None
    };
    Ok((id, DirectoryRecord { user_name, external_id, kept, revision: count(revision, "revision")? }))
}

/// The letters of a name by which it is unique.
fn folded(name: &str) -> String {
    name.to_lowercase()
}

/// What the directory stores with a member.
pub(crate) async fn record_of(
    mut connection: &Connection,
    organization: Key,
    id: MemberId,
) -> Result<Option<DirectoryRecord>, StoreError> {
    let query = directory_users::table
        .inner_join(
            members::table.on(members::organization_id
                .eq(directory_users::organization_id)
                .and(members::id.eq(directory_users::member_id))),
        )
        .filter(directory_users::organization_id.eq(organization))
        .filter(directory_users::member_id.eq(Key::from(id)))
        .select((columns(), members::revision));
    let row: Option<(Stored, i64)> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(row.map(|(row, member)| record(row, member)).transpose()?.map(|(_, record)| record))
}

/// The member whom the directory calls by a name.
pub(crate) async fn named(
    mut connection: &Connection,
    organization: Key,
    name: &str,
) -> Result<Option<MemberId>, StoreError> {
    let query = directory_users::table
        .filter(directory_users::organization_id.eq(organization))
        .filter(directory_users::user_name_folded.eq(folded(name)))
        .select(directory_users::member_id);
    let id: Option<Key> = query.first(&mut connection).await.optional().map_err(fault)?;
    Ok(id.map(|key| MemberId(key.0)))
}

/// Stores it, on condition that the stored revision is one less; a conflict if another member has the name. What is kept
/// belongs to the member as it is now.
pub(crate) async fn save(
    mut connection: &Connection,
    organization: Key,
    id: MemberId,
    record: &DirectoryRecord,
) -> Result<(), StoreError> {
    let kept = record.kept.as_ref();
    let kept_at: Option<i64> = match kept {
        Some(_) => {
            let member = members::table
                .filter(members::organization_id.eq(organization))
                .filter(members::id.eq(Key::from(id)))
                .select(members::revision);
            member.first(&mut connection).await.optional().map_err(fault)?
        }
        None => None,
    };
    let content = (
        directory_users::user_name.eq(&record.user_name),
        directory_users::user_name_folded.eq(folded(&record.user_name)),
        directory_users::external_id.eq(&record.external_id),
        directory_users::kept_grants.eq(kept.map(|kept| write_grants(&kept.grants))),
        directory_users::kept_license_id.eq(kept.and_then(|kept| kept.license).map(Key::from)),
        directory_users::kept_revision.eq(kept_at),
        directory_users::revision.eq(i64::from(record.revision)),
    );
    let id = Key::from(id);
    if record.revision == 0 {
        let place = (directory_users::organization_id.eq(organization), directory_users::member_id.eq(id));
        let insert = diesel::insert_into(directory_users::table).values((place, content));
        return insert.execute(&mut connection).await.map(drop).map_err(fault);
    }
    let stored = directory_users::table
        .filter(directory_users::organization_id.eq(organization))
        .filter(directory_users::member_id.eq(id))
        .filter(directory_users::revision.eq(i64::from(record.revision) - 1));
    let changed = diesel::update(stored).set(content).execute(&mut connection).await.map_err(fault)?;
    expect_rows(changed, 1, "directory_users_revision")
}

/// Forgets what the directory stores with a member.
pub(crate) async fn forget(mut connection: &Connection, organization: Key, id: MemberId) -> Result<(), StoreError> {
    let stored = directory_users::table
        .filter(directory_users::organization_id.eq(organization))
        .filter(directory_users::member_id.eq(Key::from(id)));
    diesel::delete(stored).execute(&mut connection).await.map(drop).map_err(fault)
}

/// Those of the members sought whom the directory sees, oldest first; at most so many.
pub(crate) async fn sought(
    connection: &Connection,
    organization: Key,
    lookup: &DirectoryLookup,
    most: u32,
) -> Result<Vec<DirectoryRow>, StoreError> {
    let one = |member: MemberRef| async move { member_records::row(connection, organization, &member).await };
    let rows: Vec<MemberWithOrdinal> = match lookup {
        DirectoryLookup::Page { skip, limit } => page(connection, organization, *skip, (*limit).min(most)).await?,
        DirectoryLookup::All => page(connection, organization, 0, most).await?,
        DirectoryLookup::Id(id) => one(MemberRef::Id(*id)).await?.into_iter().collect(),
        DirectoryLookup::Email(email) => one(MemberRef::Email(email.clone())).await?.into_iter().collect(),
        DirectoryLookup::ExternalId(id) => of_external(connection, organization, id, most).await?,
        DirectoryLookup::UserName(name) => {
            let mut found: Vec<MemberWithOrdinal> = Vec::new();
            if let Some(id) = named(connection, organization, name).await? {
                found.extend(one(MemberRef::Id(id)).await?);
            }
            if let Ok(email) = usher_domain::EmailAddress::parse(name) {
                let by_address = one(MemberRef::Email(email)).await?;
                found.extend(by_address.filter(|(row, _)| found.iter().all(|(known, _)| known.id != row.id)));
            }
            found
        }
    };
    assemble(connection, organization, rows).await
}

async fn page(
    mut connection: &Connection,
    organization: Key,
    skip: u32,
    limit: u32,
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let made = directory_users::table
        .filter(directory_users::organization_id.eq(organization))
        .select(directory_users::member_id);
    let query = members::table
        .left_join(accounts::table)
        .filter(members::organization_id.eq(organization))
        .filter(members::status.eq_any(SEEN.to_vec()).or(members::id.eq_any(made)))
        .order((members::created_at.asc(), members::id.asc()))
        .offset(i64::from(skip))
        .limit(i64::from(limit))
        .select((MemberRow::as_select(), accounts::ordinal.nullable()))
        .into_boxed::<Db>();
    query.load(&mut connection).await.map_err(fault)
}

async fn of_external(
    mut connection: &Connection,
    organization: Key,
    external: &str,
    most: u32,
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let of_id = directory_users::table
        .filter(directory_users::organization_id.eq(organization))
        .filter(directory_users::external_id.eq(external))
        .select(directory_users::member_id);
    let query = members::table
        .left_join(accounts::table)
        .filter(members::organization_id.eq(organization))
        .filter(members::id.eq_any(of_id))
        .order((members::created_at.asc(), members::id.asc()))
        .limit(i64::from(most))
        .select((MemberRow::as_select(), accounts::ordinal.nullable()));
    query.load(&mut connection).await.map_err(fault)
}

/// How many members a directory sees.
pub(crate) async fn how_many(mut connection: &Connection, organization: Key) -> Result<u64, StoreError> {
    let made = directory_users::table
        .filter(directory_users::organization_id.eq(organization))
        .select(directory_users::member_id);
    let query = members::table
        .filter(members::organization_id.eq(organization))
        .filter(members::status.eq_any(SEEN.to_vec()).or(members::id.eq_any(made)))
        .count();
    let counted: i64 = query.get_result(&mut connection).await.map_err(fault)?;
    Ok(u64::try_from(counted).unwrap_or_default())
}

/// The members of rows with all that belongs to them, without those whom the directory does not see.
async fn assemble(
    mut connection: &Connection,
    organization: Key,
    rows: Vec<MemberWithOrdinal>,
) -> Result<Vec<DirectoryRow>, StoreError> {
    let ids: Vec<Key> = rows.iter().map(|(row, _)| row.id).collect();
    let revisions: HashMap<Key, i64> = rows.iter().map(|(row, _)| (row.id, row.revision)).collect();
    let mut stored = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(READ_CHUNK) {
        let query = directory_users::table
            .filter(directory_users::organization_id.eq(organization))
            .filter(directory_users::member_id.eq_any(chunk.to_vec()))
            .select(columns());
        let rows: Vec<Stored> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            let member = revisions.get(&row.0).copied().unwrap_or_default();
            let (id, record) = record(row, member)?;
            stored.insert(id, record);
        }
    }
    let found = found_members::assemble(connection, organization, rows).await?;
    let with_record = |record: MemberRecord| {
        let directory = stored.remove(&Key::from(record.member.id));
        DirectoryRow { record, directory }
    };
    let seen = |row: &DirectoryRow| row.directory.is_some() || SEEN.contains(&row.record.member.status.as_str());
    Ok(found.into_iter().map(|found| found.record).map(with_record).filter(seen).collect())
}

/// The members whom the directory sees and who have a role, or get it when they accept or are let in again, by id. Grants
/// are documents, so all of them are read, as in [`super::granted`].
pub(crate) async fn holders(
    mut connection: &Connection,
    organization: Key,
    only: Option<&RoleCode>,
    now: Stamp,
) -> Result<Vec<RoleHolder>, StoreError> {
    let mut invited = pending(connection, organization, now).await?;
    let (mut last, mut found) = (Key(Uuid::nil()), Vec::new());
    loop {
        let rows: Vec<Walked> = members::table
            .left_join(
                directory_users::table.on(directory_users::organization_id
                    .eq(members::organization_id)
                    .and(directory_users::member_id.eq(members::id))),
            )
            .filter(members::organization_id.eq(organization))
            .filter(members::id.gt(last))
            .order(members::id.asc())
            .limit(CHUNK)
            .select((
                (members::id, members::status, members::grants),
                (members::email, members::first_name, members::last_name),
                (directory_users::user_name.nullable(), directory_users::kept_grants.nullable()),
                (members::revision, directory_users::kept_revision.nullable()),
            ))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        let read = rows.len();
        for ((id, status, grants), (email, first_name, last_name), (user_name, kept), (revision, kept_at)) in rows {
            last = id;
            if user_name.is_none() && !SEEN.contains(&&*status) {
                continue;
            }
            let mut grants: Grants = read_grants(&grants)?;
            if let Some(pending) = invited.remove(&id) {
                grants = pending;
            } else if let (true, Some(kept), true) = (grants == Grants::default(), kept, kept_at == Some(revision)) {
                grants = read_grants(&kept)?;
            }
            let roles: Vec<RoleCode> = grants.live(now.into()).roles.into_iter().map(|grant| grant.what).collect();
            if only.map_or(roles.is_empty(), |only| !roles.contains(only)) {
                continue;
            }
            let name = format!("{first_name} {last_name}").trim().to_owned();
            let other = || email.or(user_name).unwrap_or_default();
            let display = if name.is_empty() { other() } else { name };
            found.push(RoleHolder { id: MemberId(id.0), display, roles });
        }
        if i64::try_from(read).is_ok_and(|read| read < CHUNK) {
            return Ok(found);
        }
    }
}

type Walked =
    ((Key, String, Document), (Option<String>, String, String), (Option<String>, Option<Document>), (i64, Option<i64>));

/// What the invitations grant that can still be accepted, by member.
async fn pending(
    mut connection: &Connection,
    organization: Key,
    now: Stamp,
) -> Result<HashMap<Key, Grants>, StoreError> {
    let (mut last, mut found) = (Key(Uuid::nil()), HashMap::new());
    loop {
        let rows: Vec<(Key, Key, Document)> = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::status.eq(Pending))
            .filter(invitations::expires_at.is_null().or(invitations::expires_at.gt(now)))
            .filter(invitations::id.gt(last))
            .order(invitations::id.asc())
            .limit(CHUNK)
            .select((invitations::id, invitations::member_id, invitations::grants))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        for (id, member, grants) in &rows {
            found.insert(*member, read_grants(grants)?);
            last = *id;
        }
        if i64::try_from(rows.len()).is_ok_and(|read| read < CHUNK) {
            return Ok(found);
        }
    }
}
