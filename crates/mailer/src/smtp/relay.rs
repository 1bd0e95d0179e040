//! Connections to the relay.
//!
//! Must never send the password or a mail without the protection that the URL demands.

use super::reasons;
use super::url::{Protection, RelayUrl};
use crate::MailSettingsError;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use std::time::Duration;
use tokio::time::timeout;
use usher_domain::bounce::Stage;
use usher_engine::ports::SendError;

/// Where and how to connect.
pub(crate) struct Relay {
    url: RelayUrl,
    tls: TlsParameters,
    credentials: Option<Credentials>,
    hello: ClientId,
    /// How long each stage may take.
    pub(super) patience: Duration,
}

impl Relay {
    /// The relay that the URL names.
    pub(crate) fn new(url: &str, patience: Duration) -> Result<Self, MailSettingsError> {
        let url = RelayUrl::parse(url)?;
        let tls = TlsParameters::new(url.host.clone()).or(Err(MailSettingsError::Tls))?;
        let credentials = url.credentials.clone().map(Credentials::from);
        Ok(Self { url, tls, credentials, hello: ClientId::default(), patience })
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
        let implicit = (self.url.protection == Protection::Implicit).then(|| self.tls.clone());
        let place = (self.url.host.as_str(), self.url.port);
        // A third each, so that a dead address of the host leaves time for its next one.
        let each = Some(self.patience / 3);
        let mut connection = AsyncSmtpConnection::connect_tokio1(place, each, &self.hello, implicit, None).await?;
        let upgrade = match self.url.protection {
            Protection::Required => true,
            Protection::Opportunistic => connection.can_starttls(),
            Protection::Implicit | Protection::None => false,
        };
        if upgrade {
            connection.starttls(self.tls.clone(), &self.hello).await?;
        }
        if let Some(credentials) = &self.credentials {
            *stage = Stage::Authentication;
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}
