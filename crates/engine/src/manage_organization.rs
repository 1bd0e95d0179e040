//! The organization itself: its names and what it has set.

use crate::catalog::builtin::{MANAGE_ORGANIZATION, READ_ORGANIZATION};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident::failed;
use crate::paging::page;
use crate::retry::Interrupt;
use crate::scopes::access;
use crate::transact::Tx;
use crate::{incident, installation};
use usher_domain::commands::{
    EditOrganization, GetOrganization, ListOrganizations, OrganizationProfile, OrganizationsListed,
};
use usher_domain::refusal::EntityKind;
use usher_domain::versioned::check_revision;
use usher_domain::{
    Caller, EventDetails, EventKind, Fault, LinkDelivery, Organization, OrganizationId, Refusal, Versioned,
};
use usher_storage::StoreError;

impl AdminChange for EditOrganization {
    const REQUIRED_PERMISSION: &'static str = MANAGE_ORGANIZATION;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<OrganizationProfile>, Interrupt> {
        let (engine, now) = (work.engine, work.now);
        change(work.transaction, self, |organization| engine.slug_changes.admit(organization.0, now)).await
    }
}

/// Changes the organization of a transaction. Another slug has to be admitted.
pub(crate) async fn change(
    tx: &mut Tx<'_>,
    edit: &EditOrganization,
    admit: impl FnOnce(OrganizationId) -> Result<(), Refusal>,
) -> Result<Versioned<OrganizationProfile>, Interrupt> {
    let known = tx.profile().await?;
    let Versioned { what: known, revision } = known.ok_or_else(|| incident::internal("no organization"))?;
    check_revision(edit.expected, revision)?;
    if edit.slug.as_ref().is_some_and(|slug| slug.as_str() != known.organization.slug) {
        admit(known.organization.id)?;
    }
    let changed = Versioned { what: acceptable(tx.engine, edit, known)?, revision: revision + 1 };
    // Slugs are unique in the installation: only the table's constraint sees those of other organizations.
    match tx.update_profile(&changed).await {
        Err(StoreError::Conflict(what)) if what.contains("slug") => {
            return Err(Refusal::AlreadyExists(EntityKind::Slug).into());
        }
        written => written?,
    }
    let Organization { name, slug, .. } = changed.what.organization.clone();
    let event =
        tx.events().event(EventKind::OrganizationUpdated, EventDetails::Organization { name, slug, erase_at: None });
    tx.record(&[event]).await?;
    Ok(changed)
}

/// The organization with what is to change, if the installation allows that.
pub(crate) fn acceptable(
    engine: &Engine,
    edit: &EditOrganization,
    known: OrganizationProfile,
) -> Result<OrganizationProfile, Refusal> {
    let asked = edit.emails.as_ref().map(|policy| policy.delivery);
    let is_new = asked == Some(LinkDelivery::LinkOnly) && known.settings.emails.delivery != LinkDelivery::LinkOnly;
    if is_new && !engine.settings.link_only_allowed {
        let (field, reason) = ("settings.email_policy.delivery", "is not allowed by whoever runs the server");
        return Err(Refusal::InvalidValue { field, reason });
    }
    let changed = edit.over(known);
    let redirects = &changed.settings.redirects;
    if redirects.default.as_ref().is_some_and(|page| !redirects.allow(page)) {
        let (field, reason) = ("settings.redirect_url", "is not of an origin that `redirect_origins` names");
        return Err(Refusal::InvalidValue { field, reason });
    }
    Ok(changed)
}

pub(crate) async fn get(
    engine: &Engine,
    caller: &Caller,
    _: GetOrganization,
) -> Result<Versioned<OrganizationProfile>, Fault> {
    let access = access(caller, READ_ORGANIZATION)?;
    let found = engine.db.find_profile(&access.scope).await.map_err(failed)?;
    found.ok_or_else(|| incident::internal("no organization"))
}

/// The organizations that the caller can act in, for which no permission is needed; all of them for a caller who administers the
/// installation.
pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListOrganizations,
) -> Result<OrganizationsListed, Fault> {
    if let Ok(access) = caller.installation() {
        return Ok(OrganizationsListed::All(installation::all(engine, access, command).await?));
    }
    if command.state.is_some() {
        return Err(Refusal::Forbidden.into());
    }
    let entries = caller.accesses().iter().map(|access| access.organization.clone()).collect();
    let page =
        page(entries, |organization: &Organization| organization.slug.as_str(), command.after.as_ref(), command.limit)?;
    Ok(OrganizationsListed::Own(page))
}
