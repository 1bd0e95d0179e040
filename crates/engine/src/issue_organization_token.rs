//! Minting an organization token for the credential that asks.

use crate::authenticate::{CANONICAL, Minting};
use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use usher_domain::commands::{IssueOrganizationToken, IssuedToken};
use usher_domain::{Caller, Fault, Refusal};

/// On the canonical API the token is an access token bound to the organization; in other protocols it accompanies the
/// key that requested it and is invalid without it.
pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: IssueOrganizationToken,
) -> Result<IssuedToken, Fault> {
    let access = caller.access_to(command.organization).ok_or(Refusal::UnknownOrganization(command.organization))?;
    let organization = access.scope.organization();
    let now = engine.now();
    // It is valid no longer than the credential that requested it.
    let lifetime = now.plus_millis(engine.settings.organization_token_lifetime);
    let expires_at = caller.expires_at.map_or(lifetime, |end| end.min(lifetime));
    // The token of a person ends when the person's other tokens do.
    let generation = match &caller.account {
        Some((id, _)) => {
            let record = engine.db.account(*id).await.map_err(failed)?;
            record.map_or(0, |record| record.account.token_generation)
        }
        None => 0,
    };
    let minting = Minting {
        family: caller.family,
        subject: &caller.credential,
        organization: Some(organization),
        resource: None,
        session: caller.session,
        generation,
        now,
        expires_at,
    };
    let minter = &engine.authenticator.minter;
    let token = if caller.family == CANONICAL { minter.access(minting) } else { minter.organization(minting) };
    let token = token.ok_or_else(|| incident::internal("an organization token could not be signed"))?;
    Ok(IssuedToken { token, expires_at, organization })
}
