//! The engine behind the funnel's desk.

use crate::http::RateLimit;
use std::sync::Arc;
use usher_adapter_kit::{BoxFuture, Desk, Performed, Seal, Source};
use usher_domain::{AnyCommand, Caller, Fault, Presented};
use usher_engine::Engine;

/// The engine, as adapters' funnel sees it, with the limit on requests before it.
pub(crate) struct EngineDesk {
    pub(crate) engine: Arc<Engine>,
    pub(crate) rate: RateLimit,
}

impl Desk for EngineDesk {
    fn authenticate<'a>(&'a self, presented: &'a Presented) -> BoxFuture<'a, Result<Caller, Fault>> {
        Box::pin(self.engine.authenticate(presented))
    }

    fn count(&self, source: &Source<'_>) -> Result<(), u32> {
        self.rate.admit(source)
    }

    fn perform<'a>(
        &'a self,
        caller: &'a Caller,
        command: AnyCommand,
        seal: Option<Seal<'a>>,
    ) -> BoxFuture<'a, Result<Performed, Fault>> {
        Box::pin(async move {
            let seal = seal.map(|Seal { key, request, encode }| usher_engine::Seal { key, request, encode });
            Ok(match self.engine.perform(caller, command, seal).await? {
                usher_engine::Performed::Now(outcome) => Performed::Now(outcome),
                usher_engine::Performed::Before(bytes) => Performed::Before(bytes),
            })
        })
    }
}
