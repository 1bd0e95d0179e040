//! Licenses: made, read, changed and deleted.

use crate::catalog::builtin::{MANAGE_LICENSES, READ_LICENSES};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::expire_due;
use crate::incident::failed;
use crate::retry::Interrupt;
use crate::scopes::access;
use usher_domain::commands::{CreateLicense, DeleteLicense, Deleted, EditLicense, GetLicense, ListLicenses};
use usher_domain::refusal::EntityKind;
use usher_domain::versioned::check_revision;
use usher_domain::{
    Caller, EventDetails, EventKind, Fault, License, LicenseId, LicenseUsage, Page, Refusal, Versioned,
};
use usher_storage::InviteQuery;

/// The refusal of an unknown license.
const UNKNOWN: Refusal = Refusal::NotFound(EntityKind::License);

impl AdminChange for CreateLicense {
    const REQUIRED_PERMISSION: &'static str = MANAGE_LICENSES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<LicenseUsage>, Interrupt> {
        let id = LicenseId(work.engine.entropy.uuid(work.now));
        let license = License { id, name: self.name.as_str().to_owned(), seats: self.seats };
        work.transaction.insert_license(&license).await?;
        tell(work, EventKind::LicenseCreated, &license).await?;
        Ok(Versioned { what: LicenseUsage { license, reserved: 0, assigned: 0 }, revision: 0 })
    }
}

impl AdminChange for EditLicense {
    const REQUIRED_PERMISSION: &'static str = MANAGE_LICENSES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<LicenseUsage>, Interrupt> {
        let Versioned { what: usage, revision } = settled(work, self.license).await?;
        check_revision(self.expected, revision)?;
        let license = License {
            id: self.license,
            name: self.name.as_ref().map_or(usage.license.name, |name| name.as_str().to_owned()),
            seats: self.seats.unwrap_or(usage.license.seats),
        };
        if license.seats < usage.reserved.saturating_add(usage.assigned) {
            return Err(Refusal::InUse(EntityKind::License).into());
        }
        let changed = Versioned { what: license, revision: revision + 1 };
        work.transaction.update_license(&changed).await?;
        tell(work, EventKind::LicenseUpdated, &changed.what).await?;
        let Versioned { what: license, revision } = changed;
        Ok(Versioned { what: LicenseUsage { license, ..usage }, revision })
    }
}

impl AdminChange for DeleteLicense {
    const REQUIRED_PERMISSION: &'static str = MANAGE_LICENSES;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Deleted, Interrupt> {
        let Versioned { what: usage, revision } = settled(work, self.license).await?;
        check_revision(self.expected, revision)?;
        // Naming a license means holding a seat of it: a pending invitation reserves one, an active member is assigned
        // one.
        if usage.reserved > 0 || usage.assigned > 0 {
            return Err(Refusal::InUse(EntityKind::License).into());
        }
        work.transaction.delete_license(self.license, revision, work.now).await?;
        tell(work, EventKind::LicenseDeleted, &usage.license).await?;
        Ok(Deleted)
    }
}

async fn tell(work: &mut Administration<'_, '_>, kind: EventKind, license: &License) -> Result<(), Interrupt> {
    let License { id: license_id, name, seats } = license.clone();
    work.tell(kind, EventDetails::License { license_id, name, seats }).await
}

/// The license, after the seats of expired invitations were freed.
async fn settled(work: &mut Administration<'_, '_>, id: LicenseId) -> Result<Versioned<LicenseUsage>, Interrupt> {
    let known = work.transaction.license_version(id).await?.ok_or(UNKNOWN)?;
    if known.what.reserved == 0 {
        return Ok(known);
    }
    let others = InviteQuery { licenses: vec![id], ..InviteQuery::of_nothing(work.now) };
    expire_due::of_rows(work.transaction, &others).await?;
    Ok(work.transaction.license_version(id).await?.ok_or(UNKNOWN)?)
}

pub(crate) async fn get(
    engine: &Engine,
    caller: &Caller,
    command: GetLicense,
) -> Result<Versioned<LicenseUsage>, Fault> {
    let access = access(caller, READ_LICENSES)?;
    let found = engine.db.find_license(&access.scope, command.license, engine.now()).await.map_err(failed)?;
    found.ok_or_else(|| UNKNOWN.into())
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListLicenses,
) -> Result<Page<LicenseUsage>, Fault> {
    let access = access(caller, READ_LICENSES)?;
    let (after, now) = (command.after.as_ref(), engine.now());
    let page = engine.db.page_of_licenses(&access.scope, after, command.limit, now).await.map_err(failed)?;
    page.ok_or_else(|| Refusal::BadCursor.into())
}
