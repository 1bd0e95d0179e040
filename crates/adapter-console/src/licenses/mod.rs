//! Licenses: the list, and making, showing, changing and deleting them.

mod create;
mod delete;
mod edit;
mod fields;
mod list;
mod show;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use list::List;
pub(crate) use show::Show;

use crate::call::Call;
use usher_adapter_kit::Response;
use usher_domain::LicenseId;
use usher_domain::refusal::EntityKind;

const PATH: &str = "/console/licenses";

/// What it takes to change licenses.
const MANAGE: &str = "licenses.manage";

/// Where a license is.
fn path(id: LicenseId) -> String {
    format!("{PATH}/{id}")
}

/// The license of the path.
fn id(call: &Call<'_>) -> Result<LicenseId, Response> {
    call.id("license", LicenseId, EntityKind::License)
}
