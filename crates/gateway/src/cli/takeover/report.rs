//! What became of each line, as JSON lines in a file that only its owner can read. Holds nothing of the lines but their
//! numbers and the names of fields.

use serde::Serialize;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// The report of a takeover, if one was asked for.
pub(super) struct Report(Option<BufWriter<File>>);

#[derive(Serialize)]
struct Entry<'a> {
    line: usize,
    outcome: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

impl Report {
    /// Opens the file before anything is done.
    pub(super) fn create(path: Option<&Path>) -> Result<Self, String> {
        let Some(path) = path else { return Ok(Self(None)) };
        let failed = |error: io::Error| format!("{}: {error}", path.display());
        usher_private_files::tighten_file(path).map_err(failed)?;
        let file = usher_private_files::options().write(true).create(true).truncate(true).open(path);
        Ok(Self(Some(BufWriter::new(file.map_err(failed)?))))
    }

    /// Writes a line, so that a run that is cut off has reported what it has done.
    pub(super) fn add(
        &mut self,
        line: usize,
        outcome: &'static str,
        told: Option<&(String, String)>,
    ) -> Result<(), String> {
        let Some(file) = &mut self.0 else { return Ok(()) };
        let (field, reason) = told.map(|(field, reason)| (field.as_str(), reason.as_str())).unzip();
        let written = serde_json::to_writer(&mut *file, &Entry { line, outcome, field, reason });
        let written = written.map_err(io::Error::from).and_then(|()| file.write_all(b"\n")).and_then(|()| file.flush());
        written.map_err(|error| format!("the report cannot be written: {error}"))
    }
}
