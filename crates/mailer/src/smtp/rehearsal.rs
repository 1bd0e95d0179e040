//! Handing one mail over step by step, for an operator who wants to see where it fails.
//!
//! Only here is the relay's own text passed on: it goes to the operator's terminal and is stored nowhere.

use super::conversation::{parameters, wire};
use super::open_error::OpenError;
use super::reasons;
use super::relay::Relay;
use crate::message::{Composed, Wire};
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{Extension, ServerInfo};
use lettre::transport::smtp::response::Response;
use std::error::Error as _;
use std::future::Future;
use tokio::time::timeout;
use usher_domain::bounce::Stage;
use usher_engine::ports::SendError;

/// A step, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What is done.
    pub what: String,
    /// What the other side answered, in plain words.
    pub outcome: Result<String, String>,
}

/// Hands a mail over; the last step is the one that failed, if one did.
pub(crate) async fn rehearse(relay: &Relay, compose: impl Fn(Wire) -> Result<Composed, SendError>) -> Vec<Step> {
    let mut rehearsal = Rehearsal { relay, steps: Vec::new() };
    // What failed is in the steps.
    let _ = rehearsal.go(compose).await;
    rehearsal.steps
}

struct Rehearsal<'a> {
    relay: &'a Relay,
    steps: Vec<Step>,
}

impl Rehearsal<'_> {
    async fn go(&mut self, compose: impl Fn(Wire) -> Result<Composed, SendError>) -> Option<()> {
        let relay = self.relay;
        let (place, name) = relay.names().await;
        let what = format!("Connect to {place} and greet as {name}");
        let mut opened =
            self.step(what, Stage::Hello, relay.greet(), |opened| offers(opened.connection.server_info())).await?;
        if relay.upgrades(&opened) {
            let what = "Encrypt with STARTTLS".to_owned();
            opened = self.step(what, Stage::Hello, relay.protect(opened), |_| "encrypted".to_owned()).await?;
        }
        let mut connection = opened.connection;
        let said = |is_logged_in: &bool| {
            if *is_logged_in { "accepted" } else { "skipped: the mail URL has no user name" }.to_owned()
        };
        self.step("Log in".to_owned(), Stage::Authentication, relay.log_in(&mut connection), said).await?;
        let mail = self.composed(compose, &connection)?;
        let asked = parameters(&connection, &mail).map_err(|error| self.failed("Ask for what the mail needs", &error));
        let sender = mail.envelope.from().map(ToString::to_string).unwrap_or_default();
        let command = connection.command(Mail::new(mail.envelope.from().cloned(), asked.ok()?));
        self.step(format!("Name the sender {sender} (MAIL FROM)"), Stage::Sender, command, reply).await?;
        for recipient in mail.envelope.to() {
            let command = connection.command(Rcpt::new(recipient.clone(), Vec::new()));
            self.step(format!("Name the recipient {recipient} (RCPT TO)"), Stage::Recipient, command, reply).await?;
        }
        self.step("Begin the mail (DATA)".to_owned(), Stage::Content, connection.command(Data), reply).await?;
        let sent = connection.message(&mail.bytes);
        self.step("Send the mail".to_owned(), Stage::Content, sent, reply).await?;
        // It has the mail; how it ends the conversation changes nothing.
        let _ = timeout(relay.patience, connection.quit()).await;
        Some(())
    }

    fn composed(
        &mut self,
        compose: impl Fn(Wire) -> Result<Composed, SendError>,
        connection: &AsyncSmtpConnection,
    ) -> Option<Composed> {
        compose(wire(connection)).map_err(|error| self.failed("Write the mail", &error)).ok()
    }

    async fn step<T, E: Into<OpenError>>(
        &mut self,
        what: String,
        stage: Stage,
        work: impl Future<Output = Result<T, E>>,
        say: impl Fn(&T) -> String,
    ) -> Option<T> {
        let (outcome, value) = match timeout(self.relay.patience, work).await {
            Ok(Ok(value)) => (Ok(say(&value)), Some(value)),
            Ok(Err(error)) => {
                let is_opening = matches!(stage, Stage::Hello | Stage::Authentication);
                let error = error.into();
                let reason = match &error {
                    OpenError::Smtp(error) if !is_opening => reasons::sending(stage, error),
                    error => reasons::opening(stage, error),
                };
                let own = match &error {
                    OpenError::Smtp(error) => error.status().and(error.source()),
                    OpenError::Unreachable(_) | OpenError::Tls(_) | OpenError::NoStartTls => None,
                };
                let own = own.map(|own| format!(". The server said: {own}"));
                (Err(format!("{}{}", consequence(&reason), own.unwrap_or_default())), None)
            }
            Err(_) => (Err(consequence(&reasons::too_slow(stage))), None),
        };
        self.steps.push(Step { what, outcome });
        value
    }

    fn failed(&mut self, what: &str, error: &SendError) {
        self.steps.push(Step { what: what.to_owned(), outcome: Err(consequence(error)) });
    }
}

/// What a server says of itself.
fn offers(server: &ServerInfo) -> String {
    let of_interest = [
        ("8BITMIME", Extension::EightBitMime),
        ("SMTPUTF8", Extension::SmtpUtfEight),
        ("STARTTLS", Extension::StartTls),
        ("AUTH PLAIN", Extension::Authentication(Mechanism::Plain)),
        ("AUTH LOGIN", Extension::Authentication(Mechanism::Login)),
        ("AUTH XOAUTH2", Extension::Authentication(Mechanism::Xoauth2)),
    ];
    let offered = of_interest.into_iter().filter(|(_, extension)| server.supports_feature(*extension));
    let offered: Vec<_> = offered.map(|(name, _)| name).collect();
    let offered = if offered.is_empty() { "nothing that matters here".to_owned() } else { offered.join(", ") };
    format!("it answers as {} and offers {offered}", server.name())
}

fn reply(response: &Response) -> String {
    format!("{} {}", response.code(), response.message().collect::<Vec<_>>().join(" "))
}

/// Why it failed, and what would become of an invitation.
fn consequence(error: &SendError) -> String {
    match error {
        SendError::Obstructed { reason, .. } => format!("{reason}; invitations would wait until this is fixed"),
        SendError::Temporary(reason) => format!("{reason}; an invitation would be tried again"),
        SendError::Permanent(reason) => format!("{reason}; an invitation would be lost"),
        SendError::NoSuchAddress(reason) => format!("{reason}; the address would get no more mail"),
        SendError::NotConfigured => "no mail is sent".to_owned(),
    }
}
