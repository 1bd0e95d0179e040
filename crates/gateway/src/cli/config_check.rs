//! `usher config check`

use super::{Failure, output};
use crate::config::{self, Config, MailTransport};
use crate::gateway::{NO_MAIL, check};
use clap::Subcommand;
use std::path::Path;

#[derive(Subcommand)]
pub(super) enum ConfigCommand {
    /// Print the effective configuration without secrets, and report errors
    Check,
}

pub(super) fn run(command: &ConfigCommand, file: Option<&Path>) -> Result<(), Failure> {
    match command {
        ConfigCommand::Check => {
            output::line(config::effective(file)?.trim_end());
            let config = Config::load(file)?;
            check(&config)?;
            if config.mail.transport == MailTransport::None {
                output::error(NO_MAIL);
            }
            output::error("the configuration is valid");
            Ok(())
        }
    }
}
