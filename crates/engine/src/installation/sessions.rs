//! Sessions of whoever has a key of the installation, for pages: a browser keeps a token that was made of the key's id, and
//! never the key. Nothing is stored, so a session ends with its key or after its time, and not by itself.

use crate::authenticate::Verified;
use crate::engine::{Engine, random_text};
use crate::incident::failed;
use crate::secrets::{hex, same};
use crate::throttle::Claim;
use usher_domain::commands::{OperatorSession, SignInOperator};
use usher_domain::{
    AuthenticationFailure, Caller, CallerScope, Fault, InstallationKeyId, Refusal, Secret, Slot, Timestamp,
};
use usher_storage::InstallationKeyRecord;
use uuid::Uuid;

/// How long a session lasts, in milliseconds: a working day.
const LIFETIME: i64 = 8 * 3_600_000;

/// The beginning of every token.
const PREFIX: &str = "uso_";

/// Opens a session for a key. What is wrong with a key that is no good is not said.
pub(crate) async fn sign_in(
    engine: &Engine,
    caller: &Caller,
    command: &SignInOperator,
) -> Result<OperatorSession, Fault> {
    let now = engine.now();
    // Nobody can guess a key, so a client that keeps guessing waits alone and keeps nobody else waiting.
    let account = caller.client.map(|client| client.network().to_string()).unwrap_or_default();
    let claim = Claim { secret: "installation key", account: &account, client: caller.client };
    let attempt = engine.throttle.begin(&claim, now)?;
    let found = match engine.installation_key(&command.key).await {
        Ok(found) => found,
        Err(fault) => {
            attempt.take_back();
            return Err(fault);
        }
    };
    let key = found.filter(|key| refused(key, now).is_none()).ok_or(Refusal::BadLogin)?;
    attempt.succeeded();
    let ends = now.plus_millis(LIFETIME);
    let expires_at = key.expires_at.map_or(ends, |end| end.min(ends));
    tracing::info!(key = %key.id.tagged(), "a key of the installation was signed in with");
    Ok(OperatorSession { token: token(engine, key.id, expires_at), expires_at })
}

/// The caller of a token. The key is read at each request and never from a cache, so that revoking it ends its sessions at
/// once, in every process.
pub(crate) async fn verify(engine: &Engine, family: &'static str, token: &Secret) -> Result<Verified, Fault> {
    let unknown = || AuthenticationFailure::Unknown(Slot::Primary);
    let (id, expires_at) = read(engine, token).ok_or_else(unknown)?;
    let now = engine.now();
    if expires_at <= now {
        return Err(AuthenticationFailure::Expired(Slot::Primary).into());
    }
    let key = engine.db.installation_key_of(id).await.map_err(failed)?.ok_or_else(unknown)?;
    if let Some(failure) = refused(&key, now) {
        return Err(failure.into());
    }
    let caller = Caller {
        family,
        credential: id.tagged(),
        expires_at: Some(expires_at),
        scope: CallerScope::Installation,
        ..Caller::nobody()
    };
    Ok(Verified { caller, expires_at: Some(expires_at), slot: Slot::Primary, rows: vec![id.0] })
}

/// Why a key is no good any more.
fn refused(key: &InstallationKeyRecord, now: Timestamp) -> Option<AuthenticationFailure> {
    if key.revoked_at.is_some() {
        return Some(AuthenticationFailure::Revoked(Slot::Primary));
    }
    key.expires_at.filter(|end| *end <= now).map(|_| AuthenticationFailure::Expired(Slot::Primary))
}

/// A token: the id of the key, the end, something random that tells two sessions from one another, and a keyed digest of
/// all that.
fn token(engine: &Engine, key: InstallationKeyId, expires_at: Timestamp) -> Secret {
    let body = format!("{}-{}-{}", key.0.simple(), expires_at.millis(), random_text(&*engine.entropy, 16));
    let tag = hex(&engine.keys.operator_tag(&body));
    Secret::new(format!("{PREFIX}{body}-{tag}"))
}

/// The key and the end that a token of ours names.
fn read(engine: &Engine, token: &Secret) -> Option<(InstallationKeyId, Timestamp)> {
    let (body, tag) = token.expose().strip_prefix(PREFIX)?.rsplit_once('-')?;
    if !same(hex(&engine.keys.operator_tag(body)).as_bytes(), tag.as_bytes()) {
        return None;
    }
    let mut parts = body.split('-');
    let id = Uuid::try_parse(parts.next()?).ok()?;
    Some((InstallationKeyId(id), Timestamp::from_millis(parts.next()?.parse().ok()?)))
}
