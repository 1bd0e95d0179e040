//! Permissions with a scope: held at one resource, not in the organization.
//!
//! The one statement of what such a grant means: **a permission at the organization counts for every resource; one at a
//! resource counts for that resource and all below it, and never at the organization or beside it.** A grant that ends
//! sooner does not cover one that ends later. Access that is confined to resources is the same as each of its
//! permissions at each of those resources; it differs only in that the resources are listed once.

use crate::{End, Grant, HeldPermissions, PermissionCode, ResourceId, ResourceTree, Timestamp};
use std::fmt;

/// A permission at one resource and all below it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ScopedPermission {
    /// The permission, wildcards included.
    pub code: PermissionCode,
    /// The resource.
    pub resource: ResourceId,
}

impl ScopedPermission {
    /// Whether holding `self` means holding `other`.
    #[must_use]
    pub fn covers(&self, other: &Self, tree: &ResourceTree) -> bool {
        self.code.covers(&other.code) && tree.is_within(other.resource, self.resource)
    }

    /// What holding both means: the narrower of the codes at the lower of the resources; `None` where they have nothing
    /// in common.
    fn meet(&self, other: &Self, tree: &ResourceTree) -> Option<Self> {
        let code = narrower(&self.code, &other.code)?;
        let resource = match (self.resource, other.resource) {
            (own, theirs) if tree.is_within(own, theirs) => own,
            (own, theirs) if tree.is_within(theirs, own) => theirs,
            _ => return None,
        };
        Some(Self { code, resource })
    }
}

impl fmt::Display for ScopedPermission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at {}", self.code.as_str(), self.resource)
    }
}

fn narrower(one: &PermissionCode, other: &PermissionCode) -> Option<PermissionCode> {
    if one.covers(other) { Some(other.clone()) } else { other.covers(one).then(|| one.clone()) }
}

/// All that somebody holds in an organization, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// What is held at the organization, or at each of `resources`.
    pub held: HeldPermissions,
    /// The resources that `held` is confined to, with all below them; `None` where it is not confined.
    pub resources: Option<Vec<Grant<ResourceId>>>,
    /// What is held at single resources besides.
    pub scoped: Vec<Grant<ScopedPermission>>,
}

impl Holdings {
    /// What is still held at an instant.
    #[must_use]
    pub fn at(mut self, now: Timestamp) -> Self {
        self.held = self.held.at(now);
        if let Some(resources) = &mut self.resources {
            resources.retain(|resource| resource.holds_at(now));
        }
        self.scoped.retain(|grant| grant.holds_at(now));
        self
    }

    /// When a permission at a resource ends; `None` if it is not held there.
    #[must_use]
    pub fn end_at(&self, wanted: &ScopedPermission, tree: &ResourceTree) -> Option<End> {
        let own = self.scoped.iter().filter(|grant| grant.what.covers(wanted, tree)).map(Grant::end).max();
        self.spread_end(wanted).max(own)
    }

    /// When it ends by what is held at the organization, or at the resources that this is confined to.
    fn spread_end(&self, wanted: &ScopedPermission) -> Option<End> {
        Some(self.held.end_of(&wanted.code)?.min(self.reach_of(wanted.resource)?))
    }

    /// Until when `held` counts for a resource.
    #[must_use]
    pub fn reach_of(&self, resource: ResourceId) -> Option<End> {
        match &self.resources {
            None => Some(End::Never),
            Some(own) => own.iter().filter(|grant| grant.what == resource).map(Grant::end).max(),
        }
    }

    /// What is left for a credential that is bound to one resource: what is held there, confined to it, and what is held
    /// at resources below it.
    #[must_use]
    pub fn within(&self, resource: ResourceId, tree: &ResourceTree) -> Self {
        let reach = self.reach_of(resource);
        let spread = self.held.grants().filter_map(|grant| Some(grant.clone().no_later_than(reach?)));
        let above = self.scoped.iter().filter(|grant| tree.is_within(resource, grant.what.resource));
        let above = above.map(|grant| Grant { what: grant.what.code.clone(), until: grant.until });
        let below = self.scoped.iter().filter(|grant| tree.is_within(grant.what.resource, resource));
        let mut inner: Vec<_> = below.cloned().collect();
        if let Some(own) = &self.resources {
            // Confined to something below, perhaps besides: the permissions count there, and for as long.
            let longer = |grant: &&Grant<ResourceId>| Some(grant.end()) > reach;
            for place in own.iter().filter(longer).filter(|grant| tree.is_within(grant.what, resource)) {
                inner.extend(self.held.grants().map(|grant| {
                    let what = ScopedPermission { code: grant.what.clone(), resource: place.what };
                    Grant { what, until: grant.until }.no_later_than(place.end())
                }));
            }
        }
        Self {
            held: spread.chain(above).collect(),
            resources: Some(tree.spread(vec![Grant::forever(resource)])),
            scoped: inner,
        }
    }

    /// What is held by both.
    #[must_use]
    pub fn narrowed_to(&self, other: &Self, tree: &ResourceTree) -> Self {
        let resources = match (&self.resources, &other.resources) {
            (own, None) => own.clone(),
            (None, theirs) => theirs.clone(),
            (Some(own), Some(_)) => {
                let within = |grant: &Grant<ResourceId>| Some(grant.clone().no_later_than(other.reach_of(grant.what)?));
                Some(own.iter().filter_map(within).collect())
            }
        };
        let mut scoped = self.scoped_within(other, tree);
        scoped.extend(other.scoped_within(self, tree));
        Self { held: self.held.narrowed_to(&other.held), resources, scoped }
    }

    /// The own scoped grants as far as the other holds them.
    fn scoped_within(&self, other: &Self, tree: &ResourceTree) -> Vec<Grant<ScopedPermission>> {
        let by_spread = self.scoped.iter().flat_map(|own| {
            let end = |code: PermissionCode| {
                let what = ScopedPermission { code, resource: own.what.resource };
                let end = other.spread_end(&what)?;
                Some(Grant { what, until: own.until }.no_later_than(end))
            };
            other.held.iter().filter_map(|code| narrower(code, &own.what.code)).filter_map(end).collect::<Vec<_>>()
        });
        let by_scope = self.scoped.iter().flat_map(|own| {
            other.scoped.iter().filter_map(|theirs| {
                let what = own.what.meet(&theirs.what, tree)?;
                Some(Grant { what, until: own.until }.no_later_than(theirs.end()))
            })
        });
        by_spread.chain(by_scope).collect()
    }

    /// What is left of it under a limit of codes, wherever they are held.
    #[must_use]
    pub fn limited_to(&self, codes: &HeldPermissions) -> Self {
        let limited = |grant: &Grant<ScopedPermission>| -> Vec<_> {
            let narrowed = codes.iter().filter_map(|code| narrower(code, &grant.what.code));
            let scoped = |code| ScopedPermission { code, resource: grant.what.resource };
            narrowed.map(|code| Grant { what: scoped(code), until: grant.until }).collect()
        };
        Self {
            held: self.held.narrowed_to(codes),
            resources: self.resources.clone(),
            scoped: self.scoped.iter().flat_map(limited).collect(),
        }
    }
}
