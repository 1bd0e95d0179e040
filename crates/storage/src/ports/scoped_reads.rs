//! Reads of one organization, or of several where the caller is a member of them.

use super::super::queries::{
    api_keys, catalog, events, found_members, invitation_list, member_list, member_records, members, membership_list,
    records, suppressions,
};
use super::super::sql::Backend;
use crate::cursor::KeysetPosition;
use crate::tenant_scope::TenantScope;
use crate::values::Key;
use async_trait::async_trait;
use usher_domain::commands::{MemberFilter, MemberRef, MembershipFilter, Paging, Sought};
use usher_domain::webhook::EventPattern;
use usher_domain::{
    ApiKeyId, Cursor, InvitationId, Member, MemberId, OrganizationScope, PageLimit, ReadScope, Suppression, Timestamp,
};
use usher_engine::ports::{
    ApiKeyRecord, CatalogRecords, ChainEnd, ChainedEvent, FoundRecord, InvitationReadFilter, InvitationRecord,
    ListPage, MemberRecord, ScopedReads, StoreError,
};

fn tenant_scope(places: &[ReadScope]) -> TenantScope {
    TenantScope::These(places.iter().map(|place| place.scope().into()).collect())
}

#[async_trait]
impl ScopedReads for Backend {
    async fn list_invitations(
        &self,
        places: &[ReadScope],
        filter: &InvitationReadFilter,
        paging: &Paging,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<InvitationRecord>, StoreError> {
        let part = match paging {
            Paging::Offset(entries) => invitation_list::Part::Skipping(*entries),
            Paging::After(None) => invitation_list::Part::After(None),
            Paging::After(Some(cursor)) => match KeysetPosition::of(cursor) {
                Some(place) => invitation_list::Part::After(Some(place)),
                None => return Ok(None),
            },
        };
        let tx = self.read(tenant_scope(places)).await?;
        let page = invitation_list::page(tx.connection(), places, filter, part, limit, now.into());
        tx.run_only(page).await.map(Some)
    }

    async fn find_invitation(
        &self,
        places: &[ReadScope],
        id: InvitationId,
    ) -> Result<Option<InvitationRecord>, StoreError> {
        let organizations: Vec<Key> = places.iter().map(|place| place.scope().into()).collect();
        let tx = self.read(tenant_scope(places)).await?;
        let found = tx.run_only(records::find(tx.connection(), &organizations, id)).await?;
        let sees = |record: &InvitationRecord| {
            let of_place = |place: &&ReadScope| place.scope().organization() == record.organization.id;
            places.iter().find(of_place).is_some_and(|place| place.sees_invitation(&record.invitation))
        };
        Ok(found.filter(sees))
    }

    async fn list_members(
        &self,
        place: &ReadScope,
        filter: &MemberFilter,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Member>, StoreError> {
        let after = after.map(KeysetPosition::of);
        if after == Some(None) {
            return Ok(None);
        }
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let page = member_list::page(tx.connection(), place, filter, after.flatten(), limit);
        tx.run_only(page).await.map(Some)
    }

    async fn find_member(&self, place: &ReadScope, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let found = tx.run_only(member_records::find(tx.connection(), place.scope().into(), member)).await?;
        Ok(found.filter(|record| found_members::is_seen(place, record)))
    }

    async fn list_memberships(
        &self,
        place: &ReadScope,
        filter: &MembershipFilter,
        skip: u32,
        limit: PageLimit,
    ) -> Result<Vec<MemberRecord>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        tx.run_only(membership_list::of(tx.connection(), place, filter, skip, limit)).await
    }

    async fn search_members(
        &self,
        place: &ReadScope,
        sought: &Sought,
        limit: u32,
    ) -> Result<Vec<FoundRecord>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        tx.run_only(found_members::of(tx.connection(), place, sought, limit)).await
    }

    async fn events_after(
        &self,
        scope: &OrganizationScope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<ChainedEvent>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(events::chained_after(tx.connection(), scope.into(), after, limit)).await
    }

    async fn events_between(
        &self,
        scope: &OrganizationScope,
        range: (u64, u64),
        pattern: &EventPattern,
        limit: u32,
    ) -> Result<Vec<ChainedEvent>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(events::chained_between(tx.connection(), scope.into(), range, pattern, limit)).await
    }

    async fn members_and_keys(
        &self,
        scope: &OrganizationScope,
        asked: &[MemberId],
        keys: &[ApiKeyId],
    ) -> Result<(Vec<Member>, Vec<ApiKeyRecord>), StoreError> {
        let organization = Key::from(scope);
        let asked: Vec<Key> = asked.iter().copied().map(Key::from).collect();
        let tx = self.read(TenantScope::one(scope)).await?;
        let members = tx.run(members::of_ids(tx.connection(), &[organization], &asked)).await?;
        let keys = tx.run(api_keys::of_ids(tx.connection(), organization, keys)).await?;
        Ok((members::understood(members)?, keys))
    }

    async fn chain_end_seen(&self, scope: &OrganizationScope) -> Result<Option<ChainEnd>, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(events::chain_end_seen(tx.connection(), scope.into())).await
    }

    async fn list_suppressions(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Suppression>, StoreError> {
        let place = after.map(KeysetPosition::of);
        if place == Some(None) {
            return Ok(None);
        }
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(suppressions::page(tx.connection(), scope.into(), place.flatten(), limit)).await.map(Some)
    }

    async fn catalog(&self, scope: &OrganizationScope) -> Result<CatalogRecords, StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        tx.run_only(catalog::of(tx.connection(), scope.into())).await
    }
}
