//! Building a gateway, running it, and shutting it down in order.

use crate::build_error::BuildError;
use crate::checks;
use crate::config::{Config, MailTransport};
use crate::database_mark::DatabaseMark;
use crate::http::{self, State, Tally};
use crate::imports::CanonicalRefusals;
use crate::mail_reports;
use crate::mail_settings::mail_settings;
use crate::metrics::{Metrics, OutsideCalls};
use crate::protocols::{apis, key_formats};
use crate::registry::Registry;
use crate::secret_file;
use crate::telemetry;
use crate::use_cases::EngineUseCases;
use crate::webhooks::{self, CanonicalEvents};
use std::net::SocketAddr;
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;
use usher_adapter_pages::PageKey;
use usher_domain::Locale;
use usher_engine::ports::{Clock, Entropy, Mailer, ReportReader, WebhookSender};
use usher_engine::worker::Workers;
use usher_engine::{Engine, EngineSettings, MasterKey, Parts, SystemClock, SystemEntropy};
use usher_storage::Db;

/// How many requests use a database of this process concurrently. More would only wait for one another.
const IN_PROCESS: usize = 64;

/// Parts to use in place of the configured ones.
#[derive(Default)]
pub struct Overrides {
    /// The clock.
    pub clock: Option<Arc<dyn Clock>>,
    /// Randomness.
    pub entropy: Option<Arc<dyn Entropy>>,
    /// The mailer.
    pub mailer: Option<Arc<dyn Mailer>>,
    /// What calls the endpoints of webhooks.
    pub sender: Option<Arc<dyn WebhookSender>>,
}

/// A gateway that listens.
pub struct Gateway {
    address: SocketAddr,
    engine: Arc<Engine>,
    state: Arc<State>,
    running: http::Running,
    watch: Option<http::Running>,
    workers: Workers,
}

impl Gateway {
    /// Builds a gateway and binds its address.
    pub async fn build(config: &Config, overrides: Overrides) -> Result<Self, BuildError> {
        Registry::new(config)?;
        let mailer = match overrides.mailer {
            Some(mailer) => mailer,
            None => usher_mailer::connect(&mail_settings(config)?)?,
        };
        let calls = OutsideCalls::default();
        let reports = Arc::new(mail_reports::Counted::new(config, calls.providers.clone())?);
        let sender = match overrides.sender {
            Some(sender) => sender,
            None => Arc::new(webhooks::Counted::new(config, calls.webhooks.clone())?),
        };
        let tally = Arc::new(Tally::new(config));
        let (clock, entropy) = (overrides.clock, overrides.entropy);
        let engine =
            open(config, clock.clone(), entropy.clone(), Outside { reports, sender, tally: Arc::clone(&tally) })
                .await?;
        let shadows = config.has_shadows().then(|| shadows(config, &engine, clock, entropy, tally));
        let shadows = shadows.transpose()?;
        let secret = secret_file::load(config)?;
        let key = PageKey::new(secret.page_key());
        let registry = Registry::serving(config, &key)?;
        let state = Arc::new(State {
            use_cases: EngineUseCases {
                engine: Arc::clone(&engine),
                rate: http::RateLimit::new(config.http.requests_per_minute),
                deadline: Duration::from_millis(config.http.deadline.unsigned_millis()),
            },
            engine: Arc::clone(&engine),
            registry,
            metrics: Metrics::new(&calls),
            bodies: http::Bodies::new(&config.http),
            heavy: Arc::new(Semaphore::new(std::thread::available_parallelism().map_or(2, NonZero::get).max(2))),
            blocking: engine.db().is_in_process().then(|| Arc::new(Semaphore::new(IN_PROCESS))),
            proxies: proxies(config)?,
            cors: http::AllowedOrigins::parse(&config.http.cors.allowed_origins).map_err(BuildError::Setting)?,
            config: config.http.clone(),
            fitness: http::Fitness::new(secret.fingerprint(), config.database.min_free_bytes),
            shadows,
            stopping: AtomicBool::new(false),
            connections: Arc::default(),
        });
        let refused = |address: &str| {
            let address = address.to_owned();
            |error| BuildError::Listen { address, error }
        };
        let running = http::start(Arc::clone(&state)).map_err(refused(&config.http.listen))?;
        let watch = match config.metrics.listen.as_str() {
            "" => None,
            listen => Some(http::start_watch(Arc::clone(&state), listen).map_err(refused(listen))?),
        };
        let workers = Workers::start(&engine, mailer);
        Ok(Self { address: running.address, engine, state, running, watch, workers })
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where it serves metrics and detailed readiness, if anywhere.
    #[must_use]
    pub fn watch_address(&self) -> Option<SocketAddr> {
        self.watch.as_ref().map(|watch| watch.address)
    }

    /// The engine in it.
    #[must_use]
    pub const fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// Serves until `stop` resolves; then requests in flight and workers finish what they do, for at most
    /// `http.shutdown_seconds`. A request that still arrives on a connection is answered, and ends the connection.
    pub async fn run(mut self, stop: impl Future<Output = ()>) -> std::io::Result<()> {
        let http::Running { server, handle, .. } = self.running;
        let patience = Duration::from_secs(self.state.config.shutdown_seconds);
        let mut server = std::pin::pin!(server);
        let watch = self.watch.map(|http::Running { server, handle, .. }| (tokio::spawn(server), handle));
        let ended = tokio::select! {
            result = &mut server => {
                self.workers.stop(patience).await;
                result
            }
            () = stop => {
                self.state.stopping.store(true, Ordering::Relaxed);
                let state = &self.state;
                let stopping = async {
                    http::drain(state).await;
                    handle.stop(true).await;
                };
                let ((), result, ()) = tokio::join!(stopping, server, self.workers.stop(patience));
                result
            }
        };
        if let Some((_serving, handle)) = watch {
            handle.stop(false).await;
        }
        ended
    }
}

/// What an engine knows from elsewhere in the process.
struct Outside {
    reports: Arc<dyn ReportReader>,
    sender: Arc<dyn WebhookSender>,
    tally: Arc<Tally>,
}

/// Opens the database and builds the engine, without a server: for the command line.
pub async fn open_engine(
    config: &Config,
    clock: Option<Arc<dyn Clock>>,
    entropy: Option<Arc<dyn Entropy>>,
) -> Result<Arc<Engine>, BuildError> {
    let sender = Arc::new(webhooks::sender(config)?);
    let reports = Arc::new(mail_reports::providers(config)?);
    open(config, clock, entropy, Outside { reports, sender, tally: Arc::new(Tally::new(config)) }).await
}

/// As [`open_engine`], for commands that look at what is there or change it: they never begin an installation.
pub(crate) async fn open_installation(config: &Config) -> Result<Arc<Engine>, BuildError> {
    let (_, is_begun) = DatabaseMark::found(config).await?;
    if !is_begun {
        return Err(BuildError::NoInstallation { place: usher_storage::place(config.database.url.expose()) });
    }
    open_engine(config, None, None).await
}

async fn open(
    config: &Config,
    clock: Option<Arc<dyn Clock>>,
    entropy: Option<Arc<dyn Entropy>>,
    outside: Outside,
) -> Result<Arc<Engine>, BuildError> {
    let settings = engine_settings(config)?;
    let url = config.database.url.expose();
    let (mark, is_begun) = DatabaseMark::found(config).await?;
    if is_begun && let Some(path) = secret_file::missing(config) {
        return Err(BuildError::MissingSecret { path });
    }
    if config.database.migrate_on_start {
        usher_storage::migrate(url).await?;
    }
    let secret = secret_file::load(config)?;
    let db = usher_storage::connect(url, config.database.options()).await?;
    if db.fingerprint(secret.fingerprint()).await? != secret.fingerprint() {
        return Err(BuildError::ForeignSecret);
    }
    mark.set();
    let clock = clock.unwrap_or_else(|| Arc::new(SystemClock));
    let entropy = entropy.unwrap_or_else(|| Arc::new(SystemEntropy));
    let engine = Engine::new(parts(db, settings, secret, clock, entropy, outside));
    engine.key_chains().await?;
    Ok(engine)
}

/// The originals that still answer, with an engine that rehearses beside `engine`.
fn shadows(
    config: &Config,
    engine: &Engine,
    clock: Option<Arc<dyn Clock>>,
    entropy: Option<Arc<dyn Entropy>>,
    tally: Arc<Tally>,
) -> Result<http::Shadows, BuildError> {
    let rehearsal = EngineUseCases {
        engine: rehearsal(config, engine, clock, entropy, Arc::clone(&tally))?,
        // The original has limits of its own.
        rate: http::RateLimit::new(0),
        deadline: Duration::from_millis(config.http.deadline.unsigned_millis()),
    };
    http::Shadows::new(config, rehearsal, tally).map_err(BuildError::Setting)
}

/// An engine that decides as `engine` does and changes nothing: whatever it commits is rolled back. It has caches, queues and
/// counts of attempts of its own, so that nothing of the other one is filled with what was rolled back, and no workers.
fn rehearsal(
    config: &Config,
    engine: &Engine,
    clock: Option<Arc<dyn Clock>>,
    entropy: Option<Arc<dyn Entropy>>,
    tally: Arc<Tally>,
) -> Result<Arc<Engine>, BuildError> {
    // What was true a moment ago is not remembered beside the engine that changes it.
    let settings = EngineSettings { credential_cache: 0, catalog_cache: 0, ..engine_settings(config)? };
    let clock = clock.unwrap_or_else(|| Arc::new(SystemClock));
    let entropy = entropy.unwrap_or_else(|| Arc::new(SystemEntropy));
    let secret = secret_file::load(config)?;
    let reports = Arc::new(mail_reports::providers(config)?);
    let sender = Arc::new(webhooks::sender(config)?);
    let outside = Outside { reports, sender, tally };
    Ok(Engine::new(parts(engine.db().rehearsing(), settings, secret, clock, entropy, outside)))
}

fn parts(
    db: Db,
    settings: EngineSettings,
    secret: MasterKey,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    outside: Outside,
) -> Parts {
    Parts {
        db,
        clock,
        entropy,
        secret,
        settings,
        renderer: Arc::new(CanonicalEvents),
        refusals: Arc::new(CanonicalRefusals),
        sender: outside.sender,
        reports: outside.reports,
        shadows: outside.tally,
    }
}

/// The proxies that are trusted.
fn proxies(config: &Config) -> Result<http::TrustedProxies, BuildError> {
    if config.http.trust_forwarded == Some(true) {
        return Err(BuildError::Setting(
            "http.trust_forwarded is no more: name the networks of your proxies in http.trusted_proxies, such as \
             [\"10.0.0.0/8\"]"
                .to_owned(),
        ));
    }
    http::TrustedProxies::parse(&config.http.trusted_proxies).map_err(BuildError::Setting)
}

fn engine_settings(config: &Config) -> Result<EngineSettings, BuildError> {
    checks::check(config)?;
    for issuer in &config.auth.issuers {
        if let Some(unknown) = issuer.adapters.iter().find(|name| !apis().contains(&name.as_str())) {
            let (issuer, names) = (&issuer.issuer, apis().join(", "));
            return Err(BuildError::Setting(format!(
                "auth.issuers: `{unknown}`, which shall accept tokens of {issuer}, is no adapter; there are {names}"
            )));
        }
    }
    let (permissions, roles) = config.catalog.entries().map_err(BuildError::Setting)?;
    let issuers = config.auth.issuers.iter().map(crate::config::IssuerConfig::settings).collect::<Result<_, _>>();
    let accept_url = config.filled(&config.invitations.accept_url);
    let locale = Locale::parse(&config.invitations.locale).ok_or_else(|| {
        let codes = Locale::ALL.map(Locale::code).join(", ");
        BuildError::Setting(format!("invitations.locale must be one of {codes}"))
    })?;
    Ok(EngineSettings {
        redirect_url: config.invitations.destination().map_err(BuildError::Setting)?,
        invitation_lifetime: config.invitations.lifetime.millis(),
        access_lifetime: config.auth.access_lifetime.millis(),
        organization_token_lifetime: config.auth.organization_token_lifetime.millis(),
        session_lifetime: config.auth.session_lifetime.millis(),
        credential_cache: config.auth.credential_cache.unsigned_millis(),
        catalog_cache: config.auth.catalog_cache.unsigned_millis(),
        attempts: config.sign_in.limits(),
        issuer: config.auth.issuer.clone(),
        issuers: issuers.map_err(BuildError::Setting)?,
        identity_providers: config.identity_providers().map_err(BuildError::Setting)?,
        provider_return: config.pages_url().map(|pages| format!("{pages}/openid")),
        accept_url,
        password_pages: config.filled(&config.auth.password_url).trim_end_matches('/').to_owned(),
        console: config.console_url(),
        password_link_lifetime: config.auth.password_reset_lifetime.millis(),
        password_link_every: config.auth.password_reset_every.millis(),
        locale,
        new_link_every: config.invitations.new_link_every.millis(),
        permissions,
        roles,
        lends: config.catalog.lends().map_err(BuildError::Setting)?,
        import_keep: config.invitations.import_keep.millis(),
        self_service_organizations: config.organizations.self_service,
        organization_erase_after: config.organizations.erase_after.millis(),
        idempotency_lifetime: config.invitations.idempotency_lifetime.millis(),
        mail_concurrency: config.mail.concurrency,
        // Connecting and sending may take the timeout each; a connection that was kept is tried before.
        mail_lease: config.mail.timeout.millis().saturating_mul(2).saturating_add(10_000),
        mail_attempts: config.mail.attempts,
        webhooks: webhooks::settings(config),
        mail_configured: config.mail.transport != MailTransport::None,
        link_only_allowed: config.mail.allow_link_only,
        mail_limits: config.mail.limits.limits(),
        resend_every: config.mail.resend_every.millis(),
        previews: config.invitations.previews(),
        mail_keep: config.mail.keep.millis(),
        key_formats: key_formats(),
    })
}

/// Whether a gateway could be built from a configuration, without opening the database.
pub(crate) fn check(config: &Config) -> Result<(), BuildError> {
    Registry::new(config)?;
    engine_settings(config)?;
    proxies(config)?;
    http::AllowedOrigins::parse(&config.http.cors.allowed_origins).map_err(BuildError::Setting)?;
    http::check_shadows(config).map_err(BuildError::Setting)?;
    webhooks::sender(config)?;
    usher_mailer::check(&mail_settings(config)?)?;
    usher_storage::check(config.database.url.expose())?;
    secret_file::check(config)?;
    telemetry::check(&config.log).map_err(BuildError::Setting)
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::config::Config;

    #[test]
    fn an_issuer_for_an_adapter_that_is_not_there_is_refused() {
        let issuer = |adapter: &str| {
            let secret = "5e".repeat(32);
            format!(
                "[[auth.issuers]]\nissuer = \"https://issuer.example\"\naudience = \"usher\"\nalgorithm = \"HS256\"\n\
                 secret = \"{secret}\"\nadapters = [\"{adapter}\"]\n[security]\nsecret = \"{secret}\"\n"
            )
        };
        check(&Config::with(&issuer("apexscore")).unwrap()).unwrap();
        let told = check(&Config::with(&issuer("apexscope")).unwrap()).unwrap_err().to_string();
        assert!(told.contains("`apexscope`") && told.contains("there are canonical, bizkithub"), "{told}");
    }

    #[test]
    fn proxies_are_named_and_no_longer_trusted_by_a_switch() {
        let told = |settings: &str| check(&Config::with(settings).unwrap()).unwrap_err().to_string();
        assert!(told("[http]\ntrust_forwarded = true\n").contains("http.trusted_proxies"));
        assert!(told("[http]\ntrusted_proxies = [\"10.0.0.0/99\"]\n").contains("`10.0.0.0/99`"));
    }

    #[test]
    fn a_public_key_that_is_none_is_refused() {
        let issuer = "[[auth.issuers]]\nissuer = \"https://issuer.example\"\naudience = \"usher\"\nalgorithm = \"ES256\"\n\
                      pem_file = \"Cargo.toml\"\nadapters = [\"canonical\"]\n";
        let told = check(&Config::with(issuer).unwrap()).unwrap_err().to_string();
        assert!(told.contains("https://issuer.example") && told.contains("public key cannot be used"), "{told}");
    }
}
