//! The answer: what became of each line.

use crate::csv_import::{CsvRow, LineError, refused};
use crate::invite_members::{Summary, word};
use crate::problem::FieldError;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::commands::{InviteMembersOutcome, InvitedRow};
use utoipa::ToSchema;

/// What became of a file.
#[derive(Serialize, ToSchema)]
#[schema(as = ImportResult)]
pub(crate) struct ImportResponse {
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
    pub(super) fn of(lines: &[CsvRow], outcome: &InviteMembersOutcome) -> Self {
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
    pub(super) const fn has_refusals(&self) -> bool {
        self.summary.has_refusals()
    }
}

fn result(line: u64, done: Result<&InvitedRow, Vec<LineError>>) -> LineResult {
    match done {
        Ok(row) => LineResult::Done {
            line,
            outcome: word(row.outcome),
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
