//! Joining a resource: the caller invites themselves to it. It must never give them more than they hold above it already.

use crate::engine::Engine;
use crate::{invite_to_resource, places};
use usher_domain::commands::{
    Batch, ExistingAccount, ExistingMember, InviteMembersOutcome, InviteRow, InviteToResource, JoinResource,
    PendingInvitation, ResourceInvite,
};
use usher_domain::{Caller, CatalogPolicy, Fault, IdempotencyRequest, Performed, Refusal};

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
    places::require(access, &catalog, above.resource, required_permission)?;
    places::find(engine, access, &catalog, *place).await?;
    let nearest = places::nearest_above(engine, access, &catalog, place.resource, above.kind).await?;
    if nearest != Some(above.resource) {
        return Err(Refusal::UnknownResource(place.resource).into());
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
