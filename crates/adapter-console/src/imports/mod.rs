//! Imports: lists of people that are invited in the background. What is seen here is how far they are and who was
//! refused; they go on whether somebody looks or not.

mod cancel;
mod list;
mod report;
mod show;

pub(crate) use cancel::Cancel;
pub(crate) use list::List;
pub(crate) use report::Report;
pub(crate) use show::Show;

use crate::call::Call;
use crate::layout::Section;
use crate::page_context::PageContext;
use usher_adapter_kit::Response;
use usher_domain::refusal::EntityKind;
use usher_domain::{Fault, Import, ImportId, ImportStatus, ImportStop, Refusal};
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
const fn status(import: &Import) -> (&'static str, &'static str) {
    match import.status {
        ImportStatus::Queued => ("waiting", "warn"),
        ImportStatus::Running => ("in progress", "warn"),
        ImportStatus::Done => ("done", "good"),
        ImportStatus::Cancelled => ("cancelled", "bad"),
        ImportStatus::Failed => ("stopped", "bad"),
    }
}

/// Why an import stopped, and what to do about it.
const fn why(stop: ImportStop) -> &'static str {
    match stop {
        ImportStop::Forbidden => {
            "The import stopped because the person who started it may no longer invite people. Start a new import with \
             the rest of the list."
        }
        ImportStop::MakerGone => {
            "The import stopped because the person who started it is no longer an active member. Start a new import \
             with the rest of the list."
        }
        ImportStop::Broken => {
            "The import stopped because of a problem on our side. Ask your operator to look in the log, then start a \
             new import with the rest of the list."
        }
    }
}
