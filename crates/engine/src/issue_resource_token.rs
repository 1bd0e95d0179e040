//! Minting a token that narrows an API key to one resource and all below it. It must never tell whether a resource exists
//! at which the caller holds nothing.

use crate::authenticate::Minting;
use crate::engine::Engine;
use crate::{incident, places};
use usher_domain::commands::{IssueResourceToken, IssuedToken, Place};
use usher_domain::{Caller, Fault, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: IssueResourceToken) -> Result<IssuedToken, Fault> {
    let IssueResourceToken { resource, kind, in_reach } = command;
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    places::find(engine, access, &catalog, Place { resource, kind }).await?;
    if in_reach && !access.reaches(resource) {
        return Err(Refusal::UnknownResource(resource).into());
    }
    let organization = access.scope.organization();
    let now = engine.now();
    let lifetime = now.plus_millis(engine.settings.organization_token_lifetime);
    // A token that was obtained with another one is valid no longer than that.
    let expires_at = caller.expires_at.map_or(lifetime, |end| end.min(lifetime));
    let minting = Minting {
        family: caller.family,
        subject: &caller.credential,
        organization: Some(organization),
        resource: Some(resource),
        session: None,
        generation: 0,
        now,
        expires_at,
    };
    let token = engine.authenticator.minter.resource(kind, minting);
    let token = token.ok_or_else(|| incident::internal("a resource token could not be signed"))?;
    Ok(IssuedToken { token, expires_at, organization })
}
