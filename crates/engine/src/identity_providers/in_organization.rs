//! What the provider of an organization can say: who of its own people somebody is, and nothing of any account.

use super::identify::{Identified, Stop};
use super::link::notice;
use super::provider::Trust;
use crate::engine::Engine;
use crate::set_password::events;
use usher_domain::commands::ProviderProblem;
use usher_domain::{
    Account, AccountId, Assurance, Caller, EventDetails, EventKind, IdentityProviderId, Member, MemberStatus,
    Organization, OrganizationId, Refusal,
};
use usher_storage::{ProviderIdentity, ProviderIdentityLink, StoreError};

/// A provider of an organization, which has named somebody.
#[derive(Clone, Copy)]
pub(super) struct Home {
    pub(super) organization: OrganizationId,
    pub(super) provider: IdentityProviderId,
}

impl Home {
    /// That of whoever has named somebody; `None` for a provider of the installation.
    pub(super) fn of(found: &Identified) -> Option<Self> {
        match found.provider.trust {
            Trust::Installation => None,
            Trust::Organization(organization, provider) => Some(Self { organization, provider }),
        }
    }

    /// What its word is worth.
    pub(super) const fn assurance(self) -> Assurance {
        Assurance::Organization(self.organization, self.provider)
    }

    /// The account that an identity is linked to, for this organization.
    pub(super) async fn owner_of(self, engine: &Engine, found: &Identified) -> Result<Option<AccountId>, Stop> {
        let known = engine.db.provider_identity(self.provider, &found.identity.subject).await?;
        Ok(known.map(|known| known.account))
    }

    /// Whether an account is linked to another identity at the provider.
    pub(super) async fn has_another(
        self,
        engine: &Engine,
        account: AccountId,
        found: &Identified,
    ) -> Result<bool, Stop> {
        let all = engine.db.provider_identities(account).await?;
        Ok(all.iter().any(|one| one.provider == self.provider && one.subject != found.identity.subject))
    }

    /// The account of an active member of the organization whom an identity names that is linked to nobody yet: by the address
    /// that the provider has verified. No account of anybody else is found by it.
    pub(super) async fn member(self, engine: &Engine, found: &Identified) -> Result<Account, Stop> {
        let email = found.email().await?;
        let record = engine.db.account_by_email(email.canonical()).await?;
        let account = record.map(|record| record.account).filter(Account::is_registered);
        let account = account.ok_or(ProviderProblem::NoAccount)?;
        if self.place(engine, account.id).await?.is_none() {
            return Err(ProviderProblem::NoAccount.into());
        }
        if self.has_another(engine, account.id, found).await? {
            return Err(ProviderProblem::LinkedElsewhere.into());
        }
        Ok(account)
    }

    /// The organization with the person as its active member, if they are one.
    pub(super) async fn place(
        self,
        engine: &Engine,
        account: AccountId,
    ) -> Result<Option<(Organization, Member)>, Stop> {
        let places = engine.db.memberships(account).await?;
        let mut places = places.into_iter();
        Ok(places.find(|(place, member)| place.id == self.organization && member.status == MemberStatus::Active))
    }

    /// Links an identity to an active member. Only this organization is told, and the person, unless they have just joined
    /// with it.
    pub(super) async fn link(
        self,
        engine: &Engine,
        caller: &Caller,
        account: &Account,
        found: &Identified,
        notifies: bool,
    ) -> Result<(), Stop> {
        let place = self.place(engine, account.id).await?.ok_or(ProviderProblem::NoAccount)?;
        if place.0.state.is_archived() {
            return Err(Stop::Fault(Refusal::OrganizationArchived.into()));
        }
        let places = [place];
        let identity = ProviderIdentity {
            provider: self.provider,
            subject: found.identity.subject.clone(),
            organization: self.organization,
            account: account.id,
            linked_at: engine.now(),
        };
        let details = EventDetails::Identity { provider: Some(self.provider.tagged()) };
        let events = events(engine, caller, &places, EventKind::AccountIdentityLinked, &details);
        let notice = notifies.then(|| notice(engine, account, &places, true));
        match engine.db.link_provider_identity(&ProviderIdentityLink { identity, events, notice }).await {
            Ok(()) => {
                engine.events_committed.notify_one();
                engine.mail_ordered.notify_one();
                Ok(())
            }
            Err(StoreError::Conflict(_)) => match self.owner_of(engine, found).await? {
                // The other browser of the same person was quicker.
                Some(owner) if owner == account.id => Ok(()),
                _ => Err(ProviderProblem::LinkedElsewhere.into()),
            },
            Err(error) => Err(error.into()),
        }
    }
}
