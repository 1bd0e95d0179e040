//! Identities of accounts: found, linked, and shown.

use super::identify::{Identified, Stop};
use super::provider::retired_id;
use crate::engine::Engine;
use crate::entry::{handed_over, vouched_takeover};
use crate::event_builder::EventBuilder;
use crate::incident::failed;
use crate::set_password::events;
use crate::{mails, password_links};
use usher_domain::commands::{IdentityProvider, ProviderLink, ProviderProblem};
use usher_domain::{
    Account, AccountId, Actor, Caller, EventDetails, EventKind, Fault, Member, MemberStatus, Organization, ProofMethod,
};
use usher_storage::{
    EndedCredentials, IdentityLink, IdentityRecord, MailOrder, MailSubject, ProviderRecord, StoreError,
};

/// How often a link is tried that conflicts with what others do to the account.
const ATTEMPTS: u32 = 4;

/// The account that an identity is linked to.
pub(super) async fn owner_of(engine: &Engine, found: &Identified) -> Result<Option<AccountId>, Stop> {
    let record = engine.db.identity(found.issuer(), &found.identity.subject).await?;
    Ok(record.map(|record| record.account))
}

/// Whether an account is linked to another identity of the same provider.
pub(super) async fn has_another(engine: &Engine, account: AccountId, found: &Identified) -> Result<bool, Stop> {
    let all = engine.db.identities_of(account).await?;
    Ok(all.iter().any(|one| one.issuer == found.issuer() && one.subject != found.identity.subject))
}

/// Links an identity to an account. An account whose address nobody has proved is handed over to the person for whom the
/// provider vouches, so the caller must have compared its address with the identity's. The person is told by mail, unless
/// they have just made the account with this very identity.
pub(super) async fn link(
    engine: &Engine,
    caller: &Caller,
    account: &Account,
    found: &Identified,
    notifies: bool,
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
    let details = EventDetails::Identity { provider: Some(found.provider.settings.provider.id.clone()) };
    let notice = notifies.then(|| notice(engine, account, &places, true));
    let events = events(engine, caller, &places, EventKind::AccountIdentityLinked, &details);
    let actor = Actor { protocol: caller.family.to_owned(), credential: caller.credential.clone(), member: None };
    let builder = EventBuilder { engine, actor, now, moved_from: None };
    let told = |ended: &EndedCredentials| handed_over(&builder, ProofMethod::IdentityProvider, ended);
    let link = IdentityLink { record, takeover, notice, events };
    for _ in 0..ATTEMPTS {
        match engine.db.link_identity(&link, &told).await {
            Ok(()) => {
                engine.row_changed(account.id.0);
                engine.events_committed.notify_one();
                engine.mail_ordered.notify_one();
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

/// The mail that an identity was linked to an account, or unlinked.
pub(super) fn notice(
    engine: &Engine,
    account: &Account,
    places: &[(Organization, Member)],
    is_linked: bool,
) -> MailOrder {
    let locale = password_links::locale(engine, account, places.iter().map(|(place, _)| place));
    let subject = MailSubject::IdentityChanged { account: account.id, is_linked, locale };
    mails::order(engine, subject, account.email.canonical(), engine.now())
}

/// The providers, and which of them an account is linked to; behind them those that are configured no more, of which an
/// identity is left.
pub(crate) async fn links_of(engine: &Engine, account: AccountId) -> Result<Vec<ProviderLink>, Fault> {
    let linked = engine.db.identities_of(account).await.map_err(failed)?;
    let link = |settings: &super::ProviderSettings| ProviderLink {
        provider: settings.provider.clone(),
        linked_at: linked.iter().find(|one| one.issuer == settings.issuer).map(|one| one.linked_at),
        is_offered: true,
    };
    let is_known = |issuer: &str| engine.identity_providers.all().any(|provider| provider.settings.issuer == issuer);
    let left = linked.iter().filter(|one| !is_known(&one.issuer)).map(|one| ProviderLink {
        provider: IdentityProvider { id: retired_id(&one.issuer), name: host(&one.issuer).to_owned() },
        linked_at: Some(one.linked_at),
        is_offered: false,
    });
    let of_places = in_organizations(engine, account).await?;
    let configured = engine.identity_providers.all().map(|provider| link(&provider.settings));
    Ok(configured.chain(of_places).chain(left).collect())
}

/// The providers of the organizations that a person is an active member of.
async fn in_organizations(engine: &Engine, account: AccountId) -> Result<Vec<ProviderLink>, Fault> {
    let places = engine.db.memberships(account).await.map_err(failed)?;
    let active = places.iter().filter(|(_, member)| member.status == MemberStatus::Active);
    let places: Vec<_> = active.map(|(place, _)| place.id).collect();
    let providers = engine.db.providers_of(&places).await.map_err(failed)?;
    if providers.is_empty() {
        return Ok(Vec::new());
    }
    let linked = engine.db.provider_identities(account).await.map_err(failed)?;
    let link = |record: &ProviderRecord| ProviderLink {
        provider: record.provider.offered(),
        linked_at: linked.iter().find(|one| one.provider == record.provider.id).map(|one| one.linked_at),
        is_offered: engine.settings.provider_return.is_some(),
    };
    Ok(providers.iter().map(link).collect())
}

/// The host of an issuer, which is what people know it by.
fn host(issuer: &str) -> &str {
    let rest = issuer.split_once("://").map_or(issuer, |(_, rest)| rest);
    rest.split('/').next().unwrap_or_default()
}
