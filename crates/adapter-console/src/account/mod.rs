//! My account: what people see and change of their own account, administrators or not.

mod answer;
mod delete;
mod edit;
mod leave;
mod new_organization;
mod places;
mod providers;
pub(crate) mod sessions;
mod show;

pub(crate) use answer::{ACCEPT, DECLINE};
pub(crate) use delete::{Delete, DeletePage};
pub(crate) use edit::Edit;
pub(crate) use leave::Leave;
pub(crate) use new_organization::{CreateOrganization, NewOrganizationPage};
pub(crate) use providers::{LinkProvider, UnlinkProvider};
pub(crate) use show::Show;

/// Where it is.
pub(crate) const PATH: &str = "/console/account";
