//! Permissions of an organization's own: making, showing, describing and deleting them. The list stands with the roles.
//!
//! A permission is named by its code, so it stands in queries and fields, as that of a role does.

mod create;
mod delete;
mod edit;
mod form;
mod show;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use show::{New, Show};

use crate::address;
use crate::layout::Section;
use crate::page_context::PageContext;
use crate::roles;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::{PermissionCode, Refusal};

const PATH: &str = "/console/permissions";

/// Where the form of a new one is.
pub(crate) const FORM: &str = "/console/permissions/new";

/// Where the form of one is that is there.
const EDIT: &str = "/console/permissions/edit";

/// Where a permission is.
pub(crate) fn at(code: &PermissionCode) -> String {
    address::query(EDIT, &[("code", code.as_str())])
}

/// The code of one that is there; what is no code is answered like the code of nothing.
fn known(context: &PageContext<'_>, text: &str) -> Result<PermissionCode, Response> {
    let unknown = Refusal::NotFound(EntityKind::Permission);
    PermissionCode::parse(text).map_err(|_no_code| context.refused(Section::Roles, &unknown.into(), roles::PATH))
}
