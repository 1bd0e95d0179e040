//! Logging in with a password: a session with its tokens.

use crate::authenticate::Minting;
use crate::engine::{Engine, random_text};
use crate::incident;
use crate::incident::failed;
use crate::passwords::{self, Checked};
use crate::secrets::sha256;
use crate::throttle::Attempt;
use usher_domain::commands::{SessionOpened, SessionPlace, SessionView};
use usher_domain::{
    Account, Caller, EmailAddress, Fault, IdentityProviderId, Member, MemberStatus, Organization, OrganizationId,
    Refusal, Secret, SessionId, Timestamp,
};
use usher_storage::{SessionRecord, StoreError};

/// The person of a password, and the organization that a session is for.
pub(crate) async fn person_in(
    engine: &Engine,
    caller: &Caller,
    email: &EmailAddress,
    password: &Secret,
    place: &SessionPlace,
) -> Result<(Account, OrganizationId), Fault> {
    let (account, attempt) = person(engine, caller, email, password).await?;
    let organization = organization_of(engine, &account, place).await?.ok_or(Refusal::BadLogin)?;
    attempt.succeeded();
    Ok((account, organization))
}

/// The organization that a session of a person is for; `None` where the person is active in none that fits.
pub(crate) async fn organization_of(
    engine: &Engine,
    account: &Account,
    place: &SessionPlace,
) -> Result<Option<OrganizationId>, Fault> {
    let memberships = engine.db.memberships(account.id).await.map_err(failed)?;
    let active = memberships.iter().filter(|(_, member)| member.status == MemberStatus::Active);
    let mut organizations = active.map(|(organization, _)| organization);
    let found = match place {
        SessionPlace::First => organizations.next(),
        SessionPlace::Organization(wanted) => organizations.find(|organization| organization.id == *wanted),
        SessionPlace::Preferred(slug) => {
            let first = organizations.clone().next();
            organizations.find(|organization| organization.slug == *slug).or(first)
        }
    };
    Ok(found.map(|organization| organization.id))
}

/// The person who has this address and password and may log in. The attempt has failed unless the caller says
/// otherwise.
pub(crate) async fn person<'a>(
    engine: &'a Engine,
    caller: &Caller,
    email: &EmailAddress,
    password: &Secret,
) -> Result<(Account, Attempt<'a>), Fault> {
    let claim = passwords::claim(email, caller.client);
    // An attempt that has to wait costs no query.
    engine.throttle.check(&claim, engine.now())?;
    let record = engine.db.account_by_email(email.canonical()).await.map_err(failed)?;
    let hash = record.as_ref().and_then(|record| record.password_hash.clone());
    let Checked { right, attempt } = passwords::check(engine, &claim, password, hash).await?;
    let known = record.filter(|record| right && record.account.is_registered());
    Ok((known.ok_or(Refusal::BadLogin)?.account, attempt))
}

/// The characters of the token that keeps a session open: as many as the vendors with the shortest give, which is 190
/// bits.
const TOKEN_LENGTH: usize = 32;

/// The two tokens that a session is used with.
struct Tokens {
    access: Secret,
    session: Secret,
    expires_at: Timestamp,
}

/// Opens a session; by a provider of that organization, it acts nowhere else.
pub(crate) async fn open(
    engine: &Engine,
    family: &str,
    account: &Account,
    organization: OrganizationId,
    provider: Option<IdentityProviderId>,
) -> Result<SessionOpened, Fault> {
    let now = engine.now();
    let refresh = Secret::new(random_text(&*engine.entropy, TOKEN_LENGTH));
    let session = SessionRecord {
        id: SessionId(engine.entropy.uuid(now)),
        family: family.to_owned(),
        account: account.id,
        organization,
        refresh: sha256(refresh.expose().as_bytes()),
        created_at: now,
        expires_at: now.plus_millis(engine.settings.session_lifetime),
        revoked_at: None,
        provider,
    };
    match engine.db.insert_session(&session, account.token_generation).await {
        // The password has been changed since it was checked.
        Err(StoreError::Conflict(_)) => return Err(Refusal::BadLogin.into()),
        inserted => inserted.map_err(failed)?,
    }
    let tokens = tokens(engine, &session, account, now)?;
    Ok(opened(session, tokens, refresh))
}

/// The session of a refresh token, if it is still open and its owner still active there, with new tokens.
pub(crate) async fn reopened(engine: &Engine, family: &str, refresh: &Secret) -> Result<SessionOpened, Fault> {
    let now = engine.now();
    let digest = sha256(refresh.expose().as_bytes());
    let session = engine.db.session_by_refresh(&digest).await.map_err(failed)?;
    let session = session
        .filter(|session| session.family == family)
        .filter(|session| session.revoked_at.is_none() && session.expires_at > now)
        .ok_or(Refusal::BadLogin)?;
    let account = engine.db.account(session.account).await.map_err(failed)?;
    let account = account.map(|record| record.account).filter(Account::is_registered).ok_or(Refusal::BadLogin)?;
    let memberships = engine.db.memberships(account.id).await.map_err(failed)?;
    let is_there = |(organization, member): &(Organization, Member)| {
        organization.id == session.organization && member.status == MemberStatus::Active
    };
    if !memberships.iter().any(is_there) {
        return Err(Refusal::BadLogin.into());
    }
    let tokens = tokens(engine, &session, &account, now)?;
    Ok(opened(session, tokens, refresh.clone()))
}

fn opened(record: SessionRecord, tokens: Tokens, refresh: Secret) -> SessionOpened {
    let Tokens { access, session, expires_at } = tokens;
    SessionOpened { view: view(record), access, access_expires_at: expires_at, refresh, session }
}

/// A session as its owner sees it.
pub(crate) fn view(session: SessionRecord) -> SessionView {
    SessionView {
        id: session.id,
        protocol: session.family,
        organization: session.organization,
        created_at: session.created_at,
        expires_at: session.expires_at,
    }
}

/// New tokens for a session.
fn tokens(engine: &Engine, session: &SessionRecord, account: &Account, now: Timestamp) -> Result<Tokens, Fault> {
    let expires_at = now.plus_millis(engine.settings.access_lifetime).min(session.expires_at);
    let minter = &engine.authenticator.minter;
    let access = minter.access(Minting {
        family: &session.family,
        subject: &account.id.tagged(),
        organization: Some(session.organization),
        resource: None,
        session: Some(session.id),
        generation: account.token_generation,
        now,
        expires_at,
    });
    let token = minter.session(&session.family, account.ordinal, session.id, now, expires_at);
    let (access, session) =
        access.zip(token).ok_or_else(|| incident::internal("a session's tokens could not be signed"))?;
    Ok(Tokens { access, session, expires_at })
}
