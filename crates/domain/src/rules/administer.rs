//! What administrators may define: roles pass on authority, so callers cannot define one beyond their own (design
//! invariant 5).

use crate::commands::{EditOrganization, OrganizationProfile};
use crate::{
    Catalog, CatalogPolicy, End, Organization, OrganizationAccess, OrganizationSettings, PermissionCode, Redirects,
    Refusal,
};

/// Refuses to define a role as `permissions`. Editing a role grants to every member who has it, and defining one may:
/// so each permission has to be held without an end, by a caller whose own access is not confined to resources.
/// `before` is what the role meant: the caller must hold that too, and what stays is not granted anew.
pub fn check_role(
    before: &[PermissionCode],
    permissions: &[PermissionCode],
    access: &OrganizationAccess,
    catalog: &Catalog,
) -> Result<(), Refusal> {
    check_role_covered(before, access)?;
    let added = || permissions.iter().filter(|code| !before.contains(code));
    if let Some(unknown) = added().find(|code| !catalog.allows(code, &CatalogPolicy::Listed)) {
        return Err(Refusal::UnknownPermission(unknown.clone()));
    }
    let for_a_time = |code: &PermissionCode| match access.holdings.held.end_of(code) {
        Some(End::Never) => None,
        Some(End::At(end)) => Some(Some(end)),
        None => Some(None),
    };
    match added().find_map(|code| Some((code, for_a_time(code)?))) {
        Some((code, held_until)) => Err(Refusal::GrantExceedsCaller { what: code.as_str().to_owned(), held_until }),
        None => check_unconfined(access),
    }
}

/// Refuses to change a role that confers more than the caller holds.
pub fn check_role_covered(before: &[PermissionCode], access: &OrganizationAccess) -> Result<(), Refusal> {
    match before.iter().find(|code| !access.holdings.held.covers(code)) {
        Some(code) => Err(beyond(code)),
        None => check_unconfined(access),
    }
}

pub(super) fn beyond(code: &PermissionCode) -> Refusal {
    Refusal::GrantExceedsCaller { what: code.as_str().to_owned(), held_until: None }
}

pub(super) fn check_unconfined(access: &OrganizationAccess) -> Result<(), Refusal> {
    match access.holdings.resources {
        Some(_) => Err(Refusal::GrantExceedsCaller { what: "access to every resource".to_owned(), held_until: None }),
        None => Ok(()),
    }
}

impl EditOrganization {
    /// The organization as it is after the edit.
    #[must_use]
    pub fn over(&self, known: OrganizationProfile) -> OrganizationProfile {
        let OrganizationProfile { organization, settings } = known;
        OrganizationProfile {
            organization: Organization {
                slug: self.slug.as_ref().map_or(organization.slug, |slug| slug.as_str().to_owned()),
                name: self.name.as_ref().map_or(organization.name, |name| name.as_str().to_owned()),
                locale: self.locale.unwrap_or(organization.locale),
                ..organization
            },
            settings: OrganizationSettings {
                invitation_lifetime: self.invitation_lifetime.unwrap_or(settings.invitation_lifetime),
                allowed_domains: self.allowed_domains.clone().unwrap_or(settings.allowed_domains),
                duplicates: self.duplicates.unwrap_or(settings.duplicates),
                emails: self.emails.clone().unwrap_or(settings.emails),
                branding: self.branding.clone().unwrap_or(settings.branding),
                redirects: Redirects {
                    origins: self.redirect_origins.clone().unwrap_or(settings.redirects.origins),
                    default: self.redirect_url.clone().unwrap_or(settings.redirects.default),
                },
                reminders: self.reminders.unwrap_or(settings.reminders),
                provisioning: self.provisioning.unwrap_or(settings.provisioning),
            },
        }
    }
}
