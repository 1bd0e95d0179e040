//! Mails and the suppression list, within a transaction in one organization.

use super::super::queries::{mails, outbox, suppressions};
use super::super::sql::Tx;
use async_trait::async_trait;
use usher_domain::{CanonicalEmail, MailId, Suppression, Timestamp};
use usher_engine::ports::{MailOrder, MailRecord, MailTransaction, StoreError};
use uuid::Uuid;

#[async_trait]
impl MailTransaction for Tx {
    async fn mail(&mut self, id: MailId) -> Result<Option<MailRecord>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(mails::find(self.connection(), organization, id)).await
    }

    async fn order_mail(&mut self, order: &MailOrder) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(outbox::insert(self.connection(), Some(organization.into()), [order])).await
    }

    async fn fail_mail(&mut self, id: MailId, reason: &str, now: Timestamp) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(mails::fail(self.connection(), organization, id, reason, now.into())).await
    }

    async fn suppression(&mut self, email: &CanonicalEmail) -> Result<Option<Suppression>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(suppressions::find(self.connection(), organization, email)).await
    }

    async fn suppress(&mut self, id: Uuid, entry: &Suppression) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(suppressions::insert(self.connection(), organization, id, entry)).await
    }

    async fn lift_suppression(&mut self, email: &CanonicalEmail) -> Result<Option<Suppression>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(suppressions::remove(self.connection(), organization, email)).await
    }
}
