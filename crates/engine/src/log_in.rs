//! Logging in with a password: a session with its tokens.

use crate::authenticate::Minting;
use crate::engine::{Engine, failed, random_text};
use crate::incident;
use crate::ports::SessionRecord;
use crate::secrets::sha256;
use usher_domain::commands::{LogIn, TokensIssued};
use usher_domain::{Account, EmailAddress, Fault, MemberStatus, OrganizationId, Refusal, Secret, SessionId, Timestamp};

pub(crate) async fn run(engine: &Engine, command: &LogIn) -> Result<TokensIssued, Fault> {
    let account = person(engine, &command.email, &command.password).await?;
    let memberships = engine.store.memberships(account.id).await.map_err(failed)?;
    let first = memberships.into_iter().find(|(_, member)| member.status == MemberStatus::Active);
    let (organization, _) = first.ok_or(Refusal::BadLogin)?;
    open_session(engine, command.family, &account, organization.id).await
}

/// The person who has this address and password and may log in.
pub(crate) async fn person(engine: &Engine, email: &EmailAddress, password: &Secret) -> Result<Account, Fault> {
    let record = engine.store.account_by_email(email.canonical()).await.map_err(failed)?;
    let hash = record.as_ref().and_then(|record| record.password_hash.clone());
    let right = engine.passwords.verify(password, hash).await?;
    let known = record.filter(|record| right && record.account.is_registered());
    Ok(known.ok_or(Refusal::BadLogin)?.account)
}

/// Opens a session of an account in an organization.
pub(crate) async fn open_session(
    engine: &Engine,
    family: &str,
    account: &Account,
    organization: OrganizationId,
) -> Result<TokensIssued, Fault> {
    let now = engine.now();
    let refresh = Secret::new(random_text(&*engine.entropy, 43));
    let session = SessionRecord {
        id: SessionId(engine.entropy.uuid(now)),
        family: family.to_owned(),
        account: account.id,
        organization,
        refresh: sha256(refresh.expose().as_bytes()),
        created_at: now,
        expires_at: now.plus_millis(engine.settings.session_lifetime),
        revoked_at: None,
    };
    engine.store.insert_session(&session).await.map_err(failed)?;
    let (access, token) = tokens(engine, &session, account, now)?;
    Ok(TokensIssued { account: account.id, access, refresh, session: token })
}

/// A new pair of access token and session token for a session.
pub(crate) fn tokens(
    engine: &Engine,
    session: &SessionRecord,
    account: &Account,
    now: Timestamp,
) -> Result<(Secret, Secret), Fault> {
    let expires_at = now.plus_millis(engine.settings.access_lifetime).min(session.expires_at);
    let minter = &engine.authenticator.minter;
    let access = minter.access(Minting {
        family: &session.family,
        subject: &format!("{:?}", account.id),
        organization: Some(session.organization),
        session: Some(session.id),
        now,
        expires_at,
    });
    let token = minter.session(&session.family, account.ordinal, session.id, now, expires_at);
    access.zip(token).ok_or_else(|| incident::internal("a session's tokens could not be signed"))
}
