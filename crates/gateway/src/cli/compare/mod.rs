//! `usher compare`: what Usher would have answered to recorded calls.
//!
//! It asks an Usher that is made for it. Nothing of the installation is read or written but its settings, and nothing is
//! sent to anybody.

mod arguments;
mod people;
mod replay;
mod report;
mod scratch;

pub(super) use arguments::CompareArguments;

use super::conform::credentials::World;
use super::conform::host::Host;
use super::{Failure, signals};
use crate::config::Config;
use people::Named;
use replay::Replay;
use report::Report;
use scratch::Scratch;
use std::collections::BTreeMap;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use thiserror::Error;
use url::Url;
use usher_conformance::{Archive, Fixture, Suite};

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Too few calls are answered alike.
#[derive(Debug, Error)]
#[error("{score} % of the compared calls are answered alike; {enough} % were asked for")]
struct TooFew {
    score: usize,
    enough: u8,
}

/// No call could be compared, which says nothing about Usher.
#[derive(Debug, Error)]
#[error(
    "none of the {calls} calls could be compared: nobody knows what their placeholders stand for; name it in --world"
)]
struct NothingCompared {
    calls: usize,
}

/// It was told to stop before all calls were replayed.
#[derive(Debug, Error)]
#[error("stopped before the end; what was made for it is deleted")]
struct Stopped;

/// The exit code of a failure.
pub(super) fn exit_code(failure: &Failure) -> ExitCode {
    if failure.is::<TooFew>() { ExitCode::FAILURE } else { ExitCode::from(2) }
}

pub(super) async fn run(arguments: &CompareArguments, config: &Config) -> Result<(), Failure> {
    let archive =
        Archive::read(&arguments.recorded).map_err(|error| format!("{}: {error}", arguments.recorded.display()))?;
    let mut suite = Suite::of(archive, Some(&arguments.vendor))?;
    suite.fixtures.sort_by(|one, other| (&one.case.recorded, &one.name).cmp(&(&other.case.recorded, &other.name)));
    let first = suite.fixtures.iter().find_map(replay::instant);
    let begin = first.ok_or_else(|| format!("there are no recordings of {} in the folder", arguments.vendor))?;
    let bindings = World::read(arguments.world.as_deref())?.bindings();
    // A signal must not leave behind what is made here.
    let mut stop = std::pin::pin!(signals::stop());
    let scratch = tokio::select! {
        biased;
        () = &mut stop => return Err(Stopped.into()),
        started = Scratch::start(config, &arguments.vendor, begin) => started?,
    };
    let host = Host::own(&Url::parse(&format!("http://{}", scratch.address))?, PATIENCE);
    let vendor = arguments.vendor.clone();
    let is_stopped = Arc::new(AtomicBool::new(false));
    let told = Arc::clone(&is_stopped);
    let mut replaying = tokio::task::spawn_blocking(move || {
        let mut replay = Replay {
            host,
            scratch: &scratch,
            vendor: &vendor,
            bindings,
            named: Named::default(),
            own: BTreeMap::new(),
            places: BTreeMap::new(),
        };
        let report = replay_all(&mut replay, &suite.fixtures, &told);
        drop(replay);
        (scratch, report)
    });
    let replayed = tokio::select! {
        replayed = &mut replaying => replayed,
        () = &mut stop => {
            is_stopped.store(true, Ordering::Relaxed);
            replaying.await
        }
    };
    let (scratch, report) = replayed?;
    scratch.end().await;
    if is_stopped.load(Ordering::Relaxed) {
        return Err(Stopped.into());
    }
    let report = report?;
    report.write(arguments)?;
    report.judge(arguments.enough)
}

/// Replays calls until told to stop.
fn replay_all(replay: &mut Replay<'_>, calls: &[Fixture], is_stopped: &AtomicBool) -> Result<Report, String> {
    let mut report = Report::default();
    for call in calls {
        if is_stopped.load(Ordering::Relaxed) {
            break;
        }
        let outcome = replay.call(call)?;
        report.add(call.operation(), &call.name, outcome);
    }
    Ok(report)
}

impl Report {
    /// Whether enough is answered alike.
    fn judge(&self, enough: u8) -> Result<(), Failure> {
        let Self { calls, compared, score, .. } = *self;
        match compared {
            0 => Err(NothingCompared { calls }.into()),
            _ if score < usize::from(enough) => Err(TooFew { score, enough }.into()),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::replay::Outcome;
    use super::*;

    #[test]
    fn nothing_compared_is_no_success() {
        let mut report = Report::default();
        report.add("invite", "1", Outcome::Unknown { placeholder: "uuid:1".to_owned() });
        assert!(report.judge(0).unwrap_err().is::<NothingCompared>());
        report.add("invite", "2", Outcome::Differs { differences: Vec::new() });
        assert!(report.judge(1).unwrap_err().is::<TooFew>());
        report.add("invite", "3", Outcome::Alike);
        assert!(report.judge(50).is_ok());
    }
}
