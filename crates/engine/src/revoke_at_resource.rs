//! Taking away what a member holds at a resource. It must never touch what is held beside it or above, nor the
//! place in the organization.

use crate::engine::Engine;
use crate::manage_member::{self, Decide};
use crate::places;
use usher_domain::commands::{MemberRef, MemberView, RevokeAtResource};
use usher_domain::rules::{MemberChange, MemberFacts, revoke_at};
use usher_domain::{Caller, Fault, OrganizationAccess, Refusal, ResourceId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &RevokeAtResource) -> Result<MemberView, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    places::find(engine, access, &catalog, command.place).await?;
    places::require(access, &catalog, command.place.resource, &command.required_permission)?;
    manage_member::change(engine, caller, command).await
}

impl Decide for RevokeAtResource {
    const SHUTS_OUT: bool = false;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    /// The permission that the protocol names was asked for before.
    fn require(&self, _: &OrganizationAccess) -> Result<(), Refusal> {
        Ok(())
    }

    fn decide(&self, facts: &MemberFacts<'_>, _: &dyn Fn(ResourceId) -> bool) -> Result<Option<MemberChange>, Refusal> {
        revoke_at(facts, self.place.resource)
    }
}
