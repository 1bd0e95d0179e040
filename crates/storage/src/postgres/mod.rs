//! The store on PostgreSQL, 15 or newer.
//!
//! Statements that do not need one another's answers are polled together by their caller and so travel together. With
//! a server on the same machine one round trip costs more than most statements, so it is round trips that are saved.

/// Inserts rows. A few go one by one: that statement stays prepared, and all are sent at once. Many go in statements of
/// many rows, each parsed anew. Either way everything is sent, in order, before the first answer is waited for.
macro_rules! insert_rows {
    ($wire:expr, $table:expr, $rows:expr) => {{
        let wire: &Wire = $wire;
        let rows = $rows;
        if rows.len() <= super::super::sql::SINGLY {
            let inserts = rows.iter().map(|row| async move {
                let mut link = wire;
                diesel::insert_into($table).values(row).execute(&mut link).await.map_err(crate::faults::fault)
            });
            futures_util::future::join_all(inserts).await.into_iter().try_for_each(|done| done.map(|_| ()))
        } else {
            let inserts = rows.chunks(super::super::sql::TOGETHER).map(|chunk| async move {
                let mut link = wire;
                diesel::insert_into($table).values(chunk).execute(&mut link).await.map_err(crate::faults::fault)
            });
            futures_util::future::join_all(inserts).await.into_iter().try_for_each(|done| done.map(|_| ()))
        }
    }};
}

/// Work that does not need one another's answers: all of it is sent, in this order, before the first is waited for.
/// Every part is seen to its end, whatever becomes of the others, so that nothing is left on its way.
macro_rules! together {
    ($($work:expr),+ $(,)?) => {
        futures_util::join!($($work),+)
    };
}

/// Rows to be changed: those that another transaction has in its hands are passed over.
macro_rules! lock_skipping_taken {
    ($query:expr) => {
        $query.for_update().skip_locked()
    };
}

mod backend;
mod control;
mod login;
mod open;
#[path = "../ports/mod.rs"]
mod ports;
#[path = "../queries/mod.rs"]
mod queries;
mod sql;

pub(crate) use backend::Backend;
