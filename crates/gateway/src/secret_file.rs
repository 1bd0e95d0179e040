//! The installation's secret: configured, or stored in a file that is created at the first start.

use crate::config::Config;
use crate::config::environment_variable;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use usher_engine::ports::Entropy;
use usher_engine::{MasterKey, MasterKeyError, SystemEntropy};
use usher_private_files as private_files;

/// Why there is no secret.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The configured secret is not one.
    #[error("security.secret: {0}")]
    Malformed(MasterKeyError),
    /// The file cannot be read or made.
    #[error(
        "cannot use the secret file {path}: {error}\nset USHER__SECURITY__SECRET, or USHER__SECURITY__SECRET_FILE to a place that can be written"
    )]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file holds something else.
    #[error("the secret file {path} does not hold a secret: {error}")]
    Content {
        /// The file.
        path: PathBuf,
        /// Why.
        error: MasterKeyError,
    },
}

/// The configured secret, or that of the file.
pub(crate) fn load(config: &Config) -> Result<MasterKey, SecretError> {
    if let Some(set) = set(config)? {
        return Ok(set);
    }
    let path = place(config);
    if let Err(error) = private_files::tighten_file(&path) {
        return Err(SecretError::File { path, error });
    }
    match fs::read_to_string(&path) {
        Ok(text) => MasterKey::parse(&text).map_err(|error| SecretError::Content { path, error }),
        Err(error) if error.kind() == ErrorKind::NotFound => make(&path),
        Err(error) => Err(SecretError::File { path, error }),
    }
}

/// The file that should hold the secret, where none is configured and the file is not there.
pub(crate) fn missing(config: &Config) -> Option<PathBuf> {
    let path = place(config);
    (config.security.secret.expose().is_empty() && !path.exists()).then_some(path)
}

/// Whether the secret is configured, and in no file.
pub(crate) fn configured(config: &Config) -> bool {
    !config.security.secret.expose().is_empty()
}

/// Whether a configured secret is well-formed; the file is not read.
pub(crate) fn check(config: &Config) -> Result<(), SecretError> {
    set(config).map(drop)
}

fn set(config: &Config) -> Result<Option<MasterKey>, SecretError> {
    let text = config.security.secret.expose();
    if text.is_empty() { Ok(None) } else { MasterKey::parse(text).map(Some).map_err(SecretError::Malformed) }
}

/// Where the file is: beside the SQLite file, or in the user's data folder.
pub(crate) fn place(config: &Config) -> PathBuf {
    if !config.security.secret_file.is_empty() {
        return PathBuf::from(&config.security.secret_file);
    }
    match config.database.url.expose().strip_prefix("sqlite://") {
        Some(path) => PathBuf::from(format!("{path}.secret")),
        None => environment_variable("XDG_DATA_HOME")
            .map(PathBuf::from)
            .or_else(|| environment_variable("HOME").map(|home| Path::new(&home).join(".local/share")))
            .unwrap_or_default()
            .join("usher/secret.key"),
    }
}

/// Creates the file, readable by its owner only. If another process creates it first, its secret is used.
fn make(path: &Path) -> Result<MasterKey, SecretError> {
    let mut bytes = [0_u8; 32];
    SystemEntropy.fill(&mut bytes);
    match keep(path, &MasterKey::new(bytes)) {
        Err(SecretError::File { error, .. }) if error.kind() == ErrorKind::AlreadyExists => {
            let text = fs::read_to_string(path).map_err(|error| SecretError::File { path: path.to_owned(), error })?;
            MasterKey::parse(&text).map_err(|error| SecretError::Content { path: path.to_owned(), error })
        }
        kept => kept.map(|()| MasterKey::new(bytes)),
    }
}

/// Writes a secret to a file that is not there yet, readable by its owner only.
pub(crate) fn keep(path: &Path, key: &MasterKey) -> Result<(), SecretError> {
    let failed = |error| SecretError::File { path: path.to_owned(), error };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        private_files::create_folder(folder).map_err(failed)?;
    }
    // The complete file gets its name atomically, so that no process can read half of it.
    let draft = path.with_extension(format!("draft-{}", std::process::id()));
    let mut file = private_files::options().write(true).create_new(true).open(&draft).map_err(failed)?;
    let written = writeln!(file, "{}", key.to_hex().expose()).and_then(|()| file.sync_all());
    let linked = written.and_then(|()| fs::hard_link(&draft, path));
    fs::remove_file(&draft).map_err(failed)?;
    linked.map_err(failed)
}
