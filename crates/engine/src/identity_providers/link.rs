//! Identities of accounts: found, linked, and shown.

use super::identify::{Identified, Stop};
use crate::engine::Engine;
use crate::entry::{handed_over, vouched_takeover};
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use crate::set_password::events;
use usher_domain::commands::{ProviderLink, ProviderProblem};
use usher_domain::{Account, AccountId, Actor, Caller, EventDetails, EventKind, Fault, ProofMethod};
use usher_storage::{EndedCredentials, IdentityLink, IdentityRecord, StoreError};

/// How often a link is tried that conflicts with what others do to the account.
const ATTEMPTS: u32 = 4;

/// The account that an identity is linked to.
pub(super) async fn owner_of(engine: &Engine, found: &Identified<'_>) -> Result<Option<AccountId>, Stop> {
    let record = engine.db.identity(found.issuer(), &found.identity.subject).await?;
    Ok(record.map(|record| record.account))
}

/// Whether an account is linked to another identity of the same provider.
pub(super) async fn has_another(engine: &Engine, account: AccountId, found: &Identified<'_>) -> Result<bool, Stop> {
    let all = engine.db.identities_of(account).await?;
    Ok(all.iter().any(|one| one.issuer == found.issuer() && one.subject != found.identity.subject))
}

/// Links an identity to an account. An account whose address nobody has proved is handed over to the person for whom the
/// provider vouches, so the caller must have compared its address with the identity's.
pub(super) async fn link(
    engine: &Engine,
    caller: &Caller,
    account: &Account,
    found: &Identified<'_>,
) -> Result<(), Stop> {
    let now = engine.now();
    let places = engine.db.memberships(account.id).await?;
    let record = IdentityRecord {
        issuer: found.issuer().to_owned(),
        subject: found.identity.subject.clone(),
        account: account.id,
        linked_at: now,
    };
    let takeover = account.proof.is_none().then(|| vouched_takeover(account.id, account.email.clone(), now));
    let events = events(engine, caller, &places, EventKind::AccountIdentityLinked, &EventDetails::Nothing);
    let actor = Actor { protocol: caller.family.to_owned(), credential: caller.credential.clone(), member: None };
    let builder = EventBuilder { engine, actor, now, moved_from: None };
    let told = |ended: &EndedCredentials| handed_over(&builder, ProofMethod::IdentityProvider, ended);
    let link = IdentityLink { record, takeover, events };
    for _ in 0..ATTEMPTS {
        match engine.db.link_identity(&link, &told).await {
            Ok(()) => {
                engine.row_changed(account.id.0);
                engine.events_committed.notify_one();
                return Ok(());
            }
            // The other browser of the same person may have been quicker; then the next attempt finds the link.
            Err(StoreError::Conflict(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(ProviderProblem::LinkedElsewhere.into())
}

/// The person of an account, who has shown to be that at a provider.
pub(super) fn person(caller: &Caller, family: &'static str, account: &Account) -> Caller {
    Caller {
        family,
        credential: account.id.tagged(),
        account: Some((account.id, account.email.clone())),
        client: caller.client,
        ..Caller::nobody()
    }
}

/// The providers, and which of them an account is linked to.
pub(crate) async fn links_of(engine: &Engine, account: AccountId) -> Result<Vec<ProviderLink>, Fault> {
    let linked = engine.db.identities_of(account).await.map_err(failed)?;
    let link = |settings: &super::ProviderSettings| ProviderLink {
        provider: settings.provider.clone(),
        linked_at: linked.iter().find(|one| one.issuer == settings.issuer).map(|one| one.linked_at),
    };
    Ok(engine.identity_providers.all().map(|provider| link(&provider.settings)).collect())
}
