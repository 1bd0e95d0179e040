//! Making, changing and deleting resources.

use crate::{Cursor, Label, PageLimit, PermissionCode, Resource, ResourceId};

/// Makes a resource. Outcome: a versioned [`crate::Resource`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateResource {
    /// What it is, such as `portfolio`.
    pub kind: Label,
    /// Its name.
    pub name: Label,
    /// The resource that it stands below, if it does.
    pub parent: Option<ResourceId>,
}

/// Reads one resource. Outcome: a versioned [`crate::Resource`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetResource {
    /// Which.
    pub resource: ResourceId,
}

/// Changes a resource. Outcome: a versioned [`crate::Resource`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditResource {
    /// Which.
    pub resource: ResourceId,
    /// What it is; `None` leaves it.
    pub kind: Option<Label>,
    /// The name; `None` leaves it.
    pub name: Option<Label>,
    /// The resource that it stands below, or none; `None` leaves it.
    pub parent: Option<Option<ResourceId>>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Deletes a resource that no member's access is confined to. Outcome: [`super::Deleted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteResource {
    /// Which.
    pub resource: ResourceId,
    /// The revision that the caller has seen; `None` deletes whatever is there.
    pub expected: Option<u32>,
}

/// Lists resources page by page, by name and then id. Outcome: a page of [`crate::Resource`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListResources {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Makes a resource below another one, under a permission that the protocol names. Outcome: a versioned
/// [`crate::Resource`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateResourceBelow {
    /// The resource that it stands below.
    pub parent: ResourceId,
    /// What the parent must be.
    pub parent_kind: &'static str,
    /// What it is.
    pub kind: Label,
    /// Its name.
    pub name: Label,
    /// What the caller must hold.
    pub required_permission: PermissionCode,
    /// What the member behind the credential holds at it from then on.
    pub maker_holds: PermissionCode,
}

/// Lists the resources of one kind right below another one, under a permission that the protocol names; by name and then
/// id. Outcome: [`ResourcesBelow`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListResourcesBelow {
    /// The resource that they stand below.
    pub parent: ResourceId,
    /// What the parent must be.
    pub parent_kind: &'static str,
    /// What they are.
    pub kind: &'static str,
    /// What the caller must hold.
    pub required_permission: PermissionCode,
    /// How many are given at most.
    pub limit: u32,
}

/// The resources that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResourcesBelow(pub Vec<Resource>);
