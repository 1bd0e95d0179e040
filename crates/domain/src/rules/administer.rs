//! What administrators may define: roles and keys hand on authority, so nobody makes one beyond their own (design
//! invariant 5).

use crate::commands::{EditOrganization, OrganizationProfile};
use crate::{
    Catalog, CatalogPolicy, HeldPermissions, Organization, OrganizationAccess, OrganizationSettings, PermissionCode,
    Refusal,
};

/// Refuses to define a role as these permissions. Editing a role grants to everybody who has it, and defining one may:
/// so each permission has to be held, and by somebody whose own access is not confined to resources.
pub fn check_role(
    permissions: &[PermissionCode],
    access: &OrganizationAccess,
    catalog: &Catalog,
) -> Result<(), Refusal> {
    if let Some(unknown) = permissions.iter().find(|code| !catalog.allows(code, &CatalogPolicy::Listed)) {
        return Err(Refusal::UnknownPermission(unknown.clone()));
    }
    check_held(permissions, &access.held)?;
    check_unconfined(access)
}

/// What a new key is narrowed to; empty means not at all. `own` says whether it belongs to the member that makes it: a
/// key of anybody else, or of the whole organization, is not confined as its maker may be.
pub fn key_scopes(
    asked: &[PermissionCode],
    own: bool,
    access: &OrganizationAccess,
) -> Result<Vec<PermissionCode>, Refusal> {
    if !own {
        check_unconfined(access)?;
    }
    let mut scopes: Vec<PermissionCode> = Vec::new();
    let holds_everything = access.held.covers(&PermissionCode::everything());
    let codes: Vec<&PermissionCode> = match asked {
        [] if holds_everything => Vec::new(),
        // Left open it would grow with the member it belongs to, beyond what its maker may do.
        [] => access.held.iter().collect(),
        asked => asked.iter().collect(),
    };
    check_held(asked, &access.held)?;
    for code in codes {
        if !scopes.contains(code) {
            scopes.push(code.clone());
        }
    }
    Ok(scopes)
}

fn check_held(codes: &[PermissionCode], held: &HeldPermissions) -> Result<(), Refusal> {
    match codes.iter().find(|code| !held.covers(code)) {
        Some(code) => Err(Refusal::GrantExceedsCaller { what: code.as_str().to_owned() }),
        None => Ok(()),
    }
}

fn check_unconfined(access: &OrganizationAccess) -> Result<(), Refusal> {
    match access.resources {
        Some(_) => Err(Refusal::GrantExceedsCaller { what: "access to every resource".to_owned() }),
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
            },
        }
    }
}
