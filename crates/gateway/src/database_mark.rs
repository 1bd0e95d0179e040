//! The mark that a database leaves beside the installation's secret file, a line for each database. Where it says that
//! there was one and there is none, a disk was not mounted or a file was moved, and beginning anew would hide that.
//!
//! It is only a help: where it cannot be read or written, the gateway starts as without it.

use crate::build_error::BuildError;
use crate::config::Config;
use crate::secret_file;
use std::io::Write;
use std::path::PathBuf;
use usher_private_files as private_files;

/// The mark of one database.
pub(crate) struct DatabaseMark {
    file: PathBuf,
    place: String,
}

impl DatabaseMark {
    /// That of the configured database, and whether an installation is in it.
    ///
    /// # Errors
    /// Where the database was there before and is not now, or cannot be reached.
    pub(crate) async fn found(config: &Config) -> Result<(Self, bool), BuildError> {
        let mark = Self::of(config);
        let is_begun = usher_storage::is_begun(config.database.url.expose()).await?;
        if mark.is_set() && !is_begun {
            return Err(BuildError::VanishedDatabase { place: mark.place, mark: mark.file });
        }
        Ok((mark, is_begun))
    }

    fn of(config: &Config) -> Self {
        let mut file = secret_file::place(config).into_os_string();
        file.push(".databases");
        Self { file: file.into(), place: usher_storage::place(config.database.url.expose()) }
    }

    /// Whether the database was there before.
    fn is_set(&self) -> bool {
        std::fs::read_to_string(&self.file).is_ok_and(|text| text.lines().any(|line| line == self.place))
    }

    /// Says that the database is there.
    pub(crate) fn set(&self) {
        if self.is_set() {
            return;
        }
        let line = format!("{}\n", self.place);
        let opened = private_files::options().append(true).create(true).open(&self.file);
        // One call, so that two processes do not write into each other's line.
        if let Err(error) = opened.and_then(|mut file| file.write_all(line.as_bytes()).and_then(|()| file.sync_all())) {
            tracing::info!(file = %self.file.display(), %error, "a database that vanishes will not be noticed at start");
        }
    }
}
