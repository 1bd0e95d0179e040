//! Whether something is granted to any member or invitation. Grants are documents, which the database does not
//! interpret, so this scans those of one organization, chunk by chunk: an index of what is granted would have to be
//! written by every invitation, for the sake of deletions, which are few.

use super::super::sql::Connection;
use super::schema::{invitations, members};
use crate::documents::{read_grants, write_grants};
use crate::faults::fault;
use crate::records::{Granted, StoreError};
use crate::sql_literals::Pending;
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{Grants, InvitationId, InvitationStatus, MemberId, MemberStatus};
use uuid::Uuid;

/// How many documents are read per query.
const CHUNK: i64 = 500;

/// Whether a member, or an invitation that can still be accepted, has this grant.
pub(crate) async fn to_anybody(
    connection: &Connection,
    organization: Key,
    granted: &Granted,
    now: Stamp,
) -> Result<bool, StoreError> {
    Ok(to_members(connection, organization, granted).await?
        || !to_invitees(connection, organization, granted, false, now).await?.is_empty())
}

async fn to_members(mut connection: &Connection, organization: Key, granted: &Granted) -> Result<bool, StoreError> {
    let mut last = Key(Uuid::nil());
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
        match holder_or_last(&rows, granted)? {
            GrantSource::Holder => return Ok(true),
            GrantSource::Nothing => return Ok(false),
            GrantSource::More(id) => last = id,
        }
    }
}

/// Whether another active member than this one has grants for which a condition holds. The one found is locked until the
/// transaction ends, and its grants are read again once they are locked.
pub(crate) async fn to_another(
    mut connection: &Connection,
    organization: Key,
    id: MemberId,
    holds: &(dyn Fn(&Grants) -> bool + Sync),
) -> Result<bool, StoreError> {
    let own = Key::from(id);
    let active = || {
        members::table
            .filter(members::organization_id.eq(organization))
            .filter(members::status.eq(MemberStatus::Active.as_str()))
    };
    let mut last = Key(Uuid::nil());
    loop {
        let query = active().filter(members::id.gt(last)).order(members::id.asc()).limit(CHUNK);
        let rows: Vec<(Key, Document)> =
            query.select((members::id, members::grants)).load(&mut connection).await.map_err(fault)?;
        for (id, document) in rows.iter().filter(|(id, _)| *id != own) {
            if !holds(&read_grants(document)?) {
                continue;
            }
            let one = active().filter(members::id.eq(*id)).select(members::grants);
            let locked: Option<Document> = lock!(one).first(&mut connection).await.optional().map_err(fault)?;
            if locked.map(|document| read_grants(&document)).transpose()?.is_some_and(|grants| holds(&grants)) {
                return Ok(true);
            }
        }
        match rows.last() {
            Some((id, _)) if i64::try_from(rows.len()).is_ok_and(|read| read == CHUNK) => last = *id,
            _ => return Ok(false),
        }
    }
}

/// The invitations that can still be accepted and have this grant; all of them, or those alone whose link is handed out
/// because they were made without a mail.
pub(crate) async fn to_invitees(
    mut connection: &Connection,
    organization: Key,
    granted: &Granted,
    handed_out_alone: bool,
    now: Stamp,
) -> Result<Vec<InvitationId>, StoreError> {
    let (mut last, mut found) = (Key(Uuid::nil()), Vec::new());
    loop {
        let rows: Vec<(Key, Document)> = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::status.eq(Pending))
            .filter(invitations::expires_at.is_null().or(invitations::expires_at.gt(now)))
            // False is less than true: either of them, or true alone.
            .filter(invitations::link_only.ge(handed_out_alone))
            .filter(invitations::id.gt(last))
            .order(invitations::id.asc())
            .limit(CHUNK)
            .select((invitations::id, invitations::grants))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        for (id, document) in &rows {
            if has(&read_grants(document)?, granted) {
                found.push(InvitationId(id.0));
            }
        }
        match rows.last() {
            Some((id, _)) if i64::try_from(rows.len()).is_ok_and(|read| read == CHUNK) => last = *id,
            _ => return Ok(found),
        }
    }
}

/// Removes it from invitations that have expired, so that renewing one does not grant it with another meaning.
pub(crate) async fn take_from_expired(
    mut connection: &Connection,
    organization: Key,
    granted: &Granted,
    now: Stamp,
) -> Result<(), StoreError> {
    let mut last = Key(Uuid::nil());
    loop {
        let due = invitations::status.eq(Pending).nullable().and(invitations::expires_at.le(now));
        let rows: Vec<(Key, Document)> = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::status.eq(InvitationStatus::Expired.as_str()).nullable().or(due))
            .filter(invitations::id.gt(last))
            .order(invitations::id.asc())
            .limit(CHUNK)
            .select((invitations::id, invitations::grants))
            .load(&mut connection)
            .await
            .map_err(fault)?;
        for (id, document) in &rows {
            let grants = read_grants(document)?;
            if has(&grants, granted) {
                let row = invitations::table
                    .filter(invitations::organization_id.eq(organization))
                    .filter(invitations::id.eq(*id));
                let less = (
                    invitations::grants.eq(write_grants(&without(grants, granted))),
                    invitations::revision.eq(invitations::revision + 1_i64),
                );
                diesel::update(row).set(less).execute(&mut connection).await.map_err(fault)?;
            }
        }
        match rows.last() {
            Some((id, _)) if i64::try_from(rows.len()).is_ok_and(|read| read == CHUNK) => last = *id,
            _ => return Ok(()),
        }
    }
}

pub(super) fn without(mut grants: Grants, granted: &Granted) -> Grants {
    match granted {
        Granted::Permission(code) => {
            grants.permissions.retain(|grant| &grant.what != code);
            grants.scoped.retain(|grant| &grant.what.code != code);
        }
        Granted::Role(code) => grants.roles.retain(|grant| &grant.what != code),
        // Without the last of its resources the rest would not be confined.
        Granted::Resource(_) => {}
    }
    grants
}

/// What a chunk has.
enum GrantSource {
    Holder,
    Nothing,
    /// Nothing found up to this id, and there may be more after it.
    More(Key),
}

fn holder_or_last(rows: &[(Key, Document)], granted: &Granted) -> Result<GrantSource, StoreError> {
    for (_, document) in rows {
        if has(&read_grants(document)?, granted) {
            return Ok(GrantSource::Holder);
        }
    }
    let full = i64::try_from(rows.len()).is_ok_and(|read| read == CHUNK);
    Ok(rows.last().filter(|_| full).map_or(GrantSource::Nothing, |(id, _)| GrantSource::More(*id)))
}

/// Whether grants have it.
pub(super) fn has(grants: &Grants, granted: &Granted) -> bool {
    match granted {
        Granted::Permission(code) => {
            grants.permissions.iter().any(|grant| &grant.what == code)
                || grants.scoped.iter().any(|grant| &grant.what.code == code)
        }
        Granted::Role(code) => grants.roles.iter().any(|grant| &grant.what == code),
        Granted::Resource(id) => grants.named_resources().any(|named| named == *id),
    }
}
