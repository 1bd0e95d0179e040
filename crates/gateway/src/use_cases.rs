//! The engine behind the use cases that adapters see.

use crate::http::RateLimit;
use std::sync::Arc;
use usher_adapter_kit::{BoxFuture, Handle, Source, UseCases};
use usher_domain::{Caller, Credentials, Fault, IdempotencyRequest, Performed};
use usher_engine::{Engine, UseCase};

/// The engine, as the pipeline sees it, with the limit on requests before it.
pub(crate) struct EngineUseCases {
    pub(crate) engine: Arc<Engine>,
    pub(crate) rate: RateLimit,
}

impl<C: UseCase> Handle<C> for EngineUseCases {
    fn handle<'a>(
        &'a self,
        caller: &'a Caller,
        command: &'a C,
        idempotency: Option<IdempotencyRequest<'a, C::Outcome>>,
    ) -> BoxFuture<'a, Result<Performed<C::Outcome>, Fault>> {
        Box::pin(self.engine.perform(caller, command, idempotency))
    }
}

impl UseCases for EngineUseCases {
    fn authenticate<'a>(&'a self, credentials: &'a Credentials) -> BoxFuture<'a, Result<Caller, Fault>> {
        Box::pin(self.engine.authenticate(credentials))
    }

    fn count(&self, source: &Source<'_>) -> Result<(), u32> {
        self.rate.admit(source)
    }
}
