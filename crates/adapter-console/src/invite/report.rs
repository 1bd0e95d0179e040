//! What would become of each person.

use crate::imports::line_problem;
use crate::people::People;
use crate::refusals;
use usher_adapter_canonical::csv_import::LineError;
use usher_domain::commands::{InviteMembersOutcome, RowOutcome};
use usher_locales::{Key, Texts};

/// A person with what would become of it.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) number: u64,
    pub(super) email: String,
    pub(super) words: String,
    pub(super) is_refused: bool,
}

/// The people of an outcome, and those who could not be read.
pub(super) fn rows(texts: Texts, people: &People, outcome: &InviteMembersOutcome) -> Vec<Row> {
    let mut readable = people.lines.iter().filter(|line| line.row.is_ok());
    let mut rows: Vec<Row> = Vec::with_capacity(outcome.rows.len());
    for result in &outcome.rows {
        let Some(line) = readable.next() else { break };
        let (words, is_refused) = match result {
            Ok(row) => (texts.say(would_be(row.outcome)), false),
            Err(refusals) => {
                let sentences: Vec<String> = refusals.iter().map(|refusal| refusals::say(texts, refusal).1).collect();
                (sentences.join(texts.sentence_gap()), true)
            }
        };
        rows.push(Row { number: line.number, email: line.email.clone(), words, is_refused });
    }
    let unreadable = people.lines.iter().filter_map(|line| Some((line, line.row.as_ref().err()?)));
    rows.extend(unreadable.map(|(line, errors)| {
        let sentences: Vec<String> = errors.iter().map(|error| said(texts, error)).collect();
        let words = sentences.join(texts.sentence_gap());
        Row { number: line.number, email: line.email.clone(), words, is_refused: true }
    }));
    rows.sort_by_key(|row| row.number);
    rows
}

/// What is wrong with a line. The sentence of the API tells programs what to send; people know what an address is.
fn said(texts: Texts, error: &LineError) -> String {
    let problem = error.problem();
    if problem.code == "invalid_email" { texts.say(Key::LineNotAddress) } else { line_problem::say(texts, &problem) }
}

const fn would_be(outcome: RowOutcome) -> Key {
    match outcome {
        RowOutcome::Invited => Key::InviteWouldInvite,
        RowOutcome::Refreshed => Key::InviteWouldResend,
        RowOutcome::Updated => Key::InviteWouldUpdate,
        RowOutcome::Granted => Key::InviteWouldJoin,
        RowOutcome::Extended => Key::InviteWouldGrant,
        RowOutcome::Unchanged => Key::InviteWouldLeave,
    }
}
