//! Making, changing and deleting permission templates.

use crate::settings::Color;
use crate::{Cursor, Description, Label, PageLimit, PermissionCode, RoleCode, TemplateId};

/// Makes a template. Callers can only name what they can grant. Outcome: a versioned [`crate::PermissionTemplate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateTemplate {
    /// Its name, which no other template of the organization has.
    pub name: Label,
    /// What it is for.
    pub description: Description,
    /// The color to show it in.
    pub color: Option<Color>,
    /// The permissions to grant.
    pub permissions: Vec<PermissionCode>,
    /// The roles to grant.
    pub roles: Vec<RoleCode>,
}

/// Reads one template. Outcome: a versioned [`crate::PermissionTemplate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetTemplate {
    /// Which.
    pub template: TemplateId,
}

/// Changes a template, and nothing that was granted with it. Callers must be able to grant all that it names afterwards.
/// Outcome: a versioned [`crate::PermissionTemplate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditTemplate {
    /// Which.
    pub template: TemplateId,
    /// The name; `None` leaves it.
    pub name: Option<Label>,
    /// What it is for; `None` leaves it.
    pub description: Option<Description>,
    /// The color, or none; `None` leaves it.
    pub color: Option<Option<Color>>,
    /// The permissions to grant; `None` leaves them.
    pub permissions: Option<Vec<PermissionCode>>,
    /// The roles to grant; `None` leaves them.
    pub roles: Option<Vec<RoleCode>>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Deletes a template, and nothing that was granted with it. Outcome: [`super::Deleted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeleteTemplate {
    /// Which.
    pub template: TemplateId,
    /// The revision that the caller has seen; `None` deletes whatever is there.
    pub expected: Option<u32>,
}

/// Lists templates page by page, by name. Outcome: a page of [`crate::PermissionTemplate`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListTemplates {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}
