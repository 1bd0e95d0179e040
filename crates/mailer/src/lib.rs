//! The engine's mailer: invitation mails over SMTP or as `.eml` files in a directory.
//!
//! This crate must never log or report an e-mail address, a link or a password, must never decide whether a mail is
//! due (the outbox does) and must never read configuration: the gateway fills [`MailSettings`].

mod bounce_address;
mod directory;
mod dkim;
mod line;
mod message;
mod notice;
mod render;
mod settings;
mod smtp;
#[cfg(test)]
mod testing;
mod theme;
mod unconfigured;
mod unlinked;

use bounce_address::BounceAddress;
use directory::DirectoryMailer;
pub use dkim::DkimSettings;
use dkim::Signer;
pub use message::Sample;
use message::{Sender, Wire};
pub use settings::{MailSettings, MailSettingsError, MailTransport};
pub use smtp::Step;
use smtp::{Relay, SmtpMailer};
pub use smtp::{Replies, check_helo_name};
use std::sync::Arc;
use unconfigured::NoMailer;
use usher_engine::ports::Mailer;

/// The mailer that the settings describe. Creates the directory, but opens no connection: a relay that is down at
/// start-up is a reason to wait, not to stop.
pub fn connect(settings: &MailSettings) -> Result<Arc<dyn Mailer>, MailSettingsError> {
    check(settings)?;
    let sender = sender(settings)?;
    match &settings.transport {
        MailTransport::None => Ok(Arc::new(NoMailer)),
        MailTransport::Directory { path } => Ok(Arc::new(DirectoryMailer::new(path.clone(), sender)?)),
        MailTransport::Smtp { url } => Ok(Arc::new(SmtpMailer::new(Relay::new(url, settings)?, sender))),
    }
}

fn sender(settings: &MailSettings) -> Result<Sender, MailSettingsError> {
    let sender = Sender::new(&settings.from, &settings.from_name, &settings.from_template)?;
    let sender = match &settings.bounce_address {
        Some(address) => sender.returning(BounceAddress::new(address)?),
        None => sender,
    }
    .marking(settings.mark_fields.clone());
    Ok(match &settings.dkim {
        Some(dkim) => sender.signing(Signer::new(dkim)?),
        None => sender,
    })
}

/// Sends a sample, and says what came of each step; the last is the one that failed, if one did.
pub async fn rehearse(settings: &MailSettings, sample: &Sample<'_>) -> Result<Vec<Step>, MailSettingsError> {
    check(settings)?;
    let sender = sender(settings)?;
    Ok(match &settings.transport {
        MailTransport::None => {
            let outcome = Err("mail.transport is \"none\": no mail is sent".to_owned());
            vec![Step { what: "Send the mail".to_owned(), outcome }]
        }
        MailTransport::Directory { path } => {
            let mailer = DirectoryMailer::new(path.clone(), sender)?;
            let written = mailer.write_sample(sample).await;
            let outcome = written.map(|()| "it is there".to_owned()).map_err(|error| error.to_string());
            vec![Step { what: format!("Write the mail to {}", mailer.file(sample.id).display()), outcome }]
        }
        MailTransport::Smtp { url } => {
            let relay = Relay::new(url, settings)?;
            smtp::rehearse(&relay, |wire: Wire| sender.sample(sample, wire)).await
        }
    })
}

/// Whether a mailer can be made of the settings, without touching a directory or a relay.
pub fn check(settings: &MailSettings) -> Result<(), MailSettingsError> {
    if settings.timeout.is_zero() {
        return Err(MailSettingsError::NoTime);
    }
    sender(settings)?;
    check_helo_name(&settings.helo_name)?;
    match &settings.transport {
        MailTransport::None | MailTransport::Directory { .. } => Ok(()),
        MailTransport::Smtp { url } => Relay::new(url, settings).map(drop),
    }
}
