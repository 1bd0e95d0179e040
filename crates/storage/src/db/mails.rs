//! Mail orders and the suppression list, within one organization.

use super::{Db, Tx, start};
use crate::cursor::KeysetPosition;
use crate::records::{ListPage, MailOrder, MailRecord, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{
    CanonicalEmail, Cursor, InvitationId, MailId, OrganizationId, OrganizationScope, PageLimit, Suppression, Timestamp,
};
use uuid::Uuid;

impl Db {
    /// The organization of a mail, for whoever has proved which mail it is; the inner `None` is that of a mail about an
    /// account.
    pub async fn place_of_mail(&self, id: MailId) -> Result<Option<Option<OrganizationId>>, StoreError> {
        read!(self, TenantScope::Everywhere, mails::place_of(id))
    }

    /// A page of the suppression list, newest first (by instant, then id).
    pub async fn list_suppressions(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Suppression>, StoreError> {
        let Ok(after) = start(after, KeysetPosition::of) else { return Ok(None) };
        read!(self, TenantScope::one(scope), suppressions::page(scope.into(), after, limit)).map(Some)
    }

    /// The entry of an address on the suppression list.
    pub async fn suppression(
        &self,
        scope: &OrganizationScope,
        email: &CanonicalEmail,
    ) -> Result<Option<Suppression>, StoreError> {
        read!(self, TenantScope::one(scope), suppressions::find(scope.into(), email))
    }
}

impl Tx {
    /// Reads an order of the organization.
    pub async fn mail(&mut self, id: MailId) -> Result<Option<MailRecord>, StoreError> {
        scoped!(self, mails::find(id))
    }

    /// Orders a mail.
    pub async fn order_mail(&mut self, order: &MailOrder) -> Result<(), StoreError> {
        let organization = self.organization()?;
        run!(self, outbox::insert(Some(organization.into()), [order]))
    }

    /// Marks a mail as failed permanently; `false` if it is already, and then nothing is changed.
    pub async fn fail_mail(&mut self, id: MailId, reason: &str, now: Timestamp) -> Result<bool, StoreError> {
        scoped!(self, mails::fail(id, reason, now.into()))
    }

    /// Notes that the reader of a mail has called it unwanted; `false` if that is known, and then nothing is changed.
    pub async fn mail_complained(&mut self, id: MailId, now: Timestamp) -> Result<bool, StoreError> {
        scoped!(self, mails::complained(id, now.into()))
    }

    /// Makes the newest mails of open invitations to an address due that were not sent because it was suppressed; returns
    /// them with their invitations.
    pub async fn revive_mails(
        &mut self,
        email: &CanonicalEmail,
        now: Timestamp,
    ) -> Result<Vec<(MailId, InvitationId)>, StoreError> {
        scoped!(self, mails::revive(email, now.into()))
    }

    /// The entry of an address on the suppression list.
    pub async fn suppression(&mut self, email: &CanonicalEmail) -> Result<Option<Suppression>, StoreError> {
        scoped!(self, suppressions::find(email))
    }

    /// Puts an address on the suppression list; `false` if it is there already, and then nothing is changed.
    pub async fn suppress(&mut self, id: Uuid, entry: &Suppression) -> Result<bool, StoreError> {
        scoped!(self, suppressions::insert(id, entry))
    }

    /// Takes an address off the suppression list; returns its entry.
    pub async fn lift_suppression(&mut self, email: &CanonicalEmail) -> Result<Option<Suppression>, StoreError> {
        scoped!(self, suppressions::remove(email))
    }
}
