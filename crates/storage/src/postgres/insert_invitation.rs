//! New rows of several tables, inserted by one statement. With a server, each round trip costs more than most inserts,
//! and setting a statement up costs more than its second row.

use super::queries::events::{new_end, rows};
use super::queries::invites::add_by_table;
use super::queries::licenses::seats_taken;
use super::queries::rows::{AccountRow, EventRow, InvitationRow, MemberRow, OutboxRow};
use super::queries::schema::{accounts, events, invitations, members, outbox};
use super::sql::{Connection, Id};
use crate::faults::{expect_rows, fault};
use crate::records::{ChainEnd, InviteWrites, StoreError};
use crate::values::Key;
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable};
use futures_util::future::join_all;
use usher_domain::rules::SeatDelta;
use usher_domain::{AccountId, Ordinal, OrganizationId};

/// Up to how many people the end of the transaction is sent with the inserts: at most seven statements. `join_all` polls up
/// to thirty futures in order; of more it may leave some unpolled while the end of the transaction is sent.
pub(super) const PIPELINED: usize = 64;

/// Up to how many people one statement adds. Statements are made for one, two, four, ... people, so that there are few
/// of them, and each stays prepared.
const MOST: usize = 16;

/// A new person with everything that is inserted for them.
pub(super) struct Person {
    account: Option<AccountRow>,
    member: Option<MemberRow>,
    invitation: InvitationRow,
    mail: OutboxRow,
    event: EventRow,
}

/// The people of what is added, in the order of their addresses, in which every transaction inserts accounts; `None`
/// where the rows of the tables are not one for each person.
pub(super) fn people(organization: OrganizationId, writes: &InviteWrites) -> Option<Vec<Person>> {
    let InviteWrites { accounts, new_members, new_invitations, mails, events, .. } = writes;
    let count = new_invitations.len();
    let one_for_each = |rows: usize| rows == count || (count == 1 && rows == 0);
    if mails.len() != count
        || events.len() != count
        || !one_for_each(accounts.len())
        || !one_for_each(new_members.len())
    {
        return None;
    }
    let mut event_rows = rows(organization, events, writes.chain.as_ref()).into_iter();
    let mut people = Vec::with_capacity(count);
    for (at, ((invitation, digest), mail)) in new_invitations.iter().zip(mails).enumerate() {
        let (account, member) = (accounts.get(at), new_members.get(at));
        let belong_together = account.is_none_or(|account| account.id == invitation.account)
            && member.is_none_or(|member| member.id == invitation.member)
            && mail.subject.invitation() == Some(invitation.id);
        if !belong_together {
            return None;
        }
        people.push(Person {
            account: account.map(AccountRow::of),
            member: member.map(MemberRow::of),
            invitation: InvitationRow::of(organization, invitation, digest),
            mail: OutboxRow::of(Some(organization), mail),
            event: event_rows.next()?,
        });
    }
    people.sort_by(|a, b| a.invitation.email_canonical.cmp(&b.invitation.email_canonical));
    (count > 0).then_some(people)
}

/// Inserts the new rows, takes the seats, and returns the ordinals of the new accounts.
pub(super) async fn add(
    connection: &Connection,
    organization: OrganizationId,
    writes: &InviteWrites,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    match people(organization, writes) {
        Some(people) => add_people(connection, organization, people, writes).await,
        None => add_by_table(connection, organization, writes).await,
    }
}

/// Inserts people, takes the seats and moves the end of the chain. All statements are sent before the first response is
/// awaited, and all responses are read.
pub(super) async fn add_people(
    connection: &Connection,
    organization: OrganizationId,
    mut people: Vec<Person>,
    writes: &InviteWrites,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let mut statements = Vec::new();
    // The end of the chain and the seats are written once, with the first people.
    let (mut seats, mut chain) = (&writes.seats[..], writes.chain.as_ref().map(|chain| &chain.end));
    while !people.is_empty() {
        let count = (people.len().saturating_add(1).next_power_of_two() / 2).min(MOST);
        let part: Vec<Person> = people.drain(..count).collect();
        statements.push(insert(connection, organization, part, std::mem::take(&mut seats), chain.take()));
    }
    let mut made = Vec::with_capacity(writes.accounts.len());
    for inserted in join_all(statements).await {
        made.extend(inserted?);
    }
    Ok(made)
}

async fn insert(
    mut connection: &Connection,
    organization: OrganizationId,
    people: Vec<Person>,
    seats: &[SeatDelta],
    end: Option<&ChainEnd>,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let mut rows = Rows::default();
    for Person { account, member, invitation, mail, event } in people {
        rows.accounts.extend(account);
        rows.members.extend(member);
        rows.invitations.push(invitation);
        rows.mails.push(mail);
        rows.events.push(event);
    }
    let statement = AtOnce {
        account: (!rows.accounts.is_empty()).then(|| diesel::insert_into(accounts::table).values(rows.accounts)),
        member: (!rows.members.is_empty()).then(|| diesel::insert_into(members::table).values(rows.members)),
        invitation: diesel::insert_into(invitations::table).values(rows.invitations),
        mail: diesel::insert_into(outbox::table).values(rows.mails),
        event: diesel::insert_into(events::table).values(rows.events),
        seats: seats.iter().map(|delta| seats_taken(organization.into(), delta)).collect(),
        chain: end.map(|end| new_end(organization.into(), end)),
    };
    let inserted: Vec<InsertedRow> =
        diesel_async::RunQueryDsl::get_results(statement, &mut connection).await.map_err(fault)?;
    let updated = inserted.first().map_or(0, |(_, _, updated)| *updated);
    let expected = seats.len() + usize::from(end.is_some());
    expect_rows(usize::try_from(updated).unwrap_or(usize::MAX), expected, "licenses_seats")?;
    let made = inserted.into_iter().filter_map(|(id, ordinal, _)| Some((id?.into(), Ordinal(ordinal?))));
    Ok(made.collect())
}

#[derive(Default)]
struct Rows {
    accounts: Vec<AccountRow>,
    members: Vec<MemberRow>,
    invitations: Vec<InvitationRow>,
    mails: Vec<OutboxRow>,
    events: Vec<EventRow>,
}

/// A new account with its ordinal, if there is one, and how many licenses and chains were updated.
type InsertedRow = (Option<Key>, Option<i64>, i64);

/// Invitations with their orders and their events, and the accounts and members that are new. What refers to what is
/// checked when all of it is there.
struct AtOnce<A, M, I, O, E, S, C> {
    account: Option<A>,
    member: Option<M>,
    invitation: I,
    mail: O,
    event: E,
    seats: Vec<S>,
    chain: Option<C>,
}

impl<A, M, I, O, E, S, C> Query for AtOnce<A, M, I, O, E, S, C> {
    type SqlType = (Nullable<Id>, Nullable<BigInt>, BigInt);
}

impl<A, M, I, O, E, S, C> QueryId for AtOnce<A, M, I, O, E, S, C> {
    type QueryId = ();

    // Found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<A, M, I, O, E, S, C> QueryFragment<Pg> for AtOnce<A, M, I, O, E, S, C>
where
    A: QueryFragment<Pg>,
    M: QueryFragment<Pg>,
    I: QueryFragment<Pg>,
    O: QueryFragment<Pg>,
    E: QueryFragment<Pg>,
    S: QueryFragment<Pg>,
    C: QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("WITH invitation AS (");
        self.invitation.walk_ast(out.reborrow())?;
        out.push_sql("), mail AS (");
        self.mail.walk_ast(out.reborrow())?;
        out.push_sql("), event AS (");
        self.event.walk_ast(out.reborrow())?;
        if let Some(member) = &self.member {
            out.push_sql("), member AS (");
            member.walk_ast(out.reborrow())?;
        }
        if let Some(account) = &self.account {
            out.push_sql("), account AS (");
            account.walk_ast(out.reborrow())?;
            out.push_sql(" RETURNING id, ordinal");
        }
        for (number, seat) in self.seats.iter().enumerate() {
            out.push_sql(&format!("), seat{number} AS ("));
            seat.walk_ast(out.reborrow())?;
            out.push_sql(" RETURNING id");
        }
        if let Some(chain) = &self.chain {
            out.push_sql("), chain AS (");
            chain.walk_ast(out.reborrow())?;
            out.push_sql(" RETURNING organization_id");
        }
        out.push_sql(match &self.account {
            Some(_) => ") SELECT account.id, account.ordinal, updated.rows FROM (SELECT 0",
            None => ") SELECT NULL::uuid, NULL::bigint, updated.rows FROM (SELECT 0",
        });
        for number in 0..self.seats.len() {
            out.push_sql(&format!(" + (SELECT count(*) FROM seat{number})"));
        }
        if self.chain.is_some() {
            out.push_sql(" + (SELECT count(*) FROM chain)");
        }
        out.push_sql("::bigint AS rows) AS updated");
        if self.account.is_some() {
            out.push_sql(" LEFT JOIN account ON true");
        }
        Ok(())
    }

    // Diesel assumes that the text of an UPDATE varies; this one names the same columns each time.
    fn is_safe_to_cache_prepared(&self, _backend: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}
