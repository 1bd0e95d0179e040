//! From what a browser comes back with to the person whom the provider names.

use super::discovery::Metadata;
use super::exchange;
use super::flow::{Flow, Purpose};
use super::provider::Provider;
use crate::authenticate::{Identity, IdentityError};
use crate::engine::Engine;
use crate::incident::failed;
use std::sync::Arc;
use usher_domain::commands::{ProviderAnswer, ProviderProblem};
use usher_domain::{EmailAddress, Fault, Secret};
use usher_storage::StoreError;

/// Why a sign-in goes no further.
pub(super) enum Stop {
    /// Something that its person is told.
    Problem(ProviderProblem),
    Fault(Fault),
}

impl From<ProviderProblem> for Stop {
    fn from(problem: ProviderProblem) -> Self {
        Self::Problem(problem)
    }
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Fault(failed(error))
    }
}

/// A person whom a provider has named, for a purpose.
pub(super) struct Identified {
    pub(super) provider: Arc<Provider>,
    pub(super) identity: Identity,
    pub(super) purpose: Purpose,
    metadata: Arc<Metadata>,
    access_token: Option<Secret>,
}

impl Identified {
    /// The address that the provider has verified: from the ID token, else from where the provider says more.
    pub(super) async fn email(&self) -> Result<EmailAddress, ProviderProblem> {
        if let Some(email) = &self.identity.email {
            return Ok(email.clone());
        }
        let (endpoint, token) = match (&self.metadata.user_info_endpoint, &self.access_token) {
            (Some(endpoint), Some(token)) if !self.identity.has_email => (endpoint, token),
            _ => return Err(ProviderProblem::Unverified),
        };
        let said =
            exchange::user_info(&self.provider.reach, endpoint, token).await.ok_or(ProviderProblem::Unavailable)?;
        self.metadata.tokens.email_of(&self.identity.subject, &said).ok_or(ProviderProblem::Unverified)
    }

    pub(super) fn issuer(&self) -> &str {
        &self.provider.settings.issuer
    }
}

/// Finds out who comes back, if the browser has begun this sign-in for a purpose that fits. It counts once, whatever comes
/// of it.
pub(super) async fn identify(
    engine: &Engine,
    answer: &ProviderAnswer,
    fits: impl Fn(&Purpose) -> bool,
) -> Result<Identified, Stop> {
    let flow = Flow::open(engine, &answer.flow, &answer.state).filter(|flow| fits(&flow.purpose));
    let flow = flow.ok_or(ProviderProblem::Expired)?;
    let provider = engine.identity_providers.find(engine, &flow.provider).await?.ok_or(ProviderProblem::Expired)?;
    if !engine.db.use_once(flow.digest(), flow.expires_at()).await? {
        return Err(ProviderProblem::Expired.into());
    }
    let settings = &provider.settings;
    let rejected = |reason: &str| {
        tracing::warn!(provider = settings.provider.id, reason, "the answer of an identity provider was rejected");
        ProviderProblem::Rejected
    };
    // Another provider, which this browser also signs in at, must not have its codes sent to this one: asked before
    // anything is sent to anybody, and asked again where a provider says who it is.
    if answer.provider != flow.provider {
        return Err(rejected("the browser came back to the address of another provider").into());
    }
    let metadata = provider.metadata(&*engine.clock).await.ok_or(ProviderProblem::Unavailable)?;
    let is_theirs = answer.issuer.as_ref().map_or(!metadata.names_issuer, |issuer| *issuer == settings.issuer);
    if !is_theirs {
        return Err(rejected("another issuer answers").into());
    }
    let code = answer.code.as_ref().ok_or(ProviderProblem::Declined)?;
    let verified = verified(engine, &provider, &metadata, &flow, code).await;
    let (identity, access_token) = verified.map_err(|error| match error {
        IdentityError::Unavailable => ProviderProblem::Unavailable,
        IdentityError::Rejected(reason) => rejected(reason),
    })?;
    Ok(Identified { provider, identity, purpose: flow.purpose, metadata, access_token })
}

/// The person whom the ID token of a code names, with the access token that comes with it.
async fn verified(
    engine: &Engine,
    provider: &Provider,
    metadata: &Metadata,
    flow: &Flow,
    code: &Secret,
) -> Result<(Identity, Option<Secret>), IdentityError> {
    let tokens = exchange::tokens(&provider.settings, &provider.reach, metadata, flow, code).await?;
    let identity = metadata.tokens.verify(&*engine.clock, &tokens.id_token, &flow.nonce).await?;
    Ok((identity, tokens.access_token))
}
