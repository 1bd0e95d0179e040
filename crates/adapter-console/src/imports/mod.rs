//! Imports: lists of people that are invited in the background. What is seen here is how far they are and who was
//! refused; they go on whether somebody looks or not.

mod cancel;
pub(crate) mod line_problem;
mod list;
mod report;
mod show;

pub(crate) use cancel::Cancel;
pub(crate) use list::List;
pub(crate) use report::{Lines, Refused};
pub(crate) use show::Show;

use crate::call::Call;
use crate::layout::Section;
use crate::page_context::PageContext;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, Import, ImportId, ImportStatus, ImportStop, Refusal};
use usher_locales::Key;
use uuid::Uuid;

/// Where the imports are.
pub(crate) const PATH: &str = "/console/imports";

/// Where an import is.
pub(crate) fn path(id: ImportId) -> String {
    format!("{PATH}/{id}")
}

/// The import that the path names; `Err` is the page of one that there cannot be.
fn id(context: &PageContext<'_>) -> Result<ImportId, Response> {
    let named = |call: &Call<'_>| Uuid::try_parse(call.request.parameters.get("import")).ok().map(ImportId);
    let unknown = || Fault::from(Refusal::NotFound(EntityKind::Import));
    named(context.call).ok_or_else(|| context.refused(Section::Invite, &unknown(), PATH))
}

/// How far an import is, in words, with the tone of the pill.
const fn status(import: &Import) -> (Key, &'static str) {
    match import.status {
        ImportStatus::Queued => (Key::ImportStatusQueued, "warn"),
        ImportStatus::Running => (Key::ImportStatusRunning, "warn"),
        ImportStatus::Done => (Key::ImportStatusDone, "good"),
        ImportStatus::Cancelled => (Key::ImportStatusCancelled, "bad"),
        ImportStatus::Failed => (Key::ImportStatusFailed, "bad"),
    }
}

/// Why an import stopped, and what to do about it.
const fn why(stop: ImportStop) -> Key {
    match stop {
        ImportStop::Forbidden => Key::ImportStoppedForbidden,
        ImportStop::MakerGone => Key::ImportStoppedMakerGone,
        ImportStop::Broken => Key::ImportStoppedBroken,
    }
}
