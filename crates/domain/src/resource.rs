//! Resources: entities that access can be scoped to.

use crate::ResourceId;

/// An entity of one organization that access can be scoped to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// What it is, such as `portfolio`.
    pub kind: String,
    /// Its name for people.
    pub name: String,
    /// The resource that it stands below, if it does.
    pub parent: Option<ResourceId>,
}
