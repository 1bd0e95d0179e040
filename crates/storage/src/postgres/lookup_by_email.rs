//! All facts about addresses, in one statement: with a server, each round trip costs more than most look-ups.

use super::lateral::Asked;
use super::queries::invites::Known;
use super::queries::rows::{AccountRow, InvitationRow, MemberRow};
use super::queries::schema::{accounts, blocklist, invitations, members};
use super::sql::{Connection, PREPARED};
use crate::faults::fault;
use crate::planner_hint::FilterOnly;
use crate::records::StoreError;
use crate::sql_literals::Pending;
use crate::values::Key;
use diesel::QueryResult;
use diesel::dsl::AsSelect;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};
use diesel_async::RunQueryDsl;
use usher_domain::CanonicalEmail;

type LookupRow = (String, Option<AccountRow>, Option<MemberRow>, Option<i64>, Option<InvitationRow>, bool);

/// Reads it.
pub(super) async fn of_emails(
    mut connection: &Connection,
    organization: Key,
    emails: &[CanonicalEmail],
) -> Result<Known, StoreError> {
    let mut known = Known::default();
    if emails.is_empty() {
        return Ok(known);
    }
    let mut asked = Vec::from_iter(emails);
    asked.sort_unstable();
    asked.dedup();
    let email = Asked::<Text>::named("asked.email");
    let domain = Asked::<Text>::named("asked.domain");
    let statement = Statement {
        emails: asked.iter().map(|email| email.as_str()).collect(),
        domains: asked.iter().map(|email| email.domain()).collect(),
        account: accounts::table.filter(accounts::email_canonical.eq(email)).select(AccountRow::as_select()),
        member: members::table
            .left_join(accounts::table)
            .filter(members::organization_id.eq(organization))
            .filter(members::email_canonical.assume_not_null().eq(email))
            .select((MemberRow::as_select(), accounts::ordinal.nullable())),
        pending: invitations::table
            .filter(invitations::organization_id.eq(organization))
            .filter(invitations::email_canonical.eq(email))
            .filter(FilterOnly(invitations::status.eq(Pending)))
            .select(InvitationRow::as_select()),
        listed: [email, domain].map(|value| {
            let listed = blocklist::table.filter(blocklist::organization_id.eq(organization));
            listed.filter(blocklist::value.eq(value)).select(blocklist::value)
        }),
    };
    let rows: Vec<LookupRow> = statement.load(&mut connection).await.map_err(fault)?;
    for (email, account, member, ordinal, pending, blocked) in rows {
        known.accounts.extend(account.map(AccountRow::account).transpose()?);
        known.members.extend(member.map(|member| (member, ordinal)));
        known.pending.extend(pending.map(InvitationRow::invitation).transpose()?);
        if blocked {
            let place = asked.binary_search_by(|one| one.as_str().cmp(&email)).ok();
            known.blocked.extend(place.and_then(|place| asked.get(place)).map(|one| (*one).clone()));
        }
    }
    Ok(known)
}

/// The statement: a row for each address. See `lateral` for why these are lateral joins.
struct Statement<'a, A, M, P, B> {
    emails: Vec<&'a str>,
    domains: Vec<&'a str>,
    account: A,
    member: M,
    pending: P,
    listed: [B; 2],
}

impl<A, M, P, B> Query for Statement<'_, A, M, P, B> {
    type SqlType = (
        Text,
        AsSelect<Option<AccountRow>, Pg>,
        AsSelect<Option<MemberRow>, Pg>,
        Nullable<BigInt>,
        AsSelect<Option<InvitationRow>, Pg>,
        Bool,
    );
}

impl<A, M, P, B> QueryId for Statement<'_, A, M, P, B> {
    type QueryId = ();

    // Found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<A, M, P, B> QueryFragment<Pg> for Statement<'_, A, M, P, B>
where
    A: QueryFragment<Pg>,
    M: QueryFragment<Pg>,
    P: QueryFragment<Pg>,
    B: QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        // Many addresses are worth a plan for the tables as they are now.
        if self.emails.len() > PREPARED {
            out.unsafe_to_cache_prepared();
        }
        let [email, domain] = &self.listed;
        out.push_sql("SELECT asked.email, account.*, member.*, pending.*, EXISTS (");
        email.walk_ast(out.reborrow())?;
        out.push_sql(") OR EXISTS (");
        domain.walk_ast(out.reborrow())?;
        out.push_sql(") FROM unnest(");
        out.push_bind_param::<Array<Text>, _>(&self.emails)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Text>, _>(&self.domains)?;
        out.push_sql(") AS asked(email, domain) LEFT JOIN LATERAL (");
        self.account.walk_ast(out.reborrow())?;
        out.push_sql(" OFFSET 0) AS account ON true LEFT JOIN LATERAL (");
        self.member.walk_ast(out.reborrow())?;
        out.push_sql(" OFFSET 0) AS member ON true LEFT JOIN LATERAL (");
        self.pending.walk_ast(out.reborrow())?;
        out.push_sql(" OFFSET 0) AS pending ON true");
        Ok(())
    }
}
