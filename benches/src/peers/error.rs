//! Why a peer cannot be measured.

use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub(crate) enum PeerError {
    #[error("--peers needs {program} {wanted} in PATH, but {found}")]
    Missing { program: &'static str, wanted: &'static str, found: String },
    #[error("{command} failed:\n{output}")]
    Command { command: String, output: String },
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{name} did not come up; it wrote to {}", log.display())]
    NotReady { name: &'static str, log: PathBuf },
    #[error("{name} answered {answered} requests, but stored {stored} rows")]
    Rows { name: &'static str, answered: usize, stored: String },
}

impl PeerError {
    /// For `map_err` on what was done with a file.
    pub(super) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        |source| Self::File { path, source }
    }
}
