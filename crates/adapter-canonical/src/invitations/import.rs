//! `POST /v1/invitations/import`: people from a CSV file, each for itself, with a report by lines.

use crate::admission::charset;
use crate::csv_import::{self, CsvFile, CsvRow, LineError, options, refused};
use crate::endpoint::{Endpoint, Input};
use crate::invitations::invite::Summary;
use crate::problem::FieldError;
use crate::typed_id::encode;
use crate::{JSON, query};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Response};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome, InvitedRow};
use utoipa::openapi::path::ParameterIn;
use utoipa::{PartialSchema, ToSchema};

/// The operation.
pub(super) const ENDPOINT: Endpoint<Import> = Endpoint {
    descriptor: Descriptor::post("import_invitations", "/v1/invitations/import", Some("invitations.create")),
    input: Input::Csv,
    errors: &[401, 403, 415, 422],
    read: |api, request| {
        let dry_run = query::flag(request, "dry_run")?;
        let options = options(api.settings.max_rows.get());
        let lines =
            csv_import::read(&request.body, charset(request)?, &options).map_err(|e| csv_import::problem(&e))?;
        Ok(Import { command: csv_import::command(&lines, dry_run), lines })
    },
    respond: |to, outcome| ImportResponse::of(&to.decoded.lines, outcome).respond(),
    document: || {
        Document::new("Invite the people of a CSV file", TEXT)
            .parameter_of(ParameterIn::Query, "dry_run", DRY_RUN, bool::schema())
            .idempotency_key("Repeats of the request are answered like the first.")
            .body_of::<CsvFile>("text/csv", "The file.")
            .answer::<ImportResponse>(201, JSON, "Everybody was invited.")
            .answer::<ImportResponse>(200, JSON, "A dry run.")
            .answer::<ImportResponse>(207, JSON, "Some lines were refused.")
    },
};

const DRY_RUN: &str = "`true` decides and reports, but changes and sends nothing.";

/// What the operation does.
const TEXT: &str = "Invites the people of a CSV file, each for itself. Cells stand apart by commas, semicolons, tabs or \
    bars, which is found out or said by a first line `sep=;`. The file is in UTF-8, in what its byte order mark says, or in \
    the `charset` of its media type. Columns: `email`, `first_name`, `last_name`, `name`, `permissions`, `roles`, \
    `resources`, `license_id`, `note`, `message`, `locale`, or what these are usually called in the languages of the pages; several \
    codes or ids in a cell stand apart by `;` or `|`. A line that cannot be read, or whose person cannot be invited, is \
    reported by its number and stops no other line.";

/// What was asked for, and the lines of the file, of which those that could be read are the rows of the command.
pub(super) struct Import {
    command: InviteMembers,
    lines: Vec<CsvRow>,
}

impl Decoded for Import {
    type Command = InviteMembers;

    fn command(&self) -> &InviteMembers {
        &self.command
    }
}

/// What became of a file.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportResult)]
struct ImportResponse {
    /// Whether nothing was really done. Ids of new things are then of nothing that exists.
    dry_run: bool,
    /// A result for each line, in the order of the file.
    results: Vec<LineResult>,
    /// How many lines had which outcome.
    summary: Summary,
}

/// What became of one line.
#[derive(Serialize, ToSchema)]
#[serde(untagged)]
enum LineResult {
    /// It was carried out.
    Done {
        /// The number of the line in the file, counted from 1.
        line: u64,
        /// `invited`, `granted`, `refreshed` or `unchanged`.
        outcome: &'static str,
        /// The invitation, `inv_...`; null where access was granted at once or existed before.
        invitation_id: Option<String>,
        /// The member, `mem_...`.
        member_id: String,
    },
    /// It was refused.
    Refused {
        /// The number of the line in the file, counted from 1.
        line: u64,
        /// `refused`.
        outcome: &'static str,
        /// Every reason; `field` is the column.
        errors: Vec<FieldError>,
    },
}

impl ImportResponse {
    fn of(lines: &[CsvRow], outcome: &InviteMembersOutcome) -> Self {
        let readable: Vec<u64> = lines.iter().filter(|line| line.row.is_ok()).map(|line| line.number).collect();
        let mut rows = outcome.rows.iter();
        let mut summary = Summary::default();
        let mut results = Vec::with_capacity(lines.len());
        for CsvRow { number: line, row, .. } in lines {
            let done = match row {
                Ok(_) => match rows.next() {
                    Some(Ok(done)) => Ok(done),
                    Some(Err(refusals)) => Err(refusals.iter().map(|refusal| refused(refusal, &readable)).collect()),
                    // The outcome has a row for each of the command.
                    None => Err(Vec::new()),
                },
                Err(errors) => Err(errors.clone()),
            };
            *summary.count(done.as_ref().ok().map(|done| done.outcome)) += 1;
            results.push(result(*line, done));
        }
        Self { dry_run: outcome.dry_run, results, summary }
    }

    /// Whether a line was refused.
    fn respond(&self) -> Response {
        let status = match self.dry_run {
            true => 200,
            false if self.summary.has_refusals() => 207,
            false => 201,
        };
        Response::json(status, JSON, self)
    }
}

fn result(line: u64, done: Result<&InvitedRow, Vec<LineError>>) -> LineResult {
    match done {
        Ok(row) => LineResult::Done {
            line,
            outcome: row.outcome.reported(),
            invitation_id: row.invitation.as_ref().map(|view| encode(view.invitation.id)),
            member_id: encode(row.member.id),
        },
        Err(errors) => LineResult::Refused {
            line,
            outcome: "refused",
            errors: errors.into_iter().map(|LineError(error)| error).collect(),
        },
    }
}
