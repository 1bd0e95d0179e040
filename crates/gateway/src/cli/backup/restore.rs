//! `usher restore`: an installation from a backup, where there is none yet. Must never overwrite one.

use super::super::{Failure, output};
use super::archive::{self, FORMAT, Kind, Manifest};
use super::{Temporary, now, tools};
use crate::config::Config;
use crate::gateway::open_installation;
use crate::secret_file;
use clap::Args;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use usher_engine::MasterKey;
use usher_engine::audit::hex;
use usher_private_files as private_files;
use usher_storage::BackupPlace;

/// Restore an installation from FILE into the configured database, which has to be empty
///
/// The installation's secret has to be in its place already, unless it is in FILE. Mails that waited when the backup was
/// made go out once the gateway serves, though they may have gone out since: --hold-mail keeps them back until
/// `usher outbox requeue`. In either case webhooks are called and invitees are reminded as their settings say. For
/// PostgreSQL this runs `pg_restore`.
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
    let taken_at = match usher_storage::backup_place(url)? {
        BackupPlace::File(path) => into_file(arguments, config, path).await?,
        BackupPlace::Server(variables) => into_server(arguments, config, variables).await?,
    };
    let engine = open_installation(config).await?;
    let waiting = engine.db().backlog().await?.queued;
    if waiting > 0 {
        output::line(&format!("{waiting} mails wait and go out once `usher serve` runs"));
    }
    output::line(&format!("restored as it was at {taken_at}; webhooks that waited are called once `usher serve` runs"));
    Ok(())
}

/// Restores into a file, which gets its name when everything about it is done.
async fn into_file(arguments: &RestoreArguments, config: &Config, path: PathBuf) -> Result<String, Failure> {
    check_beside(&path)?;
    let unfinished = Temporary(super::beside(path.parent().unwrap_or(Path::new("")), "restore")?);
    let (file, config_of_secret, target) = (arguments.file.clone(), config.clone(), unfinished.0.clone());
    let taken_at = tokio::task::spawn_blocking(move || {
        archive::read(&file, |manifest, secret, database| {
            check(&manifest, Kind::Sqlite)?;
            put_secret(&config_of_secret, &manifest, secret)?;
            put_file(&target, database)?;
            Ok(manifest.taken_at)
        })
    })
    .await??;
    usher_storage::check_sqlite(&unfinished.0).await?;
    let url = format!("sqlite://{}", unfinished.0.display());
    finish(arguments, config, &url).await?;
    usher_storage::place_sqlite(&unfinished.0, &path)
        .await
        .map_err(|error| format!("{} cannot be put in its place: {error}", path.display()))?;
    for suffix in ["-wal", "-shm"] {
        // They are empty, and go with the last connection where it is closed by now.
        let _ = fs::remove_file(suffixed(&unfinished.0, suffix));
    }
    Ok(taken_at)
}

/// Restores into a database of a server.
async fn into_server(
    arguments: &RestoreArguments,
    config: &Config,
    variables: Vec<(&'static str, String)>,
) -> Result<String, Failure> {
    let (file, config_of_secret) = (arguments.file.clone(), config.clone());
    let taken_at = tokio::task::spawn_blocking(move || {
        archive::read(&file, |manifest, secret, database| {
            check(&manifest, Kind::Postgres)?;
            put_secret(&config_of_secret, &manifest, secret)?;
            tools::restore(&variables, database)?;
            Ok(manifest.taken_at)
        })
    })
    .await??;
    let url = config.database.url.expose();
    usher_storage::grant_privileges(url).await?;
    finish(arguments, config, url).await?;
    Ok(taken_at)
}

/// Brings what was restored up to date, and holds its mails where that is asked.
async fn finish(arguments: &RestoreArguments, config: &Config, url: &str) -> Result<(), Failure> {
    for name in usher_storage::migrate(url).await? {
        output::line(&format!("applied {name}"));
    }
    if arguments.hold_mail {
        let db = usher_storage::connect(url, config.database.options()).await?;
        let held = db.hold_mails(HELD, now()).await?;
        output::line(&format!("{held} mails are held; `usher outbox requeue` sends them"));
    }
    Ok(())
}

/// Whether this program can restore it there.
fn check(manifest: &Manifest, into: Kind) -> Result<(), String> {
    if manifest.format != FORMAT || !usher_storage::is_known_migration(&manifest.migration) {
        return Err(format!(
            "the backup was made by Usher {}, which is newer than this one: restore it with that version",
            manifest.usher
        ));
    }
    let (of, url) = match manifest.database {
        kind if kind == into => return Ok(()),
        Kind::Sqlite => ("SQLite", "a server"),
        Kind::Postgres => ("PostgreSQL", "a file"),
    };
    Err(format!(
        "the backup is of {of}, and database.url is {url}; `usher export` and `usher takeover` lead from one to the other"
    ))
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

/// Refuses to put a database where one is, or beside what belongs to another one.
fn check_beside(path: &Path) -> Result<(), String> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let there = suffixed(path, suffix);
        if there.symlink_metadata().is_ok() {
            return Err(format!("{} is there already: move it away first", there.display()));
        }
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    private_files::create_folder(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))
}

fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

/// Writes the database to a new file that nobody else can read.
fn put_file(path: &Path, database: &mut dyn Read) -> Result<(), String> {
    let failed = |error: io::Error| format!("{} cannot be written: {error}", path.display());
    let mut file = private_files::options().write(true).create_new(true).open(path).map_err(failed)?;
    io::copy(database, &mut file).map_err(failed)?;
    file.sync_all().map_err(failed)
}
