//! The way to a provider.

use super::flow::{Flow, Purpose};
use super::provider::{Provider, Trust};
use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::passwords::confirm;
use crate::redeem;
use usher_domain::commands::{BeginAtProvider, BegunAtProvider, ProviderProblem, ProviderPurpose, ProviderRedirect};
use usher_domain::refusal::{EntityKind, ProofNeeded};
use usher_domain::{Caller, Fault, Member, MemberStatus, Organization, Refusal};

/// What is asked of the provider: who somebody is, and their address.
const SCOPE: &str = "openid email";

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &BeginAtProvider) -> Result<BegunAtProvider, Fault> {
    let unavailable = Ok(BegunAtProvider::Failed(ProviderProblem::Unavailable));
    let found = engine.identity_providers.find(engine, &command.provider).await.map_err(failed)?;
    let provider = found.ok_or(Refusal::NotFound(EntityKind::IdentityProvider))?;
    let purpose = purpose(engine, caller, &provider, &command.purpose).await?;
    let settings = &provider.settings;
    let Some(metadata) = provider.metadata(&*engine.clock).await else { return unavailable };
    let flow = Flow::begin(engine, &settings.provider.id, purpose);
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("response_type", "code")
        .append_pair("client_id", &settings.client_id)
        .append_pair("redirect_uri", &settings.redirect_uri)
        .append_pair("scope", SCOPE)
        .append_pair("state", &flow.state)
        .append_pair("nonce", &flow.nonce)
        .append_pair("code_challenge", &flow.challenge())
        .append_pair("code_challenge_method", "S256")
        .finish();
    let endpoint = &metadata.authorization_endpoint;
    let separator = if endpoint.contains('?') { '&' } else { '?' };
    Ok(BegunAtProvider::Redirect(ProviderRedirect {
        provider: settings.provider.clone(),
        address: format!("{endpoint}{separator}{query}"),
        flow: flow.sealed(engine)?,
    }))
}

async fn purpose(
    engine: &Engine,
    caller: &Caller,
    provider: &Provider,
    purpose: &ProviderPurpose,
) -> Result<Purpose, Fault> {
    const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::IdentityProvider);
    match purpose {
        ProviderPurpose::SignIn { next } => Ok(Purpose::SignIn(next.clone())),
        ProviderPurpose::Accept(token) => {
            let opened = redeem::open(engine, *token).await?;
            // Another organization's provider is none to the invitee of this one.
            if !provider.trust.serves(opened.scope.organization()) {
                return Err(UNKNOWN.into());
            }
            Ok(Purpose::Accept(token.expose()))
        }
        ProviderPurpose::Link { password } => {
            let account = owner(caller)?;
            if let Trust::Organization(organization, _) = provider.trust {
                let places = engine.db.memberships(account).await.map_err(failed)?;
                let is_there = |(place, member): &(Organization, Member)| {
                    place.id == organization && member.status == MemberStatus::Active
                };
                if !places.iter().any(is_there) {
                    return Err(UNKNOWN.into());
                }
            }
            let session = caller.session.ok_or(Refusal::Forbidden)?;
            let record = engine.db.account(account).await.map_err(failed)?;
            let record = record.ok_or_else(|| incident::internal("a caller without an account"))?;
            // Whoever merely made an account for an address must not keep a way in for when its owner comes.
            if !record.account.is_proved() {
                return Err(Refusal::AddressNotProved(ProofNeeded::MailedLink).into());
            }
            confirm(engine, caller, &record, password).await?;
            Ok(Purpose::Link { account: account.0, session: session.0 })
        }
    }
}
