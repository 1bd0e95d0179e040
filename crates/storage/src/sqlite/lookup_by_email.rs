//! All facts about addresses: a query of each kind, which costs next to nothing with an embedded database.

use super::queries::members::MemberWithOrdinal;
use super::queries::rows::{InvitationRow, MemberRow};
use super::queries::schema::{accounts as account_rows, invitations, members};
use super::queries::{accounts, blocklist, invites::Known};
use super::sql::{Connection, READ_CHUNK};
use crate::faults::fault;
use crate::records::StoreError;
use crate::sql_literals::Pending;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use usher_domain::{CanonicalEmail, Invitation};

/// Reads it.
pub(super) async fn of_emails(
    connection: &Connection,
    organization: Key,
    emails: &[CanonicalEmail],
) -> Result<Known, StoreError> {
    Ok(Known {
        accounts: accounts::of_emails(connection, emails).await?,
        members: members_of(connection, organization, emails).await?,
        pending: pending_of(connection, organization, emails).await?,
        blocked: blocklist::covering(connection, organization, emails).await?,
    })
}

async fn members_of(
    mut connection: &Connection,
    organization: Key,
    emails: &[CanonicalEmail],
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let mut found = Vec::with_capacity(emails.len());
    for chunk in emails.chunks(READ_CHUNK) {
        let texts: Vec<&str> = chunk.iter().map(CanonicalEmail::as_str).collect();
        let query = members::table
            .left_join(account_rows::table)
            .filter(members::organization_id.eq(organization))
            .filter(members::email_canonical.eq_any(texts))
            .select((MemberRow::as_select(), account_rows::ordinal.nullable()));
        let rows: Vec<MemberWithOrdinal> = query.load(&mut connection).await.map_err(fault)?;
        found.extend(rows);
    }
    Ok(found)
}

async fn pending_of(
    mut connection: &Connection,
    organization: Key,
    emails: &[CanonicalEmail],
) -> Result<Vec<Invitation>, StoreError> {
    let mut found = Vec::new();
    for chunk in emails.chunks(READ_CHUNK) {
        let texts: Vec<&str> = chunk.iter().map(CanonicalEmail::as_str).collect();
        let query = invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::email_canonical.eq_any(texts))
            .filter(invitations::status.eq(Pending))
            .select(InvitationRow::as_select());
        let rows: Vec<InvitationRow> = query.load(&mut connection).await.map_err(fault)?;
        for row in rows {
            found.push(row.invitation()?);
        }
    }
    Ok(found)
}
