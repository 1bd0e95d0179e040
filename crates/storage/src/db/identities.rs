//! Identities at identity providers. Accounts belong to no organization, so these work across all.

use super::Db;
use crate::records::{EndedTold, IdentityLink, IdentityRecord, MailOrder, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{AccountId, Event, OrganizationId};

impl Db {
    /// The identity of an issuer's subject.
    pub async fn identity(&self, issuer: &str, subject: &str) -> Result<Option<IdentityRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, identities::by_subject(issuer, subject))
    }

    /// The identities of an account.
    pub async fn identities_of(&self, account: AccountId) -> Result<Vec<IdentityRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, identities::of_account(account))
    }

    /// Links an identity, unless it is linked to the account already. A conflict where it is linked to another one, where the account has another one of the issuer, or where
    /// the account cannot log in or its address is not proved. Where an account is handed over with it, `told` builds the
    /// events of what is revoked.
    pub async fn link_identity(&self, link: &IdentityLink, told: &EndedTold<'_>) -> Result<(), StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        let IdentityRecord { issuer, subject, account, .. } = &link.record;
        let known = run!(tx, identities::by_subject(issuer, subject))?;
        if known.is_some_and(|known| known.account == *account) {
            return Ok(());
        }
        if let Some(takeover) = &link.takeover {
            let ended = run!(tx, takeovers::take_over(takeover))?;
            run!(tx, events::insert_elsewhere(&told(&ended)))?;
        }
        run!(tx, identities::link(&link.record))?;
        run!(tx, events::insert_elsewhere(&link.events))?;
        run!(tx, outbox::insert(None, &link.notice))?;
        tx.commit().await
    }

    /// Unlinks the identity of an issuer from an account, with the events that record it and the mail that says so;
    /// `false` where there is none.
    pub async fn unlink_identity(
        &self,
        account: AccountId,
        issuer: &str,
        events: &[(OrganizationId, Event)],
        notice: &MailOrder,
    ) -> Result<bool, StoreError> {
        let tx = self.open(TenantScope::Everywhere).await?;
        if !run!(tx, identities::unlink(account, issuer))? {
            return Ok(false);
        }
        run!(tx, events::insert_elsewhere(events))?;
        run!(tx, outbox::insert(None, [notice]))?;
        tx.commit().await?;
        Ok(true)
    }
}
