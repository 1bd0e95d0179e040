//! Reads of one organization, or of several where the caller is a member of them.

use super::super::queries::{
    catalog, events, found_members, invitation_list, member_list, member_records, membership_list, records,
    suppressions,
};
use super::super::sql::Backend;
use crate::cursor::Place;
use crate::reach::Reach;
use crate::values::Key;
use async_trait::async_trait;
use usher_domain::commands::{MemberFilter, MemberRef, MembershipFilter, Paging, Sought};
use usher_domain::webhook::EventPattern;
use usher_domain::{Cursor, InvitationId, Member, OrganizationScope, PageLimit, Suppression, Timestamp};
use usher_engine::ports::{
    CatalogRecords, ChainEnd, FoundRecord, InvitationReadFilter, InvitationRecord, ListPage, MemberRecord, ScopedReads,
    SealedEvent, StoreError,
};

#[async_trait]
impl ScopedReads for Backend {
    async fn list_invitations(
        &self,
        scopes: &[OrganizationScope],
        filter: &InvitationReadFilter,
        paging: &Paging,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<InvitationRecord>, StoreError> {
        let part = match paging {
            Paging::Offset(entries) => invitation_list::Part::Skipping(*entries),
            Paging::After(None) => invitation_list::Part::After(None),
            Paging::After(Some(cursor)) => match Place::of(cursor) {
                Some(place) => invitation_list::Part::After(Some(place)),
                None => return Ok(None),
            },
        };
        let organizations: Vec<Key> = scopes.iter().map(Key::from).collect();
        let open = self.read(Reach::these(scopes)).await?;
        let page = invitation_list::page(open.wire(), &organizations, filter, part, limit, now.into());
        open.run_only(page).await.map(Some)
    }

    async fn find_invitation(
        &self,
        scopes: &[OrganizationScope],
        id: InvitationId,
    ) -> Result<Option<InvitationRecord>, StoreError> {
        let organizations: Vec<Key> = scopes.iter().map(Key::from).collect();
        let open = self.read(Reach::these(scopes)).await?;
        open.run_only(records::find(open.wire(), &organizations, id)).await
    }

    async fn list_members(
        &self,
        scope: &OrganizationScope,
        filter: &MemberFilter,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Member>, StoreError> {
        let place = after.map(Place::of);
        if place == Some(None) {
            return Ok(None);
        }
        let open = self.read(Reach::one(scope)).await?;
        let page = member_list::page(open.wire(), scope.into(), filter, place.flatten(), limit);
        open.run_only(page).await.map(Some)
    }

    async fn find_member(
        &self,
        scope: &OrganizationScope,
        member: &MemberRef,
    ) -> Result<Option<MemberRecord>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(member_records::find(open.wire(), scope.into(), member)).await
    }

    async fn list_memberships(
        &self,
        scope: &OrganizationScope,
        filter: &MembershipFilter,
        skip: u32,
        limit: PageLimit,
    ) -> Result<Vec<MemberRecord>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(membership_list::of(open.wire(), scope.into(), filter, skip, limit)).await
    }

    async fn find_members(
        &self,
        scope: &OrganizationScope,
        sought: &Sought,
        limit: u32,
    ) -> Result<Vec<FoundRecord>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(found_members::of(open.wire(), scope.into(), sought, limit)).await
    }

    async fn events_after(
        &self,
        scope: &OrganizationScope,
        after: u64,
        limit: u32,
    ) -> Result<Vec<SealedEvent>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(events::sealed_after(open.wire(), scope.into(), after, limit)).await
    }

    async fn events_between(
        &self,
        scope: &OrganizationScope,
        range: (u64, u64),
        pattern: &EventPattern,
        limit: u32,
    ) -> Result<Vec<SealedEvent>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(events::sealed_between(open.wire(), scope.into(), range, pattern, limit)).await
    }

    async fn chain_end_seen(&self, scope: &OrganizationScope) -> Result<Option<ChainEnd>, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(events::chain_end_seen(open.wire(), scope.into())).await
    }

    async fn list_suppressions(
        &self,
        scope: &OrganizationScope,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Suppression>, StoreError> {
        let place = after.map(Place::of);
        if place == Some(None) {
            return Ok(None);
        }
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(suppressions::page(open.wire(), scope.into(), place.flatten(), limit)).await.map(Some)
    }

    async fn catalog(&self, scope: &OrganizationScope) -> Result<CatalogRecords, StoreError> {
        let open = self.read(Reach::one(scope)).await?;
        open.run_only(catalog::of(open.wire(), scope.into())).await
    }
}
