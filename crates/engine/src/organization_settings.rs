//! The settings of organizations, as use cases read them.

use crate::changes::Sources;
use crate::engine::Engine;
use crate::incident::failed;
use std::sync::Arc;
use usher_domain::{Fault, OrganizationScope, OrganizationSettings};

/// The settings of an organization, cached.
pub(crate) async fn settings(engine: &Engine, scope: &OrganizationScope) -> Result<Arc<OrganizationSettings>, Fault> {
    let organization = scope.organization();
    let read = async || {
        let profile = engine.db.find_profile(scope).await.map_err(failed)?;
        let settings = profile.map(|profile| profile.what.settings).unwrap_or_default();
        Ok((Arc::new(settings), Sources::Rows(vec![organization.0])))
    };
    Ok(engine.organizations.get(organization, read).await?.0)
}
