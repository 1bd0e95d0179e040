//! Reading the members of an organization.

use crate::catalog::builtin::{READ_INVITATIONS, READ_MEMBERS};
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member;
use crate::scopes::access;
use usher_domain::commands::{GetMember, ListMembers, MemberView, PeopleCounts};
use usher_domain::{Caller, Fault, Member, OrganizationAccess, Page, Refusal};

pub(crate) async fn get_member(engine: &Engine, caller: &Caller, command: &GetMember) -> Result<MemberView, Fault> {
    let access = access(caller, READ_MEMBERS)?;
    let record = engine.db.find_member(&access.sight(), &command.member).await.map_err(failed)?;
    let record = record.ok_or_else(|| manage_member::unknown(&command.member))?;
    Ok(manage_member::of_record(record, engine.now()))
}

pub(crate) async fn list_members(
    engine: &Engine,
    caller: &Caller,
    command: &ListMembers,
) -> Result<Page<Member>, Fault> {
    let access = access(caller, READ_MEMBERS)?;
    let ListMembers { filter, order, after, limit } = command;
    let page = engine.db.list_members(&access.sight(), filter, *order, after.as_ref(), *limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}

pub(crate) async fn count_people(engine: &Engine, caller: &Caller) -> Result<PeopleCounts, Fault> {
    let sight = |permission| access(caller, permission).map(OrganizationAccess::sight);
    let (invitations, members) = (sight(READ_INVITATIONS), sight(READ_MEMBERS));
    if let (Err(refusal), Err(_)) = (&invitations, &members) {
        return Err(refusal.clone().into());
    }
    let mut counts = PeopleCounts { at: engine.now(), invitations: Vec::new(), undelivered: 0, members: Vec::new() };
    if let Ok(place) = invitations {
        counts.invitations = engine.db.count_invitations(&place, counts.at).await.map_err(failed)?;
        counts.undelivered = engine.db.count_undelivered(&place, counts.at).await.map_err(failed)?;
    }
    if let Ok(place) = members {
        counts.members = engine.db.count_members(&place).await.map_err(failed)?;
    }
    Ok(counts)
}
