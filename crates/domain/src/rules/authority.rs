//! Nobody grants what they do not hold (design invariant 5).

use crate::{Catalog, Grant, Grants, HeldPermissions, OrganizationAccess, Refusal, ResourceId};

/// Refuses grants beyond what the caller holds in the organization.
pub fn check_authority(grants: &Grants, access: &OrganizationAccess, catalog: &Catalog) -> Result<(), Refusal> {
    let covered = still_covered(grants, &access.held, access.resources.as_deref(), catalog);
    let beyond = |what: &str| Err(Refusal::GrantExceedsCaller { what: what.to_owned() });
    if let Some(grant) = grants.permissions.iter().find(|grant| !covered.permissions.contains(grant)) {
        return beyond(grant.what.as_str());
    }
    if let Some(grant) = grants.roles.iter().find(|grant| !covered.roles.contains(grant)) {
        return beyond(grant.what.as_str());
    }
    if let Some(grant) = grants.resources.iter().find(|grant| !covered.resources.contains(grant)) {
        return beyond(&grant.what.to_string());
    }
    // Access that is not confined to resources is more than confined access.
    match (&access.resources, grants.resources.as_slice()) {
        (Some(_), []) => beyond("access to every resource"),
        _ => Ok(()),
    }
}

/// The part of the grants that somebody holds who has these permissions and is confined to these resources. Where none
/// of the resources is left, the rest would not be confined at all: that is for the caller to see.
#[must_use]
pub fn still_covered(
    grants: &Grants,
    held: &HeldPermissions,
    resources: Option<&[ResourceId]>,
    catalog: &Catalog,
) -> Grants {
    Grants {
        permissions: keep(&grants.permissions, |code| held.covers(code)),
        roles: keep(&grants.roles, |code| {
            catalog.role(code).is_some_and(|role| role.permissions.iter().all(|permission| held.covers(permission)))
        }),
        resources: keep(&grants.resources, |id| resources.is_none_or(|own| own.contains(id))),
    }
}

fn keep<T: Clone>(grants: &[Grant<T>], held: impl Fn(&T) -> bool) -> Vec<Grant<T>> {
    grants.iter().filter(|grant| held(&grant.what)).cloned().collect()
}
