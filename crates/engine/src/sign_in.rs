//! Logging in with a password where tokens are not bound to one organization.

use crate::authenticate::Minting;
use crate::engine::Engine;
use crate::incident::failed;
use crate::{incident, log_in};
use usher_domain::commands::{SignIn, SignedIn};
use usher_domain::{Caller, Fault, MemberStatus, Refusal};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &SignIn) -> Result<SignedIn, Fault> {
    let (account, attempt) = log_in::person(engine, caller, &command.email, &command.password).await?;
    let memberships = engine.db.memberships(account.id).await.map_err(failed)?;
    let shut_out = memberships.iter().any(|(_, member)| member.status == MemberStatus::Blocked);
    let active = memberships.into_iter().filter(|(_, member)| member.status == MemberStatus::Active);
    let organizations: Vec<_> = active.map(|(organization, _)| organization).collect();
    // The token of a person who is blocked in all their organizations would be refused everywhere.
    if organizations.is_empty() && shut_out {
        return Err(Refusal::BadLogin.into());
    }
    attempt.succeeded();
    let now = engine.now();
    let expires_at = now.plus_millis(engine.settings.access_lifetime);
    let token = engine.authenticator.minter.access(Minting {
        family: command.family,
        subject: &account.id.tagged(),
        organization: None,
        resource: None,
        session: None,
        generation: account.token_generation,
        now,
        expires_at,
    });
    let token = token.ok_or_else(|| incident::internal("a token could not be signed"))?;
    Ok(SignedIn { account, token, expires_at, organizations })
}
