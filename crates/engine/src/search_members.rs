//! Finding members where the protocol names the permission for it: one, those that match a text, or all who belong.

use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member::{of_record, unknown};
use usher_domain::commands::{FoundMember, MembersFound, SearchMembers, Sought};
use usher_domain::{Caller, Catalog, Fault, MemberStatus, Refusal, Timestamp};
use usher_storage::FoundRecord;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &SearchMembers) -> Result<MembersFound, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    access.require(&command.required_permission)?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let records = engine.db.search_members(&access.sight(), &command.sought, command.limit).await.map_err(failed)?;
    let now = engine.now();
    let mut found: Vec<FoundMember> = records.into_iter().map(|record| found_member(&catalog, record, now)).collect();
    match &command.sought {
        Sought::One(member) if found.is_empty() => return Err(unknown(member).into()),
        Sought::Belonging => found.retain(|one| one.view.member.status == MemberStatus::Active || one.is_invited()),
        Sought::One(_) | Sought::Matching(_) => {}
    }
    Ok(MembersFound(found))
}

fn found_member(catalog: &Catalog, record: FoundRecord, now: Timestamp) -> FoundMember {
    let FoundRecord { record, account_exists } = record;
    let mut found = FoundMember { view: of_record(record, now), account_exists, permissions: Vec::new() };
    let grants = match &found.view.invitation {
        Some(pending) if found.is_invited() => &pending.invitation.grants,
        _ => &found.view.member.grants,
    };
    found.permissions = catalog.permissions_of(grants, now).iter().cloned().collect();
    found
}
