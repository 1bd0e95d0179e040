//! `usher takeover`: organizations, people and what they hold come from a vendor with the ids that its clients have
//! stored. There is no journal: a line that stands there already is found unchanged, so a run that was cut off goes on
//! when the same command is run again.

mod fields;
mod form;
mod form_values;
mod report;
mod strict;
mod vendor;
mod write;

pub(super) use vendor::Vendor;
pub(super) use write::Line as ExportedLine;

use super::import::{Ended, Progress, stop_flag};
use super::{Failure, output};
use crate::config::Config;
use crate::gateway::open_engine;
use clap::Args;
use fields::Wrong;
use report::Report;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use usher_domain::Fault;
use usher_engine::transfer::{Ledger, LineOutcome, TransferLine};

/// How many lines are taken over per transaction.
const CHUNK: usize = 200;

/// The largest file, in bytes, and the longest line: one with as many grants as somebody can have.
const LARGEST: u64 = 256 * 1024 * 1024;
const LONGEST: usize = 1024 * 1024;
const MOST_LINES: usize = 1_000_000;

#[derive(Args)]
#[command(
    after_help = "Each line of FILE is a JSON object with a `type`: organization, permission, role, license, resource, \
person, membership, invitation or key. Ids are the vendor's own, and a line refers to lines before it. \
crates/gateway/TAKEOVER.md has the fields.\n\n\
Nothing is mailed. A line that stands there already is `unchanged`; one that stands there with other values `differs` and is \
left alone. Run the same command again to go on after an interruption.\n\n\
With --dry-run everything is decided in one transaction, which is not committed. On SQLite the gateway cannot write \
meanwhile: its clients wait, and some get 503. Try it on a copy of the file, or while nobody works.\n\n\
Exit codes: 0 everything stands there now, 1 some lines were refused or differ, 2 the arguments are wrong, 3 the file cannot \
be read, 4 the takeover was stopped (run the same command again to go on), 5 it could not begin."
)]
pub(super) struct TakeoverArguments {
    /// The vendor whose ids the file has
    vendor: Vendor,
    /// The file, in JSON lines
    file: PathBuf,
    /// Decide everything and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write what became of each line to this file, as a JSON object in each line
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
}

/// A line that was read, or what is wrong with it.
type Line = (usize, Result<TransferLine, Wrong>);

pub(super) async fn run(arguments: &TakeoverArguments, config: &Config) -> Result<(), Failure> {
    let lines = read(arguments.vendor, &arguments.file).map_err(Ended::Unreadable)?;
    let not_begun = |text: &str| Ended::NotBegun(text.to_owned());
    let engine = open_engine(config, None, None).await.map_err(|failure| Ended::NotBegun(failure.to_string()))?;
    // A dry run leaves nothing that another one could meet.
    let alone = if arguments.dry_run { None } else { engine.db().be_alone_to_take_over().await? };
    if alone.is_none() && !arguments.dry_run {
        return Err(not_begun("another takeover is under way on this database; wait until it has ended").into());
    }
    if arguments.dry_run && is_sqlite(config) {
        output::error("on SQLite the gateway cannot write to this database until the dry run has ended");
    }
    let mut report = Report::create(arguments.report.as_deref()).map_err(Ended::NotBegun)?;
    // What a line refers to may stand in a chunk before it, so trying it takes one transaction.
    let chunk = if arguments.dry_run { lines.len().max(1) } else { CHUNK };
    let stopped = stop_flag();
    let is_stopped = || stopped.load(Ordering::Relaxed);
    let mut progress = Progress::of(0, lines.len());
    let mut failed = 0;
    let mut ledger = Ledger::before(lines.iter().filter_map(|(_, line)| line.as_ref().ok()));
    if !arguments.dry_run {
        let good: Vec<TransferLine> = lines.iter().filter_map(|(_, line)| line.as_ref().ok().cloned()).collect();
        let reserved = engine.reserve_integer_ids(&good).await;
        reserved.map_err(|fault| not_begun(failure_of(&fault)))?;
    }
    for lines in lines.chunks(chunk) {
        let good: Vec<TransferLine> = lines.iter().filter_map(|(_, line)| line.as_ref().ok().cloned()).collect();
        let family = arguments.vendor.family();
        let done = engine.take_over_state(family, &good, arguments.dry_run, &mut ledger, &is_stopped).await;
        progress.clear();
        let outcomes = done.map_err(|fault| Ended::Stopped(failure_of(&fault).to_owned()))?;
        let Some(outcomes) = outcomes else {
            return Err(Ended::Stopped("the takeover was stopped".to_owned()).into());
        };
        failed += tell(lines, outcomes, &mut report).map_err(Ended::Stopped)?;
        progress.advance(lines.len());
    }
    progress.clear();
    let tried = if arguments.dry_run { " (dry run: nothing was changed)" } else { "" };
    output::error(&format!("{} of {} lines succeeded{tried}", lines.len() - failed, lines.len()));
    if failed > 0 { Err(Ended::Refused(failed).into()) } else { Ok(()) }
}

fn is_sqlite(config: &Config) -> bool {
    config.database.url.expose().starts_with("sqlite:")
}

/// What has failed, as far as that is known here.
const fn failure_of(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unavailable => "the database does not answer, or another process holds its lock; see the log",
        Fault::Unauthenticated(_) | Fault::Refused(_) | Fault::Internal(_) => "the database failed; see the log",
    }
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
            Err(Wrong::new("", "the line is longer than 1 MiB"))
        } else {
            form::read(vendor, line)
        }
    };
    Ok(lines.filter(|(_, line)| !line.is_empty()).map(|(at, line)| (at + 1, read(line))).collect())
}

/// Says what became of each line, without what stands in it, and returns how many do not stand there as they say.
fn tell(lines: &[Line], outcomes: Vec<LineOutcome>, report: &mut Report) -> Result<usize, String> {
    let mut outcomes = outcomes.into_iter();
    let mut failed = 0;
    for (number, line) in lines {
        let (outcome, told) = match line {
            Err(Wrong { field, reason }) => ("refused", Some((field.clone(), reason.clone()))),
            Ok(_) => match outcomes.next() {
                Some(LineOutcome::TakenOver) => ("taken over", None),
                Some(LineOutcome::Differs(field)) => {
                    ("differs", Some((field.to_owned(), "what stands there was left alone".to_owned())))
                }
                Some(LineOutcome::Refused { field, reason }) => ("refused", Some((field.to_owned(), reason))),
                // There is an outcome for each line that was good.
                Some(LineOutcome::Unchanged) | None => ("unchanged", None),
            },
        };
        failed += usize::from(told.is_some());
        match &told {
            Some((field, reason)) => output::line(&format!("line {number}  {outcome:10}  {field}: {reason}")),
            None => output::line(&format!("line {number}  {outcome}")),
        }
        report.add(*number, outcome, told.as_ref())?;
    }
    Ok(failed)
}
