//! What rows are decided on besides what their transaction reads.

use super::applied::Facts;
use crate::engine::Engine;
use crate::organization_settings::settings;
use usher_domain::{Fault, OrganizationScope};

/// Reads it, before the transaction.
pub(crate) async fn read(engine: &Engine, scope: &OrganizationScope) -> Result<Facts, Fault> {
    let catalog = engine.catalogs.of(&engine.db, scope).await?;
    Ok(Facts { catalog, settings: settings(engine, scope).await?, is_never_sent: false })
}
