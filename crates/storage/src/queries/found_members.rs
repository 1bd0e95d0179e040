//! Found members, with all that belongs to them: one query of each kind, however many there are.

use super::super::sql::{Connection, Db, READ_CHUNK};
use super::members::MemberWithOrdinal;
use super::rows::MemberRow;
use super::schema::{accounts, members as member_rows};
use super::search::Search;
use super::{accounts as account_rows, confined, invitations, member_records, records, resources};
use crate::faults::fault;
use crate::records::{FoundRecord, InvitationRecord, MemberRecord, StoreError};
use crate::search_text::ESCAPE;
use crate::values::Key;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use std::collections::{BTreeSet, HashMap};
use usher_domain::commands::{MemberRef, Sought};
use usher_domain::{
    Account, AccountId, CanonicalEmail, EmailAddress, Member, MemberId, MemberStatus, ReadScope, Resource,
};

/// The members sought, at most so many.
pub(crate) async fn of(
    connection: &Connection,
    place: &ReadScope,
    sought: &Sought,
    limit: u32,
) -> Result<Vec<FoundRecord>, StoreError> {
    let organization = Key::from(place.scope());
    let rows = match sought {
        Sought::One(member) => member_records::row(connection, organization, member).await?.into_iter().collect(),
        Sought::Matching(_) | Sought::Belonging => several(connection, place, sought, limit).await?,
    };
    let mut found = assemble(connection, organization, rows).await?;
    found.retain(|one| crate::db::is_seen(place, &one.record));
    Ok(found)
}

/// One member.
pub(crate) async fn find(
    connection: &Connection,
    organization: Key,
    member: &MemberRef,
) -> Result<Option<MemberRecord>, StoreError> {
    let row = member_records::row(connection, organization, member).await?;
    let found = assemble(connection, organization, row.into_iter().collect()).await?;
    Ok(found.into_iter().next().map(|found| found.record))
}

/// Members of ids, in any order.
pub(crate) async fn of_ids(
    mut connection: &Connection,
    organization: Key,
    members: &[MemberId],
) -> Result<Vec<FoundRecord>, StoreError> {
    let mut rows: Vec<MemberWithOrdinal> = Vec::with_capacity(members.len());
    for chunk in members.chunks(READ_CHUNK) {
        let query = member_rows::table
            .left_join(accounts::table)
            .filter(member_rows::organization_id.eq(organization))
            .filter(member_rows::id.eq_any(chunk.iter().map(|id| Key::from(*id)).collect::<Vec<_>>()))
            .select((MemberRow::as_select(), accounts::ordinal.nullable()));
        rows.extend(query.load::<MemberWithOrdinal>(&mut connection).await.map_err(fault)?);
    }
    assemble(connection, organization, rows).await
}

async fn several(
    mut connection: &Connection,
    place: &ReadScope,
    sought: &Sought,
    limit: u32,
) -> Result<Vec<MemberWithOrdinal>, StoreError> {
    let organization = Key::from(place.scope());
    let mut query = member_rows::table
        .left_join(accounts::table)
        .filter(member_rows::organization_id.eq(organization))
        .select((MemberRow::as_select(), accounts::ordinal.nullable()))
        .limit(i64::from(limit))
        .into_boxed::<Db>();
    if let Some(confines) = place.confines() {
        query = query.filter(member_rows::id.eq(confined::own(confines)).or(confined::of_members(confines)));
    }
    if let Sought::Matching(text) = sought {
        if let Some(Search { pattern, few }) = Search::of(connection, organization, Some(text)).await? {
            query = query.filter(member_rows::search.like(pattern).escape(ESCAPE));
            if let Some(few) = few {
                query = query.filter(member_rows::id.eq_any(few));
            }
        }
        query = query.order((
            member_rows::last_name.asc(),
            member_rows::first_name.asc(),
            member_rows::email_canonical.asc(),
            member_rows::id.asc(),
        ));
    } else {
        let words = [MemberStatus::Active.as_str(), MemberStatus::Invited.as_str()];
        query = query.filter(member_rows::status.eq_any(words)).order((
            member_rows::status.asc(),
            member_rows::created_at.asc(),
            member_rows::id.asc(),
        ));
    }
    query.load(&mut connection).await.map_err(fault)
}

/// The records of member rows, in their order.
pub(super) async fn assemble(
    connection: &Connection,
    organization: Key,
    rows: Vec<MemberWithOrdinal>,
) -> Result<Vec<FoundRecord>, StoreError> {
    let mut account_ids = BTreeSet::new();
    let mut addresses = Vec::new();
    let mut contacts = Vec::new();
    let mut things = BTreeSet::new();
    let mut members: Vec<(Option<AccountId>, Member)> = Vec::with_capacity(rows.len());
    for (row, ordinal) in rows {
        let account = row.account_id;
        account_ids.extend(account);
        addresses.extend(row.email_canonical.clone());
        let member = row.member(ordinal)?;
        contacts.extend(contact(&member));
        things.extend(member.grants.named_resources().map(Key::from));
        members.push((account.map(AccountId::from), member));
    }
    let (account_ids, things) = (Vec::from_iter(account_ids), Vec::from_iter(things));
    let organizations = [organization];
    let (known, of_contacts, pending, resources) = together!(
        account_rows::of_ids(connection, &account_ids),
        account_rows::of_emails(connection, &contacts),
        async {
            records::assemble(connection, invitations::pending_of(connection, organization, &addresses).await?).await
        },
        resources::of_ids(connection, &organizations, &things),
    );
    let mut around = RelatedRows {
        accounts: known?.into_iter().map(|account| (account.id, account)).collect(),
        contacts: of_contacts?,
        // The pending invitation of an address may be about another row: the one that was named in it.
        pending: pending?.into_iter().map(|record| (Key::from(record.member.id), record)).collect(),
        resources: resources?.into_iter().map(|((_, id), resource)| (id, resource)).collect(),
    };
    Ok(members.into_iter().map(|(account, member)| around.record(account, member)).collect())
}

/// The address under which a row without account may have one.
fn contact(member: &Member) -> Option<CanonicalEmail> {
    if member.account.is_some() {
        return None;
    }
    let address = match (&member.email, &member.contact_email) {
        (Some(email), _) => Some(email.clone()),
        (None, Some(contact)) => EmailAddress::parse(contact.as_str()).ok(),
        (None, None) => None,
    };
    address.map(|email| email.canonical().clone())
}

/// What the members found refer to.
struct RelatedRows {
    accounts: HashMap<AccountId, Account>,
    contacts: Vec<Account>,
    pending: HashMap<Key, InvitationRecord>,
    resources: HashMap<Key, Resource>,
}

impl RelatedRows {
    fn record(&mut self, account: Option<AccountId>, member: Member) -> FoundRecord {
        let account = account.and_then(|id| self.accounts.get(&id).cloned());
        let contact = contact(&member);
        // For a member without access here, only an account that access could be granted to immediately counts:
        // inviters see this, and anybody can create an unproved account for an address that is not theirs.
        let has_access = matches!(member.status, MemberStatus::Active | MemberStatus::Blocked);
        let exists = |account: &Account| if has_access { account.is_registered() } else { account.is_proved() };
        let granted = member.grants.named_resources();
        FoundRecord {
            account_exists: account.as_ref().is_some_and(exists)
                || self.contacts.iter().any(|one| Some(one.email.canonical()) == contact.as_ref() && exists(one)),
            record: MemberRecord {
                account,
                pending: self.pending.remove(&Key::from(member.id)),
                resources: granted.filter_map(|id| self.resources.get(&Key::from(id)).cloned()).collect(),
                member,
            },
        }
    }
}
