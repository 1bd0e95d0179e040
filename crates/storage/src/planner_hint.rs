//! Conditions that must not make the planner choose an index.
//!
//! Without statistics the planners assume that any two conditions leave one row, and then choose the smallest index
//! that serves a condition, which may be one that has the whole organization under one key. Where one index is
//! intended, the conditions that would attract others are wrapped, so that they are checked on the rows found.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Bool;

/// A condition that is checked on rows which were found by another one.
#[derive(Clone, Copy, Debug, QueryId)]
pub(crate) struct FilterOnly<E>(pub(crate) E);

impl<E: Expression<SqlType = Bool>> Expression for FilterOnly<E> {
    type SqlType = Bool;
}

impl<DB: Backend, E: QueryFragment<DB>> QueryFragment<DB> for FilterOnly<E> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        out.push_sql("((");
        self.0.walk_ast(out.reborrow())?;
        out.push_sql(") IS NOT DISTINCT FROM true)");
        Ok(())
    }
}

impl<E, T> AppearsOnTable<T> for FilterOnly<E>
where
    Self: Expression,
    E: AppearsOnTable<T>,
{
}

impl<E, GroupBy> ValidGrouping<GroupBy> for FilterOnly<E> {
    type IsAggregate = is_aggregate::Never;
}
