//! New rows of several tables, made in one statement. With a server, each statement costs more than most inserts.

use super::queries::invites::insert_by_table;
use super::queries::rows::{AccountRow, InvitationRow, MemberRow, OutboxRow};
use super::queries::schema::{accounts, invitations, members, outbox};
use super::sql::{Id, Wire};
use crate::faults::fault;
use crate::values::Key;
use diesel::QueryResult;
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::BigInt;
use usher_domain::{AccountId, Ordinal, OrganizationId};
use usher_engine::ports::{InviteWrites, StoreError};

/// Makes the rows that are new, and gives the ordinals of the new accounts.
pub(super) async fn insert(
    mut wire: &Wire,
    organization: OrganizationId,
    writes: &InviteWrites,
) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
    let InviteWrites { accounts: people, new_members, new_invitations, mails, .. } = writes;
    let ([] | [_], [] | [_], [invitation], [mail]) = (&people[..], &new_members[..], &new_invitations[..], &mails[..])
    else {
        return insert_by_table(wire, organization, writes).await;
    };
    let account = people.first().map(|account| AccountRow::of(account, None));
    let member = new_members.first().map(MemberRow::of);
    let statement = AtOnce {
        account: account.map(|row| diesel::insert_into(accounts::table).values(row)),
        member: member.map(|row| diesel::insert_into(members::table).values(row)),
        invitation: diesel::insert_into(invitations::table).values(InvitationRow::of(
            organization,
            &invitation.0,
            &invitation.1,
        )),
        mail: diesel::insert_into(outbox::table).values(OutboxRow::of(organization, mail)),
    };
    let made: Vec<(Key, i64)> = diesel_async::RunQueryDsl::load(statement, &mut wire).await.map_err(fault)?;
    Ok(made.into_iter().map(|(id, ordinal)| (id.into(), Ordinal(ordinal))).collect())
}

/// One invitation with its order, and the account and the member if they are new. What refers to what is checked when
/// all of it is there.
struct AtOnce<A, M, I, O> {
    account: Option<A>,
    member: Option<M>,
    invitation: I,
    mail: O,
}

impl<A, M, I, O> Query for AtOnce<A, M, I, O> {
    type SqlType = (Id, BigInt);
}

impl<A, M, I, O> QueryId for AtOnce<A, M, I, O> {
    type QueryId = ();

    // Found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<A, M, I, O> QueryFragment<Pg> for AtOnce<A, M, I, O>
where
    A: QueryFragment<Pg>,
    M: QueryFragment<Pg>,
    I: QueryFragment<Pg>,
    O: QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql("WITH invitation AS (");
        self.invitation.walk_ast(out.reborrow())?;
        out.push_sql("), mail AS (");
        self.mail.walk_ast(out.reborrow())?;
        if let Some(member) = &self.member {
            out.push_sql("), member AS (");
            member.walk_ast(out.reborrow())?;
        }
        if let Some(account) = &self.account {
            out.push_sql("), account AS (");
            account.walk_ast(out.reborrow())?;
            out.push_sql(" RETURNING id, ordinal) SELECT id, ordinal FROM account");
        } else {
            out.push_sql(") SELECT NULL::uuid, NULL::bigint WHERE false");
        }
        Ok(())
    }
}
