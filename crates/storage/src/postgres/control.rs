//! The statements around a unit of work. Those that end it are prepared and queued like all others, so that their order
//! is preserved; the connection's own shortcut for statement texts would overtake a statement that is being prepared.

use super::sql::{Connection, Db};
use crate::faults::fault;
use crate::records::StoreError;
use crate::tenant_scope::{Purpose, TenantScope};
use crate::values::Key;
use diesel::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel_async::{RunQueryDsl, SimpleAsyncConnection};

macro_rules! statements {
    ($($(#[$doc:meta])* $function:ident $name:ident $text:literal),+ $(,)?) => {$(
        #[derive(Clone, Copy, Debug, QueryId)]
        struct $name;

        impl QueryFragment<Db> for $name {
            fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
                out.push_sql($text);
                Ok(())
            }
        }

        $(#[$doc])*
        pub(super) async fn $function(mut connection: &Connection) -> Result<(), StoreError> {
            $name.execute(&mut connection).await.map_err(fault)?;
            Ok(())
        }
    )+};
}

statements! {
    /// Commits the transaction.
    commit Commit "COMMIT",
    /// Rolls the transaction back.
    rollback Rollback "ROLLBACK",
}

/// Begins a transaction that is limited to a tenant scope. This is one message with no parameters, and precedes all
/// that is queued after it, prepared or not.
///
/// With `plan_anew`, the server discards the cached plans of the connection's statements.
pub(super) async fn begin(
    mut connection: &Connection,
    tenant_scope: &TenantScope,
    purpose: Purpose,
    plan_anew: bool,
) -> Result<(), StoreError> {
    let discard = if plan_anew { "DISCARD PLANS; " } else { "" };
    let (held, open) = (held_to(tenant_scope), held_open(tenant_scope, purpose));
    connection.batch_execute(&format!("{discard}BEGIN; {held}{open}")).await.map_err(fault)
}

/// Begins a transaction whose statements all read the state of the first of them, and cannot write.
pub(super) async fn begin_snapshot(mut connection: &Connection, tenant_scope: &TenantScope) -> Result<(), StoreError> {
    let begin = format!("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; {}", held_to(tenant_scope));
    connection.batch_execute(&begin).await.map_err(fault)
}

/// Limits the rest of the transaction to another tenant scope. No other statement may be in progress on the connection.
pub(super) async fn hold_to(
    mut connection: &Connection,
    tenant_scope: &TenantScope,
    purpose: Purpose,
) -> Result<(), StoreError> {
    let (held, open) = (held_to(tenant_scope), held_open(tenant_scope, purpose));
    connection.batch_execute(&format!("{held}{open}")).await.map_err(fault)
}

/// Holds organizations open that are to be changed; fails where one is archived.
fn held_open(tenant_scope: &TenantScope, purpose: Purpose) -> String {
    match (purpose, tenant_scope) {
        (Purpose::Change, TenantScope::These(keys)) => {
            let hold = |key: &Key| format!("; SELECT usher_hold_open('{}')", key.0.as_hyphenated());
            keys.iter().map(hold).collect::<Vec<_>>().concat()
        }
        (Purpose::Change, TenantScope::Everywhere) | (Purpose::Keep, _) => String::new(),
    }
}

/// Waits for those who change an organization, and keeps others from it until the transaction ends.
pub(super) async fn hold_closed(mut connection: &Connection, organization: Key) -> Result<(), StoreError> {
    let hold = format!("SELECT usher_hold_closed('{}')", organization.0.as_hyphenated());
    diesel::sql_query(hold).execute(&mut connection).await.map_err(fault)?;
    Ok(())
}

/// Ids and an asterisk: nothing that needs quoting.
fn held_to(tenant_scope: &TenantScope) -> String {
    let tenant_scope = match tenant_scope {
        TenantScope::Everywhere => "*".to_owned(),
        TenantScope::These(keys) => {
            let texts: Vec<String> = keys.iter().map(|key| key.0.as_hyphenated().to_string()).collect();
            texts.join(",")
        }
    };
    format!("SET LOCAL usher.organizations = '{tenant_scope}'")
}
