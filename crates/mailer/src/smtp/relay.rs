//! Connections to the relay.
//!
//! Must never send the password or a mail without the protection that the URL demands.

use super::hello::Hello;
use super::reasons;
use super::url::{Protection, RelayUrl};
use crate::{MailSettings, MailSettingsError};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use std::time::Duration;
use tokio::time::timeout;
use usher_domain::bounce::Stage;
use usher_engine::ports::SendError;

/// Where and how to connect.
pub(crate) struct Relay {
    url: RelayUrl,
    tls: TlsParameters,
    credentials: Option<Credentials>,
    hello: Hello,
    /// How many connections there may be.
    pub(super) connections: usize,
    /// How long each stage may take.
    pub(super) patience: Duration,
}

impl Relay {
    /// The relay that the URL names. Looks nothing up.
    pub(crate) fn new(url: &str, settings: &MailSettings) -> Result<Self, MailSettingsError> {
        let url = RelayUrl::parse(url)?;
        let tls = TlsParameters::new(url.host.clone()).or(Err(MailSettingsError::Tls))?;
        let credentials = url.credentials.clone().map(Credentials::from);
        let hello = Hello::parse(&settings.helo_name)?;
        let (connections, patience) = (settings.connections.max(1), settings.timeout);
        Ok(Self { url, tls, credentials, hello, connections, patience })
    }

    /// Opens a connection. Whatever goes wrong here is about the relay or the settings, never about one mail, and so
    /// may work later: not even a refused password may cost an invitation.
    pub(super) async fn open(&self) -> Result<AsyncSmtpConnection, SendError> {
        let mut stage = Stage::Hello;
        match timeout(self.patience, self.try_open(&mut stage)).await {
            Ok(Ok(connection)) => Ok(connection),
            Ok(Err(error)) => Err(reasons::opening(stage, &error)),
            Err(_) => Err(reasons::too_slow(stage)),
        }
    }

    async fn try_open(&self, stage: &mut Stage) -> Result<AsyncSmtpConnection, Error> {
        let mut connection = self.greet().await?;
        if self.upgrades(&connection) {
            self.protect(&mut connection).await?;
        }
        if self.credentials.is_some() {
            *stage = Stage::Authentication;
            self.log_in(&mut connection).await?;
        }
        Ok(connection)
    }

    /// Connects and greets.
    pub(super) async fn greet(&self) -> Result<AsyncSmtpConnection, Error> {
        let hello = self.hello.name().await;
        let implicit = (self.url.protection == Protection::Implicit).then(|| self.tls.clone());
        let place = (self.url.host.as_str(), self.url.port);
        // A third each, so that a dead address of the host leaves time for its next one.
        let each = Some(self.patience / 3);
        AsyncSmtpConnection::connect_tokio1(place, each, hello, implicit, None).await
    }

    /// Whether the connection goes on with STARTTLS.
    pub(super) fn upgrades(&self, connection: &AsyncSmtpConnection) -> bool {
        match self.url.protection {
            Protection::Required => true,
            Protection::Opportunistic => connection.can_starttls(),
            Protection::Implicit | Protection::None => false,
        }
    }

    /// Goes on with STARTTLS.
    pub(super) async fn protect(&self, connection: &mut AsyncSmtpConnection) -> Result<(), Error> {
        connection.starttls(self.tls.clone(), self.hello.name().await).await
    }

    /// Logs in, if the URL says as whom.
    pub(super) async fn log_in(&self, connection: &mut AsyncSmtpConnection) -> Result<bool, Error> {
        let Some(credentials) = &self.credentials else { return Ok(false) };
        connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        Ok(true)
    }

    /// Host and port, and the name that it is greeted with.
    pub(super) async fn names(&self) -> (String, String) {
        (format!("{}:{}", self.url.host, self.url.port), self.hello.name().await.to_string())
    }
}
