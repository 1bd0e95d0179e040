//! Asking a signed-in person for the password again, before what a borrowed browser must not do.

use super::{Checked, check, claim};
use crate::engine::Engine;
use usher_domain::{Caller, Fault, Refusal, Secret};
use usher_storage::AccountRecord;

/// Refuses where the password is not that of the account.
pub(crate) async fn confirm(
    engine: &Engine,
    caller: &Caller,
    record: &AccountRecord,
    password: &Secret,
) -> Result<(), Fault> {
    let claim = claim(&record.account.email, caller.client);
    let Checked { right, attempt } = check(engine, &claim, password, record.password_hash.clone()).await?;
    if !right {
        return Err(Refusal::BadLogin.into());
    }
    attempt.succeeded();
    Ok(())
}
