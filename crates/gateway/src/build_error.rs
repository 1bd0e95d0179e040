//! Why a gateway cannot be built, for whoever starts it.

use crate::config::ConfigError;
use crate::registry::ConflictError;
use crate::secret_file::SecretError;
use usher_mailer::MailSettingsError;
use usher_storage::StoreError;

/// Why there is no gateway.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The configuration.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// A setting that is well-formed but cannot be used.
    #[error("{0}")]
    Setting(String),
    /// The protocols.
    #[error(transparent)]
    Registry(#[from] ConflictError),
    /// The secret.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The database was made with another secret.
    #[error(
        "this database was made with another secret: its API keys and invitation links would all be dead\n\
         set USHER__SECURITY__SECRET (or USHER__SECURITY__SECRET_FILE) to the secret that it was made with"
    )]
    ForeignSecret,
    /// The database is there and the secret is not.
    #[error(
        "the secret file {path} is missing, and this database was made with a secret: no new one is made, because all its \
         API keys and invitation links would be dead\n\
         restore the file from a backup, or set USHER__SECURITY__SECRET or USHER__SECURITY__SECRET_FILE"
    )]
    MissingSecret {
        /// Where the secret was expected.
        path: std::path::PathBuf,
    },
    /// A command looked for an installation where none is.
    #[error(
        "there is no installation in {place}\n\
         set database.url to where it is, or begin one with `usher bootstrap`"
    )]
    NoInstallation {
        /// Where it was looked for.
        place: String,
    },
    /// There is nothing where the installation's database was.
    #[error(
        "{place} is empty or missing, but this installation's database was there: nothing is begun anew\n\
         restore it from a backup, or set database.url to where it is now; to begin anew on purpose, remove the line of \
         the database from {mark}"
    )]
    VanishedDatabase {
        /// Where the database was.
        place: String,
        /// The file that says so.
        mark: std::path::PathBuf,
    },
    /// The mailer.
    #[error(transparent)]
    Mail(#[from] MailSettingsError),
    /// The listener.
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// Where.
        address: String,
        /// Why.
        error: std::io::Error,
    },
}
