//! Connections to the relay.
//!
//! Must never send the password or a mail without the protection that the URL demands.

use super::hello::Hello;
use super::open_error::OpenError;
use super::reasons;
use super::stream::{self, Socket, Stream};
use super::url::{Protection, RelayUrl};
use crate::{MailSettings, MailSettingsError};
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::Starttls;
use lettre::transport::smtp::extension::Extension;
use std::net::IpAddr;
use std::time::Duration;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use usher_domain::bounce::Stage;
use usher_engine::ports::SendError;

/// A connection that was opened.
pub(super) struct Opened {
    /// Greeted already.
    pub(super) connection: AsyncSmtpConnection,
    /// The address that it comes from.
    here: Option<IpAddr>,
    /// What is below it, as long as that is not encrypted.
    plain: Option<Socket>,
}

/// Where and how to connect.
pub(crate) struct Relay {
    url: RelayUrl,
    tls: TlsConnector,
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
        let tls = stream::tls().ok_or(MailSettingsError::Tls)?;
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

    async fn try_open(&self, stage: &mut Stage) -> Result<AsyncSmtpConnection, OpenError> {
        let mut opened = self.greet().await?;
        if self.upgrades(&opened) {
            opened = self.protect(opened).await?;
        }
        if self.credentials.is_some() {
            *stage = Stage::Authentication;
            self.log_in(&mut opened.connection).await?;
        }
        Ok(opened.connection)
    }

    /// Connects and greets.
    pub(super) async fn greet(&self) -> Result<Opened, OpenError> {
        // A third each, so that a dead address of the host leaves time for its next one.
        let connecting = stream::connect(&self.url.host, self.url.port, self.patience / 3);
        let socket = connecting.await.map_err(OpenError::Unreachable)?;
        let here = socket.local_addr().ok().map(|address| address.ip().to_canonical());
        if self.url.protection == Protection::Implicit {
            let socket = stream::protect(&self.tls, &self.url.host, socket).await.map_err(OpenError::Tls)?;
            return self.talk(Stream::secure(socket), here, None).await;
        }
        let (stream, socket) = Stream::plain(socket);
        self.talk(stream, here, Some(socket)).await
    }

    async fn talk(&self, stream: Stream, here: Option<IpAddr>, plain: Option<Socket>) -> Result<Opened, OpenError> {
        let hello = self.hello.name(here).await;
        let connection = AsyncSmtpConnection::connect_with_transport(Box::new(stream), &hello).await?;
        Ok(Opened { connection, here, plain })
    }

    /// Whether the connection goes on with STARTTLS.
    pub(super) fn upgrades(&self, opened: &Opened) -> bool {
        match self.url.protection {
            Protection::Required => true,
            Protection::Opportunistic => opened.offers_tls(),
            Protection::Implicit | Protection::None => false,
        }
    }

    /// Goes on with STARTTLS, and greets again. Nothing that was said in clear is kept.
    pub(super) async fn protect(&self, opened: Opened) -> Result<Opened, OpenError> {
        if !opened.offers_tls() {
            return Err(OpenError::NoStartTls);
        }
        let Opened { mut connection, here, plain } = opened;
        connection.command(Starttls).await?;
        let socket = plain.and_then(|plain| plain.take()).ok_or(OpenError::NoStartTls)?;
        drop(connection);
        let socket = stream::protect(&self.tls, &self.url.host, socket).await.map_err(OpenError::Tls)?;
        self.talk(Stream::upgraded(socket), here, None).await
    }

    /// Logs in, if the URL says as whom.
    pub(super) async fn log_in(&self, connection: &mut AsyncSmtpConnection) -> Result<bool, Error> {
        let Some(credentials) = &self.credentials else { return Ok(false) };
        connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        Ok(true)
    }

    /// Host and port, and what it is greeted with.
    pub(super) async fn names(&self) -> (String, String) {
        let name = self.hello.full().await.map_or("this machine's address".to_owned(), |name| name.to_string());
        (format!("{}:{}", self.url.host, self.url.port), name)
    }
}

impl Opened {
    fn offers_tls(&self) -> bool {
        self.connection.server_info().supports_feature(Extension::StartTls)
    }
}
