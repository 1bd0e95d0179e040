//! Permission templates: the list, and making, showing, changing and deleting them.

mod create;
mod delete;
mod edit;
mod form;
mod list;
mod new;
mod show;

pub(crate) use create::Create;
pub(crate) use delete::Delete;
pub(crate) use edit::Edit;
pub(crate) use list::List;
pub(crate) use new::New;
pub(crate) use show::Show;

use crate::call::Call;
use crate::faults;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::{Refusal, TemplateId};
use uuid::Uuid;

pub(crate) const PATH: &str = "/console/templates";

/// Where the form of a new one is.
const FORM: &str = "/console/templates/new";

/// What it takes to change templates.
const MANAGE: &str = "catalog.manage";

/// Where a template is.
fn path(id: TemplateId) -> String {
    format!("{PATH}/{id}")
}

/// The template of the path; what is no id is answered like the id of nothing.
fn id(call: &Call<'_>) -> Result<TemplateId, Response> {
    let id = Uuid::try_parse(call.request.parameters.get("template"));
    let unknown = Refusal::NotFound(EntityKind::PermissionTemplate);
    id.map(TemplateId).map_err(|_no_id| faults::answer(call.request, &unknown.into()))
}

/// The revision that the form was made for.
fn seen(call: &Call<'_>) -> Result<u32, Response> {
    call.field("revision").parse().map_err(|_no_number| faults::unreadable(call.request, 400))
}
