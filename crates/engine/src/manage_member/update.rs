//! Bringing a member to a state that was sent as a whole, in whichever organization of the caller the member is.

use super::{Body, Decide, named, of_record};
use crate::catalog::builtin::{MANAGE_MEMBERS, READ_MEMBERS, holds, require};
use crate::engine::Engine;
use crate::incident::failed;
use crate::transact::UnitOfWork;
use usher_domain::commands::{MemberRef, MemberView, UpdateMember, WantedMember};
use usher_domain::refusal::EntityKind;
use usher_domain::rules::{MemberChange, MemberFacts, update_member};
use usher_domain::{Caller, CatalogPolicy, Fault, Refusal, ResourceId};

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &UpdateMember) -> Result<MemberView, Fault> {
    let unknown = Refusal::NotFound(EntityKind::Member);
    let member = MemberRef::Id(command.member);
    let mut found = None;
    for access in caller.accesses().iter().filter(|access| holds(access, READ_MEMBERS) || holds(access, MANAGE_MEMBERS))
    {
        if let Some(record) = engine.db.find_member(&access.sight(), &member).await.map_err(failed)? {
            found = Some((access, record));
            break;
        }
    }
    let (access, record) = found.ok_or(unknown)?;
    require(access, MANAGE_MEMBERS)?;
    let Some(wanted) = &command.wanted else { return Ok(of_record(record, engine.now())) };
    let rule = Update { member, wanted, catalog: &command.catalog };
    UnitOfWork::of(engine, caller, &access.scope).transact(&Body { access, rule: &rule }).await
}

struct Update<'a> {
    member: MemberRef,
    wanted: &'a WantedMember,
    catalog: &'a CatalogPolicy,
}

impl Decide for Update<'_> {
    const SHUTS_OUT: bool = true;

    fn member(&self) -> &MemberRef {
        &self.member
    }

    fn resources(&self) -> Vec<ResourceId> {
        let both = self.wanted.grants.iter().flat_map(|grants| [&grants.if_alike, &grants.otherwise]);
        both.flat_map(named).collect()
    }

    fn decide(
        &self,
        facts: &MemberFacts<'_>,
        known: &dyn Fn(ResourceId) -> bool,
    ) -> Result<Option<MemberChange>, Refusal> {
        update_member(facts, self.wanted, self.catalog, known)
    }
}
