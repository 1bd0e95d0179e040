//! What an invitation or a member carries: permissions, roles and resources, each with an optional expiry.

use crate::{PermissionCode, ResourceId, RoleCode, ScopedPermission, Timestamp};
use std::collections::HashSet;
use std::hash::Hash;

/// The maximum length of one list of granted or stored entries: permissions, roles, resources, and what protocols store
/// of their own. Lists are read whole and stored as documents, so each of them costs every reader.
pub const MAX_ENTRIES: usize = 1000;

/// When something ends. A later end is greater, and `Never` is the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// At this instant.
    At(Timestamp),
    /// Never.
    Never,
}

impl From<Option<Timestamp>> for End {
    fn from(until: Option<Timestamp>) -> Self {
        until.map_or(Self::Never, Self::At)
    }
}

impl From<End> for Option<Timestamp> {
    fn from(end: End) -> Self {
        match end {
            End::At(until) => Some(until),
            End::Never => None,
        }
    }
}

/// One grant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant<T> {
    /// What is granted.
    pub what: T,
    /// The instant from which it is no longer granted; `None` for no end.
    pub until: Option<Timestamp>,
}

impl<T> Grant<T> {
    /// A grant without expiry.
    pub const fn forever(what: T) -> Self {
        Self { what, until: None }
    }

    /// Whether the grant counts at `now`.
    pub fn holds_at(&self, now: Timestamp) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// When it ends.
    pub fn end(&self) -> End {
        self.until.into()
    }

    /// The same grant, ending no later than `end`.
    #[must_use]
    pub fn no_later_than(self, end: End) -> Self {
        Self { until: self.end().min(end).into(), ..self }
    }
}

/// A set of grants, in the order given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grants {
    /// Permission codes, wildcards included.
    pub permissions: Vec<Grant<PermissionCode>>,
    /// Role codes.
    pub roles: Vec<Grant<RoleCode>>,
    /// Resources that the permissions and roles above are confined to; empty means that they are not confined.
    pub resources: Vec<Grant<ResourceId>>,
    /// Permissions held at single resources, whatever `resources` says.
    pub scoped: Vec<Grant<ScopedPermission>>,
}

impl Grants {
    /// Those that are in effect at `now`. A confinement to resources that have all expired stays as it is: losing the
    /// last resource removes access, and must not look like unconfined access.
    #[must_use]
    pub fn live(&self, now: Timestamp) -> Self {
        fn holding<T: Clone>(grants: &[Grant<T>], now: Timestamp) -> Vec<Grant<T>> {
            grants.iter().filter(|grant| grant.holds_at(now)).cloned().collect()
        }
        let resources = holding(&self.resources, now);
        Self {
            permissions: holding(&self.permissions, now),
            roles: holding(&self.roles, now),
            resources: if resources.is_empty() { self.resources.clone() } else { resources },
            scoped: holding(&self.scoped, now),
        }
    }

    /// Every resource that is named, once each: first those that access is confined to.
    pub fn named_resources(&self) -> impl Iterator<Item = ResourceId> {
        let scoped = self.scoped.iter().map(|grant| grant.what.resource);
        let mut seen = HashSet::new();
        self.resources.iter().map(|grant| grant.what).chain(scoped).filter(move |id| seen.insert(*id))
    }

    /// Whether they confer something at the organization, or nothing at all, which is no confined access either.
    #[must_use]
    pub fn is_unconfined(&self) -> bool {
        let only_scoped = self.permissions.is_empty() && self.roles.is_empty() && !self.scoped.is_empty();
        self.resources.is_empty() && !only_scoped
    }
}

/// Grants as asked for: a kind that is `None` was not sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RequestedGrants {
    /// Permission codes, if sent.
    pub permissions: Option<Vec<Grant<PermissionCode>>>,
    /// Role codes, if sent.
    pub roles: Option<Vec<Grant<RoleCode>>>,
    /// Resources, if sent.
    pub resources: Option<Vec<Grant<ResourceId>>>,
    /// Permissions at single resources, if sent. A protocol that cannot show them does not send them, so they stay.
    pub scoped: Option<Vec<Grant<ScopedPermission>>>,
}

impl RequestedGrants {
    /// Permissions, roles and resources without expiry, all three stated. Permissions at single resources stay.
    #[must_use]
    pub fn stated(permissions: Vec<PermissionCode>, roles: Vec<RoleCode>, resources: Vec<ResourceId>) -> Self {
        Self {
            permissions: Some(permissions.into_iter().map(Grant::forever).collect()),
            roles: Some(roles.into_iter().map(Grant::forever).collect()),
            resources: Some(resources.into_iter().map(Grant::forever).collect()),
            scoped: None,
        }
    }

    /// Every resource that is named.
    pub fn named_resources(&self) -> impl Iterator<Item = ResourceId> {
        let scoped = self.scoped.iter().flatten().map(|grant| grant.what.resource);
        self.resources.iter().flatten().map(|grant| grant.what).chain(scoped)
    }

    /// These, and another's kinds where these have none.
    #[must_use]
    pub fn or(self, other: &Self) -> Self {
        Self {
            permissions: self.permissions.or_else(|| other.permissions.clone()),
            roles: self.roles.or_else(|| other.roles.clone()),
            resources: self.resources.or_else(|| other.resources.clone()),
            scoped: self.scoped.or_else(|| other.scoped.clone()),
        }
    }

    /// The grants that result when kinds not sent stay as in `base`. Repeated entries are stored once.
    #[must_use]
    pub fn over(&self, base: &Grants) -> Grants {
        Grants {
            permissions: distinct(self.permissions.as_ref().unwrap_or(&base.permissions)),
            roles: distinct(self.roles.as_ref().unwrap_or(&base.roles)),
            resources: distinct(self.resources.as_ref().unwrap_or(&base.resources)),
            scoped: distinct(self.scoped.as_ref().unwrap_or(&base.scoped)),
        }
    }
}

/// The grants in order, without duplicates, so that a repeated code is not two grants.
fn distinct<T: Clone + Eq + Hash>(grants: &[Grant<T>]) -> Vec<Grant<T>> {
    let mut seen = HashSet::with_capacity(grants.len());
    grants.iter().filter(|grant| seen.insert(&grant.what)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_that_were_not_sent_stay() {
        let code = |text| PermissionCode::parse(text).unwrap();
        let base = Grants { permissions: vec![Grant::forever(code("a.b"))], ..Grants::default() };
        let none = RequestedGrants::default();
        assert_eq!(none.over(&base), base);
        let cleared = RequestedGrants { permissions: Some(vec![]), ..RequestedGrants::default() };
        assert!(cleared.over(&base).permissions.is_empty());
        let twice = RequestedGrants::stated(vec![code("a.c"), code("a:c")], vec![], vec![]);
        assert_eq!(twice.over(&base).permissions.len(), 1);
    }
}
