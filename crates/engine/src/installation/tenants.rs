//! How much there is in the organizations of the installation.

use super::{UNKNOWN, scope};
use crate::engine::Engine;
use crate::incident::failed;
use std::collections::HashMap;
use usher_domain::commands::{GetTenant, ListTenants, Tenant, TenantDetails, TenantsListed};
use usher_domain::{Caller, Fault, InstallationAccess, OrganizationId, Refusal};

/// How far back mails are counted that went out or failed, in milliseconds: a day.
const RECENT: i64 = 86_400_000;

/// A page of all organizations.
pub(crate) async fn list(
    engine: &Engine,
    _: InstallationAccess,
    command: &ListTenants,
) -> Result<TenantsListed, Fault> {
    let ListTenants { state, search, after, limit } = command;
    let (now, search) = (engine.now(), search.as_deref().filter(|text| !text.is_empty()));
    let page = engine.db.page_of_organizations(*state, search, after.as_ref(), *limit).await.map_err(failed)?;
    let page = page.ok_or(Refusal::BadCursor)?;
    let ids: Vec<OrganizationId> = page.entries.iter().map(|organization| organization.id).collect();
    let counted = engine.db.tenant_counts(&ids, now).await.map_err(failed)?;
    let counted: HashMap<OrganizationId, _> = counted.into_iter().collect();
    let states = engine.db.count_organizations().await.map_err(failed)?;
    let tenant = |organization: usher_domain::Organization| {
        let counts = counted.get(&organization.id).copied().unwrap_or_default();
        Tenant { organization, counts }
    };
    Ok(TenantsListed { page: page.map(tenant), states, at: now })
}

/// One of them.
pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetTenant) -> Result<TenantDetails, Fault> {
    let (now, scope) = (engine.now(), scope(caller.installation()?, command.organization));
    let profile = engine.db.find_profile(&scope).await.map_err(failed)?.ok_or(UNKNOWN)?;
    let counted = engine.db.tenant_counts(&[command.organization], now).await.map_err(failed)?;
    let counts = counted.first().map(|(_, counts)| *counts).unwrap_or_default();
    let activity = engine.db.tenant_activity(&scope, now.plus_millis(-RECENT)).await.map_err(failed)?;
    Ok(TenantDetails { profile, counts, activity, at: now })
}
