//! Handing over one mail, command by command.
//!
//! lettre's own `send` does not tell which command was refused, and that decides whose fault a refusal is.

use crate::message::{Composed, Wire, is_ascii};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{Extension, MailBodyParameter, MailParameter};
use usher_domain::bounce::Stage;
use usher_engine::ports::SendError;

/// Hands the mail over. `stage` is where the conversation is, also after it was given up.
pub(super) async fn hand_over(
    connection: &mut AsyncSmtpConnection,
    mail: &Composed,
    parameters: Vec<MailParameter>,
    stage: &mut Stage,
) -> Result<(), Error> {
    connection.command(Mail::new(mail.envelope.from().cloned(), parameters)).await?;
    *stage = Stage::Recipient;
    for recipient in mail.envelope.to() {
        connection.command(Rcpt::new(recipient.clone(), Vec::new())).await?;
    }
    *stage = Stage::Content;
    connection.command(Data).await?;
    connection.message(&mail.bytes).await?;
    Ok(())
}

/// How the relay takes texts.
pub(super) fn wire(connection: &AsyncSmtpConnection) -> Wire {
    let is_clean = connection.server_info().supports_feature(Extension::EightBitMime);
    if is_clean { Wire::EightBit } else { Wire::SevenBit }
}

/// What the relay is asked for beyond plain ASCII; an error where it does not offer that.
pub(super) fn parameters(connection: &AsyncSmtpConnection, mail: &Composed) -> Result<Vec<MailParameter>, SendError> {
    let offered = connection.server_info();
    let wanted = [
        (!mail.envelope.to().iter().all(is_ascii), Extension::SmtpUtfEight, MailParameter::SmtpUtfEight),
        (!mail.bytes.is_ascii(), Extension::EightBitMime, MailParameter::Body(MailBodyParameter::EightBitMime)),
    ];
    let mut parameters = Vec::new();
    for (_, extension, parameter) in wanted.into_iter().filter(|(is_needed, _, _)| *is_needed) {
        if !offered.supports_feature(extension) {
            let why = "the relay takes no address with characters beyond ASCII";
            return Err(SendError::Permanent(why.to_owned()));
        }
        parameters.push(parameter);
    }
    Ok(parameters)
}
