//! `usher mail`

mod bounces;
mod maildir;
mod mbox;
mod reader;

use super::{Failure, output};
use crate::config::{Config, MailTransport};
use crate::mail_settings::mail_settings;
use bounces::BouncesArguments;
use clap::Subcommand;
use usher_domain::EmailAddress;
use usher_engine::ports::{Clock, Entropy};
use usher_engine::{SystemClock, SystemEntropy};
use usher_mailer::{Sample, rehearse};

#[derive(Subcommand)]
pub(super) enum MailCommand {
    /// Send a sample mail and say what the mail server answers at each step
    #[command(after_help = "Example:\n  usher mail test ada@acme.example")]
    Test {
        /// Where the sample goes
        #[arg(value_name = "ADDRESS")]
        to: String,
    },
    /// Read bounces and complaints from a mailbox: a Maildir or an mbox file
    Bounces(BouncesArguments),
}

pub(super) async fn run(command: MailCommand, config: &Config) -> Result<(), Failure> {
    match command {
        MailCommand::Test { to } => test(&to, config).await,
        MailCommand::Bounces(arguments) => bounces::run(&arguments, config).await,
    }
}

async fn test(to: &str, config: &Config) -> Result<(), Failure> {
    let to = EmailAddress::parse(to).map_err(|error| format!("{to}: {error}"))?;
    let now = SystemClock.now();
    let steps = rehearse(&mail_settings(config)?, &Sample { id: SystemEntropy.uuid(now), to: &to, now }).await?;
    for step in &steps {
        match &step.outcome {
            Ok(said) => output::line(&format!("ok      {}: {said}", step.what)),
            Err(why) => output::line(&format!("failed  {}: {why}", step.what)),
        }
    }
    if steps.iter().any(|step| step.outcome.is_err()) {
        return Err("the sample was not sent".into());
    }
    output::error(match config.mail.transport {
        MailTransport::Directory => {
            "the sample is in the file above: mail.transport is \"directory\", so no mail is sent"
        }
        MailTransport::Smtp | MailTransport::None => {
            "the sample was sent; look for it in the mailbox, and in the folder for spam"
        }
    });
    Ok(())
}
