//! Where the person is signed in, and signing out there.

mod end;
mod everywhere;
mod list;

pub(crate) use end::End;
pub(crate) use everywhere::SignOutEverywhere;
pub(crate) use list::List;

/// Where it is.
pub(super) const PATH: &str = "/console/account/sessions";
