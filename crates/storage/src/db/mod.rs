//! The database as the engine uses it: [`Db`], and [`Tx`] for a transaction of one organization, with their methods by
//! aggregate.
//!
//! A method names a function of `queries/`, which is compiled for each database, and the macros below call the one of
//! the database that is open. Nothing here may decide anything, nor run a statement outside of a transaction, which has
//! the tenant scope.

use crate::records::{CacheInvalidation, StoreError};
use crate::tenant_scope::{Purpose, TenantScope};
use crate::values::Key;
use crate::{postgres, sqlite};
use std::sync::Arc;
use usher_domain::{Cursor, OrganizationScope, ReadScope};

/// Runs a function of `queries/` in a transaction, on its connection.
macro_rules! run {
    ($tx:expr, $module:ident::$function:ident($($argument:expr),* $(,)?)) => {
        match &$tx.0 {
            $crate::db::TxOf::Sqlite(tx) => {
                tx.run($crate::sqlite::queries::$module::$function(tx.connection(), $($argument),*)).await
            }
            $crate::db::TxOf::Postgres(tx) => {
                tx.run($crate::postgres::queries::$module::$function(tx.connection(), $($argument),*)).await
            }
        }
    };
}

/// The same about a person, whose account belongs to no organization: in the scope of all organizations.
macro_rules! run_everywhere {
    ($tx:expr, $module:ident::$function:ident($($argument:expr),* $(,)?)) => {
        match &$tx.0 {
            $crate::db::TxOf::Sqlite(tx) => {
                tx.run($crate::sqlite::queries::$module::$function(tx.connection(), $($argument),*)).await
            }
            $crate::db::TxOf::Postgres(tx) => {
                tx.run_everywhere($crate::postgres::queries::$module::$function(tx.connection(), $($argument),*)).await
            }
        }
    };
}

/// The same on rows of the transaction's organization, which is the first argument.
macro_rules! scoped {
    ($tx:expr, $module:ident::$function:ident($($argument:expr),* $(,)?)) => {{
        let organization = $tx.organization()?;
        run!($tx, $module::$function(organization.into(), $($argument),*))
    }};
}

/// Runs a function of `queries/` that only reads, in a transaction of its own.
macro_rules! read {
    ($db:expr, $scope:expr, $module:ident::$function:ident($($argument:expr),* $(,)?)) => {{
        let tx = $db.read($scope).await?;
        run!(tx, $module::$function($($argument),*))
    }};
}

/// Runs a function of `queries/` that writes, in a transaction of its own across organizations.
macro_rules! write_everywhere {
    ($db:expr, $module:ident::$function:ident($($argument:expr),* $(,)?)) => {{
        let tx = $db.open($crate::tenant_scope::TenantScope::Everywhere).await?;
        let outcome = run!(tx, $module::$function($($argument),*))?;
        tx.commit().await?;
        Ok(outcome)
    }};
}

mod accounts;
mod api_keys;
mod blocklist;
mod catalog;
mod contacts;
mod directory;
mod events;
mod exports;
mod housekeeping;
mod idempotency;
mod identities;
mod imports;
mod installation_keys;
mod invitations;
mod licenses;
mod mails;
mod members;
mod organizations;
mod outbox;
mod passwords;
mod providers;
mod report_tokens;
mod resources;
mod sessions;
mod templates;
mod transfers;
mod webhooks;

pub use exports::ExportTx;
pub(crate) use members::is_seen;
pub use transfers::TransferTx;

/// A database that is open. Clones share its connections.
#[derive(Clone)]
pub struct Db(pub(crate) DbOf, Ending);

/// What becomes of transactions that are committed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    /// They are made durable.
    Durable,
    /// They are rolled back.
    Rehearsed,
}

#[derive(Clone)]
pub(crate) enum DbOf {
    Sqlite(Arc<sqlite::Backend>),
    Postgres(Arc<postgres::Backend>),
}

/// An open transaction. Dropping it rolls it back. Every conditional write whose row has changed returns
/// [`StoreError::Conflict`].
pub struct Tx(pub(crate) TxOf, Ending, Purpose);

pub(crate) enum TxOf {
    Sqlite(sqlite::Tx),
    Postgres(Box<postgres::Tx>),
}

/// How busy the connections are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolStatus {
    /// Connections that exist.
    pub size: usize,
    /// Those of them that are free.
    pub idle: usize,
}

impl Db {
    pub(crate) const fn new(of: DbOf) -> Self {
        Self(of, Ending::Durable)
    }

    /// The same database for rehearsals: whoever has this can commit nothing. Every transaction is decided and written as any
    /// other, and rolled back where it would be committed.
    #[must_use]
    pub fn rehearsing(&self) -> Self {
        Self(self.0.clone(), Ending::Rehearsed)
    }

    /// Opens a transaction that changes one organization. One that is archived is refused with [`StoreError::Archived`], here or by
    /// the first statement; any other stays as it is until the transaction ends.
    pub async fn begin_change(&self, scope: &OrganizationScope) -> Result<Tx, StoreError> {
        let tx = self.open(TenantScope::one(scope)).await?;
        let tx = match tx {
            Tx(TxOf::Postgres(tx), ending, _) => {
                Tx(TxOf::Postgres(Box::new(tx.for_purpose(Purpose::Change))), ending, Purpose::Change)
            }
            Tx(sqlite @ TxOf::Sqlite(_), ending, _) => Tx(sqlite, ending, Purpose::Change),
        };
        tx.refuse_archived().await?;
        Ok(tx)
    }

    /// Opens a transaction that reads and writes one organization, archived or not.
    pub async fn begin(&self, scope: &OrganizationScope) -> Result<Tx, StoreError> {
        self.open(TenantScope::one(scope)).await
    }

    /// Reports every change, by other processes and this one, that affects cached data, until the connection is lost;
    /// never returns where processes cannot notify one another: changes are then noticed when cache entries expire.
    pub async fn listen(&self, told: &(dyn Fn(CacheInvalidation) + Send + Sync)) -> Result<(), StoreError> {
        match &self.0 {
            DbOf::Sqlite(_) => std::future::pending().await,
            DbOf::Postgres(backend) => backend.listen(told).await,
        }
    }

    /// Whether it is part of this process, so that statements run on the thread that asks.
    #[must_use]
    pub const fn is_in_process(&self) -> bool {
        matches!(self.0, DbOf::Sqlite(_))
    }

    /// How busy the connections are.
    #[must_use]
    pub fn pool_status(&self) -> PoolStatus {
        let (size, idle) = match &self.0 {
            DbOf::Sqlite(backend) => backend.status(),
            DbOf::Postgres(backend) => backend.status(),
        };
        PoolStatus { size, idle }
    }

    /// A transaction of other scopes than one organization.
    async fn open(&self, scope: TenantScope) -> Result<Tx, StoreError> {
        let tx = match &self.0 {
            DbOf::Sqlite(backend) => TxOf::Sqlite(backend.open(scope).await?),
            DbOf::Postgres(backend) => TxOf::Postgres(Box::new(backend.open(scope).await?)),
        };
        Ok(Tx(tx, self.1, Purpose::Keep))
    }

    /// A transaction that only reads. It need not be committed.
    async fn read(&self, scope: TenantScope) -> Result<Tx, StoreError> {
        let tx = match &self.0 {
            DbOf::Sqlite(backend) => TxOf::Sqlite(backend.read(scope).await?),
            DbOf::Postgres(backend) => TxOf::Postgres(Box::new(backend.open(scope).await?)),
        };
        Ok(Tx(tx, self.1, Purpose::Keep))
    }
}

impl Tx {
    /// Makes everything durable; in a rehearsal, takes everything back.
    pub async fn commit(self) -> Result<(), StoreError> {
        if self.is_rehearsed() {
            return self.rollback().await;
        }
        match self.0 {
            TxOf::Sqlite(tx) => tx.commit().await,
            TxOf::Postgres(tx) => tx.commit().await,
        }
    }

    /// Takes everything back.
    pub async fn rollback(self) -> Result<(), StoreError> {
        match self.0 {
            TxOf::Sqlite(tx) => tx.rollback().await,
            TxOf::Postgres(tx) => tx.rollback().await,
        }
    }

    /// Goes on in another organization: from here on, no statement sees rows of the one before. All of it is committed
    /// together.
    pub async fn enter(&mut self, scope: &OrganizationScope) -> Result<(), StoreError> {
        let scope = TenantScope::one(scope);
        match &mut self.0 {
            TxOf::Sqlite(tx) => tx.enter(scope),
            TxOf::Postgres(tx) => tx.enter(scope).await?,
        }
        self.refuse_archived().await
    }

    /// Refuses to change an archived organization. On PostgreSQL the statement that begins the transaction does.
    async fn refuse_archived(&self) -> Result<(), StoreError> {
        let (TxOf::Sqlite(_), Purpose::Change) = (&self.0, self.2) else { return Ok(()) };
        let organization = self.organization()?;
        let is_archived = run!(self, organizations::is_archived(organization))?;
        if is_archived { Err(StoreError::Archived) } else { Ok(()) }
    }

    fn is_rehearsed(&self) -> bool {
        self.1 == Ending::Rehearsed
    }

    /// The one organization of the transaction.
    fn organization(&self) -> Result<Key, StoreError> {
        match &self.0 {
            TxOf::Sqlite(tx) => tx.tenant_scope().organization(),
            TxOf::Postgres(tx) => tx.tenant_scope().organization(),
        }
    }
}

fn scope_of(scopes: &[ReadScope]) -> TenantScope {
    TenantScope::These(scopes.iter().map(|scope| scope.scope().into()).collect())
}

/// A cursor that no listing gave out.
struct UnknownCursor;

/// Where a page starts; `None` is the beginning.
fn start<T>(after: Option<&Cursor>, of: impl Fn(&Cursor) -> Option<T>) -> Result<Option<T>, UnknownCursor> {
    after.map(|cursor| of(cursor).ok_or(UnknownCursor)).transpose()
}
