//! API keys, alone or with the organization token minted for them.

use super::{Authenticator, Verified, access};
use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::{
    ApiKeyId, Assurance, AuthenticationFailure, Caller, CallerScope, Fault, HeldPermissions, OrganizationAccess,
    PermissionCode, Secret, Slot, Timestamp,
};
use usher_storage::ApiKeyRecord;

/// The longest key that is looked up.
const MAX_KEY: usize = 512;

/// How long after a use that is recorded the next one is, in milliseconds.
const NOTED_EVERY: i64 = 5 * 60 * 1_000;

/// Looks a key up by its digest.
pub(super) async fn verify(engine: &Engine, family: &'static str, key: &Secret) -> Result<Verified, Fault> {
    if key.expose().is_empty() || key.expose().len() > MAX_KEY {
        return Err(AuthenticationFailure::Malformed(Slot::Primary).into());
    }
    let digest = engine.keys.api_key_digest(family, key);
    let record = engine.db.api_key(&digest).await.map_err(failed)?;
    let record = record.filter(|record| record.family == family);
    used(engine, family, record).await
}

/// The caller behind a key that an organization token names.
pub(super) async fn of_token(engine: &Engine, family: &'static str, id: ApiKeyId) -> Result<Verified, Fault> {
    let record = engine.db.api_key_by_id(id).await.map_err(failed)?;
    used(engine, family, record).await
}

/// The caller behind a key that nobody presents now.
pub(super) async fn by_id(engine: &Engine, family: &'static str, id: ApiKeyId) -> Result<Verified, Fault> {
    let record = engine.db.api_key_by_id(id).await.map_err(failed)?;
    of_record(engine, family, record.ok_or(AuthenticationFailure::Unknown(Slot::Primary))?).await
}

/// The caller behind a key that was presented. Only one that works counts as used.
async fn used(engine: &Engine, family: &'static str, record: Option<ApiKeyRecord>) -> Result<Verified, Fault> {
    let record = record.ok_or(AuthenticationFailure::Unknown(Slot::Primary))?;
    let (id, last) = (record.id, record.last_used_at);
    let verified = of_record(engine, family, record).await?;
    note_use(engine, id, last);
    Ok(verified)
}

/// Has it written that a key is used now, unless that was done a short while ago or is under way. It is noted where a key is
/// looked up, which the cache of credentials makes rare, and beside the request, which never waits for it or fails with it.
fn note_use(engine: &Engine, key: ApiKeyId, last: Option<Timestamp>) {
    let now = engine.now();
    if last.is_some_and(|last| now < last.plus_millis(NOTED_EVERY)) {
        return;
    }
    let Some(engine) = engine.this.upgrade().filter(|engine| engine.authenticator.key_uses.begin(key)) else { return };
    engine.runtime.clone().spawn(async move {
        // Another process may have written it meanwhile; the statement asks again.
        if let Err(error) = engine.db.note_key_use(key, now, now.plus_millis(-NOTED_EVERY)).await {
            tracing::debug!(error = %error, "the use of a key was not recorded");
        }
        engine.authenticator.key_uses.end(key);
    });
}

/// Requires that the organization token was minted for this very key and its organization.
pub(super) fn with_organization(
    authenticator: &Authenticator,
    engine: &Engine,
    verified: Verified,
    family: &'static str,
    token: &Secret,
) -> Result<Verified, Fault> {
    let claims = authenticator.minter.read_organization(family, token, engine.now())?;
    let CallerScope::Bound(bound) = &verified.caller.scope else {
        return Err(AuthenticationFailure::Mismatch.into());
    };
    if claims.subject != verified.caller.credential || claims.organization != Some(bound.scope.organization()) {
        return Err(AuthenticationFailure::Mismatch.into());
    }
    Ok(until(verified, claims.expires_at))
}

/// Requires that the token was minted for this very key, its organization and a resource of the kind. What is left of
/// the access is worked out anew, so that a resource that was moved since takes no power along.
pub(super) async fn with_resource(
    authenticator: &Authenticator,
    engine: &Engine,
    verified: Verified,
    (family, kind): (&'static str, &'static str),
    token: &Secret,
) -> Result<Verified, Fault> {
    let claims = authenticator.minter.read_resource(family, kind, token, engine.now())?;
    let resource = claims.resource.ok_or(AuthenticationFailure::Unknown(Slot::Companion))?;
    let CallerScope::Bound(bound) = verified.caller.scope else {
        return Err(AuthenticationFailure::Mismatch.into());
    };
    if claims.subject != verified.caller.credential || claims.organization != Some(bound.scope.organization()) {
        return Err(AuthenticationFailure::Mismatch.into());
    }
    let catalog = engine.catalogs.of(&engine.db, &bound.scope).await?;
    let scope = CallerScope::Bound(Box::new(bound.within(resource, &catalog.tree)));
    let caller = Caller { scope, ..verified.caller };
    Ok(until(Verified { caller, ..verified }, claims.expires_at))
}

/// The same, until its companion token expires.
fn until(verified: Verified, end: Timestamp) -> Verified {
    if verified.expires_at.is_some_and(|own| own <= end) {
        return verified;
    }
    let expires_at = Some(end);
    Verified {
        caller: Caller { expires_at, ..verified.caller },
        expires_at,
        slot: Slot::Companion,
        rows: verified.rows,
    }
}

async fn of_record(engine: &Engine, family: &'static str, record: ApiKeyRecord) -> Result<Verified, Fault> {
    if record.revoked_at.is_some() {
        return Err(AuthenticationFailure::Revoked(Slot::Primary).into());
    }
    if record.expires_at.is_some_and(|end| end <= engine.now()) {
        return Err(AuthenticationFailure::Expired(Slot::Primary).into());
    }
    let credential = record.id.tagged();
    let mut rows = vec![record.id.0, record.organization.id.0];
    for member in record.member.iter().chain(&record.maker) {
        rows.push(member.id.0);
        rows.extend(member.account.map(|(account, _)| account.0));
    }
    let account = match &record.member {
        Some(member) => member.account.map(|(id, _)| id).zip(member.email.clone()),
        None => None,
    };
    let access = access_of(engine, &record).await?;
    let scope = CallerScope::Bound(Box::new(narrowed(access, record.scopes)));
    let caller = Caller {
        family,
        credential,
        account,
        session: None,
        expires_at: record.expires_at,
        assurance: Assurance::Account,
        scope,
        client: None,
    };
    Ok(Verified { caller, expires_at: record.expires_at, slot: Slot::Primary, rows })
}

/// What a key can do: what its owner may, or the organization, limited to what its creator may. When a member is
/// blocked, the keys that they created stop working too.
async fn access_of(engine: &Engine, record: &ApiKeyRecord) -> Result<OrganizationAccess, Fault> {
    let organization = || record.organization.clone();
    let access = match &record.member {
        Some(member) => access::of_member(engine, organization(), member).await?,
        None => access::of_organization(organization()),
    };
    let other = record.maker.as_ref().filter(|maker| record.member.as_ref().is_none_or(|owner| owner.id != maker.id));
    match other {
        Some(maker) => {
            let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
            Ok(access.bounded_by(&access::of_member(engine, organization(), maker).await?, &catalog.tree))
        }
        None => Ok(access),
    }
}

/// The access of a key: an empty list of scope codes does not limit it.
fn narrowed(access: OrganizationAccess, scopes: Vec<PermissionCode>) -> OrganizationAccess {
    if scopes.is_empty() {
        return access;
    }
    let scopes: HeldPermissions = scopes.into_iter().collect();
    OrganizationAccess { holdings: access.holdings.limited_to(&scopes), key_scopes: Some(scopes), ..access }
}
