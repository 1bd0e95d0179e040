//! Persons who present a JWT: bound to one organization, or roaming over those they are members of.

use super::claimed::{Claimed, Named};
use super::{Authenticator, CANONICAL, Verified, access, api_keys};
use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::{
    Assurance, AuthenticationFailure, Caller, CallerScope, Fault, IdentityProviderId, OrganizationAccess,
    OrganizationId, Secret, SessionId, Slot, Timestamp,
};
use usher_storage::AccountRecord;

/// A JWT on the canonical API. With an organization claim, it is bound to that organization; without, it is valid for
/// all of the person's.
pub(super) async fn canonical(
    authenticator: &Authenticator,
    engine: &Engine,
    token: &Secret,
) -> Result<Verified, Fault> {
    let claimed = authenticator.claims(engine, CANONICAL, token).await?;
    let id = match claimed.who {
        Named::Key(id) => {
            let verified = api_keys::of_token(engine, CANONICAL, id).await?;
            let Some(organization) = claimed.organization else {
                return Err(AuthenticationFailure::Mismatch.into());
            };
            return match verified.caller.access_to(Some(organization)) {
                Some(_) => Ok(until(verified, claimed.expires_at)),
                None => Err(AuthenticationFailure::Mismatch.into()),
            };
        }
        Named::Account(_) | Named::Email(_) => account(engine, &claimed).await?,
    };
    let ends = ends(engine, &claimed).await?;
    let verified = person(engine, CANONICAL, id, claimed.organization, ends).await?;
    Ok(vouching(&claimed, verified))
}

/// A JWT of a protocol in which each request names the organization, or the session does.
pub(super) async fn roaming(
    authenticator: &Authenticator,
    engine: &Engine,
    family: &'static str,
    token: &Secret,
) -> Result<Verified, Fault> {
    let claimed = authenticator.claims(engine, family, token).await?;
    let record = account(engine, &claimed).await?;
    let ends = ends(engine, &claimed).await?;
    let verified = person(engine, family, record, claimed.organization, ends).await?;
    Ok(vouching(&claimed, verified))
}

/// Another issuer that identifies people by address has verified that the address is theirs.
fn vouching(claimed: &Claimed, verified: Verified) -> Verified {
    if claimed.generation.is_none() && matches!(claimed.who, Named::Email(_)) {
        return Verified { caller: Caller { assurance: Assurance::Vouched, ..verified.caller }, ..verified };
    }
    verified
}

/// How long the credentials of a person last.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    /// The session that they came with.
    pub(super) session: Option<SessionId>,
    /// When they run out.
    pub(super) expires_at: Timestamp,
    /// The provider of one organization that the session was opened by, if it was.
    pub(super) provider: Option<IdentityProviderId>,
}

/// A token is valid no longer than the session that it came with, which must be open.
async fn ends(engine: &Engine, claimed: &Claimed) -> Result<Ends, Fault> {
    let Claimed { session, expires_at, .. } = *claimed;
    let Some(session) = session else { return Ok(Ends { session: None, expires_at, provider: None }) };
    let (until, provider) = open_until(engine, session).await?;
    Ok(Ends { session: Some(session), expires_at: until.min(expires_at), provider })
}

/// When the session of a token ends and what it was opened by, for protocols in which the token alone is presented; refused
/// where it has ended.
async fn open_until(engine: &Engine, id: SessionId) -> Result<(Timestamp, Option<IdentityProviderId>), Fault> {
    let record = engine.db.session(id).await.map_err(failed)?;
    let record = record.ok_or(AuthenticationFailure::Unknown(Slot::Primary))?;
    if record.revoked_at.is_some() {
        return Err(AuthenticationFailure::Revoked(Slot::Primary).into());
    }
    if record.expires_at <= engine.now() {
        return Err(AuthenticationFailure::Expired(Slot::Primary).into());
    }
    Ok((record.expires_at, record.provider))
}

/// The caller of an account, in one organization or in all of its own.
pub(super) async fn person(
    engine: &Engine,
    family: &'static str,
    record: AccountRecord,
    organization: Option<OrganizationId>,
    Ends { session, expires_at, provider }: Ends,
) -> Result<Verified, Fault> {
    let account = record.account;
    if !account.is_registered() {
        return Err(AuthenticationFailure::Inactive.into());
    }
    // Whom the provider of one organization has named acts in that organization and nowhere else.
    let assurance = match (provider, organization) {
        (None, _) => Assurance::Account,
        (Some(provider), Some(organization)) => Assurance::Organization(organization, provider),
        (Some(_), None) => return Err(AuthenticationFailure::Mismatch.into()),
    };
    let mut accesses: Vec<OrganizationAccess> = Vec::new();
    let mut refused = None;
    // A membership that comes or goes is a change of the account as well.
    let mut rows: Vec<_> =
        session.iter().map(|session| session.0).chain([account.id.0]).chain(provider.map(|id| id.0)).collect();
    for (place, member) in engine.db.memberships(account.id).await.map_err(failed)? {
        if organization.is_some_and(|wanted| wanted != place.id) {
            continue;
        }
        rows.push(place.id.0);
        match access::of_member(engine, place, &member).await {
            Ok(access) => accesses.push(access),
            Err(Fault::Unauthenticated(failure)) => refused = Some(failure),
            Err(fault) => return Err(fault),
        }
    }
    let scope = match (organization, accesses.pop()) {
        (Some(_), Some(only)) => CallerScope::Bound(Box::new(only)),
        (Some(_), None) => return Err(refused.unwrap_or(AuthenticationFailure::Inactive).into()),
        (None, Some(last)) => {
            accesses.push(last);
            CallerScope::Memberships(accesses)
        }
        (None, None) => match refused {
            // A caller who is blocked in their only organization is refused with that reason; one without any
            // organization is authenticated without access.
            Some(failure) => return Err(failure.into()),
            None => CallerScope::Nowhere,
        },
    };
    let caller = Caller {
        family,
        credential: account.id.tagged(),
        account: Some((account.id, account.email)),
        session,
        expires_at: Some(expires_at),
        assurance,
        scope,
        client: None,
    };
    Ok(Verified { caller, expires_at: Some(expires_at), slot: Slot::Primary, rows })
}

async fn account(engine: &Engine, claimed: &Claimed) -> Result<AccountRecord, Fault> {
    let record = match &claimed.who {
        Named::Account(id) => engine.db.account(*id).await,
        Named::Email(email) => engine.db.account_by_email(email.canonical()).await,
        Named::Key(_) => Ok(None),
    };
    let record = record.map_err(failed)?.ok_or(AuthenticationFailure::Unknown(Slot::Primary))?;
    match claimed.generation {
        Some(generation) if generation != record.account.token_generation => {
            Err(AuthenticationFailure::Revoked(Slot::Primary).into())
        }
        _ => Ok(record),
    }
}

fn until(verified: Verified, end: Timestamp) -> Verified {
    let sooner = Some(verified.expires_at.map_or(end, |known| known.min(end)));
    let caller = Caller { expires_at: sooner, ..verified.caller };
    Verified { caller, expires_at: sooner, ..verified }
}
