//! `usher backup` and `usher restore`: all of an installation in one file, of one moment, while the gateway serves.
//!
//! The secret stays out of the file unless it is asked for: with it, whoever has the file has everything.

mod archive;
mod restore;
mod tools;

pub(super) use restore::{RestoreArguments, run as restore};

use super::{Failure, output};
use crate::build_error::BuildError;
use crate::config::Config;
use crate::database_mark::DatabaseMark;
use crate::secret_file;
use archive::{FORMAT, Kind, Manifest};
use clap::Args;
use std::path::{Path, PathBuf};
use usher_domain::Timestamp;
use usher_engine::audit::hex;
use usher_engine::ports::Clock;
use usher_engine::{MasterKey, SystemClock};
use usher_storage::BackupPlace;

/// Write the whole database to FILE, as it is at one moment, while the gateway serves
///
/// FILE must not be there yet. It appears when it is complete; only its owner can read it. Without the installation's
/// secret nothing can be restored from it: keep the secret elsewhere, or add it with --with-secret. For PostgreSQL this
/// runs `pg_dump`, which has to be there, of the server's version or newer.
#[derive(Args)]
pub(super) struct BackupArguments {
    /// The file
    file: PathBuf,
    /// Put the installation's secret into the file as well
    #[arg(long)]
    with_secret: bool,
}

pub(super) async fn run(arguments: &BackupArguments, config: &Config) -> Result<(), Failure> {
    let url = config.database.url.expose();
    if arguments.file.symlink_metadata().is_ok() {
        return Err(format!("{} is there already: a backup replaces no file", arguments.file.display()).into());
    }
    let (_, is_begun) = DatabaseMark::found(config).await?;
    if !is_begun {
        return Err(BuildError::NoInstallation { place: usher_storage::place(url) }.into());
    }
    let secret = secret(config).await?;
    let migration = usher_storage::newest_migration(url).await?.ok_or("the database has no migrations")?;
    let folder = arguments.file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let copy = Temporary(beside(folder.unwrap_or(Path::new("")), "backup")?);
    let kind = match usher_storage::backup_place(url)? {
        BackupPlace::File(_) => {
            usher_storage::copy_sqlite(url, &copy.0).await?;
            Kind::Sqlite
        }
        BackupPlace::Server(variables) => {
            tools::dump(&variables, &copy.0).await?;
            Kind::Postgres
        }
    };
    let manifest = Manifest {
        format: FORMAT,
        usher: env!("CARGO_PKG_VERSION").to_owned(),
        database: kind,
        migration,
        secret_fingerprint: hex(&secret.fingerprint()),
        taken_at: now().rfc3339_seconds(),
    };
    let enclosed = arguments.with_secret.then_some(&secret);
    let bytes = archive::write(&arguments.file, &manifest, enclosed, &copy.0)
        .map_err(|error| format!("{} cannot be written: {error}", arguments.file.display()))?;
    output::line(&format!("{} holds everything up to {} ({bytes} bytes)", arguments.file.display(), manifest.taken_at));
    if enclosed.is_none() {
        let place = if secret_file::configured(config) {
            "security.secret".to_owned()
        } else {
            secret_file::place(config).display().to_string()
        };
        output::error(&format!("the secret is not in it: keep {place} elsewhere, it is needed to restore"));
    }
    Ok(())
}

/// The secret that the database was made with.
async fn secret(config: &Config) -> Result<MasterKey, Failure> {
    if let Some(path) = secret_file::missing(config) {
        return Err(BuildError::MissingSecret { path }.into());
    }
    let secret = secret_file::load(config)?;
    let db = usher_storage::connect(config.database.url.expose(), config.database.options()).await?;
    if db.fingerprint(secret.fingerprint()).await? != secret.fingerprint() {
        return Err(BuildError::ForeignSecret.into());
    }
    Ok(secret)
}

fn now() -> Timestamp {
    SystemClock.now()
}

/// A file that is removed in the end.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        // Where that fails, it stays under a name that says what it is.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// The name of a file in a folder, on the disk where as much space is needed.
fn beside(folder: &Path, purpose: &str) -> Result<PathBuf, Failure> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    if !folder.is_dir() {
        return Err(format!("{} is no folder", folder.display()).into());
    }
    Ok(folder.join(format!(".usher-{purpose}-{}-{}.part", std::process::id(), now().millis())))
}
