//! Inviting people to a resource. It turns what the rows grant into permissions at single resources, and must never grant
//! anything at the organization.

use crate::engine::Engine;
use crate::{contacts, invite_members, places};
use usher_domain::commands::{InviteMembers, InviteMembersOutcome, InviteRow, InviteToResource, ResourceGrants};
use usher_domain::{
    Caller, Catalog, CatalogPolicy, Fault, Grant, IdempotencyRequest, Performed, PermissionCode, Refusal,
    RequestedGrants, ResourceId, RowRefusal, ScopedPermission,
};

pub(crate) async fn run(
    engine: &Engine,
    caller: &Caller,
    command: &InviteToResource,
    idempotency: Option<IdempotencyRequest<'_, InviteMembersOutcome>>,
) -> Result<Performed<InviteMembersOutcome>, Fault> {
    let access = caller.access_to(None).ok_or(Refusal::UnknownOrganization(None))?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    let place = places::find(engine, access, &catalog, command.place).await?;
    places::require(access, &catalog, place.id, &command.required_permission)?;
    for (row, invite) in command.rows.iter().enumerate() {
        check_codes(&invite.grants, &catalog, &command.catalog)
            .map_err(|refusal| RowRefusal { row: Some(row), refusal })?;
    }
    let above = places::nearest_above(engine, access, &catalog, place.id, command.above).await?;
    let grants_above = command.rows.iter().any(|invite| !invite.grants.above.is_empty());
    let above = match above {
        None if grants_above => return Err(Refusal::UnknownResource(place.id).into()),
        above => above.unwrap_or(place.id),
    };
    // A credential that is bound to no resource must not reach crew beside these two, either.
    // One that is bound to less stays so.
    let bounds = if access.reaches(above) { above } else { place.id };
    let access = &access.clone().within(bounds, &catalog.tree);
    let rows = contacts::named(engine, access, &command.rows, place.id).await?;
    let codes = command.rows.iter().flat_map(|invite| invite.grants.here.iter().chain(&invite.grants.above));
    let families = codes.map(|grant| grant.what.family().to_owned()).collect();
    let invite = InviteMembers {
        rows: rows
            .iter()
            .zip(&command.rows)
            .map(|(row, invite)| scoped(row, &invite.grants, place.id, above))
            .collect(),
        batch: command.batch,
        existing_account: command.existing_account,
        pending: command.pending,
        existing_member: command.existing_member,
        // They were compared with the catalog above, as far as the request named them.
        catalog: CatalogPolicy::AnyOf(families),
        dry_run: false,
    };
    invite_members::run_allowed(engine, caller, access, &invite, idempotency).await
}

/// Refuses codes that the catalog, under the command's policy, does not allow, and rows that grant nothing: such a person
/// would be a member of the organization and of no resource.
pub(crate) fn check_codes(grants: &ResourceGrants, catalog: &Catalog, policy: &CatalogPolicy) -> Result<(), Refusal> {
    let mut codes = grants.here.iter().chain(&grants.above).map(|grant| &grant.what).peekable();
    if codes.peek().is_none() {
        return Err(Refusal::InvalidValue { field: "permissions", reason: "must not be empty" });
    }
    match codes.find(|code| grants.are_named && !catalog.allows(code, policy)) {
        Some(unknown) => Err(Refusal::UnknownPermission(unknown.clone())),
        None => Ok(()),
    }
}

/// A permission at a resource.
pub(crate) fn at(grant: &Grant<PermissionCode>, resource: ResourceId) -> Grant<ScopedPermission> {
    Grant { what: ScopedPermission { code: grant.what.clone(), resource }, until: grant.until }
}

/// The row with its grants at the resources.
fn scoped(row: &InviteRow, grants: &ResourceGrants, here: ResourceId, above: ResourceId) -> InviteRow {
    let above = grants.above.iter().map(|grant| at(grant, above));
    let scoped = above.chain(grants.here.iter().map(|grant| at(grant, here))).collect();
    let grants = RequestedGrants { scoped: Some(scoped), ..RequestedGrants::stated(vec![], vec![], vec![]) };
    InviteRow { grants, ..row.clone() }
}
