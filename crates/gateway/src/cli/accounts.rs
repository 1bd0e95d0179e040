//! `usher accounts`

use super::ids::email_of;
use super::{Failure, output};
use crate::Span;
use crate::config::Config;
use crate::gateway::open_installation;
use clap::Subcommand;
use usher_domain::EmailAddress;

#[derive(Subcommand)]
pub(super) enum AccountsCommand {
    /// Create a link that lets a person set a new password
    ///
    /// The link works once. Share it with that person only: anyone who has it can take over the account. With
    /// --mail it is sent to the account's address and not printed.
    #[command(after_help = "Example:\n  usher accounts reset-link ada@acme.example")]
    ResetLink {
        /// The address or id of the account
        email: String,
        /// Send the link by email instead of printing it
        #[arg(long)]
        mail: bool,
        /// How long the link works
        #[arg(long, value_name = "SPAN", default_value = "24h")]
        valid_for: Span,
    },
}

pub(super) async fn run(command: AccountsCommand, config: &Config) -> Result<(), Failure> {
    let AccountsCommand::ResetLink { email, mail, valid_for } = command;
    let engine = open_installation(config).await?;
    let email = email_of(&engine, &email).await?;
    let made = engine.hand_over_password_link(&email, mail, valid_for.millis()).await?;
    let until = made.expires_at.rfc3339_seconds();
    match made.link {
        Some(link) => {
            output::error(&format!("a link for {} only, valid once and until {until}:", email.as_sent()));
            output::line(link.expose());
            let public = &config.http.public_url;
            if public.is_loopback() && link.expose().starts_with(public.as_str()) {
                let hint =
                    "so this link opens on this machine only; set it to the gateway's address and run this again";
                output::error(&format!("http.public_url is {}, {hint}", public.as_str()));
            }
        }
        None => output::line(&format!("{}, valid once and until {until}", mailed(&email))),
    }
    Ok(())
}

/// Says that a link is mailed.
pub(super) fn mailed(email: &EmailAddress) -> String {
    format!("a link to set a password will be sent by mail to {} once `usher serve` runs", email.as_sent())
}
