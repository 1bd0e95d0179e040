//! Looking up many values, each by itself.
//!
//! `organization_id = $1 AND email = ANY($2)` has a trap. For a plan made while a table is small, scanning the whole
//! organization costs less than a look-up for each value, and the plan stays in use while the table grows (measured: 10
//! ms for one address among 8,000 invitations). A lateral join leaves the planner no choice: whatever it estimates,
//! each value is looked up by itself.

use super::sql::PREPARED;
use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::pg::Pg;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};
use diesel::serialize::ToSql;
use diesel::sql_types::{Array, SingleValue};
use std::marker::PhantomData;

/// Stands for the value that is looked up, in the query that is run for each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<ST> {
    name: &'static str,
    kind: PhantomData<ST>,
}

impl<ST> Asked<ST> {
    /// What the statement around the query calls it.
    pub(super) const fn named(name: &'static str) -> Self {
        Self { name, kind: PhantomData }
    }
}

impl<ST> QueryId for Asked<ST> {
    type QueryId = ();

    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST: SingleValue> Expression for Asked<ST> {
    type SqlType = ST;
}

impl<ST> QueryFragment<Pg> for Asked<ST> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        out.push_sql(self.name);
        Ok(())
    }
}

impl<ST, GroupBy> ValidGrouping<GroupBy> for Asked<ST> {
    type IsAggregate = is_aggregate::Never;
}

impl<ST, T> AppearsOnTable<T> for Asked<ST> where Self: Expression {}
impl<ST, T> SelectableExpression<T> for Asked<ST> where Self: Expression {}

/// A query that is run once for each of some values. The order of its results is unspecified.
#[derive(Clone, Debug)]
pub(super) struct Each<ST, V, Q> {
    values: Vec<V>,
    query: Q,
    kind: PhantomData<ST>,
}

impl<ST, V: Ord, Q> Each<ST, V, Q> {
    /// The query built with the placeholder, run for each value once.
    pub(super) fn of(mut values: Vec<V>, query: impl FnOnce(Asked<ST>) -> Q) -> Self {
        values.sort_unstable();
        values.dedup();
        Self { values, query: query(Asked::named("asked.value")), kind: PhantomData }
    }
}

impl<ST, V, Q: Query> Query for Each<ST, V, Q> {
    type SqlType = Q::SqlType;
}

impl<ST, V, Q> QueryId for Each<ST, V, Q> {
    type QueryId = ();

    // Found again by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<ST: 'static, V, Q> QueryFragment<Pg> for Each<ST, V, Q>
where
    Vec<V>: ToSql<Array<ST>, Pg>,
    Pg: diesel::sql_types::HasSqlType<Array<ST>>,
    Q: QueryFragment<Pg>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        // Many values are worth a plan for the tables as they are now.
        if self.values.len() > PREPARED {
            out.unsafe_to_cache_prepared();
        }
        out.push_sql("SELECT found.* FROM unnest(");
        out.push_bind_param::<Array<ST>, _>(&self.values)?;
        out.push_sql(") AS asked(value), LATERAL (");
        self.query.walk_ast(out.reborrow())?;
        // OFFSET 0 keeps the planner from turning this into an ordinary join.
        out.push_sql(" OFFSET 0) AS found");
        Ok(())
    }
}
