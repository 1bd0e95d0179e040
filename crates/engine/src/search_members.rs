//! Finding members where the protocol names the permission for it: one, those that match a text, or all who belong.

use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_member::{of_record, unknown};
use crate::{contacts, places};
use usher_domain::commands::{FoundMember, HeldAt, MembersFound, Place, SearchMembers, Sought};
use usher_domain::{Caller, Catalog, Fault, Grants, MemberStatus, PermissionCode, Refusal, Resource, Timestamp};
use usher_storage::FoundRecord;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &SearchMembers) -> Result<MembersFound, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let sight = if let Some(place) = command.at {
        places::find(engine, access, &catalog, place).await?;
        places::require(access, &catalog, place.resource, &command.required_permission)?;
        contacts::sight_at(access, &catalog, place.resource)
    } else {
        access.require(&command.required_permission)?;
        access.sight()
    };
    let records = engine.db.search_members(&sight, &command.sought, command.limit).await.map_err(failed)?;
    let now = engine.now();
    let mut found: Vec<FoundMember> =
        records.into_iter().map(|record| found_member(&catalog, record, command.at, now)).collect();
    if command.at.is_some() {
        // Grants that have ended are still stored.
        found.retain(|one| !one.held_at.is_empty());
    }
    match &command.sought {
        Sought::One(member) if found.is_empty() => return Err(unknown(member).into()),
        Sought::Belonging => found.retain(|one| one.view.member.status == MemberStatus::Active || one.is_invited()),
        Sought::One(_) | Sought::Matching(_) => {}
    }
    Ok(MembersFound(found))
}

pub(crate) fn found_member(catalog: &Catalog, record: FoundRecord, at: Option<Place>, now: Timestamp) -> FoundMember {
    let FoundRecord { record, account_exists } = record;
    let mut found =
        FoundMember { view: of_record(record, now), account_exists, permissions: Vec::new(), held_at: Vec::new() };
    let invited = found.view.invitation.iter().flat_map(|pending| &pending.resources);
    let known: Vec<Resource> = found.view.resources.iter().chain(invited).cloned().collect();
    let grants = match &found.view.invitation {
        Some(pending) if found.is_invited() => &pending.invitation.grants,
        _ => &found.view.member.grants,
    };
    found.permissions = catalog.permissions_of(grants, now).iter().cloned().collect();
    found.held_at = at.map_or_else(Vec::new, |place| held_at(catalog, grants, &known, place, now));
    found
}

/// What grants confer at the resources that they name, at a place and below it. Grants confined to a resource are held
/// right there.
fn held_at(catalog: &Catalog, grants: &Grants, known: &[Resource], place: Place, now: Timestamp) -> Vec<HeldAt> {
    let live = grants.live(now);
    let confined = |id| live.resources.iter().any(|grant| grant.what == id && grant.holds_at(now));
    let inside = live.named_resources().filter(|id| catalog.tree.is_within(*id, place.resource));
    let held = inside.filter_map(|id| {
        let resource = known.iter().find(|known| known.id == id)?.clone();
        let spread = catalog.permissions_of(&live, now);
        let spread = spread.iter().filter(|_| confined(id)).cloned();
        let own = live.scoped.iter().filter(|grant| grant.what.resource == id).map(|grant| grant.what.code.clone());
        let mut permissions: Vec<PermissionCode> = Vec::new();
        for code in spread.chain(own) {
            if !permissions.contains(&code) {
                permissions.push(code);
            }
        }
        (!permissions.is_empty()).then_some(HeldAt { resource, permissions })
    });
    held.collect()
}
