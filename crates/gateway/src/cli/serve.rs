//! `usher serve`

use super::{Failure, output, signals};
use crate::checks::warnings;
use crate::config::Config;
use crate::gateway::{Gateway, Overrides};
use std::time::Duration;

pub(super) async fn run(config: &Config) -> Result<(), Failure> {
    let patience = Duration::from_millis(config.database.connect_timeout.unsigned_millis());
    usher_storage::wait_until_reachable(config.database.url.expose(), patience, |problem| {
        tracing::warn!(problem, patience = ?patience, "waiting for the database server of database.url");
    })
    .await?;
    let gateway = Gateway::build(config, Overrides::default()).await?;
    for warning in warnings(config) {
        tracing::warn!("{warning}");
    }
    let stop = signals::stop();
    output::line(&format!("listening on http://{}", gateway.address()));
    if let Some(address) = gateway.watch_address() {
        output::line(&format!("metrics on http://{address}/metrics"));
    }
    gateway.run(stop).await?;
    Ok(())
}
