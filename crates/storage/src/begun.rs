//! Where a database is, and whether there is an installation in it.

use crate::migrations::{blocking, postgres};
use crate::postgres::reach;
use crate::records::StoreError;
use crate::sqlite;
use crate::url::DatabaseUrl;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use tokio_postgres::Config;
use tokio_postgres::config::Host;

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

const TABLE_OF_SQLITE: &str =
    "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'installation') AS found";
const TABLE_OF_POSTGRES: &str = "SELECT to_regclass('installation') IS NOT NULL AS found";
const ROW: &str = "SELECT EXISTS (SELECT 1 FROM installation) AS found";

/// Whether an installation has used a database; a check that never changes it.
pub async fn is_begun(url: &str) -> Result<bool, StoreError> {
    macro_rules! found {
        ($connection:expr, $table:expr) => {{
            let mut connection = $connection;
            let mut asked = |statement: &str| -> QueryResult<bool> {
                Ok(diesel::sql_query(statement).get_result::<Found>(&mut connection)?.found)
            };
            Ok(asked($table)? && asked(ROW)?)
        }};
    }
    match DatabaseUrl::parse(url, false)? {
        DatabaseUrl::Sqlite(file) if file.check().is_err() => Ok(false),
        DatabaseUrl::Sqlite(file) => blocking(move || found!(sqlite::open(&file)?, TABLE_OF_SQLITE)).await,
        DatabaseUrl::Postgres(url) => {
            reach(&url).await?;
            blocking(move || found!(postgres(&url)?, TABLE_OF_POSTGRES)).await
        }
    }
}

/// Where a database is, on one line and without a password.
#[must_use]
pub fn place(url: &str) -> String {
    if let Some(path) = url.strip_prefix("sqlite://") {
        let absolute = std::path::absolute(path).map(|path| path.display().to_string());
        return absolute.unwrap_or_else(|_| path.to_owned());
    }
    // An address that the driver does not understand is refused elsewhere.
    let config: Config = url.parse().unwrap_or_default();
    let host = |host: &Host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(folder) => folder.display().to_string(),
    };
    let hosts: Vec<String> = config.get_hosts().iter().map(host).collect();
    let ports: Vec<String> = config.get_ports().iter().map(u16::to_string).collect();
    let database = config.get_dbname().or(config.get_user()).unwrap_or_default();
    format!("database {database} on {} port {}", hosts.join(","), ports.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_no_password() {
        for (url, expected) in [
            ("postgres://usher:hidden@db.example:5433/usher?sslmode=require", "database usher on db.example port 5433"),
            ("postgres:///main?host=/run/pg&user=usher&password=hidden", "database main on /run/pg port "),
            ("postgres://usher@db.example", "database usher on db.example port 5432"),
            ("sqlite:///srv/usher.db", "/srv/usher.db"),
        ] {
            assert_eq!(place(url), expected);
        }
    }
}
