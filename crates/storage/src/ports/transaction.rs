//! A transaction in one organization.

use super::super::queries::{
    accounts, blocklist, events, idempotency, invites, licenses, member_records, members, overdue, previews, records,
    resources, takeovers, visits,
};
use super::super::sql::Tx;
use crate::values::Key;
use async_trait::async_trait;
use usher_domain::commands::MemberRef;
use usher_domain::{
    Account, AccountId, CanonicalEmail, Event, EventId, Invitation, InvitationId, LicenseId, LicenseUsage, Member,
    MemberId, Ordinal, OrganizationId, Resource, ResourceId, Timestamp,
};
use usher_engine::PreviewLimit;
use usher_engine::ports::{
    AccountActivation, AccountTakeover, ChainEnd, ChainLink, ChangeWrite, EndedCredentials, IdempotencyRecord,
    InvitationRecord, InviteQuery, InviteRecords, InviteWrites, MemberRecord, MemberWrite, OverdueQuery, StoreError,
    Transaction,
};

#[async_trait]
impl Transaction for Tx {
    async fn invite_records(&mut self, query: &InviteQuery) -> Result<InviteRecords, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(invites::read(self.connection(), organization, query)).await
    }

    async fn overdue(&mut self, query: &OverdueQuery) -> Result<Vec<(Invitation, Member)>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(overdue::find(self.connection(), organization, query)).await
    }

    async fn apply_invites(&mut self, writes: &InviteWrites) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.apply(organization.into(), writes).await
    }

    async fn apply_new_invites_and_commit(
        self: Box<Self>,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        if !writes.only_adds() {
            return Err(StoreError::Corrupt("changes were to be kept without knowing their outcome".to_owned()));
        }
        let organization = self.tenant_scope().organization()?;
        (*self).add_and_keep(organization.into(), writes).await
    }

    async fn invitation(&mut self, id: InvitationId) -> Result<Option<InvitationRecord>, StoreError> {
        let organizations: [Key; 1] = [self.tenant_scope().organization()?];
        self.run(records::find(self.connection(), &organizations, id)).await
    }

    async fn member(&mut self, id: MemberId) -> Result<Option<Member>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(members::by_id(self.connection(), organization, id)).await
    }

    async fn member_record(&mut self, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(member_records::find(self.connection(), organization, member)).await
    }

    async fn has_other_active_member(&mut self, id: MemberId) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(members::another_is_active(self.connection(), organization, id)).await
    }

    async fn apply_member(&mut self, write: &MemberWrite) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(member_records::change(self.connection(), organization.into(), write)).await
    }

    async fn license(&mut self, id: LicenseId) -> Result<Option<LicenseUsage>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        let found = self.run(licenses::of(self.connection(), organization, &[id])).await?;
        Ok(found.into_iter().next())
    }

    async fn resources(&mut self, ids: &[ResourceId]) -> Result<Vec<Resource>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(resources::of(self.connection(), organization, ids)).await
    }

    async fn is_blocked(&mut self, email: &CanonicalEmail) -> Result<bool, StoreError> {
        let organization = self.tenant_scope().organization()?;
        let asked = std::slice::from_ref(email);
        Ok(!self.run(blocklist::covering(self.connection(), organization, asked)).await?.is_empty())
    }

    async fn apply_changes(&mut self, changes: &[ChangeWrite]) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(invites::change(self.connection(), organization.into(), changes)).await
    }

    async fn record(&mut self, new: &[Event]) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(events::insert(self.connection(), organization.into(), new)).await
    }

    async fn chain_end(&mut self) -> Result<ChainEnd, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(events::chain_end(self.connection(), organization)).await
    }

    async fn unchained_events(&mut self, limit: u32) -> Result<Vec<Event>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(events::unchained(self.connection(), organization, limit)).await
    }

    async fn chain_events(&mut self, chains: &[(EventId, ChainLink)], end: &ChainEnd) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(events::chain(self.connection(), organization, chains, end)).await
    }

    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        Ok(self.run(accounts::of_ids(self.connection(), &[Key::from(id)])).await?.pop())
    }

    async fn activate_account(&mut self, activation: &AccountActivation) -> Result<(), StoreError> {
        self.run(accounts::activate(self.connection(), activation)).await
    }

    async fn take_over_account(&mut self, takeover: &AccountTakeover) -> Result<EndedCredentials, StoreError> {
        self.run_everywhere(takeovers::take_over(self.connection(), takeover)).await
    }

    async fn record_elsewhere(&mut self, new: &[(OrganizationId, Event)]) -> Result<(), StoreError> {
        self.run_everywhere(async {
            for (organization, event) in new {
                events::insert(self.connection(), *organization, [event]).await?;
            }
            Ok(())
        })
        .await
    }

    async fn record_visit(&mut self, id: InvitationId, now: Timestamp, opened: bool) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(visits::record(self.connection(), organization, id, now.into(), opened)).await
    }

    async fn count_previews(
        &mut self,
        rows: u32,
        limit: PreviewLimit,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(previews::count(self.connection(), organization, rows, limit, now)).await
    }

    async fn stored_response(
        &mut self,
        key: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<IdempotencyRecord>, StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(idempotency::kept(self.connection(), organization, key, now.into())).await
    }

    async fn store_response(
        &mut self,
        key: &[u8; 32],
        record: &IdempotencyRecord,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let organization = self.tenant_scope().organization()?;
        self.run(idempotency::keep(self.connection(), organization, key, record, now.into())).await
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        (*self).commit().await
    }

    async fn rollback(self: Box<Self>) -> Result<(), StoreError> {
        (*self).rollback().await
    }
}
