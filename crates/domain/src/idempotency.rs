//! Requests that have their effect once, however often they are sent: what a client asks for with an idempotency key,
//! and what came of it.

use std::fmt;

/// The idempotency of a request: the bytes of its response are stored in the transaction of its effect, and returned
/// when the same request comes again.
pub struct IdempotencyRequest<'a, O> {
    /// The client's idempotency key.
    pub key: &'a str,
    /// The parts of the request, by which a different request with the same key is detected: method, path, query and
    /// body.
    pub request: &'a [&'a [u8]],
    /// Makes the response's bytes.
    pub encode: &'a (dyn Fn(&O) -> Vec<u8> + Send + Sync),
}

impl<O> Clone for IdempotencyRequest<'_, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<O> Copy for IdempotencyRequest<'_, O> {}

impl<O> fmt::Debug for IdempotencyRequest<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyRequest")
    }
}

/// What came of a command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Performed<O> {
    /// It was carried out now.
    Executed(O),
    /// The same request was executed before, and these were the bytes of its response.
    Replayed(Vec<u8>),
}

impl<O> Performed<O> {
    /// The outcome of a command that came without an idempotency key, which cannot have been replayed.
    #[must_use]
    pub fn executed(self) -> Option<O> {
        match self {
            Self::Executed(outcome) => Some(outcome),
            Self::Replayed(_) => None,
        }
    }
}
