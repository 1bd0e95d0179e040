//! What of an import is done, so that it can go on after it was cut off. It holds numbers of lines and what became of
//! them, no addresses.

use super::chunk::LineResult;
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use usher_adapter_canonical::csv_import::CsvRow;
use usher_engine::ports::{Clock, Entropy};
use usher_engine::{SystemClock, SystemEntropy};
use uuid::Uuid;

/// The journal of an import.
pub(super) struct Journal {
    file: Option<(PathBuf, File)>,
    run: Uuid,
    done: Vec<LineResult>,
}

/// Its first line.
#[derive(Serialize, Deserialize)]
struct Head {
    /// By which the parts of this import are known to the database.
    run: Uuid,
    /// What is imported.
    what: String,
}

impl Journal {
    /// None, for an import that changes nothing.
    pub(super) const fn none() -> Self {
        Self { file: None, run: Uuid::nil(), done: Vec::new() }
    }

    /// Opens the journal of an import, or begins one.
    pub(super) fn open(path: &Path, what: &str) -> Result<Self, String> {
        let failed =
            |error: std::io::Error| format!("{}: {error}; choose another place by --journal FILE", path.display());
        let mut file = usher_private_files::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(failed)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => {
                return Err(format!("{}: this import is running already", path.display()));
            }
            Err(std::fs::TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(std::fs::TryLockError::Error(error)) => return Err(failed(error)),
        }
        let mut text = Vec::new();
        file.read_to_end(&mut text).map_err(failed)?;
        // What was being written when the import was cut off is not done, as far as is known.
        let end = text.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        text.truncate(end);
        let lines = text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let mut journal = Self { file: None, run: SystemEntropy.uuid(SystemClock.now()), done: Vec::new() };
        let mut has_head = false;
        for (number, line) in lines.enumerate() {
            let broken = |_| {
                format!("{} is no journal of an import; move it away or name another by --journal FILE", path.display())
            };
            if number == 0 {
                let head: Head = serde_json::from_slice(line).map_err(broken)?;
                if head.what != what {
                    return Err(format!(
                        "{} is of another import: the file, the organization or the options have changed. Delete it to begin \
                         anew, or name another by --journal FILE",
                        path.display()
                    ));
                }
                (journal.run, has_head) = (head.run, true);
            } else {
                let done: Vec<LineResult> = serde_json::from_slice(line).map_err(broken)?;
                journal.done.extend(done);
            }
        }
        let end = u64::try_from(end).unwrap_or_default();
        file.set_len(end).and_then(|()| file.seek(SeekFrom::Start(end))).map_err(failed)?;
        journal.file = Some((path.to_owned(), file));
        if !has_head {
            journal.write(&Head { run: journal.run, what: what.to_owned() }).map_err(failed)?;
        }
        Ok(journal)
    }

    /// What is done.
    pub(super) fn done(&self) -> &[LineResult] {
        &self.done
    }

    /// The idempotency key of a part that begins with this line.
    pub(super) fn key(&self, lines: &[CsvRow]) -> Option<String> {
        let first = lines.first()?.number;
        self.file.is_some().then(|| format!("import-{}-{first}", self.run))
    }

    /// Notes that a part is done.
    pub(super) fn add(&mut self, results: &[LineResult]) -> Result<(), String> {
        self.write(&results).map_err(|error| format!("the journal cannot be written: {error}"))
    }

    fn write(&mut self, what: &impl Serialize) -> std::io::Result<()> {
        let Some((_, file)) = &mut self.file else { return Ok(()) };
        let mut line = serde_json::to_vec(what)?;
        line.push(b'\n');
        file.write_all(&line)?;
        file.sync_data()
    }

    /// Removes it: all is done.
    pub(super) fn remove(self) {
        if let Some((path, _)) = self.file {
            // What stays behind is of no harm: the same command says that all was done.
            let _ = std::fs::remove_file(path);
        }
    }
}
