//! Who can administer an organization. Somebody who belongs to it always can: no member ends that, neither for themselves nor
//! for others, nor by a right that ends earlier.

use crate::retry::Interrupt;
use crate::transact::Tx;
use usher_domain::rules::administers_until;
use usher_domain::{
    Catalog, End, Grants, Member, MemberId, MemberStatus, OrganizationAccess, PermissionCode, Refusal, Role,
};
use uuid::Uuid;

/// Whether a member holds everything and nobody else does for as long. Whoever does is locked until the transaction ends,
/// so that two administrators who leave at once cannot both succeed.
pub(crate) async fn is_last(tx: &mut Tx<'_>, member: &Member, catalog: &Catalog) -> Result<bool, Interrupt> {
    let now = tx.now;
    match administers_until(&member.grants, catalog, now) {
        Some(until) => Ok(!others_administer(tx, member.id, catalog, until).await?),
        None => Ok(false),
    }
}

/// Refuses a change of a member after which nobody administers for as long as before. Whoever acts by a key that the operator
/// made for the organization, or from the command line, goes on administering and may.
pub(crate) async fn check_member(
    tx: &mut Tx<'_>,
    access: &OrganizationAccess,
    (before, after): (&Member, &Member),
    catalog: &Catalog,
) -> Result<(), Interrupt> {
    let now = tx.now;
    let until = |member: &Member| {
        let is_active = member.status == MemberStatus::Active;
        is_active.then(|| administers_until(&member.grants, catalog, now)).flatten()
    };
    if access.authority.is_none() || until(after) >= until(before) || !is_last(tx, before, catalog).await? {
        return Ok(());
    }
    let is_own = access.member.as_ref().is_some_and(|own| own.member == before.id);
    Err(if is_own { Refusal::OwnAccess } else { Refusal::LastMember }.into())
}

/// The same for a change of what a role means.
pub(crate) async fn check_role(
    tx: &mut Tx<'_>,
    access: &OrganizationAccess,
    catalog: &Catalog,
    (before, after): (&Role, &Role),
) -> Result<(), Interrupt> {
    let is_everything = |role: &Role| role.permissions.iter().any(|code| code.as_str() == "*");
    if access.authority.is_none() || !is_everything(before) || is_everything(after) {
        return Ok(());
    }
    let roles = catalog.roles.iter().map(|role| if role.code == after.code { after } else { role });
    let changed = Catalog { roles: roles.cloned().collect(), ..catalog.clone() };
    // By what still means everything, somebody has to hold it for as long as anybody does now.
    let nobody = MemberId(Uuid::nil());
    let until = match access.holdings.held.end_of(&PermissionCode::everything()) {
        _ if others_administer(tx, nobody, catalog, End::Never).await? => End::Never,
        own => own.unwrap_or(End::At(tx.now)),
    };
    if others_administer(tx, nobody, &changed, until).await? {
        return Ok(());
    }
    Err(Refusal::OwnAccess.into())
}

async fn others_administer(tx: &mut Tx<'_>, id: MemberId, catalog: &Catalog, until: End) -> Result<bool, Interrupt> {
    let now = tx.now;
    let succeeds = |grants: &Grants| administers_until(grants, catalog, now).is_some_and(|other| other >= until);
    Ok(tx.has_other_member_with(id, &succeeds).await?)
}
