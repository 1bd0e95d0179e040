//! The store as a whole.

use super::super::sql::Backend;
use crate::tenant_scope::TenantScope;
use async_trait::async_trait;
use usher_domain::OrganizationScope;
use usher_engine::ports::{CacheInvalidation, Store, StoreError, Transaction};

#[async_trait]
impl Store for Backend {
    async fn begin(&self, scope: &OrganizationScope) -> Result<Box<dyn Transaction>, StoreError> {
        Ok(Box::new(self.open(TenantScope::one(scope)).await?))
    }

    async fn listen(&self, told: &(dyn Fn(CacheInvalidation) + Send + Sync)) -> Result<(), StoreError> {
        Backend::listen(self, told).await
    }
}
