//! Why a scenario could not be run, or what it found broken.

use crate::peers::PeerError;
use crate::scenarios::SoakError;

#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Peers(#[from] PeerError),
    #[error(transparent)]
    Soak(#[from] SoakError),
}

/// How a scenario ended. Most only measure: they stop where something is not as it should be.
pub(crate) struct Outcome(pub(crate) Result<(), Failure>);

impl From<()> for Outcome {
    fn from((): ()) -> Self {
        Self(Ok(()))
    }
}

impl<E: Into<Failure>> From<Result<(), E>> for Outcome {
    fn from(result: Result<(), E>) -> Self {
        Self(result.map_err(Into::into))
    }
}
