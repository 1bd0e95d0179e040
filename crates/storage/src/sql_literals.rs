//! SQL literals. A partial index is used only where the statement itself shows that its condition holds; behind a bind
//! parameter the planners cannot see it. Diesel's own SQL literals are never cached as prepared statements, so these
//! are expressions of their own.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::Text;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident $text:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, QueryId, ValidGrouping)]
        pub(crate) struct $name;

        impl Expression for $name {
            type SqlType = Text;
        }

        impl<DB: Backend> QueryFragment<DB> for $name {
            fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
                out.push_sql(concat!("'", $text, "'"));
                Ok(())
            }
        }

        impl<T> AppearsOnTable<T> for $name {}
        impl<T> SelectableExpression<T> for $name {}
    )+};
}

words! {
    /// The status of an invitation that waits for its invitee.
    Pending "pending",
    /// The state of a seat held for an invited member.
    Reserved "reserved",
    /// The state of a delivery that has not been made.
    Queued "queued",
    /// The kind of a mail that carries an invitation's link.
    InvitationMail "invitation",
    /// The kind of an event by which an invitee asked for another address.
    MoveRequested "invitation.move_requested",
    /// The state of a delivery that failed for good.
    Dead "dead",
    /// The state of a mail to an address that gets none.
    Suppressed "suppressed",
}
