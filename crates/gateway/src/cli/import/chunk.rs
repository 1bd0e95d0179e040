//! A part of the lines, which is one transaction.

use super::arguments::ImportArguments;
use serde::{Deserialize, Serialize};
use usher_adapter_canonical::csv_import::{self, CsvRow, LineError};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome};
use usher_domain::{Caller, Fault, IdempotencyRequest, Performed, Refusal};
use usher_engine::Engine;

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LineResult {
    /// The number of the line in the file.
    pub(super) line: u64,
    /// What was done, or `refused`.
    pub(super) outcome: String,
    /// Every reason why it was refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) errors: Vec<String>,
}

impl LineResult {
    /// Whether nothing was done.
    pub(super) fn is_refused(&self) -> bool {
        self.outcome == REFUSED
    }
}

const REFUSED: &str = "refused";

/// Invites the people of these lines, once for each key; an error says why nobody was.
pub(super) async fn carry_out(
    engine: &Engine,
    caller: &Caller,
    lines: &[CsvRow],
    arguments: &ImportArguments,
    key: Option<&str>,
) -> Result<Vec<LineResult>, String> {
    let command = InviteMembers {
        pending: arguments.pending(),
        existing_member: arguments.member(),
        ..csv_import::command(lines, arguments.dry_run)
    };
    let encode = |outcome: &InviteMembersOutcome| serde_json::to_vec(&results(lines, outcome)).unwrap_or_default();
    let request = [b"usher import".as_slice()];
    let once = key.map(|key| IdempotencyRequest { key, request: &request, encode: &encode });
    match engine.perform(caller, &command, once).await {
        Ok(Performed::Executed(outcome)) => Ok(results(lines, &outcome)),
        Ok(Performed::Replayed(done)) => serde_json::from_slice(&done).map_err(|error| error.to_string()),
        // A person of these lines was erased meanwhile, and what became of all of them with it.
        Err(Fault::Refused(refused)) if refused.refusal == Refusal::IdempotencyMismatch => {
            Ok(lines.iter().map(done_before).collect())
        }
        Err(fault) => Err(said(&fault)),
    }
}

/// Why the import cannot go on.
fn said(fault: &Fault) -> String {
    match fault {
        Fault::Unavailable => "the database does not answer".to_owned(),
        Fault::Internal(incident) => format!("something broke, see the log for {incident}"),
        other => format!("the import was refused: {other:?}"),
    }
}

fn done_before(line: &CsvRow) -> LineResult {
    match &line.row {
        Ok(_) => LineResult { line: line.number, outcome: "done".to_owned(), errors: Vec::new() },
        Err(errors) => refused(line, errors.iter().map(LineError::detail).collect()),
    }
}

fn results(lines: &[CsvRow], outcome: &InviteMembersOutcome) -> Vec<LineResult> {
    let readable: Vec<u64> = lines.iter().filter(|line| line.row.is_ok()).map(|line| line.number).collect();
    let mut rows = outcome.rows.iter();
    let result = |line: &CsvRow| match &line.row {
        Err(errors) => refused(line, errors.iter().map(LineError::detail).collect()),
        Ok(_) => match rows.next() {
            Some(Ok(row)) => {
                LineResult { line: line.number, outcome: row.outcome.reported().to_owned(), errors: Vec::new() }
            }
            Some(Err(refusals)) => {
                let errors = refusals.iter().map(|refusal| csv_import::refused(refusal, &readable).detail());
                refused(line, errors.collect())
            }
            None => refused(line, Vec::new()),
        },
    };
    lines.iter().map(result).collect()
}

fn refused(line: &CsvRow, errors: Vec<String>) -> LineResult {
    LineResult { line: line.number, outcome: REFUSED.to_owned(), errors }
}
