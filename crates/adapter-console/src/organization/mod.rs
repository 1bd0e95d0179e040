//! The settings of the organization: its name, who can be invited and for how long, how mails go out, how it looks, and its end.

mod archive;
mod delete;
mod edit;
mod fields;
mod look;
mod restore;
mod sample;
mod show;

pub(crate) use archive::Archive;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use restore::Restore;
pub(crate) use sample::Sample;
pub(crate) use show::Show;

const PATH: &str = "/console/settings";

/// What it takes to change them.
const MANAGE: &str = "organization.manage";

/// Where the form goes to show how it would look.
const SAMPLE: &str = "/console/settings/sample";
