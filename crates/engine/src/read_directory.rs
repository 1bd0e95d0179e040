//! Reading the members of an organization.

use crate::catalog::builtin::{READ_MEMBERS, holds};
use crate::engine::{Engine, failed};
use crate::manage_member;
use usher_domain::commands::{GetMember, ListMembers, MemberView};
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
    let page = engine.db.list_members(&access.sight(), &command.filter, command.after.as_ref(), command.limit).await;
    page.map_err(failed)?.ok_or_else(|| Refusal::BadCursor.into())
}

/// The access of a caller who holds a permission in the organization that it is bound to.
pub(crate) fn access<'a>(caller: &'a Caller, required_permission: &str) -> Result<&'a OrganizationAccess, Refusal> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    if holds(access, required_permission) { Ok(access) } else { Err(Refusal::Forbidden) }
}
