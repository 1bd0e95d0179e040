//! The engine as the pipeline sees it.

use std::future::Future;
use std::pin::Pin;
use usher_domain::{AnyCommand, AnyOutcome, Caller, ClientAddress, Credentials, Fault};

/// A future behind a pointer, so that the use cases can be one.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Where commands are taken to: the engine, or a stand-in for it in tests.
pub trait UseCases: Send + Sync {
    /// Finds out who is asking.
    fn authenticate<'a>(&'a self, credentials: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>>;

    /// Counts a request towards the limit on how often its source may ask; `Err` is after how many seconds the next one
    /// may come.
    fn count(&self, source: &Source<'_>) -> Result<(), u32> {
        let _ = source;
        Ok(())
    }

    /// Carries out a command.
    fn perform<'a>(
        &'a self,
        caller: &'a Caller,
        command: AnyCommand,
        idempotency: Option<IdempotencyRequest<'a>>,
    ) -> BoxFuture<'a, Result<Performed, Fault>>;
}

/// Whom a limit on requests counts.
#[derive(Clone, Copy, Debug)]
pub enum Source<'a> {
    /// Somebody whose credentials were accepted.
    Caller(&'a Caller),
    /// Anybody else, by where the request comes from.
    Client(Option<ClientAddress>),
}

/// What an idempotent request asks of the use cases: carry the command out once, keep the bytes of the answer in the same
/// transaction, and give back those bytes when the same request comes again.
pub struct IdempotencyRequest<'a> {
    /// The client's idempotency key.
    pub key: &'a str,
    /// The request, so that the same key with another request is noticed: method, path, query and body.
    pub request: &'a [&'a [u8]],
    /// Makes the answer's bytes.
    pub encode: &'a (dyn Fn(&AnyOutcome) -> Vec<u8> + Send + Sync),
}

/// What the use cases gives back.
#[derive(Debug)]
pub enum Performed {
    /// The outcome of a command that was carried out now.
    Executed(AnyOutcome),
    /// The bytes of the answer that the same request got before.
    Replayed(Vec<u8>),
}
