//! The providers of an organization: made, changed and deleted by whoever manages the organization.

use super::discovery::read;
use super::provider::{Provider, settings_of};
use crate::catalog::builtin::MANAGE_ORGANIZATION;
use crate::encryption::encrypt;
use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::{access, proved};
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use usher_domain::commands::{
    CreateIdentityProvider, DeleteIdentityProvider, EditIdentityProvider, GetIdentityProvider, IdentityProvidersListed,
    ListSignInProviders, ProviderView, SignInProviders,
};
use usher_domain::refusal::EntityKind;
use usher_domain::{
    Caller, Event, EventDetails, EventKind, Fault, IdempotencyRequest, IdentityProviderId, OrganizationAccess,
    OrganizationProvider, Performed, PermissionCode, Refusal, Secret,
};
use usher_storage::ProviderRecord;

/// How many providers an organization can have: each is a button on its pages.
const MOST: usize = 10;

pub(crate) async fn list(engine: &Engine, caller: &Caller) -> Result<IdentityProvidersListed, Fault> {
    let scope = access(caller, MANAGE_ORGANIZATION)?.scope;
    let found = engine.db.list_providers(&scope).await.map_err(failed)?;
    Ok(IdentityProvidersListed(found.into_iter().map(|record| view(engine, record.provider)).collect()))
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetIdentityProvider) -> Result<ProviderView, Fault> {
    let all = list(engine, caller).await?.0;
    all.into_iter().find(|view| view.provider.id == command.provider).ok_or_else(|| unknown().into())
}

/// The providers that the people of an organization can sign in at.
pub(crate) async fn by_slug(engine: &Engine, command: &ListSignInProviders) -> Result<SignInProviders, Fault> {
    let found = engine.db.organization_by_slug(&command.slug).await.map_err(failed)?;
    let Some(organization) = found.filter(|_| engine.settings.provider_return.is_some()) else {
        return Ok(SignInProviders(Vec::new()));
    };
    let found = engine.db.list_providers(&proved(organization.id)).await.map_err(failed)?;
    Ok(SignInProviders(found.iter().map(|record| record.provider.offered()).collect()))
}

/// The access of somebody who may make or change a provider. Whoever controls one can have it name any member, and so acts
/// with all that the members hold: only those who hold everything do that.
fn governing(caller: &Caller) -> Result<&OrganizationAccess, Fault> {
    let access = access(caller, MANAGE_ORGANIZATION)?;
    access.require(&PermissionCode::everything())?;
    if access.is_confined() { Err(Refusal::Forbidden.into()) } else { Ok(access) }
}

/// Makes a provider. Its document is read first, outside the transaction.
pub(crate) async fn create(
    engine: &Engine,
    caller: &Caller,
    command: &CreateIdentityProvider,
    idempotency: Option<IdempotencyRequest<'_, ProviderView>>,
) -> Result<Performed<ProviderView>, Fault> {
    let scope = governing(caller)?.scope;
    let now = engine.now();
    let id = IdentityProviderId(engine.entropy.uuid(now));
    let provider = OrganizationProvider {
        id,
        name: command.name.clone(),
        issuer: command.issuer.clone(),
        client_id: command.client_id.clone(),
        has_secret: command.client_secret.is_some(),
        algorithm: command.algorithm,
        email_verified: command.email_verified,
        created_at: now,
        updated_at: now,
        revision: 1,
    };
    check(engine, &provider)?;
    let refused = |reason| Refusal::InvalidValue { field: "issuer", reason };
    let issuer = command.issuer.as_str();
    engine.sender.check(issuer).map_err(|refusal| refused(refusal.0))?;
    if issuer.contains('?') {
        return Err(refused("must be a URL without a query").into());
    }
    let secret = match &command.client_secret {
        Some(secret) => Some(encrypted(engine, id, secret)?),
        None => None,
    };
    let record = ProviderRecord { organization: scope.organization(), provider, secret };
    let settings = settings_of(engine, &record);
    let settings = settings.ok_or(refused("cannot be used: this server has no hosted pages to come back to"))?;
    if let Err(reason) = read(&settings, &engine.identity_providers.policy(engine)).await {
        tracing::info!(reason, "the discovery document of an identity provider could not be read");
        return Err(refused("has no discovery document that can be read at /.well-known/openid-configuration").into());
    }
    UnitOfWork::of(engine, caller, &scope).transact_once(caller, &Create(record), idempotency).await
}

/// What is wrong with a provider, if something is.
fn check(engine: &Engine, provider: &OrganizationProvider) -> Result<(), Refusal> {
    let named = |one: &Arc<Provider>| one.settings.provider.name.to_lowercase();
    let own = provider.name.as_str().trim().to_lowercase();
    if engine.identity_providers.all().any(|one| named(one).trim() == own) {
        return Err(Refusal::InvalidValue { field: "name", reason: "is that of a provider of this server" });
    }
    if provider.name.as_str().trim().is_empty() {
        return Err(Refusal::InvalidValue { field: "name", reason: "must not be empty" });
    }
    if provider.client_id.as_str().trim().is_empty() {
        return Err(Refusal::InvalidValue { field: "client_id", reason: "must not be empty" });
    }
    Ok(())
}

fn encrypted(engine: &Engine, id: IdentityProviderId, secret: &Secret) -> Result<Vec<u8>, Fault> {
    if secret.expose().is_empty() || secret.expose().len() > 1_000 {
        let reason = "must have 1 to 1000 bytes";
        return Err(Refusal::InvalidValue { field: "client_secret", reason }.into());
    }
    let (key, bound) = (engine.keys.provider_secret_key(), id.0.as_bytes());
    let text = encrypt(&key, &*engine.entropy, bound, secret.expose().as_bytes());
    text.ok_or_else(|| incident::internal("a secret could not be encrypted"))
}

fn view(engine: &Engine, provider: OrganizationProvider) -> ProviderView {
    let back = engine.settings.provider_return.as_deref().unwrap_or_default();
    ProviderView { redirect_uri: format!("{back}/{}", provider.id.tagged()), provider }
}

fn unknown() -> Refusal {
    Refusal::NotFound(EntityKind::IdentityProvider)
}

fn about(tx: &Tx<'_>, kind: EventKind, provider: &OrganizationProvider) -> Event {
    let details = EventDetails::IdentityProvider {
        provider_id: provider.id,
        name: provider.name.as_str().to_owned(),
        issuer: provider.issuer.as_str().to_owned(),
    };
    tx.events().event(kind, details)
}

struct Create(ProviderRecord);

impl TransactionBody for Create {
    type Facts = ();
    type Outcome = ProviderView;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<ProviderView, Interrupt> {
        let provider = &self.0.provider;
        let all = tx.providers().await?;
        let refused = |field, reason| Interrupt::from(Refusal::InvalidValue { field, reason });
        if all.iter().any(|one| one.provider.issuer == provider.issuer) {
            return Err(refused("issuer", "is that of another identity provider of the organization"));
        }
        if all.len() >= MOST {
            return Err(refused("issuer", "would be one too many: an organization can have 10 identity providers"));
        }
        tx.insert_provider(&self.0).await?;
        let event = about(tx, EventKind::IdentityProviderCreated, provider);
        tx.record(&[event]).await?;
        Ok(view(tx.engine, provider.clone()))
    }
}

/// Changes a provider.
pub(crate) async fn edit(
    engine: &Engine,
    caller: &Caller,
    command: &EditIdentityProvider,
    idempotency: Option<IdempotencyRequest<'_, ProviderView>>,
) -> Result<Performed<ProviderView>, Fault> {
    let scope = governing(caller)?.scope;
    let secret = match &command.client_secret {
        None => SecretEdit::Kept,
        Some(None) => SecretEdit::Removed,
        Some(Some(secret)) => SecretEdit::Replaced(encrypted(engine, command.provider, secret)?),
    };
    let body = Edit { command, secret };
    UnitOfWork::of(engine, caller, &scope).transact_once(caller, &body, idempotency).await
}

struct Edit<'a> {
    command: &'a EditIdentityProvider,
    secret: SecretEdit,
}

/// What becomes of the secret of a client.
enum SecretEdit {
    Kept,
    Removed,
    /// By this one, encrypted.
    Replaced(Vec<u8>),
}

impl TransactionBody for Edit<'_> {
    type Facts = ();
    type Outcome = ProviderView;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<ProviderView, Interrupt> {
        let command = self.command;
        let mut record = seen(tx, command.provider, command.expected).await?;
        let provider = &mut record.provider;
        if let Some(name) = &command.name {
            provider.name = name.clone();
        }
        if let Some(client_id) = &command.client_id {
            provider.client_id = client_id.clone();
        }
        provider.algorithm = command.algorithm.unwrap_or(provider.algorithm);
        provider.email_verified = command.email_verified.unwrap_or(provider.email_verified);
        check(tx.engine, provider)?;
        match &self.secret {
            SecretEdit::Kept => {}
            SecretEdit::Removed => (provider.has_secret, record.secret) = (false, None),
            SecretEdit::Replaced(secret) => (provider.has_secret, record.secret) = (true, Some(secret.clone())),
        }
        let provider = &mut record.provider;
        provider.updated_at = tx.now;
        provider.revision += 1;
        tx.change_provider(&record).await?;
        let event = about(tx, EventKind::IdentityProviderUpdated, &record.provider);
        tx.record(&[event]).await?;
        Ok(view(tx.engine, record.provider))
    }
}

/// The provider as it is, if that is what the caller has seen.
async fn seen(tx: &mut Tx<'_>, id: IdentityProviderId, expected: Option<u32>) -> Result<ProviderRecord, Interrupt> {
    let record = tx.provider(id).await?.ok_or_else(unknown)?;
    if expected.is_some_and(|expected| expected != record.provider.revision) {
        return Err(Refusal::RevisionMismatch.into());
    }
    Ok(record)
}

/// Deletes a provider with what hangs on it: the identities that are linked there, and the sessions that it has opened.
pub(crate) async fn delete(
    engine: &Engine,
    caller: &Caller,
    command: &DeleteIdentityProvider,
    idempotency: Option<IdempotencyRequest<'_, ProviderView>>,
) -> Result<Performed<ProviderView>, Fault> {
    let scope = access(caller, MANAGE_ORGANIZATION)?.scope;
    let unit = UnitOfWork::of(engine, caller, &scope).taking_away(true);
    unit.transact_once(caller, &Delete(*command), idempotency).await
}

struct Delete(DeleteIdentityProvider);

impl TransactionBody for Delete {
    type Facts = ();
    type Outcome = ProviderView;

    async fn prepare(&self, _: &Engine) -> Result<(), Interrupt> {
        Ok(())
    }

    async fn apply(&self, tx: &mut Tx<'_>, (): &()) -> Result<ProviderView, Interrupt> {
        let record = seen(tx, self.0.provider, self.0.expected).await?;
        tx.delete_provider(&record.provider).await?;
        // Whoever is signed in by it is cached by its id as well.
        tx.row_changed(record.provider.id.0);
        let event = about(tx, EventKind::IdentityProviderDeleted, &record.provider);
        tx.record(&[event]).await?;
        Ok(view(tx.engine, record.provider))
    }
}
