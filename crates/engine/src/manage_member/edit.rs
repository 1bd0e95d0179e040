//! Editing a member's grants and names.

use super::Decide;
use crate::engine::Engine;
use usher_domain::commands::{EditMember, MemberRef, MemberView};
use usher_domain::rules::{MemberChange, MemberFacts, edit_member};
use usher_domain::{Caller, Fault, Refusal, ResourceId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &EditMember) -> Result<MemberView, Fault> {
    super::run(engine, caller, command).await
}

impl Decide for EditMember {
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
        edit_member(facts, self, known).map(Some)
    }
}
