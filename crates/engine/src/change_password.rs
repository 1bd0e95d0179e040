//! Changing the password of a signed-in person who knows the current one.

use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::passwords::{self, Checked};
use crate::retry::Interrupt;
use crate::set_password::{Setting, write};
use usher_domain::commands::{ChangePassword, PasswordSet};
use usher_domain::rules::check_password_by;
use usher_domain::{Caller, EventDetails, EventKind, Fault, Refusal};
use usher_storage::{EndedSessions, PasswordGround};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ChangePassword) -> Result<PasswordSet, Fault> {
    let account = owner(caller)?;
    check_password_by(command.rules, command.password.expose())?;
    let record = engine.db.account(account).await.map_err(failed)?;
    let record = record.ok_or_else(|| incident::internal("a caller without an account"))?;
    let claim = passwords::claim(&record.account.email, caller.client);
    let checked = passwords::check(engine, &claim, &command.current, record.password_hash.clone()).await?;
    let Checked { right, attempt } = checked;
    let Some(current) = record.password_hash.clone().filter(|_| right) else { return Err(Refusal::BadLogin.into()) };
    attempt.succeeded();
    let setting = Setting {
        record: &record,
        kind: EventKind::AccountPasswordChanged,
        details: EventDetails::Nothing,
        on: PasswordGround::Current(current),
        proof: None,
        sessions: command.keep.or(caller.session).map_or(EndedSessions::All, EndedSessions::AllBut),
        end_keys: false,
    };
    match write(engine, caller, &command.password, setting).await {
        Ok(()) => Ok(PasswordSet),
        // The password was changed concurrently: what was given as the current one is no longer valid.
        Err(Interrupt::Conflict(_)) => Err(Refusal::BadLogin.into()),
        Err(Interrupt::Fault(fault)) => Err(fault),
    }
}
