//! Editing what a member will have, and nothing that it has.

use super::Decide;
use crate::engine::Engine;
use usher_domain::commands::{EditPending, MemberRef, MemberView};
use usher_domain::rules::{MemberChange, MemberFacts, edit_pending};
use usher_domain::{Caller, Fault, Refusal, ResourceId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &EditPending) -> Result<MemberView, Fault> {
    super::run(engine, caller, command).await
}

impl Decide for EditPending {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn resources(&self) -> Vec<ResourceId> {
        self.grants.resources.iter().flatten().map(|grant| grant.what).collect()
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        edit_pending(facts, self, known).map(Some)
    }
}
