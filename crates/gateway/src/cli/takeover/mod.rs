//! `usher takeover`: organizations, people and what they hold come from a vendor with the ids that its clients have
//! stored. There is no journal: a line that stands there already is found unchanged, so a run that was cut off goes on
//! when the same command is run again.

mod fields;
mod form;
mod vendor;

use super::import::{Ended, Progress, stop_flag};
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Args;
use fields::Wrong;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use usher_engine::transfer::{Ledger, LineOutcome, TransferLine};
use vendor::Vendor;

/// How many lines are taken over per transaction.
const CHUNK: usize = 200;

/// The largest file, in bytes, and the longest line.
const LARGEST: u64 = 256 * 1024 * 1024;
const LONGEST: usize = 64 * 1024;
const MOST_LINES: usize = 1_000_000;

/// Each line of FILE is a JSON object with a `type`: organization, license, resource, person, membership, invitation or
/// key. Ids are the vendor's own, and a line refers to lines before it. crates/gateway/TAKEOVER.md has the fields.
///
/// Nothing is mailed. A line that stands there already is `unchanged`; one that stands there with other values `differs`
/// and is left alone. Run the same command again to go on after an interruption.
///
/// The exit code is 0 (everything stands there now), 1 (some lines were refused or differ), 2 (wrong arguments), 3 (the
/// file cannot be read), 4 (stopped; run it again) or 5 (it could not begin).
#[derive(Args)]
pub(super) struct TakeoverArguments {
    /// The vendor whose ids the file has
    vendor: Vendor,
    /// The file, in JSON lines
    file: PathBuf,
    /// Decide everything and write nothing
    #[arg(long)]
    dry_run: bool,
}

/// A line that was read, or what is wrong with it.
type Line = (usize, Result<TransferLine, Wrong>);

pub(super) async fn run(arguments: &TakeoverArguments, config: &Config) -> Result<(), Failure> {
    let lines = read(arguments.vendor, &arguments.file).map_err(Ended::Unreadable)?;
    let engine = open_engine(config, None, None).await.map_err(|failure| Ended::NotBegun(failure.to_string()))?;
    // What a line refers to may stand in a chunk before it, so trying it takes one transaction.
    let chunk = if arguments.dry_run { lines.len().max(1) } else { CHUNK };
    let stopped = stop_flag();
    let mut progress = Progress::of(0, lines.len());
    let mut failed = 0;
    let mut ledger = Ledger::default();
    if !arguments.dry_run {
        let good: Vec<TransferLine> = lines.iter().filter_map(|(_, line)| line.as_ref().ok().cloned()).collect();
        let reserved = engine.reserve_integer_ids(&good).await;
        reserved.map_err(|_logged| Ended::NotBegun("the database failed; see the log".to_owned()))?;
    }
    for lines in lines.chunks(chunk) {
        if stopped.load(Ordering::Relaxed) {
            progress.clear();
            return Err(Ended::Stopped("the takeover was stopped".to_owned()).into());
        }
        let good: Vec<TransferLine> = lines.iter().filter_map(|(_, line)| line.as_ref().ok().cloned()).collect();
        let outcomes = engine.take_over_state(arguments.vendor.family(), &good, arguments.dry_run, &mut ledger).await;
        progress.clear();
        let outcomes = outcomes.map_err(|_logged| Ended::Stopped("the database failed; see the log".to_owned()))?;
        failed += print(lines, outcomes);
        progress.advance(lines.len());
    }
    progress.clear();
    let tried = if arguments.dry_run { " (dry run: nothing was changed)" } else { "" };
    output::error(&format!("{} of {} lines succeeded{tried}", lines.len() - failed, lines.len()));
    if failed > 0 { Err(Ended::Refused(failed).into()) } else { Ok(()) }
}

/// The lines of a file that are not empty.
fn read(vendor: Vendor, file: &Path) -> Result<Vec<Line>, String> {
    let unreadable = |error| format!("{} cannot be read: {error}", file.display());
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file).map_err(unreadable)?;
    opened.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    if bytes.len() as u64 > LARGEST || text.split(|byte| *byte == b'\n').nth(MOST_LINES).is_some() {
        let name = file.display();
        return Err(format!("{name} has more than 256 MiB or a million lines; split it, organization by organization"));
    }
    let lines = text.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).enumerate();
    let read = |line: &[u8]| {
        if line.len() > LONGEST {
            Err(Wrong::new("", "the line is longer than 64 KiB"))
        } else {
            form::read(vendor, line)
        }
    };
    Ok(lines.filter(|(_, line)| !line.is_empty()).map(|(at, line)| (at + 1, read(line))).collect())
}

/// Prints what became of each line, without what stands in it, and returns how many do not stand there as they say.
fn print(lines: &[Line], outcomes: Vec<LineOutcome>) -> usize {
    let mut outcomes = outcomes.into_iter();
    let mut failed = 0;
    for (number, line) in lines {
        let said = match line {
            Err(Wrong { field, reason }) => Some(format!("refused     {field}: {reason}")),
            Ok(_) => outcomes.next().map(|outcome| match outcome {
                LineOutcome::TakenOver => "taken over".to_owned(),
                LineOutcome::Unchanged => "unchanged".to_owned(),
                LineOutcome::Differs(field) => format!("differs     {field}: what stands there was left alone"),
                LineOutcome::Refused { field, reason } => format!("refused     {field}: {reason}"),
            }),
        };
        let said = said.unwrap_or_default();
        failed += usize::from(said.starts_with("refused") || said.starts_with("differs"));
        output::line(&format!("line {number}  {said}"));
    }
    failed
}
