//! Making an organization with its first administrator, in one transaction. The administrator gets in as everybody does:
//! at once with an account that is known to be its owner's, by an invitation otherwise.

use super::scope;
use crate::authenticate::acting_in;
use crate::engine::Engine;
use crate::invite_members;
use crate::manage_organization::acceptable;
use crate::retry::Interrupt;
use crate::transact::{TransactionBody, Tx, UnitOfWork};
use std::sync::Arc;
use usher_domain::commands::{
    AdministratorAdded, Batch, CreateOrganization, ExistingAccount, ExistingMember, InviteMembers, InviteRow,
    OrganizationCreated, OrganizationProfile, PendingInvitation,
};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::Ids;
use usher_domain::{
    Caller, Catalog, CatalogPolicy, EventDetails, EventKind, Fault, InstallationAccess, Organization, OrganizationId,
    OrganizationScope, OrganizationSettings, PermissionCode, Refusal, RequestedGrants, Versioned,
};
use usher_storage::{NewOrganization, StoreError};

pub(crate) async fn create(
    engine: &Engine,
    caller: &Caller,
    command: &CreateOrganization,
) -> Result<OrganizationCreated, Fault> {
    let access = caller.installation()?;
    let id = OrganizationId(engine.ids(engine.now()).uuid());
    let scope = scope(access, id);
    let body = Create { caller, access, command, scope };
    UnitOfWork::of(engine, caller, &scope).transact(&body).await
}

struct Create<'a> {
    caller: &'a Caller,
    access: InstallationAccess,
    command: &'a CreateOrganization,
    scope: OrganizationScope,
}

impl TransactionBody for Create<'_> {
    type Facts = Arc<Catalog>;
    type Outcome = OrganizationCreated;

    async fn prepare(&self, engine: &Engine) -> Result<Arc<Catalog>, Interrupt> {
        Ok(engine.catalogs.of(&engine.db, &self.scope).await?)
    }

    async fn apply(&self, tx: &mut Tx<'_>, catalog: &Arc<Catalog>) -> Result<OrganizationCreated, Interrupt> {
        let id = self.scope.organization();
        tx.row_changed(id.0);
        tx.is_last = false;
        let profile = self.insert(tx, id).await?;
        let facts = invite_members::Facts {
            catalog: Arc::clone(catalog),
            settings: Arc::new(profile.what.settings.clone()),
            is_never_sent: false,
        };
        let caller = acting_in(self.access, self.caller, profile.what.organization.clone());
        let rows = invite_members::within(tx, &facts, &caller, &self.invite()).await?;
        let row = match rows.into_iter().next() {
            Some(Ok(row)) => row,
            Some(Err(refusals)) => return Err(refusals.into_iter().next().unwrap_or(Refusal::Forbidden).into()),
            None => return Err(Refusal::Forbidden.into()),
        };
        let member = row.member.get();
        let administrator = AdministratorAdded {
            member: member.id,
            status: member.status,
            invitation: row.invitation.as_ref().map(|invitation| invitation.get().id),
        };
        Ok(OrganizationCreated { profile, administrator })
    }
}

impl Create<'_> {
    /// The organization itself, with what it has set.
    async fn insert(&self, tx: &mut Tx<'_>, id: OrganizationId) -> Result<Versioned<OrganizationProfile>, Interrupt> {
        let CreateOrganization { name, slug, settings, .. } = self.command;
        let (name, slug) = (name.as_str().to_owned(), slug.as_str().to_owned());
        let chain_mac = Some(tx.engine.new_chain(id));
        let new = NewOrganization { id, slug: slug.clone(), name: name.clone(), chain_mac, now: tx.now };
        // Slugs are unique in the installation, which only the table's constraint sees.
        let organization: Organization = match tx.insert_organization(&new).await {
            Err(StoreError::Conflict(what)) if what.contains("slug") => {
                return Err(Refusal::AlreadyExists(EntityKind::Slug).into());
            }
            made => made?,
        };
        let bare = OrganizationProfile { organization, settings: OrganizationSettings::default() };
        let what = acceptable(tx.engine, settings, bare.clone())?;
        let revision = u32::from(what != bare);
        let profile = Versioned { what, revision };
        if revision > 0 {
            tx.update_profile(&profile).await?;
        }
        let made = tx
            .events()
            .event(EventKind::OrganizationCreated, EventDetails::Organization { name, slug, erase_at: None });
        tx.record(&[made]).await?;
        Ok(profile)
    }

    fn invite(&self) -> InviteMembers {
        let person = &self.command.administrator;
        let row = InviteRow {
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            locale: person.locale,
            grants: RequestedGrants::stated(vec![PermissionCode::everything()], Vec::new(), Vec::new()),
            ..InviteRow::new(person.email.clone())
        };
        InviteMembers {
            rows: vec![row],
            batch: Batch::AllOrNothing,
            existing_account: ExistingAccount::GrantNow,
            pending: PendingInvitation::Refuse,
            existing_member: ExistingMember::Refuse,
            catalog: CatalogPolicy::Listed,
            dry_run: false,
        }
    }
}
