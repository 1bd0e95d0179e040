//! The originals that still answer.

use super::tally::Tally;
use crate::config::{Config, ShadowConfig};
use crate::protocols::apis;
use crate::relay::Upstream;
use crate::use_cases::EngineUseCases;
use hyper::body::Bytes;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use url::Url;
use usher_conformance::{Archive, Redactor, Suite};

/// How long the original may take, and how many decisions are taken concurrently, unless it is set.
const PATIENCE: Duration = Duration::from_mins(1);
const CONCURRENCY: usize = 4;

/// The original of a protocol.
pub(crate) struct Shadow {
    pub(super) upstream: Upstream<http_body_util::Full<Bytes>>,
    pub(super) redactor: Redactor,
    pub(super) decisions: Arc<Semaphore>,
}

/// The originals that still answer, and the engine that rehearses.
pub(crate) struct Shadows {
    by_adapter: BTreeMap<String, Arc<Shadow>>,
    pub(super) rehearsal: Arc<EngineUseCases>,
    pub(super) tally: Arc<Tally>,
}

impl Shadows {
    pub(crate) fn new(config: &Config, rehearsal: EngineUseCases, tally: Arc<Tally>) -> Result<Self, String> {
        let found = config.adapters.iter().filter_map(|(name, adapter)| Some((name, adapter.shadow.as_ref()?)));
        let by_adapter = found.map(|(name, shadow)| Ok((name.clone(), Arc::new(Shadow::new(name, shadow)?))));
        let by_adapter = by_adapter.collect::<Result<_, String>>()?;
        Ok(Self { by_adapter, rehearsal: Arc::new(rehearsal), tally })
    }

    /// The original that answers for an adapter.
    pub(super) fn of(&self, adapter: &str) -> Option<&Arc<Shadow>> {
        self.by_adapter.get(adapter)
    }
}

/// Whether the originals of a configuration can be used.
pub(crate) fn check(config: &Config) -> Result<(), String> {
    let mut found = config.adapters.iter().filter_map(|(name, adapter)| Some((name, adapter.shadow.as_ref()?)));
    found.try_for_each(|(name, shadow)| Shadow::new(name, shadow).map(drop))
}

impl Shadow {
    fn new(name: &str, config: &ShadowConfig) -> Result<Self, String> {
        let wrong = |reason: String| format!("adapters.{name}.shadow: {reason}");
        // The canonical API is Usher's own, and pages are for browsers.
        if name == "canonical" || !apis().contains(&name) {
            return Err(wrong("only protocols of vendors have an original".to_owned()));
        }
        let url = Url::parse(&config.upstream).map_err(|error| wrong(format!("upstream: {error}")))?;
        let patience = config.timeout.as_ref().map(|timeout| Duration::from_millis(timeout.unsigned_millis()));
        let suite = Suite::of(Archive::embedded(), Some(name)).map_err(|error| wrong(error.to_string()))?;
        let decisions = config.concurrency.unwrap_or(CONCURRENCY).clamp(1, Semaphore::MAX_PERMITS);
        Ok(Self {
            upstream: Upstream::new(&url, patience.unwrap_or(PATIENCE)).map_err(wrong)?,
            redactor: Redactor::new(&suite, &[]).by_form(),
            decisions: Arc::new(Semaphore::new(decisions)),
        })
    }
}
