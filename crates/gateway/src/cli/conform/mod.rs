//! `usher conform`: a protocol's fixtures against any host that claims to serve it, Usher or the vendor's own.
//!
//! What it asks is what legacy clients ask. It must never write unless it is told to, and then only to addresses under a domain
//! that the operator names.

mod arguments;
pub(super) mod credentials;
pub(super) mod host;
mod judge;
mod junit;
mod report;
mod touched;

use super::{Failure, output};
pub(super) use arguments::ConformArguments;
use credentials::World;
use host::Host;
use judge::Judge;
use std::process::ExitCode;
use std::time::Duration;
use thiserror::Error;
use touched::Touched;
use usher_conformance::{Archive, Fixture, Suite};
use usher_engine::SystemClock;
use usher_engine::ports::Clock;

/// Why it ends without success.
#[derive(Debug, Error)]
pub(super) enum Unfit {
    /// Some answers differ.
    #[error("{differs} of {asked} cases that were asked differ")]
    Differs { differs: usize, asked: usize },
    /// No request was answered.
    #[error("{url} does not answer: {reason}")]
    Silent { url: String, reason: String },
    /// No case was wanted.
    #[error("nothing was compared: no case has such a name")]
    NoCase,
    /// No case could be sent.
    #[error("nothing was compared: all {0} cases were skipped; the report says what they need")]
    AllSkipped(usize),
}

/// The exit code of a failure: 1 where answers differ, 3 where the host does not answer, 4 where nothing was compared.
pub(super) fn exit_code(failure: &Failure) -> ExitCode {
    match failure.downcast_ref::<Unfit>() {
        Some(Unfit::Silent { .. }) => ExitCode::from(3),
        Some(Unfit::NoCase | Unfit::AllSkipped(_)) => ExitCode::from(4),
        Some(Unfit::Differs { .. }) => ExitCode::FAILURE,
        None => ExitCode::from(2),
    }
}

pub(super) fn run(arguments: &ConformArguments) -> Result<(), Failure> {
    let suite = Suite::of(Archive::embedded(), Some(&arguments.vendor))?;
    if arguments.template {
        output::line(credentials::template(&suite).trim_end());
        return Ok(());
    }
    let world = World::read(arguments.credentials.as_deref())?;
    let host = Host::new(&arguments.base_url()?, Duration::from_millis(arguments.timeout.unsigned_millis()));
    // The time, so that whoever was invited by an earlier run is not met again.
    let mark = SystemClock.now().seconds();
    let mut judge = Judge { suite: &suite, world: &world, host: &host, arguments, mark, touched: Touched::default() };
    let mut results = Vec::new();
    for (number, fixture) in in_order(&suite, arguments).into_iter().enumerate() {
        let result = judge.judge(number, fixture);
        if let Some(reason) = result.silence().filter(|_| !results.iter().any(judge::CaseResult::was_asked)) {
            return Err(Unfit::Silent { url: host.to_string(), reason: reason.to_owned() }.into());
        }
        results.push(result);
    }
    report::write(&results, arguments)?;
    let asked = results.iter().filter(|result| result.was_asked()).count();
    let skipped = results.iter().filter(|result| result.was_skipped()).count();
    match results.iter().filter(|result| result.differs()).count() {
        0 if results.is_empty() => Err(Unfit::NoCase.into()),
        0 if asked == 0 => Err(Unfit::AllSkipped(skipped).into()),
        0 => {
            if skipped > asked {
                let all = results.len();
                output::error(&format!(
                    "most cases were skipped ({skipped} of {all}): the others say little of the host"
                ));
            }
            Ok(())
        }
        differs => Err(Unfit::Differs { differs, asked }.into()),
    }
}

/// The cases that are wanted: first those that read, then those that a host refuses, and those that take away at the end.
fn in_order<'a>(suite: &'a Suite, arguments: &ConformArguments) -> Vec<&'a Fixture> {
    let named = |fixture: &&Fixture| arguments.case.iter().all(|part| fixture.name.contains(part.as_str()));
    let mut fixtures: Vec<_> = suite.fixtures.iter().filter(named).collect();
    fixtures.sort_by_key(|fixture| match fixture {
        fixture if fixture.reads() => 0,
        fixture if fixture.changes_nothing() => 1,
        fixture if fixture.request.starts_with("POST ") => 2,
        fixture if !fixture.request.starts_with("DELETE ") => 3,
        _ => 4,
    });
    fixtures
}
