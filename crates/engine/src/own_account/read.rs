//! Reading one's own account.

use super::{invited, record};
use crate::engine::Engine;
use crate::identity_providers::links_of;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::organization_settings::settings;
use crate::preview_invitation::{described, full_name};
use crate::scopes::proved;
use usher_domain::commands::{MemberRef, OwnAccount, OwnInvitation, OwnMembership};
use usher_domain::{Caller, Fault, InvitationId, Member, Organization, OrganizationId, ReadScope};

pub(crate) async fn run(engine: &Engine, caller: &Caller) -> Result<OwnAccount, Fault> {
    let account = owner(caller)?;
    let record = record(engine, account).await?;
    let mut memberships = Vec::new();
    for (organization, member) in engine.db.memberships(account).await.map_err(failed)? {
        memberships.push(membership(engine, organization, member).await?);
    }
    let mut invitations = Vec::new();
    for (organization, id) in invited(engine, &record.account).await? {
        invitations.extend(invitation(engine, organization, id).await?);
    }
    let providers = links_of(engine, account).await?;
    Ok(OwnAccount { account: record.account, memberships, invitations, providers, now: engine.now() })
}

/// An invitation for its invitee; `None` where it has gone meanwhile.
async fn invitation(
    engine: &Engine,
    organization: OrganizationId,
    id: InvitationId,
) -> Result<Option<OwnInvitation>, Fault> {
    let scope = proved(organization);
    let found = engine.db.find_invitation(&[ReadScope::whole(scope)], id).await.map_err(failed)?;
    let Some(record) = found else { return Ok(None) };
    let catalog = engine.catalogs.of(&engine.db, &scope).await?;
    let settings = settings(engine, &scope).await?;
    Ok(Some(OwnInvitation {
        id,
        organization: settings.branding.name_over(&record.organization.name).to_owned(),
        inviter_name: record.inviter.as_ref().and_then(full_name),
        expires_at: record.invitation.expires_at,
        grants: described(&record.invitation.grants, &record.resources, &catalog, engine.now()),
    }))
}

async fn membership(engine: &Engine, organization: Organization, member: Member) -> Result<OwnMembership, Fault> {
    let scope = proved(organization.id);
    let catalog = engine.catalogs.of(&engine.db, &scope).await?;
    let settings = settings(engine, &scope).await?;
    // The resources by name.
    let found = engine.db.find_member(&ReadScope::whole(scope), &MemberRef::Id(member.id)).await.map_err(failed)?;
    let resources = found.map(|record| record.resources).unwrap_or_default();
    Ok(OwnMembership {
        name: settings.branding.name_over(&organization.name).to_owned(),
        status: member.status,
        joined_at: member.joined_at,
        grants: described(&member.grants, &resources, &catalog, engine.now()),
        organization,
    })
}
