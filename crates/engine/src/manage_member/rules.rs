//! What sets the plain changes of a member apart: which member, which resources are named, and the rule that decides.

use super::{Decide, named};
use usher_domain::commands::{BlockMember, Blocking, EditMember, EditPending, MemberRef, RemoveMember};
use usher_domain::rules::{MemberChange, MemberFacts, block_member, edit_member, edit_pending, remove_member};
use usher_domain::{Refusal, ResourceId};

impl Decide for EditMember {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn resources(&self) -> Vec<ResourceId> {
        named(&self.grants)
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        edit_member(facts, self, known).map(Some)
    }
}

impl Decide for EditPending {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn resources(&self) -> Vec<ResourceId> {
        named(&self.grants)
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        edit_pending(facts, self, known).map(Some)
    }
}

impl Decide for BlockMember {
    const SHUTS_OUT: bool = true;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn only_takes(&self) -> bool {
        self.blocking == Blocking::Block
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        _known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        block_member(facts, self)
    }
}

impl Decide for RemoveMember {
    const SHUTS_OUT: bool = true;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn only_takes(&self) -> bool {
        true
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        _known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        remove_member(facts, self)
    }
}
