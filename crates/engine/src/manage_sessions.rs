//! Sessions that are told apart: opened with a password, refreshed, listed and ended by their owner.

use crate::engine::{Engine, failed};
use crate::log_in::{Opened, open, person_in, reopened};
use crate::ports::SessionRecord;
use usher_domain::commands::{
    BrowseSessions, Deleted, EndSession, OpenSession, RefreshSession, SessionOpened, SessionView,
};
use usher_domain::refusal::Thing;
use usher_domain::{AccountId, Caller, Fault, Page, Refusal};

pub(crate) async fn open_one(engine: &Engine, command: &OpenSession) -> Result<SessionOpened, Fault> {
    let (account, organization) = person_in(engine, &command.email, &command.password, command.organization).await?;
    Ok(shown(open(engine, command.family, &account, organization).await?))
}

pub(crate) async fn refresh(engine: &Engine, command: &RefreshSession) -> Result<SessionOpened, Fault> {
    Ok(shown(reopened(engine, command.family, &command.refresh).await?))
}

fn shown(opened: Opened) -> SessionOpened {
    let Opened { session, tokens, refresh } = opened;
    SessionOpened { view: view(session), access: tokens.access, access_expires_at: tokens.expires_at, refresh }
}

pub(crate) async fn browse(
    engine: &Engine,
    caller: &Caller,
    command: &BrowseSessions,
) -> Result<Page<SessionView>, Fault> {
    let account = owner(caller)?;
    let page = engine.store.page_of_sessions(account, command.after.as_ref(), command.limit, engine.now()).await;
    Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?.map(view))
}

pub(crate) async fn end(engine: &Engine, caller: &Caller, command: EndSession) -> Result<Deleted, Fault> {
    let account = owner(caller)?;
    let session = engine.store.session(command.session).await.map_err(failed)?;
    let own = session.filter(|session| session.account == account).ok_or(Refusal::NotFound(Thing::Session))?;
    let ended = engine.store.revoke_session(own.id, engine.now()).await.map_err(failed)?;
    engine.authenticator.forget();
    if ended { Ok(Deleted) } else { Err(Refusal::NotFound(Thing::Session).into()) }
}

/// The person who is logged in. A key acts for somebody, but is nobody who could log out.
fn owner(caller: &Caller) -> Result<AccountId, Refusal> {
    let person = caller.account.as_ref().map(|(id, _)| *id);
    person.filter(|id| caller.credential == format!("{id:?}")).ok_or(Refusal::Forbidden)
}

fn view(session: SessionRecord) -> SessionView {
    SessionView {
        id: session.id,
        protocol: session.family,
        organization: session.organization,
        created_at: session.created_at,
        expires_at: session.expires_at,
    }
}
