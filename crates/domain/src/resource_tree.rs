//! The tree of an organization's resources: what stands below what. A grant at a resource counts for everything below
//! it, so whoever moves a resource changes who has power over it.
//!
//! Only resources that have a parent are kept here; every other id stands alone at the top. It must never loop, whatever
//! it was made of: paths are bounded.

use crate::{End, Grant, ResourceId};
use std::collections::HashMap;

/// How many resources stand one below the other at most, the top one included.
pub const MAX_TREE_DEPTH: usize = 8;

/// How many resources one organization may have below others.
pub const MAX_NESTED_RESOURCES: usize = 10_000;

/// Which resource stands below which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResourceTree {
    parents: HashMap<ResourceId, ResourceId>,
}

/// Why a resource cannot have a parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TreeError {
    /// It would stand below itself.
    Cycle,
    /// It, or one below it, would stand too deep.
    TooDeep,
    /// The organization has too many of them.
    TooMany,
}

impl TreeError {
    /// The reason in words, for a message about the field.
    #[must_use]
    pub const fn reason(self) -> &'static str {
        match self {
            Self::Cycle => "must not be the resource itself or one below it",
            Self::TooDeep => "is too deep: at most 8 resources can stand one below the other",
            Self::TooMany => "cannot take another one: an organization has at most 10,000 resources below others",
        }
    }
}

impl ResourceTree {
    /// The resource and what it stands below, nearest first.
    pub fn path(&self, resource: ResourceId) -> impl Iterator<Item = ResourceId> {
        std::iter::successors(Some(resource), |id| self.parents.get(id).copied()).take(MAX_TREE_DEPTH)
    }

    /// The resources that stand right below one, in no order.
    pub fn right_below(&self, resource: ResourceId) -> impl Iterator<Item = ResourceId> {
        self.parents.iter().filter(move |(_, parent)| **parent == resource).map(|(id, _)| *id)
    }

    /// Whether a resource is another one or stands below it.
    #[must_use]
    pub fn is_within(&self, resource: ResourceId, top: ResourceId) -> bool {
        self.path(resource).any(|id| id == top)
    }

    /// The grants of resources with one for each resource below them, which ends as late as those above it.
    #[must_use]
    pub fn spread(&self, grants: Vec<Grant<ResourceId>>) -> Vec<Grant<ResourceId>> {
        if self.parents.is_empty() || grants.is_empty() {
            return grants;
        }
        let mut ends: HashMap<ResourceId, End> = HashMap::new();
        for grant in &grants {
            let end = ends.entry(grant.what).or_insert(grant.end());
            *end = grant.end().max(*end);
        }
        let inherited = self.parents.keys().filter_map(|id| {
            let end = self.path(*id).skip(1).filter_map(|above| ends.get(&above)).max()?;
            Some(Grant { what: *id, until: (*end).into() })
        });
        let mut below: Vec<Grant<ResourceId>> = inherited.collect();
        below.sort_unstable_by_key(|grant| grant.what);
        let mut spread = grants;
        spread.append(&mut below);
        spread
    }

    /// Refuses a parent for a resource where the tree would loop, or grow too deep or too large.
    pub fn check_parent(&self, resource: ResourceId, parent: ResourceId) -> Result<(), TreeError> {
        if self.is_within(parent, resource) {
            return Err(TreeError::Cycle);
        }
        let height = self.parents.keys().filter_map(|id| self.path(*id).position(|above| above == resource)).max();
        if self.path(parent).count() + 1 + height.unwrap_or(0) > MAX_TREE_DEPTH {
            return Err(TreeError::TooDeep);
        }
        if self.parents.len() >= MAX_NESTED_RESOURCES && !self.parents.contains_key(&resource) {
            return Err(TreeError::TooMany);
        }
        Ok(())
    }
}

impl FromIterator<(ResourceId, ResourceId)> for ResourceTree {
    /// Of pairs of a resource and its parent.
    fn from_iter<I: IntoIterator<Item = (ResourceId, ResourceId)>>(pairs: I) -> Self {
        Self { parents: pairs.into_iter().collect() }
    }
}
