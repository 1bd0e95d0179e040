//! Editing a membership whose grants follow an attribute; members may edit their own.

use super::{Decide, named};
use crate::catalog::builtin::{MANAGE_MEMBERS, require};
use crate::engine::Engine;
use usher_domain::commands::{EditMembership, MemberRef, MemberView, MembershipOwner};
use usher_domain::rules::{MemberChange, MemberFacts, edit_membership};
use usher_domain::{Attributes, Caller, Fault, OrganizationAccess, Refusal, RequestedGrants, ResourceId};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    member: MemberRef,
    command: &EditMembership,
) -> Result<MemberView, Fault> {
    super::change(engine, caller, &Edit { member, command }).await
}

struct Edit<'a> {
    member: MemberRef,
    command: &'a EditMembership,
}

impl Decide for Edit<'_> {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    /// Members may change their own names.
    fn require(&self, access: &OrganizationAccess) -> Result<(), Refusal> {
        let EditMembership { owner, phone, attributes, grants, .. } = self.command;
        let only_names =
            phone.is_none() && *attributes == Attributes::default() && *grants == RequestedGrants::default();
        if *owner == MembershipOwner::Caller && only_names { Ok(()) } else { require(access, MANAGE_MEMBERS) }
    }

    fn resources(&self) -> Vec<ResourceId> {
        named(&self.command.grants)
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        edit_membership(facts, self.command, known)
    }
}
