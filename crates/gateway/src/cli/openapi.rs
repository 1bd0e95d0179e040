//! `usher openapi`

use super::{Failure, output};
use crate::config::Config;
use crate::protocols::names;
use crate::registry::Registry;
use clap::Args;
use clap::builder::PossibleValuesParser;

#[derive(Args)]
pub(super) struct OpenapiArguments {
    /// The protocol to document
    #[arg(long, value_name = "NAME", default_value = "canonical", value_parser = PossibleValuesParser::new(names()))]
    adapter: String,
}

pub(super) fn run(arguments: &OpenapiArguments, config: &Config) -> Result<(), Failure> {
    let registry = Registry::new(config)?;
    let mount = registry.mounts().iter().find(|mount| mount.adapter.name() == arguments.adapter);
    let mount = mount.ok_or_else(|| format!("the adapter `{}` is not enabled", arguments.adapter))?;
    let document =
        usher_adapter_kit::document(&*mount.adapter, &format!("{}{}", config.http.public_url.base(), mount.prefix));
    output::line(&serde_json::to_string_pretty(&document)?);
    Ok(())
}
