//! Accepting an invitation by its token and logging in with one call, for protocols whose acceptance answers with the
//! tokens of a session. The rules of who may accept with which password are those of every acceptance; a session is
//! opened only after it.

use crate::engine::Engine;
use crate::incident::failed;
use crate::{accept_invitation, incident, log_in, redeem};
use usher_domain::commands::{LogInByInvitation, SessionOpened};
use usher_domain::{Caller, Fault, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &LogInByInvitation) -> Result<SessionOpened, Fault> {
    let LogInByInvitation { family, email, acceptance, phone } = command;
    let opened = redeem::open(engine, acceptance.token).await?;
    let invitation = &opened.record.invitation;
    // Whoever does not know to whom the invitation went learns nothing about it.
    if invitation.email.canonical() != email.canonical() {
        return Err(Refusal::UnknownInvitation.into());
    }
    accept_invitation::opened_by(engine, caller, acceptance, &opened, phone.as_ref()).await?;
    // Read again: the acceptance may have made the account or handed it over, which ends older tokens.
    let record = engine.db.account(invitation.account).await.map_err(failed)?;
    let account = record.ok_or_else(|| incident::internal("a member without an account"))?.account;
    log_in::open(engine, family, &account, opened.scope.organization(), None).await
}
