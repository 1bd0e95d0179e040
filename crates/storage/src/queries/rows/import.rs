//! Rows of `imports` and `import_rows`.

use super::super::super::sql::Db;
use super::super::import_schema::{import_rows, imports};
use super::count;
use crate::cursor::KeysetPosition;
use crate::faults::Unreadable;
use crate::import_documents::{read_defaults, read_problems, read_row, write_defaults, write_problems, write_row};
use crate::records::{ImportRecord, ImportedLine, WaitingLine};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::commands::RowOutcome;
use usher_domain::{IfPending, Import, ImportCounts, ImportId, ImportStatus, ImportStop, LineResult};

/// An import.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = imports, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct ImportRow {
    organization_id: Key,
    id: Key,
    maker_id: Option<Key>,
    family: String,
    credential: String,
    submission: String,
    if_pending: String,
    defaults: Option<Document>,
    status: String,
    stopped: Option<String>,
    total: i64,
    invited: i64,
    unchanged: i64,
    refused: i64,
    failures: i64,
    due_at: Stamp,
    created_at: Stamp,
    finished_at: Option<Stamp>,
    rows_deleted_at: Option<Stamp>,
}

/// After how many milliseconds the worker takes an import of which nothing is done. Whoever makes it does the first part at
/// once, and would find it taken.
const FIRST_TURN: i64 = 5_000;

impl ImportRow {
    /// The row of an import.
    pub(crate) fn of(organization: Key, record: &ImportRecord) -> Self {
        let import = &record.import;
        Self {
            organization_id: organization,
            id: import.id.into(),
            maker_id: import.maker.map(Key::from),
            family: record.family.clone(),
            credential: record.credential.clone(),
            submission: record.submission.clone(),
            if_pending: record.if_pending.as_str().to_owned(),
            defaults: record.defaults.as_ref().map(write_defaults),
            status: import.status.as_str().to_owned(),
            stopped: import.stopped.map(|stop| stop.as_str().to_owned()),
            total: import.counts.total.into(),
            invited: import.counts.invited.into(),
            unchanged: import.counts.unchanged.into(),
            refused: import.counts.refused.into(),
            failures: record.failures.into(),
            due_at: import.created_at.plus_millis(FIRST_TURN).into(),
            created_at: import.created_at.into(),
            finished_at: import.finished_at.map(Stamp::from),
            rows_deleted_at: import.rows_deleted_at.map(Stamp::from),
        }
    }

    /// Where it is in a listing.
    pub(crate) fn place(&self) -> KeysetPosition {
        KeysetPosition { created_at: self.created_at, id: self.id }
    }

    /// The import.
    pub(crate) fn import(&self) -> Result<Import, Unreadable> {
        let stop = |word: &String| ImportStop::parse(word).ok_or(Unreadable("reason why an import stopped"));
        Ok(Import {
            id: self.id.into(),
            maker: self.maker_id.map(Into::into),
            status: ImportStatus::parse(&self.status).ok_or(Unreadable("status of an import"))?,
            stopped: self.stopped.as_ref().map(stop).transpose()?,
            counts: ImportCounts {
                total: count(self.total, "lines of an import")?,
                invited: count(self.invited, "lines of an import")?,
                unchanged: count(self.unchanged, "lines of an import")?,
                refused: count(self.refused, "lines of an import")?,
            },
            created_at: self.created_at.into(),
            finished_at: self.finished_at.map(Into::into),
            rows_deleted_at: self.rows_deleted_at.map(Into::into),
        })
    }

    /// The import with what its parts are carried out with.
    pub(crate) fn record(self) -> Result<ImportRecord, Unreadable> {
        Ok(ImportRecord {
            import: self.import()?,
            if_pending: IfPending::parse(&self.if_pending).ok_or(Unreadable("choice of an import"))?,
            defaults: self.defaults.as_ref().map(read_defaults).transpose()?,
            failures: count(self.failures, "failures of an import")?,
            family: self.family,
            credential: self.credential,
            submission: self.submission,
        })
    }
}

/// A line of an import.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = import_rows, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct ImportLineRow {
    organization_id: Key,
    import_id: Key,
    pub(crate) position: i64,
    number: i64,
    email: String,
    email_canonical: Option<String>,
    person: Option<Document>,
    problems: Option<Document>,
    /// What was done, or [`REFUSED`]; nothing while it waits.
    outcome: Option<String>,
}

/// The outcome of a refused line.
pub(crate) const REFUSED: &str = "refused";

impl ImportLineRow {
    /// The row of a line.
    pub(crate) fn of(organization: Key, import: ImportId, position: i64, line: &ImportedLine<'_>) -> Self {
        let person = line.row.as_ref().ok();
        Self {
            organization_id: organization,
            import_id: import.into(),
            position,
            number: i64::try_from(line.number).unwrap_or(i64::MAX),
            // PostgreSQL's texts cannot hold a NUL.
            email: line.email.replace('\0', "\u{fffd}"),
            email_canonical: person.map(|row| row.email.canonical().as_str().to_owned()),
            person: person.map(|row| write_row(row)),
            problems: line.row.as_ref().err().map(|problems| write_problems(problems)),
            outcome: line.row.is_err().then(|| REFUSED.to_owned()),
        }
    }

    /// The line that waits.
    pub(crate) fn waiting(self) -> Result<WaitingLine, Unreadable> {
        let person = self.person.ok_or(Unreadable("line of an import"))?;
        Ok(WaitingLine { position: self.position, number: self.number.unsigned_abs(), row: read_row(&person)? })
    }

    /// What became of the line.
    pub(crate) fn result(self) -> Result<LineResult, Unreadable> {
        let outcome = match (&self.problems, &self.outcome) {
            (Some(problems), _) => Err(read_problems(problems)?),
            (None, outcome) => {
                let outcome = outcome.as_deref().and_then(RowOutcome::parse);
                Ok(outcome.ok_or(Unreadable("outcome of a line"))?)
            }
        };
        Ok(LineResult { number: self.number.unsigned_abs(), email: self.email, outcome })
    }
}
