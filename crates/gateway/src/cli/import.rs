//! `usher import`: people of a CSV file are invited without a running gateway; it sends their mail when it runs.

use super::keys::organization_of;
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Args;
use std::io::{IsTerminal, Read, Write};
use std::path::PathBuf;
use usher_adapter_canonical::csv_import::{self, CsvRow, LineError};
use usher_domain::commands::{InviteMembersOutcome, RowOutcome};
use usher_domain::{Caller, Performed};
use usher_engine::Engine;

/// How many lines are imported per transaction.
const CHUNK: usize = 500;

/// The longest file, in bytes.
const LONGEST: u64 = 256 * 1024 * 1024;

#[derive(Args)]
pub(super) struct ImportArguments {
    #[expect(clippy::doc_markdown, reason = "it is shown at a terminal, where backticks are in the way")]
    /// A CSV file in UTF-8 with a header row: email and any of first_name, last_name, permissions, roles,
    /// resources, license_id, note, locale; separate several codes in a cell with ; or |
    file: PathBuf,
    /// The organization's slug or id
    #[arg(long)]
    organization: String,
    /// Report what would happen without changing or sending anything
    #[arg(long)]
    dry_run: bool,
}

pub(super) async fn run(arguments: &ImportArguments, config: &Config) -> Result<(), Failure> {
    let mut bytes = Vec::new();
    let file =
        std::fs::File::open(&arguments.file).map_err(|error| format!("{}: {error}", arguments.file.display()))?;
    file.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(format!("{} is larger than {LONGEST} bytes; split it", arguments.file.display()).into());
    }
    let lines = csv_import::read(&bytes, usize::MAX)?;
    let engine = open_engine(config, None, None).await?;
    let organization = organization_of(&engine, &arguments.organization).await?;
    let caller = engine.operator(organization);
    let mut refused = 0;
    let mut progress = Progress::of(lines.len());
    for chunk in lines.chunks(CHUNK) {
        let outcome = carry_out(&engine, &caller, chunk, arguments.dry_run).await?;
        progress.clear();
        refused += report(chunk, &outcome);
        progress.advance(chunk.len());
    }
    progress.clear();
    let tried = if arguments.dry_run { " (dry run: nothing was changed)" } else { "" };
    output::error(&format!("{} of {} lines succeeded{tried}", lines.len() - refused, lines.len()));
    if refused > 0 { Err(format!("{refused} lines were refused").into()) } else { Ok(()) }
}

async fn carry_out(
    engine: &Engine,
    caller: &Caller,
    lines: &[CsvRow],
    dry_run: bool,
) -> Result<InviteMembersOutcome, Failure> {
    let command = csv_import::command(lines, dry_run);
    match engine.perform(caller, &command, None).await {
        Ok(Performed::Executed(outcome)) => Ok(outcome),
        Ok(Performed::Replayed(_)) => Err("the import was carried out before".into()),
        Err(fault) => Err(format!("the import stopped here: {fault:?}").into()),
    }
}

/// Prints the result of each line; returns the number of those that were refused.
fn report(lines: &[CsvRow], outcome: &InviteMembersOutcome) -> usize {
    let readable: Vec<u64> = lines.iter().filter(|line| line.row.is_ok()).map(|line| line.number).collect();
    let mut rows = outcome.rows.iter();
    let mut refused = 0;
    for line in lines {
        let errors: Vec<LineError> = match &line.row {
            Err(errors) => errors.clone(),
            Ok(_) => match rows.next() {
                Some(Ok(row)) => {
                    output::line(&format!("line {}  {:9}  {}", line.number, word(row.outcome), line.email));
                    continue;
                }
                Some(Err(refusals)) => refusals.iter().map(|refusal| csv_import::refused(refusal, &readable)).collect(),
                None => Vec::new(),
            },
        };
        refused += 1;
        let why: Vec<String> = errors.iter().map(LineError::detail).collect();
        output::line(&format!("line {}  refused    {}  {}", line.number, line.email, why.join(" ")));
    }
    refused
}

const fn word(outcome: RowOutcome) -> &'static str {
    match outcome {
        RowOutcome::Granted => "granted",
        RowOutcome::Invited => "invited",
        RowOutcome::Refreshed | RowOutcome::Updated => "refreshed",
        RowOutcome::Unchanged => "unchanged",
    }
}

/// How far it is, on a terminal.
struct Progress {
    done: usize,
    all: usize,
    shown: bool,
}

impl Progress {
    fn of(all: usize) -> Self {
        let progress = Self { done: 0, all, shown: std::io::stderr().is_terminal() };
        progress.draw();
        progress
    }

    fn advance(&mut self, lines: usize) {
        self.done += lines;
        self.draw();
    }

    fn draw(&self) {
        const WIDTH: usize = 40;
        let filled = (self.done * WIDTH).checked_div(self.all).unwrap_or(WIDTH);
        let (bar, rest) = ("#".repeat(filled), "-".repeat(WIDTH - filled));
        self.write(&format!("\r[{bar}{rest}] {}/{}", self.done, self.all));
    }

    fn clear(&self) {
        self.write("\r\x1b[2K");
    }

    fn write(&self, text: &str) {
        if self.shown {
            let mut terminal = std::io::stderr().lock();
            // If the terminal is gone, nothing is shown and the work continues.
            let _ = terminal.write_all(text.as_bytes()).and_then(|()| terminal.flush());
        }
    }
}
