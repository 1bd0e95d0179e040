//! What would become of each person.

use crate::people::People;
use crate::refusals;
use usher_adapter_canonical::csv_import::LineError;
use usher_domain::commands::{InviteMembersOutcome, RowOutcome};

/// A person with what would become of it.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) number: u64,
    pub(super) email: String,
    pub(super) words: String,
    pub(super) is_refused: bool,
}

/// The people of an outcome, and those who could not be read.
pub(super) fn rows(people: &People, outcome: &InviteMembersOutcome) -> Vec<Row> {
    let mut readable = people.lines.iter().filter(|line| line.row.is_ok());
    let mut rows: Vec<Row> = Vec::with_capacity(outcome.rows.len());
    for result in &outcome.rows {
        let Some(line) = readable.next() else { break };
        let (words, is_refused) = match result {
            Ok(row) => (would_be(row.outcome).to_owned(), false),
            Err(refusals) => {
                let sentences: Vec<String> = refusals.iter().map(|refusal| refusals::say(refusal).1).collect();
                (sentences.join(" "), true)
            }
        };
        rows.push(Row { number: line.number, email: line.email.clone(), words, is_refused });
    }
    let unreadable = people.lines.iter().filter_map(|line| Some((line, line.row.as_ref().err()?)));
    rows.extend(unreadable.map(|(line, errors)| {
        let sentences: Vec<String> = errors.iter().map(said).collect();
        Row { number: line.number, email: line.email.clone(), words: sentences.join(" "), is_refused: true }
    }));
    rows.sort_by_key(|row| row.number);
    rows
}

/// What is wrong with a line. The sentence of the API tells programs what to send; people know what an address is.
fn said(error: &LineError) -> String {
    let problem = error.problem();
    if problem.code == "invalid_email" { "This is not an email address.".to_owned() } else { problem.detail }
}

const fn would_be(outcome: RowOutcome) -> &'static str {
    match outcome {
        RowOutcome::Invited => "Will be invited",
        RowOutcome::Refreshed => "Open invitation will be resent",
        RowOutcome::Updated => "Open invitation will be updated",
        RowOutcome::Granted => "Will become a member immediately",
        RowOutcome::Extended => "Will be granted more",
        RowOutcome::Unchanged => "Already invited; nothing changes",
    }
}
