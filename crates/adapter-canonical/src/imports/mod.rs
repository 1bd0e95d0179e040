//! Imports: lists of people that are invited in the background. Each operation is a file.

mod cancel;
mod create;
mod get;
mod line_results;
mod list;
mod refused_lines;
#[cfg(test)]
mod tests;

use crate::JSON;
use crate::endpoint::Canonical;
use crate::typed_id::encode;
use serde::Serialize;
use usher_adapter_kit::{MountedOperation, Response};
use usher_domain::{Import, ImportCounts, ImportStop, LineProblem, LineResult, Timestamp};
use utoipa::ToSchema;

/// The operations.
pub(crate) fn operations(api: &Canonical) -> [Box<dyn MountedOperation>; 6] {
    [
        create::ENDPOINT.mount(api),
        list::ENDPOINT.mount(api),
        get::ENDPOINT.mount(api),
        line_results::ENDPOINT.mount(api),
        refused_lines::ENDPOINT.mount(api),
        cancel::ENDPOINT.mount(api),
    ]
}

/// A list of people that is invited in the background.
#[derive(Serialize, ToSchema)]
#[schema(as = Import)]
struct ImportObject {
    /// Its id, `imp_...`.
    id: String,
    /// `queued`, `running`, `done`, `cancelled` or `failed`.
    status: &'static str,
    /// Why it failed: `forbidden` (whoever made it may no longer invite), `maker_gone` (whoever made it is no active
    /// member any more, or their key no longer works) or `broken` (a problem of the server, which its log names).
    stopped: Option<&'static str>,
    /// How many lines it has, and what became of them so far.
    lines: LineCounts,
    /// The member who made it, `mem_...`; null where a key of the organization did.
    created_by: Option<String>,
    /// When it was made.
    #[schema(format = "date-time")]
    created_at: String,
    /// When it ended; null until then.
    #[schema(format = "date-time")]
    finished_at: Option<String>,
    /// When its lines were deleted, a while after its end; null until then.
    #[schema(format = "date-time")]
    refused_lines_deleted_at: Option<String>,
}

/// How many lines there are.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportLines)]
struct LineCounts {
    /// In all.
    total: u32,
    /// Whose people were invited, whose invitation was renewed or who became members at once.
    invited: u32,
    /// Whose people were invited already or are members, where that was to be left alone.
    unchanged: u32,
    /// That were refused.
    refused: u32,
    /// That wait; those of an import that has ended are not carried out.
    left: u32,
}

/// A line that was refused.
#[derive(Serialize, ToSchema)]
#[schema(as = RefusedLine)]
struct RefusedLineObject<'a> {
    /// The number of the line in the file, counted from 1.
    line: u64,
    /// The address as it stands in the file.
    email: &'a str,
    /// Every reason.
    errors: Vec<LineErrorObject<'a>>,
}

/// What became of a line.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportedLine)]
struct LineResultObject<'a> {
    /// The number of the line in the file, counted from 1.
    line: u64,
    /// The address as it stands in the file.
    email: &'a str,
    /// `invited`, `refreshed` (the open invitation was renewed), `granted` (a member at once, or with more permissions),
    /// `unchanged` or `refused`.
    outcome: &'static str,
    /// Every reason where it was refused; else empty.
    errors: Vec<LineErrorObject<'a>>,
}

/// Something that is wrong with a line.
#[derive(Serialize, ToSchema)]
#[schema(as = LineError)]
struct LineErrorObject<'a> {
    /// What is wrong, for programs.
    code: &'a str,
    /// What is wrong and what to do about it, for people.
    detail: &'a str,
    /// The column, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
}

impl ImportObject {
    fn of(import: &Import) -> Self {
        let counts = import.counts;
        let ImportCounts { total, invited, unchanged, refused } = counts;
        Self {
            id: encode(import.id),
            status: import.status.as_str(),
            stopped: import.stopped.map(ImportStop::as_str),
            lines: LineCounts { total, invited, unchanged, refused, left: counts.left() },
            created_by: import.maker.map(encode),
            created_at: import.created_at.rfc3339_millis(),
            finished_at: import.finished_at.map(Timestamp::rfc3339_millis),
            refused_lines_deleted_at: import.rows_deleted_at.map(Timestamp::rfc3339_millis),
        }
    }
}

impl<'a> RefusedLineObject<'a> {
    fn of(line: &'a LineResult) -> Self {
        Self { line: line.number, email: &line.email, errors: errors(line) }
    }
}

impl<'a> LineResultObject<'a> {
    fn of(line: &'a LineResult) -> Self {
        let outcome = line.outcome.as_ref().map_or("refused", |outcome| outcome.reported());
        Self { line: line.number, email: &line.email, outcome, errors: errors(line) }
    }
}

fn errors(line: &LineResult) -> Vec<LineErrorObject<'_>> {
    line.outcome.as_ref().err().into_iter().flatten().map(LineErrorObject::of).collect()
}

impl<'a> LineErrorObject<'a> {
    /// The column, which stands before what is stored, has a member of its own here.
    fn of(problem: &'a LineProblem) -> Self {
        let LineProblem { field, code, detail } = problem;
        let field = field.as_deref();
        let rest = field.and_then(|field| detail.strip_prefix(field)).and_then(|rest| rest.strip_prefix(": "));
        Self { code, detail: rest.unwrap_or(detail), field }
    }
}

fn answer(status: u16, import: &Import) -> Response {
    Response::json(status, JSON, &ImportObject::of(import))
}
