//! Resources: the list, and making, showing, changing and deleting them.

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
use usher_domain::ResourceId;
use usher_domain::refusal::EntityKind;

const PATH: &str = "/console/resources";

/// What it takes to change resources.
const MANAGE: &str = "resources.manage";

/// Where a resource is.
fn path(id: ResourceId) -> String {
    format!("{PATH}/{id}")
}

/// The resource of the path.
fn id(call: &Call<'_>) -> Result<ResourceId, Response> {
    call.id("resource", ResourceId, EntityKind::Resource)
}
