//! Reading invitations: one, or pages of them, in the organizations where the caller may, and those addressed to the
//! caller.

use crate::catalog::builtin::{READ_INVITATIONS, holding};
use crate::engine::Engine;
use crate::incident::failed;
use crate::organization_settings::settings;
use crate::redeem::{self, InvitationByToken};
use crate::scopes::{access, proved};
use crate::view::{self, Viewer};
use usher_domain::commands::{GetInvitation, GetInvitationFunnel, InvitationFunnel, ListInvitations};
use usher_domain::{
    Caller, CallerScope, Fault, InvitationId, InvitationView, OrganizationAccess, OrganizationId, OrganizationScope,
    Page, ReadScope, Refusal,
};
use usher_storage::{InvitationReadFilter, InvitationRecord};

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetInvitation) -> Result<InvitationView, Fault> {
    let (_, record) = find(engine, caller, command.organization, command.invitation).await?;
    seen_by(engine, caller, view::of_record(record, engine.now())).await
}

/// One invitation that the caller may see: of an organization where it may read them, or addressed to the caller.
pub(crate) async fn find(
    engine: &Engine,
    caller: &Caller,
    organization: Option<OrganizationId>,
    id: InvitationId,
) -> Result<(OrganizationScope, InvitationRecord), Fault> {
    let (places, refusal) = match readable(caller, organization) {
        Ok(places) => (places, Refusal::UnknownInvitation),
        Err(refusal) => (Vec::new(), refusal),
    };
    let record = match look(engine, &places, id).await? {
        Some(record) => record,
        None => match look(engine, &own_places(engine, caller, organization).await?, id).await? {
            Some(record) if is_invitee(engine, caller, &record).await? => record,
            _ => return Err(refusal.into()),
        },
    };
    // It was found within what is proved already.
    Ok((proved(record.organization.id), record))
}

async fn look(engine: &Engine, places: &[ReadScope], id: InvitationId) -> Result<Option<InvitationRecord>, Fault> {
    if places.is_empty() {
        return Ok(None);
    }
    engine.db.find_invitation(places, id).await.map_err(failed)
}

/// Whether the invitation is addressed to the caller, who has proved that they read the mail of the address. A caller
/// who has merely created an account for it must not see what is sent there.
pub(crate) async fn is_invitee(engine: &Engine, caller: &Caller, record: &InvitationRecord) -> Result<bool, Fault> {
    let invited = record.invitation.account;
    let is_theirs = caller.account.as_ref().is_some_and(|(account, _)| *account == invited);
    if !is_theirs || !caller.assurance.counts_in(record.organization.id) {
        return Ok(false);
    }
    let account = engine.db.account(invited).await.map_err(failed)?;
    Ok(account
        .is_some_and(|found| found.account.is_proved() || caller.assurance.vouches() && found.account.is_registered()))
}

pub(crate) async fn list(
    engine: &Engine,
    caller: &Caller,
    command: &ListInvitations,
) -> Result<Page<InvitationView>, Fault> {
    let opened = match command.filter.token {
        Some(token) => redeem::open(engine, token).await.ok(),
        None => None,
    };
    // An invalid token is queried like an unknown one.
    let wanted = opened.as_ref().map(|InvitationByToken { record, .. }| &record.invitation);
    let digest = wanted.map(|one| engine.keys.shown_digest(one.id, one.generation)).unwrap_or_default();
    let filter = InvitationReadFilter { digest: command.filter.token.map(|_| digest), filter: command.filter.clone() };
    let now = engine.now();
    let read = async |places: &[ReadScope]| -> Result<Page<InvitationRecord>, Fault> {
        let page = engine.db.list_invitations(places, &filter, &command.paging, command.limit, now).await;
        Ok(page.map_err(failed)?.ok_or(Refusal::BadCursor)?)
    };
    let mut found = match readable(caller, command.organization) {
        Ok(places) => read(&places).await,
        Err(refusal) => Err(refusal.into()),
    };
    // A caller who presents the token of an invitation may see that invitation, wherever else they may read.
    let nothing = !matches!(&found, Ok(page) if !page.entries.is_empty());
    if let (true, Some(InvitationByToken { scope, record })) = (nothing, opened)
        && is_among(scope, command.organization)
        && may_roam(caller)
        && is_invitee(engine, caller, &record).await?
    {
        found = read(&[ReadScope::whole(scope)]).await;
    }
    let Page { entries: records, next, total } = found?;
    let mut entries = Vec::with_capacity(records.len());
    for record in records {
        entries.push(seen_by(engine, caller, view::of_record(record, now)).await?);
    }
    Ok(Page { entries, next, total })
}

/// Where the caller is or was invited, or is a member.
async fn own_places(
    engine: &Engine,
    caller: &Caller,
    organization: Option<OrganizationId>,
) -> Result<Vec<ReadScope>, Fault> {
    let Some((account, _)) =
        caller.account.as_ref().filter(|_| may_roam(caller) && caller.assurance.counts_everywhere())
    else {
        return Ok(Vec::new());
    };
    let places = engine.db.places_of(*account).await.map_err(failed)?;
    let scopes = places.into_iter().map(proved).filter(|scope| is_among(*scope, organization));
    Ok(scopes.map(ReadScope::whole).collect())
}

fn is_among(scope: OrganizationScope, organization: Option<OrganizationId>) -> bool {
    organization.is_none_or(|wanted| wanted == scope.organization())
}

/// A credential that is bound to one organization has no access to another.
fn may_roam(caller: &Caller) -> bool {
    !matches!(caller.scope, CallerScope::Bound(_))
}

async fn seen_by(engine: &Engine, caller: &Caller, view: InvitationView) -> Result<InvitationView, Fault> {
    // In an organization of which the caller is no member, only the invitee sees an invitation.
    let Some(access) = caller.access_to(Some(view.organization.id)) else {
        return Ok(view::for_invitee(engine, view));
    };
    let settings = settings(engine, &access.scope).await?;
    let catalog = engine.catalogs.of(&engine.db, &access.scope).await?;
    Ok(Viewer { access, settings: &settings, catalog: &catalog }.sees(engine, view))
}

/// The organizations to read in. One that the caller cannot access is refused as unknown, whether it exists or not.
fn readable(caller: &Caller, organization: Option<OrganizationId>) -> Result<Vec<ReadScope>, Refusal> {
    let reachable: Vec<_> = match organization {
        Some(_) => caller.access_to(organization).into_iter().collect(),
        None => caller.accesses().iter().collect(),
    };
    if reachable.is_empty() {
        return Err(Refusal::UnknownOrganization(organization));
    }
    Ok(holding(reachable, READ_INVITATIONS)?.into_iter().map(OrganizationAccess::sight).collect())
}

/// What became of the invitations of a while.
pub(crate) async fn funnel(
    engine: &Engine,
    caller: &Caller,
    GetInvitationFunnel { since }: GetInvitationFunnel,
) -> Result<InvitationFunnel, Fault> {
    let access = access(caller, READ_INVITATIONS)?;
    engine.db.invitation_funnel(&access.sight(), since).await.map_err(failed)
}
