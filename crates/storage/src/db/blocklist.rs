//! The addresses and domains that an organization does not invite.

use super::{Db, Tx, start};
use crate::cursor::text_of;
use crate::records::{ListPage, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{BlocklistEntry, CanonicalEmail, Cursor, OrganizationScope, PageLimit};

impl Db {
    /// Whether the blocklist has an entry.
    pub async fn has_blocklist_entry(
        &self,
        scope: &OrganizationScope,
        entry: &BlocklistEntry,
    ) -> Result<bool, StoreError> {
        read!(self, TenantScope::one(scope), blocklist::has(scope.into(), entry))
    }

    /// A page of the blocklist, in alphabetical order.
    pub async fn page_of_blocklist(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<BlocklistEntry>, StoreError> {
        let Ok(after) = start(after, |cursor| text_of(&cursor.0)) else { return Ok(None) };
        read!(self, TenantScope::one(scope), blocklist::page(scope.into(), after, limit)).map(Some)
    }
}

impl Tx {
    /// Adds an entry to the blocklist; `false` if it is there already.
    pub async fn insert_blocklist_entry(&mut self, entry: &BlocklistEntry) -> Result<bool, StoreError> {
        scoped!(self, blocklist::add(entry))
    }

    /// Removes an entry from the blocklist; `false` if it is not there.
    pub async fn delete_blocklist_entry(&mut self, entry: &BlocklistEntry) -> Result<bool, StoreError> {
        scoped!(self, blocklist::remove(entry))
    }

    /// Whether the blocklist covers an address.
    pub async fn is_blocked(&mut self, email: &CanonicalEmail) -> Result<bool, StoreError> {
        let organization = self.organization()?;
        let asked = std::slice::from_ref(email);
        Ok(!run!(self, blocklist::covering(organization, asked))?.is_empty())
    }
}
