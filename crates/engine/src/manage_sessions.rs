//! Sessions of single devices: opened with a password, refreshed, listed and ended by their owner.

use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::log_in::{open, person_in, reopened, view};
use crate::secrets::sha256;
use usher_domain::commands::{
    Deleted, EndSession, ListSessions, LogOut, OpenSession, RefreshSession, SessionOpened, SessionView,
    SwitchOrganization,
};
use usher_domain::refusal::EntityKind;
use usher_domain::{AccountId, Caller, Fault, MemberStatus, Page, Refusal, Secret};

pub(crate) async fn open_one(engine: &Engine, caller: &Caller, command: &OpenSession) -> Result<SessionOpened, Fault> {
    let OpenSession { email, password, place, .. } = command;
    let (account, organization) = person_in(engine, caller, email, password, place).await?;
    open(engine, command.family, &account, organization, None).await
}

pub(crate) async fn refresh(engine: &Engine, command: &RefreshSession) -> Result<SessionOpened, Fault> {
    reopened(engine, command.family, &command.refresh).await
}

pub(crate) async fn list(engine: &Engine, caller: &Caller, command: &ListSessions) -> Result<Page<SessionView>, Fault> {
    let account = owner(caller)?;
    let page = engine.db.page_of_sessions(account, command.after.as_ref(), command.limit, engine.now()).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?.map(view))
}

pub(crate) async fn end(engine: &Engine, caller: &Caller, command: EndSession) -> Result<Deleted, Fault> {
    // Whom an organization's provider has named can leave the session that they are in, and end no other.
    let account = if caller.session == Some(command.session) { person(caller)? } else { owner(caller)? };
    let session = engine.db.session(command.session).await.map_err(failed)?;
    let own = session.filter(|session| session.account == account).ok_or(Refusal::NotFound(EntityKind::Session))?;
    let ended = engine.db.revoke_session(own.id, engine.now()).await.map_err(failed)?;
    engine.row_changed(own.id.0);
    if ended { Ok(Deleted) } else { Err(Refusal::NotFound(EntityKind::Session).into()) }
}

/// Ends the session that came with the request, and the others if that is asked.
pub(crate) async fn log_out(engine: &Engine, caller: &Caller, command: LogOut) -> Result<Deleted, Fault> {
    let session = caller.session.ok_or(Refusal::Forbidden)?;
    if command.everywhere {
        let account = owner(caller)?;
        for ended in engine.db.revoke_sessions(account, engine.now()).await.map_err(failed)? {
            engine.row_changed(ended.0);
        }
        engine.row_changed(account.0);
        return Ok(Deleted);
    }
    end(engine, caller, EndSession { session }).await
}

/// Opens a session in another organization of the person and ends the one that is left.
pub(crate) async fn switch(
    engine: &Engine,
    caller: &Caller,
    command: SwitchOrganization,
) -> Result<SessionOpened, Fault> {
    let account = owner(caller)?;
    let memberships = engine.db.memberships(account).await.map_err(failed)?;
    let is_there = memberships
        .iter()
        .any(|(organization, member)| organization.id == command.organization && member.status == MemberStatus::Active);
    if !is_there {
        return Err(Refusal::UnknownOrganization(Some(command.organization)).into());
    }
    let record = engine.db.account(account).await.map_err(failed)?;
    let account = record.ok_or_else(|| incident::internal("a caller without an account"))?.account;
    let opened = open(engine, command.family, &account, command.organization, None).await?;
    // The session has already ended: leaving it succeeds as well.
    let left = end(engine, caller, EndSession { session: command.leaving }).await;
    match left {
        Ok(Deleted) | Err(Fault::Refused(_)) => Ok(opened),
        Err(fault) => Err(fault),
    }
}

/// The signed-in person, whose account it is: not a key, which acts on behalf of a member, and not whom only an
/// organization's identity provider has named.
pub(crate) fn owner(caller: &Caller) -> Result<AccountId, Refusal> {
    if caller.assurance.counts_everywhere() { person(caller) } else { Err(Refusal::Forbidden) }
}

/// The signed-in person, by whose word it may be. Use [`owner`] for whatever is not of one organization.
pub(crate) fn person(caller: &Caller) -> Result<AccountId, Refusal> {
    let person = caller.account.as_ref().map(|(id, _)| *id);
    person.filter(|id| caller.credential == id.tagged()).ok_or(Refusal::Forbidden)
}

impl Engine {
    /// Ends the session of a refresh token: its tokens stop working, immediately in this process. `false` if there is
    /// no such session or it has ended already.
    pub async fn end_session(&self, refresh: &Secret) -> Result<bool, Fault> {
        let digest = sha256(refresh.expose().as_bytes());
        let Some(session) = self.db.session_by_refresh(&digest).await.map_err(failed)? else { return Ok(false) };
        let ended = self.db.revoke_session(session.id, self.now()).await.map_err(failed)?;
        self.row_changed(session.id.0);
        Ok(ended)
    }
}
