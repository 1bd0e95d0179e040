//! Ending a membership.

use super::Decide;
use crate::engine::Engine;
use usher_domain::commands::{MemberRef, MemberView, RemoveMember};
use usher_domain::rules::{MemberChange, MemberFacts, remove_member};
use usher_domain::{Caller, Fault, Refusal, ResourceId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &RemoveMember) -> Result<MemberView, Fault> {
    super::run(engine, caller, command).await
}

impl Decide for RemoveMember {
    const SHUTS_OUT: bool = true;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn resources(&self) -> Vec<ResourceId> {
        Vec::new()
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        _known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        remove_member(facts, self)
    }
}
