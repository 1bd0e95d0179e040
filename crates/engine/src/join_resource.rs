//! Joining a resource: the caller invites themselves to it. It must never give them more than they hold above it already,
//! nor change anything of somebody who has joined before.

use crate::engine::Engine;
use crate::incident::failed;
use crate::{invite_to_resource, places};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembersOutcome, InviteRow, InviteToResource, JoinResource, MemberRef,
    PendingInvitation, Place, ResourceInvite,
};
use usher_domain::{
    Caller, Catalog, CatalogPolicy, Fault, IdempotencyRequest, OrganizationAccess, Performed, ReadScope, Refusal,
};

/// What a key of the whole organization is answered with.
const NOBODY: Refusal = Refusal::InvalidValue { field: "key", reason: "belongs to nobody who could join" };

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &JoinResource,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let JoinResource { place, above, required_permission, grants, license } = command;
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    places::find(engine, access, &catalog, *above).await?;
    let joined = has_joined(engine, access, &catalog, (*place, *above)).await?;
    if !joined {
        places::require(access, &catalog, above.resource, required_permission)?;
    }
    places::find(engine, access, &catalog, *place).await?;
    let nearest = places::nearest_above(engine, access, &catalog, place.resource, above.kind).await?;
    if nearest != Some(above.resource) {
        return Err(Refusal::UnknownResource(place.resource).into());
    }
    if joined {
        return Ok(Performed::Executed(InviteMembersOutcome { rows: Vec::new(), dry_run: false }));
    }
    // A key of the whole organization is nobody who could join.
    let own = access.member.as_ref().ok_or(NOBODY)?;
    let row = InviteRow { license: *license, ..InviteRow::new(own.email.clone()) };
    let invite = InviteToResource {
        place: *place,
        above: above.kind,
        required_permission: required_permission.clone(),
        rows: vec![ResourceInvite { row, contact: None, grants: grants.clone() }],
        batch: Batch::AllOrNothing,
        existing_account: ExistingAccount::GrantOnly,
        pending: PendingInvitation::Refuse,
        existing_member: ExistingMember::AddScoped,
        // Only what the protocol grants by itself.
        catalog: CatalogPolicy::Listed,
    };
    invite_to_resource::run(engine, caller, &invite, idempotency).await
}

/// Whether the caller holds something right at a resource of the kind to join that stands below the other one: whoever came
/// to it by one of them stays as they are.
async fn has_joined(
    engine: &Engine,
    access: &OrganizationAccess,
    catalog: &Catalog,
    (place, above): (Place, Place),
) -> Result<bool, Fault> {
    let Some(own) = &access.member else { return Ok(false) };
    let found = engine.db.find_member(&ReadScope::whole(access.scope), &MemberRef::Id(own.member)).await;
    let Some(record) = found.map_err(failed)? else { return Ok(false) };
    let live = record.member.grants.live(engine.now());
    let mut held = live.named_resources();
    Ok(held.any(|id| {
        let is_of_kind = record.resources.iter().any(|known| known.id == id && known.kind == place.kind);
        is_of_kind && catalog.tree.is_within(id, above.resource)
    }))
}
