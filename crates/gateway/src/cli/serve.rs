//! `usher serve`

use super::{Failure, output, signals};
use crate::config::Config;
use crate::gateway::{Gateway, Overrides};

pub(super) async fn run(config: &Config) -> Result<(), Failure> {
    let gateway = Gateway::build(config, Overrides::default()).await?;
    output::line(&format!("listening on http://{}", gateway.address()));
    if let Some(address) = gateway.watch_address() {
        output::line(&format!("metrics on http://{address}/metrics"));
    }
    gateway.run(signals::stop()).await?;
    Ok(())
}
