//! The organization itself: its names and what it has set.

use crate::catalog::builtin::{MANAGE_ORGANIZATION, READ_ORGANIZATION};
use crate::change::{AdminChange, Administration};
use crate::engine::Engine;
use crate::incident;
use crate::incident::failed;
use crate::paging::page;
use crate::retry::Interrupt;
use crate::scopes::access;
use usher_domain::commands::{EditOrganization, GetOrganization, ListOrganizations, OrganizationProfile};
use usher_domain::refusal::EntityKind;
use usher_domain::versioned::check_revision;
use usher_domain::{Caller, EventDetails, EventKind, Fault, LinkDelivery, Organization, Page, Refusal, Versioned};
use usher_storage::StoreError;

impl AdminChange for EditOrganization {
    const REQUIRED_PERMISSION: &'static str = MANAGE_ORGANIZATION;
    const CHANGES_ORGANIZATION: bool = true;

    async fn within(&self, work: &mut Administration<'_, '_>) -> Result<Versioned<OrganizationProfile>, Interrupt> {
        let known = work.transaction.profile().await?;
        let Versioned { what: known, revision } = known.ok_or_else(|| incident::internal("no organization"))?;
        check_revision(self.expected, revision)?;
        let asked = self.emails.as_ref().map(|policy| policy.delivery);
        let is_new = asked == Some(LinkDelivery::LinkOnly) && known.settings.emails.delivery != LinkDelivery::LinkOnly;
        if is_new && !work.engine.settings.link_only_allowed {
            let (field, reason) = ("settings.email_policy.delivery", "is not allowed by whoever runs the server");
            return Err(Refusal::InvalidValue { field, reason }.into());
        }
        if self.slug.as_ref().is_some_and(|slug| slug.as_str() != known.organization.slug) {
            work.engine.slug_changes.admit(known.organization.id, work.now)?;
        }
        let changed = Versioned { what: self.over(known), revision: revision + 1 };
        let redirects = &changed.what.settings.redirects;
        if redirects.default.as_ref().is_some_and(|page| !redirects.allow(page)) {
            let (field, reason) = ("settings.redirect_url", "is not of an origin that `redirect_origins` names");
            return Err(Refusal::InvalidValue { field, reason }.into());
        }
        // Slugs are unique in the installation: only the table's constraint sees those of other organizations.
        match work.transaction.update_profile(&changed).await {
            Err(StoreError::Conflict(what)) if what.contains("slug") => {
                return Err(Refusal::AlreadyExists(EntityKind::Slug).into());
            }
            written => written?,
        }
        let Organization { name, slug, .. } = changed.what.organization.clone();
        work.tell(EventKind::OrganizationUpdated, EventDetails::Organization { name, slug }).await?;
        Ok(changed)
    }
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

/// The organizations that the caller can act in; listing them requires no permission.
pub(crate) fn list(caller: &Caller, command: &ListOrganizations) -> Result<Page<Organization>, Fault> {
    let entries = caller.accesses().iter().map(|access| access.organization.clone()).collect();
    Ok(page(entries, |organization: &Organization| organization.slug.as_str(), command.after.as_ref(), command.limit)?)
}
