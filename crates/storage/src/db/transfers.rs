//! Taking over state: one transaction across organizations, which is the operator's alone.

use super::{Db, DbOf, Tx};
use crate::presence::{Held, Presence};
use crate::records::{
    AccountRecord, ApiKeyRecord, CatalogRecords, InvitationRecord, MemberRecord, NewApiKey, StoreError, TokenDigest,
    TransferredOrganization,
};
use crate::tenant_scope::TenantScope;
use crate::values::Key;
use usher_domain::commands::MemberRef;
use usher_domain::rules::SeatDelta;
use usher_domain::{
    Account, AccountId, ApiKeyId, CanonicalEmail, Event, Invitation, InvitationId, License, LicenseId, LicenseUsage,
    Member, Ordinal, Organization, OrganizationId, PermissionEntry, Resource, ResourceId, Role,
};

/// A transaction that takes over state. Dropping it rolls it back.
pub struct TransferTx {
    tx: Tx,
}

impl Db {
    /// Begins to take over state.
    pub async fn begin_transfer(&self) -> Result<TransferTx, StoreError> {
        Ok(TransferTx { tx: self.open(TenantScope::Everywhere).await? })
    }

    /// What only one takeover at a time can have on this database, for as long as it is kept; `None` while another one
    /// has it.
    pub async fn be_alone_to_take_over(&self) -> Result<Option<Presence>, StoreError> {
        Ok(match &self.0 {
            DbOf::Sqlite(backend) => backend.be_alone_to_take_over()?.map(|lock| Held::File(Some(lock))),
            DbOf::Postgres(backend) => {
                backend.session_to_take_over().await?.map(|session| Held::Session(Box::new(session)))
            }
        }
        .map(Presence))
    }

    /// Keeps the integer ids up to these from being given to other organizations and accounts, for good.
    pub async fn reserve_ordinals(&self, organizations: Ordinal, accounts: Ordinal) -> Result<(), StoreError> {
        write_everywhere!(self, transfers::reserve_ordinals(organizations, accounts))
    }
}

impl TransferTx {
    /// Makes everything durable.
    pub async fn commit(self) -> Result<(), StoreError> {
        self.tx.commit().await
    }

    /// Takes everything back.
    pub async fn rollback(self) -> Result<(), StoreError> {
        self.tx.rollback().await
    }

    /// An organization, by id.
    pub async fn organization(&self, id: OrganizationId) -> Result<Option<Organization>, StoreError> {
        run!(self.tx, organizations::by_id(id))
    }

    /// An organization, by slug.
    pub async fn organization_by_slug(&self, slug: &str) -> Result<Option<Organization>, StoreError> {
        run!(self.tx, organizations::by_slug(slug))
    }

    /// An organization, by integer id.
    pub async fn organization_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Organization>, StoreError> {
        run!(self.tx, organizations::by_ordinal(ordinal))
    }

    /// Makes an organization; a conflict if one of its ids or its slug is taken.
    pub async fn insert_organization(&self, new: &TransferredOrganization) -> Result<(), StoreError> {
        run!(self.tx, transfers::insert_organization(new))
    }

    /// An account, by id.
    pub async fn account(&self, id: AccountId) -> Result<Option<AccountRecord>, StoreError> {
        run!(self.tx, accounts::by_id(id))
    }

    /// An account, by address.
    pub async fn account_by_email(&self, email: &CanonicalEmail) -> Result<Option<AccountRecord>, StoreError> {
        run!(self.tx, accounts::by_email(email))
    }

    /// An account, by integer id.
    pub async fn account_by_ordinal(&self, ordinal: Ordinal) -> Result<Option<Account>, StoreError> {
        run!(self.tx, accounts::by_ordinal(ordinal))
    }

    /// Makes an account with the hash of its password; the database draws the integer id if it is 0.
    pub async fn insert_account(&self, account: &Account, password_hash: Option<&str>) -> Result<(), StoreError> {
        run!(self.tx, transfers::insert_account(account, password_hash))
    }

    /// The organization's own permissions and roles.
    pub async fn catalog(&self, organization: OrganizationId) -> Result<CatalogRecords, StoreError> {
        run!(self.tx, catalog::of(organization.into()))
    }

    /// Makes a permission.
    pub async fn insert_permission(&self, place: OrganizationId, new: &PermissionEntry) -> Result<(), StoreError> {
        run!(self.tx, catalog_entries::insert_permission(place, new))
    }

    /// Makes a role.
    pub async fn insert_role(&self, place: OrganizationId, new: &Role) -> Result<(), StoreError> {
        run!(self.tx, catalog_entries::insert_role(place, new))
    }

    /// Those of the resources that the organization has.
    pub async fn resources(&self, place: OrganizationId, ids: &[ResourceId]) -> Result<Vec<Resource>, StoreError> {
        run!(self.tx, resources::of(place.into(), ids))
    }

    /// Makes a resource.
    pub async fn insert_resource(&self, place: OrganizationId, new: &Resource) -> Result<(), StoreError> {
        run!(self.tx, resources::insert(place, std::slice::from_ref(new)))
    }

    /// A license with its stored counters, locked until the transaction ends.
    pub async fn license(&self, place: OrganizationId, id: LicenseId) -> Result<Option<LicenseUsage>, StoreError> {
        let found = run!(self.tx, licenses::to_take_from(Key::from(place), &[id]))?;
        Ok(found.into_iter().next())
    }

    /// Whether the organization has, or had, a license of this id.
    pub async fn was_license(&self, place: OrganizationId, id: LicenseId) -> Result<bool, StoreError> {
        run!(self.tx, transfers::was_license(place.into(), id))
    }

    /// Makes a license without use.
    pub async fn insert_license(&self, place: OrganizationId, new: &License) -> Result<(), StoreError> {
        run!(self.tx, license_versions::insert(place, new))
    }

    /// Takes seats of a license.
    pub async fn take_seats(&self, place: OrganizationId, delta: &SeatDelta) -> Result<(), StoreError> {
        run!(self.tx, licenses::take_seats(place.into(), delta))
    }

    /// A member with its pending invitation.
    pub async fn member(&self, place: OrganizationId, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError> {
        run!(self.tx, found_members::find(place.into(), member))
    }

    /// Makes a member.
    pub async fn insert_member(&self, member: &Member) -> Result<(), StoreError> {
        run!(self.tx, members::insert([member]))
    }

    /// An invitation in any state.
    pub async fn invitation(
        &self,
        place: OrganizationId,
        id: InvitationId,
    ) -> Result<Option<InvitationRecord>, StoreError> {
        run!(self.tx, records::find(place.into(), id, &[]))
    }

    /// Whether an invitation has this id, in whatever organization.
    pub async fn has_invitation(&self, id: InvitationId) -> Result<bool, StoreError> {
        run!(self.tx, transfers::is_invitation(id))
    }

    /// Makes an invitation without ordering a mail.
    pub async fn insert_invitation(
        &self,
        place: OrganizationId,
        new: &(Invitation, TokenDigest),
    ) -> Result<(), StoreError> {
        run!(self.tx, invitations::insert(place, std::slice::from_ref(new)))
    }

    /// The API key of a digest.
    pub async fn api_key(&self, digest: &[u8; 32]) -> Result<Option<ApiKeyRecord>, StoreError> {
        run!(self.tx, api_keys::by_digest(digest))
    }

    /// Whether a key has this id, in whatever organization.
    pub async fn has_api_key(&self, id: ApiKeyId) -> Result<bool, StoreError> {
        Ok(run!(self.tx, api_keys::by_id(id))?.is_some())
    }

    /// Makes an API key.
    pub async fn insert_api_key(&self, new: &NewApiKey) -> Result<(), StoreError> {
        run!(self.tx, api_keys::insert(std::slice::from_ref(new)))
    }

    /// Records what has happened.
    pub async fn record(&self, place: OrganizationId, event: &Event) -> Result<(), StoreError> {
        run!(self.tx, events::insert(place, [event]))
    }
}
