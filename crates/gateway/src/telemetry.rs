//! Logs: structured, to standard error. Never an e-mail address, a token, a key, a query or a body.

use crate::config::{LogConfig, LogFormat};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

/// Whether logging could be started.
pub(crate) fn check(config: &LogConfig) -> Result<(), String> {
    filter(config).map(drop)
}

fn filter(config: &LogConfig) -> Result<EnvFilter, String> {
    EnvFilter::try_new(&config.filter).map_err(|error| format!("log.filter: {error}"))
}

/// Starts logging. A second start in one process changes nothing, which tests rely on.
pub(crate) fn start(config: &LogConfig) -> Result<(), String> {
    let lines = fmt().with_env_filter(filter(config)?).with_writer(std::io::stderr).with_target(true);
    let started = match config.format {
        LogFormat::Text => lines.with_ansi(false).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    drop(started);
    Ok(())
}
