//! The engine behind the use cases that adapters see.

use crate::http::RateLimit;
use std::sync::Arc;
use std::time::Duration;
use usher_adapter_kit::{BoxFuture, Handle, Source, UseCases};
use usher_domain::{Caller, Credentials, Fault, IdempotencyRequest, Performed};
use usher_engine::{Engine, UseCase};

/// The engine, as the pipeline sees it, with the limit on requests before it.
pub(crate) struct EngineUseCases {
    pub(crate) engine: Arc<Engine>,
    pub(crate) rate: RateLimit,
    /// How long each may take. After that the client is told to come back.
    pub(crate) deadline: Duration,
}

impl EngineUseCases {
    async fn in_time<T>(&self, work: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
        tokio::time::timeout(self.deadline, work).await.unwrap_or_else(|_elapsed| {
            tracing::warn!(deadline = ?self.deadline, "a request was given up");
            Err(Fault::Unavailable)
        })
    }
}

impl<C: UseCase> Handle<C> for EngineUseCases {
    fn handle<'a>(
        &'a self,
        caller: &'a Caller,
        command: &'a C,
        idempotency: Option<IdempotencyRequest<'a, C::Outcome>>,
    ) -> BoxFuture<'a, Result<Performed<C::Outcome>, Fault>> {
        Box::pin(self.in_time(self.engine.perform(caller, command, idempotency)))
    }
}

impl UseCases for EngineUseCases {
    fn authenticate<'a>(&'a self, credentials: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>> {
        Box::pin(self.in_time(self.engine.authenticate(credentials)))
    }

    fn count(&self, source: &Source<'_>) -> Result<(), u32> {
        self.rate.admit(source)
    }
}
