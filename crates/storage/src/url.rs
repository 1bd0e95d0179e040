//! Database addresses. Strict: an unknown scheme or a missing file is an error, so that a typing mistake cannot create
//! an empty database.

use crate::records::StoreError;
use std::error::Error;
use std::fs::{File, TryLockError};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::{fmt, io};
use tokio_postgres::Config;
use usher_private_files as private_files;

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DatabaseUrl {
    /// A file of this machine.
    Sqlite(SqliteFile),
    /// A server; the address as libpq understands it.
    Postgres(String),
}

/// A database file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SqliteFile {
    path: PathBuf,
    create: bool,
}

/// Tells files apart that have had the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FileIdentity {
    device: u64,
    number: u64,
}

impl DatabaseUrl {
    /// Parses a database URL; `create` allows an SQLite file to be created if it is missing.
    pub(crate) fn parse(url: &str, create: bool) -> Result<Self, StoreError> {
        if let Some(path) = url.strip_prefix("sqlite://") {
            if path.is_empty() || path.starts_with(':') || path.contains('?') {
                let hint =
                    "database.url: write sqlite://PATH with the path of a file, for example sqlite://data/usher.db";
                return Err(StoreError::Unavailable(hint.to_owned()));
            }
            return Ok(Self::Sqlite(SqliteFile { path: PathBuf::from(path), create }));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let refused = |reason: &str| StoreError::Unavailable(format!("database.url: {reason}"));
            match url.parse::<Config>() {
                Ok(parsed) if parsed.get_hosts().is_empty() && parsed.get_hostaddrs().is_empty() => {
                    let hint = "it names no host; for a socket write postgres:///DATABASE?host=/var/run/postgresql";
                    return Err(refused(hint));
                }
                Ok(_) => {}
                Err(error) => match error.source().map(ToString::to_string) {
                    // A parameter of another driver, of which the server may know more, is told when connecting.
                    Some(reason) if reason.starts_with("unknown option") => {}
                    reason => return Err(refused(reason.as_deref().unwrap_or("it cannot be read"))),
                },
            }
            return Ok(Self::Postgres(url.to_owned()));
        }
        let hint = "database.url: write sqlite://PATH or postgres://USER@HOST/DATABASE; other schemes are not known";
        Err(StoreError::Unavailable(hint.to_owned()))
    }
}

impl SqliteFile {
    /// A file that is there.
    pub(crate) fn existing(path: PathBuf) -> Self {
        Self { path, create: false }
    }

    /// Its path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes sure that the file may be opened: it exists, or may be created.
    pub(crate) fn check(&self) -> Result<(), StoreError> {
        if self.create || self.path.is_file() {
            return Ok(());
        }
        Err(StoreError::Unavailable(format!("{self} does not exist; check database.url, or run `usher migrate` first")))
    }

    /// Makes sure that the file may be opened and that no other user can read it: it holds password hashes and personal
    /// data. SQLite creates the files beside it with the same permissions.
    pub(crate) fn secure(&self) -> Result<(), StoreError> {
        self.check()?;
        self.check_beside()?;
        self.keep_private()
    }

    /// Refuses to create the database beside a log of changes that were never written into it: SQLite would delete the log.
    fn check_beside(&self) -> Result<(), StoreError> {
        let log = self.beside("-wal");
        if !self.create || self.path.exists() || !log.exists() {
            return Ok(());
        }
        let (log, own) = (log.display(), self.path.display());
        Err(StoreError::Unavailable(format!(
            "{self} is missing, but its log {log} is there and may hold changes: nothing is begun anew; put {own} back beside \
             it, or move the log away"
        )))
    }

    /// The file beside it with this ending.
    fn beside(&self, suffix: &str) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(suffix);
        path.into()
    }

    fn keep_private(&self) -> Result<(), StoreError> {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        if self.create {
            private_files::create_folder(folder).map_err(|error| self.unusable(folder, &error))?;
            private_files::create_file(&self.path).map_err(|error| self.unusable(&self.path, &error))?;
        }
        // The write-ahead log and its index are beside the file, and so is the secret, unless it is set elsewhere.
        for suffix in ["", "-wal", "-shm", "-journal"] {
            let path = self.beside(suffix);
            private_files::tighten_file(&path).map_err(|error| self.unusable(&path, &error))?;
        }
        let own = self.path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let tightened = private_files::tighten_folder(folder, |name| name.starts_with(own.as_ref()));
        tightened.map_err(|error| self.unusable(folder, &error))
    }

    /// What the file is at the moment, whatever its name.
    pub(crate) fn identity(&self) -> Option<FileIdentity> {
        let found = std::fs::metadata(&self.path).ok()?;
        Some(FileIdentity { device: found.dev(), number: found.ino() })
    }

    /// A file beside it, or its folder, cannot be used.
    fn unusable(&self, path: &Path, error: &io::Error) -> StoreError {
        let other = if path == self.path { String::new() } else { format!(" {}:", path.display()) };
        StoreError::Unavailable(format!("{self}:{other} {error}"))
    }

    /// The folder that it is in, or will be in.
    pub(crate) fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// Locks a file beside the database, named for what it is locked for; `None` where another process has it. Not the database
    /// itself: closing it anywhere would end SQLite's own locks.
    pub(crate) fn lock_beside(&self, purpose: &str) -> Result<Option<File>, StoreError> {
        let path = self.beside(&format!("-{purpose}"));
        let opened = private_files::options().write(true).create(true).truncate(false).open(&path);
        let file = opened.map_err(|error| self.unusable(&path, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(self.unusable(&path, &error)),
        }
    }

    /// How many bytes are free for it on its disk.
    pub(crate) fn free_bytes(&self) -> io::Result<u64> {
        let disk = rustix::fs::statvfs(self.folder())?;
        Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
    }

    /// The URI that SQLite is opened with. Characters with a meaning in it are escaped.
    pub(crate) fn locator(&self) -> String {
        let mode = if self.create { "rwc" } else { "rw" };
        let mut locator = "file:".to_owned();
        for c in self.path.to_string_lossy().chars() {
            match c {
                '%' => locator.push_str("%25"),
                '?' => locator.push_str("%3f"),
                '#' => locator.push_str("%23"),
                c => locator.push(c),
            }
        }
        format!("{locator}?mode={mode}")
    }
}

impl fmt::Display for SqliteFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the database file {}", self.path.display())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_mean_something_are_taken() {
        for url in [
            "",
            "usher.db",
            "sqlite://",
            "sqlite://:memory:",
            "mysql://x",
            "sqlite://a?mode=ro",
            "postgres://",
            "postgres:///usher",
            "postgres://usher:Geheim-1@db.example:port/usher",
        ] {
            let refused = DatabaseUrl::parse(url, true).unwrap_err().to_string();
            assert!(refused.contains("database.url") && !refused.contains("Geheim"), "{url}: {refused}");
        }
        for url in ["postgres://usher@db.example/usher", "postgresql:///usher?host=/run/postgresql&user=usher"] {
            assert!(DatabaseUrl::parse(url, true).is_ok(), "{url}");
        }
        let Ok(DatabaseUrl::Sqlite(file)) = DatabaseUrl::parse("sqlite://a#b%.db", false) else { panic!("a file") };
        assert_eq!(file.locator(), "file:a%23b%25.db?mode=rw");
        assert!(file.check().is_err());
    }
}
