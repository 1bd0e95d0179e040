//! Reading the members of an organization.

use crate::catalog::builtin::READ_MEMBERS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member;
use crate::scopes::access;
use usher_domain::commands::{GetMember, ListMembers, MemberView};
use usher_domain::{Caller, Fault, Member, Page, Refusal};

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
