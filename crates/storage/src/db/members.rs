//! Members, and the people who may become members.

use super::{Db, Tx, start};
use crate::cursor::KeysetPosition;
use crate::list_order::{OrderedPlace, member_letter, of_members};
use crate::records::{ApiKeyRecord, FoundRecord, ListPage, MemberRecord, MemberWrite, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::commands::{MemberFilter, MemberOrder, MemberRef, MembershipFilter, Sought};
use usher_domain::{
    AccountId, ApiKeyId, Cursor, Grants, Member, MemberId, MemberStatus, Organization, OrganizationId,
    OrganizationScope, PageLimit, ReadScope,
};

impl Db {
    /// Brings the index of texts up to date for at most so many members, in one transaction, and returns their number:
    /// always none on PostgreSQL, whose index is up to date at any time.
    pub async fn index_texts(&self, most: u32) -> Result<u64, StoreError> {
        write_everywhere!(self, search::follow_up(most))
    }

    /// The organizations an account has an active or blocked member row in, by when it joined, then id.
    pub async fn memberships(&self, account: AccountId) -> Result<Vec<(Organization, Member)>, StoreError> {
        read!(self, TenantScope::Everywhere, members::of_account(account))
    }

    /// The organizations an account has a member row in, whatever its status, by id.
    pub async fn places_of(&self, account: AccountId) -> Result<Vec<OrganizationId>, StoreError> {
        read!(self, TenantScope::Everywhere, members::places_of(account))
    }

    /// A page of members, newest first (by creation instant, then id).
    pub async fn list_members(
        &self,
        place: &ReadScope,
        filter: &MemberFilter,
        order: MemberOrder,
        after: Option<&Cursor>,
        limit: PageLimit,
    ) -> Result<ListPage<Member>, StoreError> {
        if order != MemberOrder::Newest {
            let stretches = of_members(order);
            let found = |cursor: &Cursor| OrderedPlace::of(cursor, member_letter(order), &stretches);
            let Ok(after) = start(after, found) else { return Ok(None) };
            let listed = (order, &*stretches);
            let page = read!(
                self,
                TenantScope::one(place.scope()),
                ordered_members::page(place, filter, listed, after.as_ref(), limit)
            );
            return page.map(Some);
        }
        let Ok(after) = start(after, KeysetPosition::of) else { return Ok(None) };
        read!(self, TenantScope::one(place.scope()), member_list::page(place, filter, after, limit)).map(Some)
    }

    /// How many members there are, by status.
    pub async fn count_members(&self, place: &ReadScope) -> Result<Vec<(MemberStatus, u64)>, StoreError> {
        read!(self, TenantScope::one(place.scope()), member_list::counts(place))
    }

    /// One member with all that belongs to it.
    pub async fn find_member(&self, place: &ReadScope, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError> {
        let tx = self.read(TenantScope::one(place.scope())).await?;
        let found = run!(tx, found_members::find(place.scope().into(), member))?;
        Ok(found.filter(|record| is_seen(place, record)))
    }

    /// Members with an account, oldest first (by creation instant, then id), behind the first so many.
    pub async fn list_memberships(
        &self,
        place: &ReadScope,
        filter: &MembershipFilter,
        skip: u32,
        limit: PageLimit,
    ) -> Result<Vec<MemberRecord>, StoreError> {
        read!(self, TenantScope::one(place.scope()), membership_list::of(place, filter, skip, limit))
    }

    /// Those of the members sought that are there, at most so many.
    pub async fn search_members(
        &self,
        place: &ReadScope,
        sought: &Sought,
        limit: u32,
    ) -> Result<Vec<FoundRecord>, StoreError> {
        read!(self, TenantScope::one(place.scope()), found_members::of(place, sought, limit))
    }

    /// Those of the members and API keys that exist, in any state and order.
    pub async fn members_and_keys(
        &self,
        scope: &OrganizationScope,
        asked: &[MemberId],
        keys: &[ApiKeyId],
    ) -> Result<(Vec<Member>, Vec<ApiKeyRecord>), StoreError> {
        let tx = self.read(TenantScope::one(scope)).await?;
        let members = run!(tx, members::with_ids(scope.into(), asked))?;
        let keys = run!(tx, api_keys::of_ids(scope.into(), keys))?;
        Ok((members, keys))
    }
}

impl Tx {
    /// Reads one member of the organization.
    pub async fn member(&mut self, id: MemberId) -> Result<Option<Member>, StoreError> {
        scoped!(self, members::by_id(id))
    }

    /// Reads one member with all that belongs to it.
    pub async fn member_record(&mut self, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError> {
        scoped!(self, found_members::find(member))
    }

    /// Whether the organization has an active member besides this one, which stays so until the transaction ends.
    pub async fn has_other_active_member(&mut self, id: MemberId) -> Result<bool, StoreError> {
        scoped!(self, members::another_is_active(id))
    }

    /// Whether another active member has grants for which this is true. The member found is locked until the transaction
    /// ends, so that the answer stays right.
    pub async fn has_other_member_with(
        &mut self,
        id: MemberId,
        holds: &(dyn Fn(&Grants) -> bool + Sync),
    ) -> Result<bool, StoreError> {
        scoped!(self, granted::to_another(id, holds))
    }

    /// Writes a change of a member.
    pub async fn apply_member(&mut self, write: &MemberWrite) -> Result<(), StoreError> {
        scoped!(self, member_records::change(write))
    }
}

/// Whether the reader may see a record.
pub(crate) fn is_seen(place: &ReadScope, record: &MemberRecord) -> bool {
    place.sees_member(&record.member, record.pending.as_ref().map(|pending| &pending.invitation))
}
