//! What backups need of a database: a copy of one moment, and how the tools of PostgreSQL reach a server.
//!
//! Nothing here changes what is copied. Passwords must not stand on a command line, where every user of the machine can
//! read them.

use crate::migrations::{blocking, postgres};
use crate::records::StoreError;
use crate::sqlite;
use crate::url::{DatabaseUrl, SqliteFile};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use std::error::Error;
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
    // SQLite takes a path as text, and one that begins with `file:` as something else.
    let absolute = std::path::absolute(target).ok().and_then(|path| path.to_str().map(str::to_owned));
    let path = absolute.ok_or_else(|| StoreError::Unavailable("the path of a backup has to be UTF-8".into()))?;
    let created = private_files::options().write(true).create_new(true).open(target);
    created.map_err(|error| StoreError::Unavailable(format!("{}: {error}", target.display())))?;
    blocking(move || {
        let mut connection = sqlite::open(&file)?;
        diesel::sql_query("VACUUM INTO ?").bind::<Text, _>(&path).execute(&mut connection)?;
        check(&SqliteFile::existing(path.into()))
    })
    .await
}

/// Refuses an SQLite file that is damaged.
pub async fn check_sqlite(path: &Path) -> Result<(), StoreError> {
    let file = SqliteFile::existing(path.to_owned());
    blocking(move || check(&file)).await
}

fn check(file: &SqliteFile) -> Result<(), Box<dyn Error + Send + Sync>> {
    let damaged = |what: &str| StoreError::Unavailable(format!("{file} is damaged: {what}"));
    let mut connection = SqliteConnection::establish(&file.locator()).map_err(|error| damaged(&error.to_string()))?;
    let found = diesel::sql_query("PRAGMA quick_check").get_result::<Checked>(&mut connection);
    match found.map_err(|error| damaged(&error.to_string()))?.quick_check.as_str() {
        "ok" => Ok(()),
        what => Err(damaged(what).into()),
    }
}

#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = Integer)]
    busy: i32,
}

/// Puts a complete database file in its place, where none is yet, with all that its log holds.
pub async fn place_sqlite(complete: &Path, path: &Path) -> Result<(), StoreError> {
    let (complete, path) = (complete.to_owned(), path.to_owned());
    blocking(move || {
        let file = SqliteFile::existing(complete.clone());
        let mut connection = SqliteConnection::establish(&file.locator())?;
        let written: Checkpoint = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(&mut connection)?;
        if written.busy != 0 {
            return Err(StoreError::Unavailable(format!("{file} is in use")).into());
        }
        drop(connection);
        std::fs::File::open(&complete)?.sync_all()?;
        // Unlike a new name, a second name is refused where another file has it.
        std::fs::hard_link(&complete, &path)?;
        Ok(std::fs::remove_file(&complete)?)
    })
    .await
}

/// Makes the role that connections of a superuser become, where the login may, and gives it what the migrations give it:
/// a backup names no privileges, because the roles of the cluster that it comes from may not be there.
pub async fn grant_privileges(url: &str) -> Result<(), StoreError> {
    let DatabaseUrl::Postgres(url) = DatabaseUrl::parse(url, true)? else { return Ok(()) };
    blocking(move || {
        let mut connection = postgres(&url)?;
        connection.batch_execute(PRIVILEGES)?;
        Ok(())
    })
    .await
}

/// What the migrations come to. `search_members` looks past row-level security, so nobody else may call it.
const PRIVILEGES: &str = "
    DO $$
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app')
            AND EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreaterole))
        THEN
            CREATE ROLE usher_app NOLOGIN;
        END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
    END $$;
    REVOKE EXECUTE ON FUNCTION search_members FROM PUBLIC;
    DO $$
    BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'usher_app') THEN
            RETURN;
        END IF;
        EXECUTE format('GRANT USAGE ON SCHEMA %I TO usher_app', current_schema());
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA %I TO usher_app', current_schema());
        EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA %I TO usher_app', current_schema());
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I
                        GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO usher_app', current_schema());
        EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I
                        GRANT USAGE, SELECT ON SEQUENCES TO usher_app', current_schema());
        GRANT UPDATE ON SEQUENCE accounts_ordinal_seq, organizations_ordinal_seq TO usher_app;
        GRANT EXECUTE ON FUNCTION search_members TO usher_app;
        REVOKE INSERT, UPDATE, DELETE ON __diesel_schema_migrations FROM usher_app;
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
