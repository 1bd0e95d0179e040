//! Roles: the list with the permission catalog, and making, showing, changing and deleting an organization's own.
//!
//! A role is named by its code, which can have any visible character, so it stands in queries and fields, never in paths.

mod create;
mod delete;
mod edit;
mod form;
mod held;
mod list;
mod preview;
mod show;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use list::List;
pub(crate) use preview::PreviewEdit;
pub(crate) use show::{New, Show, allowed};

use crate::address;
use usher_domain::RoleCode;

pub(crate) const PATH: &str = "/console/roles";

/// Where the form of a new one is.
const FORM: &str = "/console/roles/new";

/// Where the form of one is that is there.
const EDIT: &str = "/console/roles/edit";

/// Where it is said what a change would mean.
const PREVIEW: &str = "/console/roles/preview";

/// What it takes to change roles.
const MANAGE: &str = "catalog.manage";

/// Where a role is.
pub(crate) fn at(code: &RoleCode) -> String {
    address::query(EDIT, &[("code", code.as_str())])
}
