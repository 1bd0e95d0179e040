//! Reading invitations: one, or pages of them, in the organizations where the caller may.

use crate::catalog::builtin::{READ_INVITATIONS, holds};
use crate::engine::{Engine, failed};
use crate::ports::InvitationReadFilter;
use crate::secrets::token_digest;
use crate::view;
use usher_domain::commands::{GetInvitation, ListInvitations};
use usher_domain::{Caller, Fault, InvitationView, OrganizationId, OrganizationScope, Page, Refusal};

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetInvitation) -> Result<InvitationView, Fault> {
    let scopes = readable(caller, command.organization)?;
    let record = engine.store.find_invitation(&scopes, command.invitation).await.map_err(failed)?;
    let record = record.ok_or(Refusal::UnknownInvitation)?;
    Ok(seen_by(engine, caller, view::of_record(engine, record, engine.now())))
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListInvitations,
) -> Result<Page<InvitationView>, Fault> {
    let scopes = readable(caller, command.organization)?;
    let filter =
        InvitationReadFilter { digest: command.filter.token.map(token_digest), filter: command.filter.clone() };
    let now = engine.now();
    let page = engine.store.list_invitations(&scopes, &filter, &command.paging, command.limit, now).await;
    let page = page.map_err(failed)?.ok_or(Refusal::BadCursor)?;
    Ok(page.map(|record| seen_by(engine, caller, view::of_record(engine, record, now))))
}

fn seen_by(engine: &Engine, caller: &Caller, view: InvitationView) -> InvitationView {
    match caller.access_to(Some(view.organization.id)) {
        Some(access) => view::with_link(engine, access, view),
        None => view,
    }
}

/// The organizations to read in. One that is named but out of reach reads as one without invitations would: it is
/// refused as unknown, whether it exists or not.
fn readable(caller: &Caller, organization: Option<OrganizationId>) -> Result<Vec<OrganizationScope>, Refusal> {
    let reachable: Vec<_> = match organization {
        Some(_) => caller.access_to(organization).into_iter().collect(),
        None => caller.accesses().iter().collect(),
    };
    if reachable.is_empty() {
        return Err(Refusal::UnknownOrganization(organization));
    }
    let scopes: Vec<_> =
        reachable.into_iter().filter(|access| holds(access, READ_INVITATIONS)).map(|access| access.scope).collect();
    if scopes.is_empty() { Err(Refusal::Forbidden) } else { Ok(scopes) }
}
