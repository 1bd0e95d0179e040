//! Why no connection to a relay was opened.

use lettre::transport::smtp::Error;
use std::io;

/// Why no connection was opened.
pub(super) enum OpenError {
    /// The relay refused something, or the conversation with it broke.
    Smtp(Error),
    /// It was not reached.
    Unreachable(io::Error),
    /// The handshake of TLS failed.
    Tls(io::Error),
    /// It does not offer STARTTLS.
    NoStartTls,
}

impl From<Error> for OpenError {
    fn from(error: Error) -> Self {
        Self::Smtp(error)
    }
}
