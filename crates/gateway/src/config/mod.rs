//! Configuration: compiled-in defaults, overridden by a file, overridden by `USHER__SECTION__KEY` variables.
//!
//! This is the only module that reads the environment. Unknown keys are errors; secrets are never printed.

mod adapter;
mod auth;
mod catalog;
mod database;
mod effective;
mod environment;
mod http;
mod invitations;
mod issuer_values;
mod links;
mod log;
mod mail;
mod metrics;
mod openid;
mod organizations;
mod public_url;
mod secret;
mod shadow;
mod sign_in;
mod webhooks;

pub use adapter::AdapterConfig;
pub use auth::{AuthConfig, IssuerConfig};
pub use catalog::CatalogConfig;
pub use database::DatabaseConfig;
pub use effective::effective;
pub(crate) use environment::variable as environment_variable;
pub use http::{CorsConfig, HttpConfig};
pub use invitations::InvitationsConfig;
pub(crate) use links::Place;
pub use log::{LogConfig, LogFormat};
pub use mail::{DkimConfig, MailConfig, MailLimitsConfig, MailTransport, ProviderConfig};
pub use metrics::MetricsConfig;
pub use openid::OpenIdConfig;
pub use organizations::OrganizationsConfig;
pub(crate) use public_url::is_path;
pub use public_url::{PublicUrl, PublicUrlError};
pub use secret::{Hidden, SecurityConfig};
pub use shadow::ShadowConfig;
pub use sign_in::SignInConfig;
pub use webhooks::WebhooksConfig;

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use toml::Table;

/// The defaults.
const DEFAULT: &str = include_str!("../../../../config/default.toml");
/// The variable that names a configuration file.
const FILE_VARIABLE: &str = "USHER_CONFIG";

/// Everything an operator can set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The address to listen on, and the address that clients use.
    pub http: HttpConfig,
    /// Where the data is.
    pub database: DatabaseConfig,
    /// The installation's secret.
    pub security: SecurityConfig,
    /// How mail leaves.
    pub mail: MailConfig,
    /// Delivery of events to other systems.
    pub webhooks: WebhooksConfig,
    /// Invitations.
    pub invitations: InvitationsConfig,
    /// Organizations.
    pub organizations: OrganizationsConfig,
    /// Tokens, and the issuers whose JWTs are accepted.
    pub auth: AuthConfig,
    /// How often a password may be tried.
    pub sign_in: SignInConfig,
    /// What every organization can grant.
    pub catalog: CatalogConfig,
    /// What operators watch.
    pub metrics: MetricsConfig,
    /// Logs.
    pub log: LogConfig,
    /// The protocols, by name.
    pub adapters: BTreeMap<String, AdapterConfig>,
}

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the configuration file {path}: {error}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The file is not TOML.
    #[error("{origin} is not valid TOML: {error}")]
    Malformed {
        /// The file or variable.
        origin: String,
        /// Why.
        error: Box<toml::de::Error>,
    },
    /// A key is unknown or a value has the wrong type.
    #[error("the configuration does not fit: {0}\nconfig/default.toml describes every key")]
    Unfit(Box<toml::de::Error>),
    /// A variable names no setting.
    #[error("the variable {variable} sets nothing: {reason}")]
    Variable {
        /// The variable.
        variable: String,
        /// Why.
        reason: String,
    },
}

impl Config {
    /// Whether a protocol has an original that still answers.
    pub(crate) fn has_shadows(&self) -> bool {
        self.adapters.values().any(|adapter| adapter.shadow.is_some())
    }

    /// Reads the configuration. `file` takes precedence over `USHER_CONFIG`.
    pub fn load(file: Option<&Path>) -> Result<Self, ConfigError> {
        Self::of_table(Self::table(file)?)
    }

    /// The defaults with some settings changed, without reading files or the environment: for the demo and tests.
    pub fn with(changes: &str) -> Result<Self, ConfigError> {
        let mut table = defaults()?;
        merge(&mut table, parse(changes, "the change")?);
        Self::of_table(table)
    }

    /// The merged table before it is parsed.
    pub(crate) fn table(file: Option<&Path>) -> Result<Table, ConfigError> {
        let mut table = defaults()?;
        let from_environment = environment::variable(FILE_VARIABLE).map(PathBuf::from);
        if let Some(path) = file.map(Path::to_owned).or(from_environment) {
            let text = std::fs::read_to_string(&path)
                .map_err(|error| ConfigError::Unreadable { path: path.clone(), error })?;
            merge(&mut table, parse(&text, &path.display().to_string())?);
        }
        environment::apply(&mut table)?;
        Ok(table)
    }

    fn of_table(table: Table) -> Result<Self, ConfigError> {
        table.try_into().map_err(|error| ConfigError::Unfit(Box::new(error)))
    }
}

/// The built-in configuration. Every protocol is enabled on every host, without a prefix.
fn defaults() -> Result<Table, ConfigError> {
    let mut every = Table::new();
    for name in crate::protocols::names() {
        let everywhere = "enabled = true\nhosts = []\nprefix = \"\"\n";
        every.insert(name.to_owned(), toml::Value::Table(parse(everywhere, "a protocol's default")?));
    }
    let mut table = Table::from_iter([("adapters".to_owned(), toml::Value::Table(every))]);
    merge(&mut table, parse(DEFAULT, "the built-in configuration")?);
    Ok(table)
}

fn parse(text: &str, origin: &str) -> Result<Table, ConfigError> {
    text.parse().map_err(|error| ConfigError::Malformed { origin: origin.to_owned(), error: Box::new(error) })
}

/// Puts the values of `over` in place of those of `base`; tables are merged, everything else is replaced.
fn merge(base: &mut Table, over: Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(toml::Value::Table(below)), toml::Value::Table(above)) => merge(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_defaults_fit_and_unknown_keys_do_not() {
        let config = Config::with("").unwrap();
        assert_eq!(config.adapters["bizkithub"].prefix, "");
        assert!(Config::with("[http]\nlisten_on = \"x\"").is_err());
        assert!(Config::with("[nothing]\na = 1").is_err());
        assert!(Config::with("[http]\nlisten = 1").is_err());
    }
}
