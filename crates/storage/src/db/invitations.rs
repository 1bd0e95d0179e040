//! Invitations, one by one and in batches.

use super::{Db, Tx, TxOf, scope_of, start};
use crate::cursor::{KeysetPosition, ListPart};
use crate::list_order::{OrderedPlace, invitation_letter, of_invitations};
use crate::records::{
    ChangeWrite, InvitationReadFilter, InvitationRecord, InviteQuery, InviteRecords, InviteWrites, ListPage,
    OverdueQuery, PreviewLimit, StoreError, TokenOwner,
};
use crate::tenant_scope::TenantScope;
use crate::values::Key;
use usher_domain::commands::{InvitationFunnel, Paging};
use usher_domain::{
    AccountId, Cursor, Invitation, InvitationId, InvitationStatus, Member, Ordinal, OrganizationId, PageLimit,
    ReadScope, Timestamp,
};

impl Db {
    /// The organization whose invitation a token opens.
    pub async fn token_owner(&self, digest: &[u8; 32]) -> Result<Option<TokenOwner>, StoreError> {
        read!(self, TenantScope::Everywhere, invitations::token_owner(digest))
    }

    /// Organizations that have overdue invitations, in the order of their ids behind one, at most 100.
    pub async fn organizations_with_lapsed(
        &self,
        now: Timestamp,
        after: Option<OrganizationId>,
    ) -> Result<Vec<OrganizationId>, StoreError> {
        read!(self, TenantScope::Everywhere, overdue::organizations(now.into(), after))
    }

    /// Organizations that have invitations whose reminder is due, in the order of their ids behind one, at most 100.
    pub async fn organizations_to_remind(
        &self,
        now: Timestamp,
        after: Option<OrganizationId>,
    ) -> Result<Vec<OrganizationId>, StoreError> {
        read!(self, TenantScope::Everywhere, reminders::organizations(now.into(), after))
    }

    /// A page of invitations, newest first (by creation instant, then id) unless another order is asked for.
    pub async fn list_invitations(
        &self,
        places: &[ReadScope],
        filter: &InvitationReadFilter,
        paging: &Paging,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<InvitationRecord>, StoreError> {
        let part = match paging {
            Paging::Offset(entries) => ListPart::Skipping(*entries),
            Paging::After(None) => ListPart::After(None),
            Paging::Ordered(order, after) => {
                let stretches = of_invitations(*order, filter.filter.status);
                let place = |cursor: &Cursor| OrderedPlace::of(cursor, invitation_letter(*order), &stretches);
                let Ok(after) = start(after.as_ref(), place) else { return Ok(None) };
                let listed = (*order, &*stretches);
                let page = read!(
                    self,
                    scope_of(places),
                    ordered_invitations::page(places, filter, listed, after.as_ref(), limit, now.into())
                );
                return page.map(Some);
            }
            Paging::After(Some(cursor)) => match KeysetPosition::of(cursor) {
                Some(place) => ListPart::After(Some(place)),
                None => return Ok(None),
            },
        };
        read!(self, scope_of(places), invitation_list::page(places, filter, part, limit, now.into())).map(Some)
    }

    /// How many invitations there are, by status.
    pub async fn count_invitations(
        &self,
        place: &ReadScope,
        now: Timestamp,
    ) -> Result<Vec<(InvitationStatus, u64)>, StoreError> {
        read!(self, TenantScope::one(place.scope()), invitation_list::counts(place, now.into()))
    }

    /// What became of the invitations that were made since an instant.
    pub async fn invitation_funnel(&self, place: &ReadScope, since: Timestamp) -> Result<InvitationFunnel, StoreError> {
        read!(self, TenantScope::one(place.scope()), funnel::funnel(place, since.into()))
    }

    /// How many open invitations there are whose mail was not delivered, up to a thousand.
    pub async fn count_undelivered(&self, place: &ReadScope, now: Timestamp) -> Result<u64, StoreError> {
        read!(self, TenantScope::one(place.scope()), invitation_list::count_undelivered(place, now.into()))
    }

    /// The invitations that an account can accept now, in any organization, oldest first; at most so many.
    pub async fn invitations_for(
        &self,
        account: AccountId,
        now: Timestamp,
        most: i64,
    ) -> Result<Vec<(OrganizationId, InvitationId)>, StoreError> {
        read!(self, TenantScope::Everywhere, invitations::waiting_for(account, now.into(), most))
    }

    /// One invitation.
    pub async fn find_invitation(
        &self,
        places: &[ReadScope],
        id: InvitationId,
    ) -> Result<Option<InvitationRecord>, StoreError> {
        let organizations: Vec<Key> = places.iter().map(|place| place.scope().into()).collect();
        let tx = self.read(scope_of(places)).await?;
        let found = run!(tx, records::find_among(&organizations, id))?;
        let sees = |record: &InvitationRecord| {
            let of_place = |place: &&ReadScope| place.scope().organization() == record.organization.id;
            places.iter().find(of_place).is_some_and(|place| place.sees_invitation(&record.invitation))
        };
        Ok(found.filter(sees))
    }
}

impl Tx {
    /// Reads what a batch of invitations is decided on: one read of each kind, however many rows.
    pub async fn invite_records(&mut self, query: &InviteQuery) -> Result<InviteRecords, StoreError> {
        scoped!(self, invites::read(query))
    }

    /// Invitations stored as pending that have run out, with their members: at most 1,000.
    pub async fn overdue(&mut self, query: &OverdueQuery) -> Result<Vec<(Invitation, Member)>, StoreError> {
        scoped!(self, overdue::find(query))
    }

    /// The invitations whose reminder has been due longest.
    pub async fn due_reminders(&mut self, most: u32, now: Timestamp) -> Result<Vec<InvitationId>, StoreError> {
        scoped!(self, reminders::due(i64::from(most), now.into()))
    }

    /// Writes a batch of invitations; returns the integer ids of new accounts.
    pub async fn apply_invites(&mut self, writes: &InviteWrites) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        let organization = self.organization()?;
        match &self.0 {
            TxOf::Sqlite(tx) => tx.apply(organization.into(), writes).await,
            TxOf::Postgres(tx) => tx.apply(organization.into(), writes).await,
        }
    }

    /// Writes a batch that changes no existing member or invitation, and commits. After an error the transaction is
    /// over.
    pub async fn apply_new_invites_and_commit(
        mut self,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError> {
        if !writes.only_adds() {
            return Err(StoreError::Corrupt("changes were to be kept without knowing their outcome".to_owned()));
        }
        if self.is_rehearsed() {
            let ordinals = self.apply_invites(writes).await?;
            self.rollback().await?;
            return Ok(ordinals);
        }
        let organization = self.organization()?;
        match self.0 {
            TxOf::Sqlite(tx) => tx.add_and_keep(organization.into(), writes).await,
            TxOf::Postgres(tx) => tx.add_and_keep(organization.into(), writes).await,
        }
    }

    /// Reads one invitation with all that belongs to it.
    pub async fn invitation(&mut self, id: InvitationId) -> Result<Option<InvitationRecord>, StoreError> {
        scoped!(self, records::find(id, &[]))
    }

    /// Writes the change of an existing invitation, and reads what it is then.
    pub async fn apply_change(&mut self, write: &ChangeWrite) -> Result<Option<InvitationRecord>, StoreError> {
        scoped!(self, invites::change_one(write))
    }

    /// Writes changes of existing invitations.
    pub async fn apply_changes(&mut self, changes: &[ChangeWrite]) -> Result<(), StoreError> {
        scoped!(self, invites::change(changes))
    }

    /// Records when an invitation's page was first fetched and, if it is opened now, first opened. Touches nothing
    /// else.
    pub async fn record_visit(&mut self, id: InvitationId, now: Timestamp, opened: bool) -> Result<(), StoreError> {
        scoped!(self, visits::record(id, now.into(), opened))
    }

    /// Counts rows that are tried without being carried out. Where the limit has no room for them nothing is counted,
    /// and the instant comes back at which it has room again.
    pub async fn count_previews(
        &mut self,
        rows: u32,
        limit: PreviewLimit,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError> {
        scoped!(self, previews::count(rows, limit, now))
    }
}
