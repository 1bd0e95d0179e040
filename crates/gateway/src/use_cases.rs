//! The engine behind the pipeline's desk.

use crate::http::RateLimit;
use std::sync::Arc;
use usher_adapter_kit::{BoxFuture, IdempotencyRequest, Performed, Source, UseCases};
use usher_domain::{AnyCommand, Caller, Credentials, Fault};
use usher_engine::Engine;

/// The engine, as adapters' pipeline sees it, with the limit on requests before it.
pub(crate) struct EngineUseCases {
    pub(crate) engine: Arc<Engine>,
    pub(crate) rate: RateLimit,
}

impl UseCases for EngineUseCases {
    fn authenticate<'a>(&'a self, credentials: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>> {
        Box::pin(self.engine.authenticate(credentials))
    }

    fn count(&self, source: &Source<'_>) -> Result<(), u32> {
        self.rate.admit(source)
    }

    fn perform<'a>(
        &'a self,
        caller: &'a Caller,
        command: AnyCommand,
        idempotency: Option<IdempotencyRequest<'a>>,
    ) -> BoxFuture<'a, Result<Performed, Fault>> {
        Box::pin(async move {
            let idempotency = idempotency.map(|IdempotencyRequest { key, request, encode }| {
                usher_engine::IdempotencyRequest { key, request, encode }
            });
            Ok(match self.engine.perform(caller, command, idempotency).await? {
                usher_engine::Performed::Executed(outcome) => Performed::Executed(outcome),
                usher_engine::Performed::Replayed(bytes) => Performed::Replayed(bytes),
            })
        })
    }
}
