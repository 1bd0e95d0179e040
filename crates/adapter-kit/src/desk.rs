//! The engine as the funnel sees it.

use std::future::Future;
use std::pin::Pin;
use usher_domain::{AnyCommand, AnyOutcome, Caller, ClientAddress, Fault, Presented};

/// A future behind a pointer, so that the desk can be one.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Where commands are taken to: the engine, or a stand-in for it in tests.
pub trait Desk: Send + Sync {
    /// Finds out who is asking.
    fn authenticate<'a>(&'a self, presented: &'a Presented) -> BoxFuture<'a, Result<Caller, Fault>>;

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
        seal: Option<Seal<'a>>,
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

/// What an idempotent request asks of the desk: carry the command out once, keep the bytes of the answer in the same
/// transaction, and give back those bytes when the same request comes again.
pub struct Seal<'a> {
    /// The client's idempotency key.
    pub key: &'a str,
    /// The request, so that the same key with another request is noticed: method, path, query and body.
    pub request: &'a [&'a [u8]],
    /// Makes the answer's bytes.
    pub encode: &'a (dyn Fn(&AnyOutcome) -> Vec<u8> + Send + Sync),
}

/// What the desk gives back.
#[derive(Debug)]
pub enum Performed {
    /// The outcome of a command that was carried out now.
    Now(AnyOutcome),
    /// The bytes of the answer that the same request got before.
    Before(Vec<u8>),
}
