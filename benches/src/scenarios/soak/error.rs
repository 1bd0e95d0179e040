//! Why the soak could not be run, and that it found something broken.

use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub(crate) enum SoakError {
    #[error("the soak runs on PostgreSQL only")]
    NeedsPostgres,
    #[error("{0} of the soak's checks failed")]
    Broken(usize),
    #[error("a license could not be made: {status} {body}")]
    License { status: u16, body: String },
    #[error("{command} failed: {output}")]
    Command { command: String, output: String },
    #[error("a part of the soak ended early: {0}")]
    Ended(tokio::task::JoinError),
    #[error("mail still waits, or events are not chained, so long after the traffic has ended")]
    NeverQuiet,
    #[error("{}: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("this machine: {0}")]
    System(#[from] std::io::Error),
}
