//! Whether a configuration works: what can be said of it before anything is opened, and what an operator should know.
//!
//! Whatever passes here can be served; what is merely unwise is a warning.

mod addresses;
mod files;
mod values;
mod warnings;

pub(crate) use files::check as check_files;
pub(crate) use warnings::warnings;

use crate::build_error::BuildError;
use crate::config::Config;

/// Whether the settings can be used, without touching a file or the network.
pub(crate) fn check(config: &Config) -> Result<(), BuildError> {
    values::check(config).and_then(|()| addresses::check(config)).map_err(BuildError::Setting)
}

/// The settings of a test over the defaults.
#[cfg(test)]
fn settings(changes: &str) -> Config {
    Config::with(changes).unwrap_or_else(|error| panic!("{changes}: {error}"))
}
