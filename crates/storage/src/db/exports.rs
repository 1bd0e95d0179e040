//! Reading all state out: one snapshot across organizations, which is the operator's alone. It never writes.

use super::{Db, DbOf, Tx, TxOf};
use crate::records::{AccountRecord, CatalogRecords, ExportedKey, ExportedMember, StoreError};
use crate::tenant_scope::Purpose;
use crate::values::Key;
use usher_domain::{
    AccountId, ApiKeyId, Invitation, InvitationId, License, LicenseId, MemberId, Organization, OrganizationId,
    Resource, ResourceId, Timestamp,
};

/// A snapshot of the database: whatever is committed after its first read is not seen. Dropping it ends it. Each
/// listing gives a page in the order of ids, behind the id that is given; an empty page is the end.
pub struct ExportTx {
    tx: Tx,
}

impl Db {
    /// Opens a snapshot.
    pub async fn begin_export(&self) -> Result<ExportTx, StoreError> {
        let tx = match &self.0 {
            DbOf::Sqlite(backend) => TxOf::Sqlite(backend.snapshot().await?),
            DbOf::Postgres(backend) => TxOf::Postgres(Box::new(backend.snapshot().await?)),
        };
        Ok(ExportTx { tx: Tx(tx, self.1, Purpose::Keep) })
    }
}

impl ExportTx {
    /// Organizations; `only` limits them to one.
    pub async fn organizations(
        &self,
        only: Option<OrganizationId>,
        after: Option<OrganizationId>,
    ) -> Result<Vec<Organization>, StoreError> {
        run!(self.tx, exports::organizations(only.map(Key::from), after.map(Key::from)))
    }

    /// People with a place in an organization; `only` limits them to those of one.
    pub async fn people(
        &self,
        only: Option<OrganizationId>,
        after: Option<AccountId>,
    ) -> Result<Vec<AccountRecord>, StoreError> {
        run!(self.tx, exports::people(only.map(Key::from), after.map(Key::from)))
    }

    /// The organization's own permissions and roles, and which resources stand below which.
    pub async fn catalog(&self, place: OrganizationId) -> Result<CatalogRecords, StoreError> {
        run!(self.tx, catalog::of(place.into()))
    }

    /// Licenses that were not deleted.
    pub async fn licenses(&self, place: OrganizationId, after: Option<LicenseId>) -> Result<Vec<License>, StoreError> {
        run!(self.tx, exports::licenses(place.into(), after.map(Key::from)))
    }

    /// Resources at the top, or those `below` others.
    pub async fn resources(
        &self,
        place: OrganizationId,
        below: bool,
        after: Option<ResourceId>,
    ) -> Result<Vec<Resource>, StoreError> {
        run!(self.tx, exports::resources(place.into(), below, after.map(Key::from)))
    }

    /// Those of the resources that are there.
    pub async fn resources_of(&self, place: OrganizationId, ids: &[ResourceId]) -> Result<Vec<Resource>, StoreError> {
        run!(self.tx, resources::of(place.into(), ids))
    }

    /// Members in any state.
    pub async fn members(
        &self,
        place: OrganizationId,
        after: Option<MemberId>,
    ) -> Result<Vec<ExportedMember>, StoreError> {
        run!(self.tx, exports::members(place.into(), after.map(Key::from)))
    }

    /// The members of ids, in any order.
    pub async fn members_of(&self, place: OrganizationId, ids: &[MemberId]) -> Result<Vec<ExportedMember>, StoreError> {
        let ids: Vec<Key> = ids.iter().copied().map(Key::from).collect();
        run!(self.tx, exports::members_of(place.into(), &ids))
    }

    /// Those of the members of ids who have an invitation that can be accepted.
    pub async fn waiting(
        &self,
        place: OrganizationId,
        ids: &[MemberId],
        now: Timestamp,
    ) -> Result<Vec<MemberId>, StoreError> {
        let ids: Vec<Key> = ids.iter().copied().map(Key::from).collect();
        run!(self.tx, exports::waiting(place.into(), &ids, now.into()))
    }

    /// Invitations that wait, and those that have expired.
    pub async fn invitations(
        &self,
        place: OrganizationId,
        after: Option<InvitationId>,
    ) -> Result<Vec<Invitation>, StoreError> {
        run!(self.tx, exports::invitations(place.into(), after.map(Key::from)))
    }

    /// Keys that were not revoked.
    pub async fn keys(&self, place: OrganizationId, after: Option<ApiKeyId>) -> Result<Vec<ExportedKey>, StoreError> {
        run!(self.tx, exports::keys(place.into(), after.map(Key::from)))
    }
}
