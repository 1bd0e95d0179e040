//! `usher config check`

use super::{Failure, output};
use crate::config::{self, Config};
use crate::gateway::check;
use clap::Subcommand;
use std::path::Path;

#[derive(Subcommand)]
pub(super) enum ConfigCommand {
    /// Print the configuration in effect, without its secrets, and say what is wrong with it
    Check,
}

pub(super) fn run(command: &ConfigCommand, file: Option<&Path>) -> Result<(), Failure> {
    match command {
        ConfigCommand::Check => {
            output::line(config::effective(file)?.trim_end());
            check(&Config::load(file)?)?;
            output::error("the configuration is good");
            Ok(())
        }
    }
}
