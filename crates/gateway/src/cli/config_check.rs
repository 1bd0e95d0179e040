//! `usher config check`

use super::{Failure, output};
use crate::checks::{check_files, warnings};
use crate::config::{self, Config};
use crate::gateway::check;
use clap::Subcommand;
use std::path::Path;

#[derive(Subcommand)]
pub(super) enum ConfigCommand {
    /// Print the effective configuration without secrets, and report errors and what is unwise
    Check,
}

pub(super) fn run(command: &ConfigCommand, file: Option<&Path>) -> Result<(), Failure> {
    match command {
        ConfigCommand::Check => {
            output::line(config::effective(file)?.trim_end());
            let config = Config::load(file)?;
            check(&config)?;
            check_files(&config)?;
            for warning in warnings(&config) {
                output::error(&format!("warning: {warning}"));
            }
            output::error("the configuration is valid");
            Ok(())
        }
    }
}
