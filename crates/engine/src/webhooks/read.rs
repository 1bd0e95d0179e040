//! Looking at endpoints.

use super::{managing, unknown};
use crate::engine::Engine;
use crate::incident::failed;
use usher_domain::commands::{GetWebhook, WebhooksListed};
use usher_domain::{Caller, Fault, Webhook};

pub(crate) async fn list(engine: &Engine, caller: &Caller) -> Result<WebhooksListed, Fault> {
    let access = managing(caller)?;
    Ok(WebhooksListed(engine.db.list_webhooks(&access.scope).await.map_err(failed)?))
}

pub(crate) async fn get(engine: &Engine, caller: &Caller, command: GetWebhook) -> Result<Webhook, Fault> {
    let all = list(engine, caller).await?.0;
    all.into_iter().find(|webhook| webhook.id == command.webhook).ok_or_else(|| unknown().into())
}
