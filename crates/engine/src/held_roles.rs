//! Roles that are about to be granted are held until the commit, so that a role that is deleted at the same time is not
//! left behind with somebody.

use crate::retry::Interrupt;
use crate::transact::Tx;
use std::collections::BTreeSet;
use usher_domain::{Grant, RoleCode};

/// Holds those of the roles that somebody gets and has not had before. One that is gone begins the request anew, with the
/// catalog as it is then.
pub(crate) async fn hold(tx: &mut Tx<'_>, before: &[Grant<RoleCode>], after: &[RoleCode]) -> Result<(), Interrupt> {
    let had: BTreeSet<&str> = before.iter().map(|grant| grant.what.as_str()).collect();
    let own = |code: &&RoleCode| !had.contains(code.as_str()) && !tx.engine.catalogs.shares_role(code);
    let gained: BTreeSet<&str> = after.iter().filter(own).map(RoleCode::as_str).collect();
    let gained: Vec<String> = gained.into_iter().map(str::to_owned).collect();
    if gained.is_empty() || tx.hold_roles(&gained).await?.len() == gained.len() {
        return Ok(());
    }
    Err(Interrupt::Conflict("a role was deleted meanwhile".to_owned()))
}
