//! Using a link: showing whose password it sets, and setting it.

use super::{LinkBearer, ValidLink, end_of, open};
use crate::engine::Engine;
use crate::retry::Interrupt;
use crate::set_password::{Setting, write};
use usher_domain::commands::{PasswordLinkPreview, PasswordSet, PreviewPasswordLink, ResetPassword};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::check_password_by;
use usher_domain::{Caller, EventDetails, EventKind, Fault, ProofMethod, Refusal};
use usher_storage::{EndedSessions, PasswordGround};

pub(crate) async fn preview(engine: &Engine, command: PreviewPasswordLink) -> Result<PasswordLinkPreview, Fault> {
    let ValidLink { link, record } = open(engine, command.token).await?;
    Ok(PasswordLinkPreview { email: record.account.email, expires_at: link.expires_at })
}

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ResetPassword) -> Result<PasswordSet, Fault> {
    let dead = Fault::from(Refusal::NotFound(EntityKind::PasswordLink));
    match set(engine, caller, command).await {
        Err(fault) if command.tells_end && fault == dead => {
            Err(Refusal::NotFound(end_of(engine, command.token).await?).into())
        }
        done => done,
    }
}

async fn set(engine: &Engine, caller: &Caller, command: &ResetPassword) -> Result<PasswordSet, Fault> {
    check_password_by(command.rules, command.password.expose())?;
    let ValidLink { link, record } = open(engine, command.token).await?;
    // The password of an unproved account may have been set by a person who does not own the address, who may have
    // created keys with it too. Where there was no password, no person could sign in and do anything.
    let proof = match link.by {
        LinkBearer::Mail => ProofMethod::MailedLink,
        LinkBearer::Operator => ProofMethod::Operator,
    };
    let had_password = record.password_hash.is_some();
    let setting = Setting {
        record: &record,
        kind: EventKind::AccountPasswordReset,
        details: EventDetails::Proof { proof },
        on: PasswordGround::Link(link.id),
        // A proof by mail is never replaced by the operator's word.
        proof: (link.by == LinkBearer::Mail || record.account.proof.is_none()).then_some(proof),
        sessions: if had_password { EndedSessions::All } else { EndedSessions::None },
        end_keys: had_password && !record.account.is_proved(),
    };
    match write(engine, caller, &command.password, setting).await {
        Ok(()) => Ok(PasswordSet),
        // The link was used concurrently, or the password was changed in another way.
        Err(Interrupt::Conflict(_)) => Err(Refusal::NotFound(EntityKind::PasswordLink).into()),
        Err(Interrupt::Fault(fault)) => Err(fault),
    }
}
