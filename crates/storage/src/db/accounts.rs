//! Accounts, which span organizations.

use super::{Db, Tx};
use crate::records::{AccountActivation, AccountRecord, AccountTakeover, EndedCredentials, MailOrder, StoreError};
use crate::tenant_scope::TenantScope;
use crate::values::Key;
use usher_domain::{
    Account, AccountId, CanonicalEmail, Locale, MemberId, Ordinal, OrganizationId, PersonName, Timestamp,
};

impl Db {
    /// The account of an id.
    pub async fn account(&self, id: AccountId) -> Result<Option<AccountRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, accounts::by_id(id))
    }

    /// The account of an address.
    pub async fn account_by_email(&self, email: &CanonicalEmail) -> Result<Option<AccountRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, accounts::by_email(email))
    }

    /// The member rows of an account in all organizations, by organization and id.
    pub async fn member_rows(&self, account: AccountId) -> Result<Vec<(OrganizationId, MemberId)>, StoreError> {
        read!(self, TenantScope::Everywhere, deletions::member_rows(account))
    }

    /// The accounts whose deletion was requested and that can be erased: their mail is no longer queued, or they have
    /// waited since before an instant.
    pub async fn accounts_to_erase(&self, before: Timestamp) -> Result<Vec<AccountId>, StoreError> {
        read!(self, TenantScope::Everywhere, deletions::due(before.into()))
    }

    /// The account of an integer id.
    pub async fn account_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Account>, StoreError> {
        read!(self, TenantScope::Everywhere, accounts::by_ordinal(ordinal))
    }
}

impl Tx {
    /// The account of an id, in whatever organizations it is.
    pub async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        Ok(run!(self, accounts::of_ids(&[Key::from(id)]))?.pop())
    }

    /// Turns a placeholder into an account that can log in; a conflict if it already can.
    pub async fn activate_account(&mut self, activation: &AccountActivation) -> Result<(), StoreError> {
        run!(self, accounts::activate(activation))
    }

    /// Changes the names and the language of an account that can log in.
    pub async fn set_profile(
        &mut self,
        id: AccountId,
        names: (&PersonName, &PersonName),
        locale: Option<Locale>,
    ) -> Result<(), StoreError> {
        run!(self, accounts::set_profile(id, names, locale))
    }

    /// Shuts an account that its person wants to end, and orders the mail that says so; a conflict if it cannot log in
    /// any more.
    pub async fn request_deletion(
        &mut self,
        account: AccountId,
        notice: &MailOrder,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        run_everywhere!(self, deletions::request(account, notice, now.into()))
    }

    /// Hands an account whose address was never proved to the person who proves it now, and revokes all credentials
    /// that were issued for it in any organization; a conflict if it was proved concurrently.
    pub async fn take_over_account(&mut self, takeover: &AccountTakeover) -> Result<EndedCredentials, StoreError> {
        run_everywhere!(self, takeovers::take_over(takeover))
    }
}
