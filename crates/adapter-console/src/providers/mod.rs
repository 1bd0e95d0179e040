//! The identity providers of the organization: listed, made and deleted.

mod create;
mod delete;
mod list;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use list::List;

/// Below the settings, of which they are a part.
pub(crate) const PATH: &str = "/console/settings/identity-providers";

/// What it takes to see and to change them.
const MANAGE: &str = "organization.manage";
