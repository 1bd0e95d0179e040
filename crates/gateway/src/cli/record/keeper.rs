//! The thread that makes fixtures of calls and writes them.
//!
//! A file is written whole under another name and renamed, and can be read by this user alone. Where that fails (no
//! room, no rights) the call is counted, and what went wrong is said once until writing works again.

use super::kept::Call;
use super::tally::{Count, Tally};
use crate::cli::output;
use crate::registry::Registry;
use crate::relay::Seen;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use usher_adapter_kit::Method;
use usher_conformance::{Exchange, Redactor, Unkept};
use usher_domain::Timestamp;
use usher_private_files as private_files;

/// How many calls may wait to be kept.
const WAITING: usize = 256;

pub(super) struct Keeper {
    pub(super) vendor: String,
    pub(super) folder: PathBuf,
    /// How many calls are kept at most.
    pub(super) most: u64,
    pub(super) registry: Registry,
    pub(super) redactor: Redactor,
    pub(super) tally: Arc<Tally>,
}

/// Names of unknown members, with how often they came.
pub(super) type Unknown = Vec<(String, usize)>;

impl Keeper {
    /// Starts the thread. It ends once every sender is gone.
    pub(super) fn start(self) -> io::Result<(Sender<Call>, JoinHandle<Unknown>)> {
        let (queue, calls) = channel(WAITING);
        let thread = std::thread::Builder::new().name("recorder".to_owned()).spawn(move || self.run(calls))?;
        Ok((queue, thread))
    }

    fn run(mut self, mut calls: Receiver<Call>) -> Unknown {
        let (tally, mut is_failing) = (Arc::clone(&self.tally), false);
        while let Some(call) = calls.blocking_recv() {
            match self.keep(&call, &tally) {
                Ok(count) => {
                    count.add();
                    is_failing &= !std::ptr::eq(count, &raw const tally.kept);
                }
                Err(error) => {
                    tally.unwritten.add();
                    if !is_failing {
                        let folder = self.folder.display();
                        output::error(&format!("calls pass and are not kept: cannot write to {folder}: {error}"));
                    }
                    is_failing = true;
                }
            }
        }
        self.redactor.unknown_members().map(|(name, count)| (name.to_owned(), count)).collect()
    }

    /// Keeps a call, if it can be; gives what it counts as.
    fn keep<'t>(&mut self, call: &Call, tally: &'t Tally) -> io::Result<&'t Count> {
        let (request, answer) = match (&call.request, &call.answer) {
            (Seen::Whole(request), Seen::Whole(answer)) => (request, answer),
            (Seen::TooLong, _) | (_, Seen::TooLong) => return Ok(&tally.too_long),
            _ => return Ok(&tally.cut_short),
        };
        if tally.kept.get() >= self.most {
            return Ok(&tally.beyond);
        }
        let operation = self.registry.find("", &Method::of(call.method.as_str()), &call.path);
        let operation = operation.and_then(|found| found.operation.ok());
        let exchange = Exchange {
            at: &Timestamp::from_millis(call.at).to_string(),
            operation: operation.as_ref().map(|found| (found.name, found.operation.descriptor().path)),
            method: call.method.as_str(),
            path: &call.path,
            query: &call.query,
            request_headers: &Call::fields(&call.request_fields),
            request_body: request,
            status: call.status.as_u16(),
            answer_headers: &Call::fields(&call.answer_fields),
            answer_body: answer,
        };
        match self.redactor.fixture(&exchange) {
            Err(Unkept::NoJson) => return Ok(&tally.no_json),
            Err(Unkept::Withheld) => return Ok(&tally.withheld),
            Ok(bytes) => {
                let folder = self.folder.join(&self.vendor).join(operation.map_or("unknown", |found| found.name));
                let name = format!("{}-{:06}.http", call.at, tally.kept.get());
                write_whole(&folder, &name, &bytes)?;
            }
        }
        Ok(&tally.kept)
    }
}

/// Writes a file under its name only once all of it is there.
fn write_whole(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    private_files::create_folder(folder)?;
    let unfinished = folder.join(format!(".{name}"));
    let written = private_files::options().write(true).create_new(true).open(&unfinished).and_then(|mut file| {
        file.write_all(bytes)?;
        std::fs::rename(&unfinished, folder.join(name))
    });
    if written.is_err() {
        // What is there of it only takes the room that is missing.
        let _ = std::fs::remove_file(&unfinished);
    }
    written
}
