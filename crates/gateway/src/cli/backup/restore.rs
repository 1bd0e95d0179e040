//! `usher restore`: an installation from a backup, where there is none yet. Must never overwrite one.

use super::super::{Failure, output};
use super::archive::{self, FORMAT, Kind, Manifest};
use super::{now, tools};
use crate::config::Config;
use crate::gateway::open_installation;
use crate::secret_file;
use clap::Args;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use usher_engine::MasterKey;
use usher_engine::audit::hex;
use usher_private_files::{self as private_files, Replacement};
use usher_storage::BackupPlace;

/// Restore an installation from FILE into the configured database, which has to be empty
///
/// The installation's secret has to be in its place already, unless it is in FILE. Mails that waited when the backup was
/// made go out once the gateway serves, though they may have gone out since: --hold-mail keeps them back until
/// `usher outbox requeue`. For PostgreSQL this runs `pg_restore`.
#[derive(Args)]
pub(in super::super) struct RestoreArguments {
    /// The file that `usher backup` has made
    file: PathBuf,
    /// Hold the mails that wait; `usher outbox requeue` sends them
    #[arg(long)]
    hold_mail: bool,
}

/// Why mails were held, as `usher outbox show` lists it.
const HELD: &str = "held by `usher restore --hold-mail`";

pub(in super::super) async fn run(arguments: &RestoreArguments, config: &Config) -> Result<(), Failure> {
    let url = config.database.url.expose();
    if usher_storage::is_begun(url).await? {
        let place = usher_storage::place(url);
        return Err(format!(
            "there is an installation in {place} already: move it away, or set database.url to an empty database"
        )
        .into());
    }
    let place = usher_storage::backup_place(url)?;
    let has_role = usher_storage::make_application_role(url).await?;
    let (file, config_of_secret) = (arguments.file.clone(), config.clone());
    let taken_at = tokio::task::spawn_blocking(move || {
        archive::read(&file, |manifest, secret, database| {
            check(&manifest, &place)?;
            put_secret(&config_of_secret, &manifest, secret)?;
            match &place {
                BackupPlace::File(path) => put_file(path, database)?,
                BackupPlace::Server(variables) => tools::restore(variables, has_role, database)?,
            }
            Ok(manifest.taken_at)
        })
    })
    .await??;
    for name in usher_storage::migrate(url).await? {
        output::line(&format!("applied {name}"));
    }
    let engine = open_installation(config).await?;
    if arguments.hold_mail {
        let held = engine.db().hold_mails(HELD, now()).await?;
        output::line(&format!("{held} mails are held; `usher outbox requeue` sends them"));
    } else {
        let waiting = engine.db().backlog().await?.queued;
        if waiting > 0 {
            output::line(&format!("{waiting} mails wait and go out once `usher serve` runs"));
        }
    }
    output::line(&format!("restored as it was at {taken_at}"));
    Ok(())
}

/// Whether this program can restore it there.
fn check(manifest: &Manifest, place: &BackupPlace) -> Result<(), String> {
    if manifest.format != FORMAT || !usher_storage::is_known_migration(&manifest.migration) {
        return Err(format!(
            "the backup was made by Usher {}, which is newer than this one: restore it with that version",
            manifest.usher
        ));
    }
    match (manifest.database, place) {
        (Kind::Sqlite, BackupPlace::File(_)) | (Kind::Postgres, BackupPlace::Server(_)) => Ok(()),
        (Kind::Sqlite, _) => Err("the backup is of SQLite, and database.url is a server; `usher export` and `usher takeover` lead from one to the other".to_owned()),
        (Kind::Postgres, _) => Err("the backup is of PostgreSQL, and database.url is a file; `usher export` and `usher takeover` lead from one to the other".to_owned()),
    }
}

/// Makes sure that the secret of the backup is in its place, before anything is restored.
fn put_secret(config: &Config, manifest: &Manifest, enclosed: Option<String>) -> Result<(), String> {
    let fits = |secret: &MasterKey| hex(&secret.fingerprint()) == manifest.secret_fingerprint;
    let Some(path) = secret_file::missing(config) else {
        let secret = secret_file::load(config).map_err(|error| error.to_string())?;
        return if fits(&secret) {
            Ok(())
        } else {
            Err("the configured secret is not the one of this backup".to_owned())
        };
    };
    let needed =
        || format!("the secret of this backup is needed: put it to {}, or set USHER__SECURITY__SECRET", path.display());
    let secret = enclosed.and_then(|text| MasterKey::parse(&text).ok()).filter(fits).ok_or_else(needed)?;
    secret_file::keep(&path, &secret).map_err(|error| error.to_string())
}

/// Puts the database file in its place.
fn put_file(path: &Path, database: &mut dyn Read) -> Result<(), String> {
    let failed = |error: io::Error| format!("{} cannot be written: {error}", path.display());
    if fs::metadata(path).is_ok_and(|found| found.len() > 0) {
        return Err(format!("{} is there already: move it away first", path.display()));
    }
    for suffix in ["-wal", "-journal"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(suffix);
        let beside = PathBuf::from(beside);
        if beside.exists() {
            return Err(format!("{} belongs to another database file: move it away first", beside.display()));
        }
    }
    if let Some(folder) = path.parent() {
        private_files::create_folder(folder).map_err(failed)?;
    }
    let mut file = Replacement::begin(path).map_err(failed)?;
    io::copy(database, &mut file).map_err(failed)?;
    file.finish().map_err(failed)
}
