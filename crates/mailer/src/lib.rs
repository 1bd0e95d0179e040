//! The engine's mailer: invitation mails over SMTP or as `.eml` files in a directory.
//!
//! This crate must never log or report an e-mail address, a link or a password, must never decide whether a mail is
//! due (the outbox does) and must never read configuration: the gateway fills [`MailSettings`].

mod directory;
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

use directory::DirectoryMailer;
use message::Sender;
pub use settings::{MailSettings, MailSettingsError, MailTransport};
use smtp::{Relay, SmtpMailer, check_helo_name};
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
    Sender::new(&settings.from, &settings.from_name, &settings.from_template)
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
