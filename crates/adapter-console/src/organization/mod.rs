//! The settings of the organization: its name, who can be invited and for how long, how mails go out, and how it looks.

mod edit;
mod fields;
mod show;

pub(crate) use edit::Edit;
pub(crate) use show::Show;

const PATH: &str = "/console/settings";
