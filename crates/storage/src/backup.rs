//! What backups need of a database: a copy of one moment, and how the tools of PostgreSQL reach a server.
//!
//! Nothing here changes what is copied. Passwords must not stand on a command line, where every user of the machine can
//! read them.

use crate::migrations::{blocking, postgres};
use crate::records::StoreError;
use crate::sqlite;
use crate::url::{DatabaseUrl, SqliteFile};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use std::path::{Path, PathBuf};
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};
use usher_private_files as private_files;

/// Where a database is, for what copies it.
pub enum BackupPlace {
    /// The file.
    File(PathBuf),
    /// A server, as the variables by which the tools of PostgreSQL find it.
    Server(Vec<(&'static str, String)>),
}

/// Where the database of an address is.
pub fn backup_place(url: &str) -> Result<BackupPlace, StoreError> {
    Ok(match DatabaseUrl::parse(url, true)? {
        DatabaseUrl::Sqlite(file) => BackupPlace::File(file.path().to_owned()),
        DatabaseUrl::Postgres(url) => {
            let config: Config =
                url.parse().map_err(|_told| StoreError::Unavailable("database.url cannot be read".into()))?;
            BackupPlace::Server(variables(&config))
        }
    })
}

fn variables(config: &Config) -> Vec<(&'static str, String)> {
    let host = |host: &Host| match host {
        Host::Tcp(name) => name.clone(),
        Host::Unix(folder) => folder.display().to_string(),
    };
    let joined = |texts: Vec<String>| Some(texts.join(",")).filter(|text| !text.is_empty());
    let password = config.get_password().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    let database = config.get_dbname().or(config.get_user()).map(str::to_owned);
    let ssl = match config.get_ssl_mode() {
        SslMode::Disable => Some("disable"),
        SslMode::Require => Some("require"),
        _ => None,
    };
    // Row-level security shows every organization to whoever names all of them, as a login that owns the tables may.
    let options = format!("{} -c usher.organizations=*", config.get_options().unwrap_or_default());
    let set = [
        ("PGHOST", joined(config.get_hosts().iter().map(host).collect())),
        ("PGHOSTADDR", joined(config.get_hostaddrs().iter().map(ToString::to_string).collect())),
        ("PGPORT", joined(config.get_ports().iter().map(ToString::to_string).collect())),
        ("PGUSER", config.get_user().map(str::to_owned)),
        ("PGPASSWORD", password),
        ("PGDATABASE", database),
        ("PGSSLMODE", ssl.map(str::to_owned)),
        ("PGOPTIONS", Some(options.trim().to_owned())),
    ];
    set.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

#[derive(QueryableByName)]
struct Checked {
    #[diesel(sql_type = Text)]
    quick_check: String,
}

/// Copies an SQLite database into a new file as it is at one moment, while others write, and checks the copy.
pub async fn copy_sqlite(url: &str, target: &Path) -> Result<(), StoreError> {
    let DatabaseUrl::Sqlite(file) = DatabaseUrl::parse(url, false)? else {
        return Err(StoreError::Unavailable("database.url is no file".into()));
    };
    file.check()?;
    let target = target.to_owned();
    blocking(move || {
        // SQLite copies into an empty file, which nobody else can read from the first byte on.
        private_files::options().write(true).create_new(true).open(&target)?;
        let mut connection = sqlite::open(&file)?;
        diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(target.to_string_lossy()).execute(&mut connection)?;
        let copy = SqliteFile::existing(target);
        let mut copied = SqliteConnection::establish(&copy.locator())?;
        let found: Checked = diesel::sql_query("PRAGMA quick_check").get_result(&mut copied)?;
        match found.quick_check.as_str() {
            "ok" => Ok(()),
            wrong => Err(StoreError::Corrupt(format!("{file} is damaged: {wrong}")).into()),
        }
    })
    .await
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Makes the role that connections of a superuser become, unless it is there or the login may not make it; returns whether
/// it is there. A cluster that a backup is restored into does not have it.
pub async fn make_application_role(url: &str) -> Result<bool, StoreError> {
    let DatabaseUrl::Postgres(url) = DatabaseUrl::parse(url, true)? else { return Ok(false) };
    blocking(move || {
        let mut connection = postgres(&url)?;
        diesel::sql_query(MAKE_ROLE).execute(&mut connection)?;
        let is_there = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') AS found";
        Ok(diesel::sql_query(is_there).get_result::<Found>(&mut connection)?.found)
    })
    .await
}

/// As the first migration makes it: another database of the cluster may be making it right now.
const MAKE_ROLE: &str = "
    DO $$
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app')
            AND EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))
        THEN
            CREATE ROLE usher_app NOLOGIN;
        END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
    END $$";

#[cfg(test)]
mod tests {
    use super::*;

    fn variables_of(url: &str) -> Vec<(&'static str, String)> {
        let BackupPlace::Server(variables) = backup_place(url).unwrap() else { panic!("a server") };
        variables
    }

    #[test]
    fn the_tools_of_postgresql_find_the_server_and_see_every_organization() {
        let found = variables_of("postgres://ann:p%40ss@db.example:5433/usher?sslmode=require");
        let expected = [
            ("PGHOST", "db.example"),
            ("PGPORT", "5433"),
            ("PGUSER", "ann"),
            ("PGPASSWORD", "p@ss"),
            ("PGDATABASE", "usher"),
            ("PGSSLMODE", "require"),
            ("PGOPTIONS", "-c usher.organizations=*"),
        ];
        assert_eq!(found, expected.map(|(name, value)| (name, value.to_owned())));
        let socket = variables_of("postgres:///usher?host=/run/postgresql&user=usher");
        assert!(socket.contains(&("PGHOST", "/run/postgresql".to_owned())), "{socket:?}");
        assert!(!socket.iter().any(|(name, _)| *name == "PGPASSWORD"));
    }
}
