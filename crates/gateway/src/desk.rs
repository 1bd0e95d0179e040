//! The engine behind the funnel's desk.

use std::sync::Arc;
use usher_adapter_kit::{BoxFuture, Desk, Performed, Seal};
use usher_domain::{AnyCommand, Caller, Fault, Presented};
use usher_engine::Engine;

/// The engine, as adapters' funnel sees it.
pub(crate) struct EngineDesk(pub(crate) Arc<Engine>);

impl Desk for EngineDesk {
    fn authenticate<'a>(&'a self, presented: &'a Presented) -> BoxFuture<'a, Result<Caller, Fault>> {
        Box::pin(self.0.authenticate(presented))
    }

    fn perform<'a>(
        &'a self,
        caller: &'a Caller,
        command: AnyCommand,
        seal: Option<Seal<'a>>,
    ) -> BoxFuture<'a, Result<Performed, Fault>> {
        Box::pin(async move {
            let seal = seal.map(|Seal { key, request, encode }| usher_engine::Seal { key, request, encode });
            Ok(match self.0.perform(caller, command, seal).await? {
                usher_engine::Performed::Now(outcome) => Performed::Now(outcome),
                usher_engine::Performed::Before(bytes) => Performed::Before(bytes),
            })
        })
    }
}
