//! Shutting a member out, or letting it in again.

use super::Decide;
use crate::engine::Engine;
use usher_domain::commands::{BlockMember, MemberRef, MemberView};
use usher_domain::rules::{MemberChange, MemberFacts, block_member};
use usher_domain::{Caller, Fault, Refusal, ResourceId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &BlockMember) -> Result<MemberView, Fault> {
    super::run(engine, caller, command).await
}

impl Decide for BlockMember {
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
        block_member(facts, self)
    }
}
