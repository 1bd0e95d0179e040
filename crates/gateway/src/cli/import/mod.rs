//! `usher import`: people of a file are invited without a running gateway; it sends their mail when it runs.
//!
//! The exit code says what became of it (`exit_code`). An import that was cut off goes on where it was when the same
//! command is run again: a journal beside the file knows what is done, and the part that was under way is asked for under
//! its idempotency key.

mod arguments;
mod chunk;
mod journal;
mod progress;
mod report;

pub(super) use arguments::ImportArguments;
pub(super) use progress::Progress;

use super::ids::organization_of;
use super::{Failure, output, signals};
use crate::config::Config;
use crate::gateway::open_installation;
use chunk::{LineResult, carry_out};
use journal::Journal;
use report::Report;
use std::fmt;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use usher_adapter_canonical::csv_import::CsvRow;

/// How many lines are imported per transaction.
const CHUNK: usize = 500;

/// How an import or a takeover ended that did not do everything.
#[derive(Debug)]
pub(super) enum Ended {
    /// Some lines were refused: exit code 1.
    Refused(usize),
    /// The file cannot be read, and nothing was done: exit code 3.
    Unreadable(String),
    /// It was stopped, and the same command goes on: exit code 4.
    Stopped(String),
    /// It could not begin, and nothing was done: exit code 5.
    NotBegun(String),
}

/// The exit code of an import that failed.
pub(super) fn exit_code(failure: &Failure) -> ExitCode {
    ExitCode::from(match failure.downcast_ref() {
        Some(Ended::Refused(_)) => 1,
        Some(Ended::Unreadable(_)) => 3,
        Some(Ended::Stopped(_)) => 4,
        Some(Ended::NotBegun(_)) | None => 5,
    })
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(1) => f.write_str("1 line was refused"),
            Self::Refused(lines) => write!(f, "{lines} lines were refused"),
            Self::Unreadable(text) | Self::NotBegun(text) => f.write_str(text),
            Self::Stopped(text) => write!(f, "{text}; run the same command again to go on"),
        }
    }
}

impl std::error::Error for Ended {}

pub(super) async fn run(arguments: &ImportArguments, config: &Config) -> Result<(), Failure> {
    let bytes = arguments.bytes().map_err(Ended::Unreadable)?;
    // From here on a signal ends it in an orderly way, also while the database is opened.
    let stopped = stop_flag();
    let lines = arguments.read(&bytes).map_err(Ended::Unreadable)?;
    let not_begun = |failure: Failure| Ended::NotBegun(failure.to_string());
    let engine = open_installation(config).await.map_err(|failure| not_begun(failure.into()))?;
    let organization = organization_of(&engine, &arguments.organization).await.map_err(not_begun)?;
    let what = arguments.fingerprint(&bytes, organization.id);
    let mut journal = if arguments.dry_run {
        Journal::none()
    } else {
        Journal::open(&arguments.journal(), &what).map_err(Ended::NotBegun)?
    };
    let mut report = Report::create(arguments.report.as_deref()).map_err(Ended::NotBegun)?;
    let caller = engine.operator(organization);
    let mut results = journal.done().to_vec();
    if !results.is_empty() {
        output::error(&format!("{} of {} lines were done before; going on", results.len(), lines.len()));
    }
    let mut progress = Progress::of(results.len(), lines.len());
    let mut ended = None;
    for chunk in lines.chunks(CHUNK).skip(results.len().div_ceil(CHUNK)) {
        if stopped.load(Ordering::Relaxed) {
            ended = Some(Ended::Stopped("the import was stopped".to_owned()));
            break;
        }
        let key = journal.key(chunk);
        let done = match carry_out(&engine, &caller, chunk, arguments, key.as_deref()).await {
            Ok(done) => done,
            Err(failure) => {
                ended = Some(Ended::Stopped(failure));
                break;
            }
        };
        progress.clear();
        print(chunk, &done);
        progress.advance(chunk.len());
        journal.add(&done).map_err(Ended::Stopped)?;
        results.extend(done);
    }
    progress.clear();
    report.write(&lines, &results).map_err(Ended::Stopped)?;
    let refused = results.iter().filter(|result| result.is_refused()).count();
    let tried = if arguments.dry_run { " (dry run: nothing was changed)" } else { "" };
    output::error(&format!("{} of {} lines succeeded{tried}", results.len() - refused, lines.len()));
    if let Some(ended) = ended {
        return Err(ended.into());
    }
    journal.remove();
    if refused > 0 { Err(Ended::Refused(refused).into()) } else { Ok(()) }
}

/// Prints what became of each line.
fn print(lines: &[CsvRow], results: &[LineResult]) {
    for (line, result) in lines.iter().zip(results) {
        let CsvRow { number, email, .. } = line;
        let said = if result.is_refused() {
            format!("line {number}  refused    {email}  {}", result.errors.join(" "))
        } else {
            format!("line {number}  {:9}  {email}", result.outcome)
        };
        output::line(&said);
    }
}

/// Becomes true at a signal to stop; what is under way is finished first.
pub(super) fn stop_flag() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    let set = Arc::clone(&flag);
    let stop = signals::stop();
    tokio::spawn(async move {
        stop.await;
        set.store(true, Ordering::Relaxed);
    });
    flag
}
