//! Whether the database is one that can be served from.

use super::StoreError;

/// Why a database cannot be served from.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// It does not answer, or cannot be written.
    #[error(transparent)]
    Failing(#[from] StoreError),
    /// It was made with another secret, or is another installation's by now.
    #[error("the database is not the one that this installation's secret belongs to")]
    Foreign,
    /// It lacks migrations.
    #[error("the database lacks the migration {0}; run `usher migrate`")]
    Outdated(String),
    /// The file is no longer where it was opened.
    #[error("{0} was removed or replaced while it was open; stop the gateway, and put the file back")]
    Vanished(String),
    /// There is less room on its disk than there shall be.
    #[error("{free} bytes are free on the disk of {file}, which is less than database.min_free_bytes")]
    DiskFull {
        /// The file.
        file: String,
        /// What is free, in bytes.
        free: u64,
    },
}

impl Unfit {
    /// The reason in one word, for monitoring.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Failing(_) => "unavailable",
            Self::Foreign => "foreign_secret",
            Self::Outdated(_) => "outdated",
            Self::Vanished(_) => "vanished",
            Self::DiskFull { .. } => "disk_full",
        }
    }
}
