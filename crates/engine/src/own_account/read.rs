//! Reading one's own account.

use super::record;
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_sessions::owner;
use crate::organization_settings::settings;
use crate::preview_invitation::described;
use crate::scopes::proved;
use usher_domain::commands::{MemberRef, OwnAccount, OwnMembership};
use usher_domain::{Caller, Fault, Member, Organization, ReadScope};

pub(crate) async fn run(engine: &Engine, caller: &Caller) -> Result<OwnAccount, Fault> {
    let account = owner(caller)?;
    let record = record(engine, account).await?;
    let mut memberships = Vec::new();
    for (organization, member) in engine.db.memberships(account).await.map_err(failed)? {
        memberships.push(membership(engine, organization, member).await?);
    }
    Ok(OwnAccount { account: record.account, memberships, now: engine.now() })
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
