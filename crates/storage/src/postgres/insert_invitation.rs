//! New rows of several tables, inserted by one statement. With a server, each round trip costs more than most inserts,
//! and a single statement is atomic.

use super::queries::invites::add_by_table;
use super::queries::licenses::seats_taken;
use super::queries::rows::{AccountRow, EventRow, InvitationRow, MemberRow, OutboxRow};
use super::queries::schema::{accounts, events, invitations, members, outbox};
use super::sql::{Connection, Id};
use crate::faults::{expect_rows, fault};
use crate::records::{InviteWrites, StoreError};
use crate::values::Key;
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable};
use usher_domain::{AccountId, Ordinal, OrganizationId};

/// Whether one statement is enough for what is added: one invitation with its mail and its event.
pub(super) fn fits(writes: &InviteWrites) -> bool {
    let InviteWrites { accounts, new_members, new_invitations, mails, seats, events, .. } = writes;
    let one_of_each = new_invitations.len() == 1 && mails.len() == 1 && events.len() == 1;
    one_of_each && accounts.len() <= 1 && new_members.len() <= 1 && seats.len() <= 1
}

/// Inserts the new rows, takes the seats, and returns the ordinals of the new accounts.
pub(super) async fn add(
    mut connection: &Connection,
    organization: OrganizationId,
    writes: &InviteWrites,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let InviteWrites { new_invitations, mails, events: invalidation, .. } = writes;
    let ([(invitation, digest)], [mail], [event], true) =
        (&new_invitations[..], &mails[..], &invalidation[..], fits(writes))
    else {
        return add_by_table(connection, organization, writes).await;
    };
    let account = writes.accounts.first().map(AccountRow::of);
    let member = writes.new_members.first().map(MemberRow::of);
    let statement = AtOnce {
        account: account.map(|row| diesel::insert_into(accounts::table).values(row)),
        member: member.map(|row| diesel::insert_into(members::table).values(row)),
        invitation: diesel::insert_into(invitations::table).values(InvitationRow::of(organization, invitation, digest)),
        mail: diesel::insert_into(outbox::table).values(OutboxRow::of(Some(organization), mail)),
        event: diesel::insert_into(events::table).values(EventRow::of(organization, event)),
        seat: writes.seats.first().map(|delta| seats_taken(organization.into(), delta)),
    };
    let (account, ordinal, taken): InsertedRow =
        diesel_async::RunQueryDsl::get_result(statement, &mut connection).await.map_err(fault)?;
    expect_rows(usize::try_from(taken).unwrap_or(usize::MAX), writes.seats.len(), "licenses_seats")?;
    Ok(account.into_iter().zip(ordinal).map(|(id, ordinal)| (id.into(), Ordinal(ordinal))).collect())
}

/// The new account with its ordinal, and how many licenses were found.
type InsertedRow = (Option<Key>, Option<i64>, i64);

/// One invitation with its order and its event, and the account and the member if they are new. What refers to what is
/// checked when all of it is there.
struct AtOnce<A, M, I, O, E, S> {
    account: Option<A>,
    member: Option<M>,
    invitation: I,
    mail: O,
    event: E,
    seat: Option<S>,
}

impl<A, M, I, O, E, S> Query for AtOnce<A, M, I, O, E, S> {
    type SqlType = (Nullable<Id>, Nullable<BigInt>, BigInt);
}

impl<A, M, I, O, E, S> QueryId for AtOnce<A, M, I, O, E, S> {
    type QueryId = ();

    // Found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<A, M, I, O, E, S> QueryFragment<Pg> for AtOnce<A, M, I, O, E, S>
where
    A: QueryFragment<Pg>,
    M: QueryFragment<Pg>,
    I: QueryFragment<Pg>,
    O: QueryFragment<Pg>,
    E: QueryFragment<Pg>,
    S: QueryFragment<Pg>,
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
        if let Some(seat) = &self.seat {
            out.push_sql("), seat AS (");
            seat.walk_ast(out.reborrow())?;
            out.push_sql(" RETURNING id");
        }
        out.push_sql(match &self.account {
            Some(_) => ") SELECT (SELECT id FROM account), (SELECT ordinal FROM account), ",
            None => ") SELECT NULL::uuid, NULL::bigint, ",
        });
        out.push_sql(match &self.seat {
            Some(_) => "(SELECT count(*) FROM seat)",
            None => "0::bigint",
        });
        Ok(())
    }

    // Diesel assumes that the text of an UPDATE varies; this one names the same columns each time.
    fn is_safe_to_cache_prepared(&self, _backend: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}
