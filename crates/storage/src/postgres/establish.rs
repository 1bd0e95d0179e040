//! Making a connection, and saying where and why that failed. No text made here may contain a password: of the address only
//! host, port and database are named.

use super::sql::Connection;
use crate::records::StoreError;
use diesel::{ConnectionError, ConnectionResult};
use std::error::Error as _;
use std::io;
use std::time::Duration;
use tokio_postgres::config::Host;
use tokio_postgres::{Config, NoTls};

/// How long it may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a server says that will be there soon, and what the driver says where the connection ended at once.
const PASSING: [&str; 4] = ["starting up", "shutting down", "too many", "connection closed"];

/// Why there is no connection.
pub(super) struct Refused {
    /// Where, and why.
    pub(super) text: String,
    /// Whether waiting may help, as it does not with a wrong password.
    pub(super) is_passing: bool,
}

impl From<Refused> for ConnectionError {
    fn from(refused: Refused) -> Self {
        Self::BadConnection(refused.text)
    }
}

/// Connects to the server of an address, within a time.
pub(super) async fn establish(url: &str, patience: Duration) -> Result<Connection, Refused> {
    let refused = |why: String, is_passing| Refused { text: format!("{}: {why}", place(url)), is_passing };
    match tokio::time::timeout(patience.min(PATIENCE), connect(url)).await {
        Err(_elapsed) => Err(refused("it does not answer".to_owned(), true)),
        Ok(Err(error)) => {
            let (why, is_passing) = reason(&error);
            Err(refused(why, is_passing))
        }
        Ok(Ok(set_up)) => set_up.map_err(|error| refused(error.to_string(), false)),
    }
}

/// The same for whoever asks diesel for connections.
pub(super) async fn established(url: &str) -> ConnectionResult<Connection> {
    Ok(establish(url, PATIENCE).await?)
}

/// Whether a connection can be made, for those who make theirs otherwise and learn less.
pub(crate) async fn reach(url: &str) -> Result<(), StoreError> {
    let hint = |refused: Refused| format!("{}; check database.url and that the server is running", refused.text);
    establish(url, PATIENCE).await.map(drop).map_err(|refused| StoreError::Unavailable(hint(refused)))
}

async fn connect(url: &str) -> Result<ConnectionResult<Connection>, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    Ok(Connection::try_from_client_and_connection(client, connection).await)
}

/// Why, and whether waiting may help.
fn reason(error: &tokio_postgres::Error) -> (String, bool) {
    if let Some(said) = error.as_db_error() {
        return (said.message().to_owned(), PASSING.iter().any(|part| said.message().contains(part)));
    }
    match error.source() {
        Some(cause) => (cause.to_string(), cause.downcast_ref::<io::Error>().is_some()),
        None => (error.to_string(), PASSING.iter().any(|part| error.to_string().contains(part))),
    }
}

/// What an address names, without its user and password.
fn place(url: &str) -> String {
    let Ok(config) = url.parse::<Config>() else { return "PostgreSQL".to_owned() };
    let port = |at: usize| {
        let ports = config.get_ports();
        ports.get(at).or(ports.first()).copied().unwrap_or(5432)
    };
    let host = |(at, host): (usize, &Host)| match host {
        Host::Tcp(name) => format!("{name}:{}", port(at)),
        Host::Unix(folder) => format!("{} (port {})", folder.display(), port(at)),
    };
    let mut hosts: Vec<String> = config.get_hosts().iter().enumerate().map(host).collect();
    if hosts.is_empty() {
        let address = |(at, address): (usize, &std::net::IpAddr)| format!("{address}:{}", port(at));
        hosts = config.get_hostaddrs().iter().enumerate().map(address).collect();
    }
    let database = config.get_dbname().or(config.get_user()).unwrap_or_default();
    format!("PostgreSQL at {}, database {database}", hosts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_named_without_who_logs_in() {
        for (url, expected) in [
            ("postgres://ann:Geheim-1@db.example:5433/usher", "PostgreSQL at db.example:5433, database usher"),
            ("postgres://ann:Geheim-1@a,b:5433/usher", "PostgreSQL at a:5432, b:5433, database usher"),
            (
                "postgres:///usher?host=/run/pg&user=ann&password=Geheim-1",
                "PostgreSQL at /run/pg (port 5432), database usher",
            ),
            ("postgres://ann:Geheim-1@db.example:x/usher", "PostgreSQL"),
        ] {
            assert_eq!(place(url), expected);
        }
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_is_named_with_the_cause() {
        let url = "postgres://ann:Geheim-1@127.0.0.1:1/usher";
        let Err(Refused { text, is_passing }) = establish(url, PATIENCE).await else { panic!("connected") };
        assert!(text.starts_with("PostgreSQL at 127.0.0.1:1, database usher: ") && text.contains("refused"), "{text}");
        assert!(is_passing && !text.contains("Geheim") && !text.contains("ann"), "{text}");
        let Err(Refused { text, .. }) = establish("postgres://ann@no-host.invalid/usher", PATIENCE).await else {
            panic!("connected")
        };
        assert!(text.starts_with("PostgreSQL at no-host.invalid:5432, database usher: "), "{text}");
        assert!(!text.ends_with("error connecting to server"), "{text}");
    }
}
