//! What became of each line, as a CSV file.

use super::chunk::LineResult;
use csv::Writer;
use std::fs::File;
use std::path::Path;
use usher_adapter_canonical::csv_import::CsvRow;

/// The report of an import, if one was asked for.
pub(super) struct Report(Option<Writer<File>>);

impl Report {
    /// Opens the file before anything is done.
    pub(super) fn create(path: Option<&Path>) -> Result<Self, String> {
        let Some(path) = path else { return Ok(Self(None)) };
        let file = usher_private_files::options().write(true).create(true).truncate(true).open(path);
        let file = file.map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(Some(Writer::from_writer(file))))
    }

    /// Writes the lines of which something became.
    pub(super) fn write(&mut self, lines: &[CsvRow], results: &[LineResult]) -> Result<(), String> {
        let Some(writer) = &mut self.0 else { return Ok(()) };
        let failed = |error: csv::Error| format!("the report cannot be written: {error}");
        writer.write_record(["line", "email", "outcome", "reason"]).map_err(failed)?;
        for (line, result) in lines.iter().zip(results) {
            let number = line.number.to_string();
            let record = [&number, &inert(&line.email), &result.outcome, &result.errors.join(" ")];
            writer.write_record(record).map_err(failed)?;
        }
        writer.flush().map_err(|error| format!("the report cannot be written: {error}"))
    }
}

/// A text that no spreadsheet takes for a formula.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
