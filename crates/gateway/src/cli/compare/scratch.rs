//! An Usher that is made for one comparison: a database of its own, a clock that is set, mail and webhooks that go nowhere.

use crate::cli::Failure;
use crate::cli::bootstrap::{self, BootstrapArguments, Printed, Tokens};
use crate::config::{Config, Hidden};
use crate::gateway::{Gateway, Overrides};
use crate::webhooks;
use async_trait::async_trait;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use usher_domain::{AccountId, OrganizationId, Resource, ResourceId, Secret, Timestamp};
use usher_engine::ports::{
    Clock, Entropy, InvitationMail, JudgedAnswer, JudgedCall, Mailer, Notice, SendError, SentWebhook, UrlRefusal,
    WebhookMessage, WebhookSender,
};
use usher_engine::transfer::{Ledger, LineOutcome, OrganizationRef, TransferLine};
use usher_engine::{Engine, SystemClock, SystemEntropy};
use usher_private_files as private_files;
use usher_webhooks::HttpSender;

/// Who administers the organization of a comparison.
const ADMIN: &str = "admin@compare.example";

/// A gateway that runs until it is ended.
pub(super) struct Scratch {
    pub(super) address: SocketAddr,
    pub(super) clock: Arc<SetClock>,
    pub(super) printed: Printed,
    /// Where BackOps' calls about events can lead: an event, a collaborator and an area below it.
    pub(super) places: BTreeMap<Place, ResourceId>,
    tokens: Mutex<Renewed>,
    /// How long a token is good, in milliseconds.
    lifetime: i64,
    engine: Arc<Engine>,
    runtime: Handle,
    folder: Folder,
    stop: oneshot::Sender<()>,
    running: JoinHandle<std::io::Result<()>>,
}

/// A place of the scratch organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Event,
    Collaborator,
    Area,
}

/// The administrator's tokens, and when they were made.
struct Renewed {
    tokens: Tokens,
    at: Timestamp,
}

/// A clock that stands where it was set.
pub(super) struct SetClock(AtomicI64);

impl SetClock {
    /// Sets it, never back: what was done is not to lie in the future.
    pub(super) fn advance_to(&self, now: Timestamp) {
        self.0.fetch_max(now.millis(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.0.load(Ordering::SeqCst))
    }
}

/// Takes every mail and keeps none.
struct Held;

#[async_trait]
impl Mailer for Held {
    async fn send(&self, _mail: &InvitationMail) -> Result<(), SendError> {
        Ok(())
    }

    async fn notify(&self, _notice: &Notice) -> Result<(), SendError> {
        Ok(())
    }
}

/// Judges endpoints as the real sender does, takes every message and calls nobody.
struct Uncalled(HttpSender);

#[async_trait]
impl WebhookSender for Uncalled {
    fn check(&self, url: &str) -> Result<(), UrlRefusal> {
        self.0.check(url)
    }

    async fn send(&self, _message: WebhookMessage) -> SentWebhook {
        SentWebhook { answer: Ok(204), body: String::new(), took: 0 }
    }

    async fn fetch(&self, _call: JudgedCall) -> Result<JudgedAnswer, String> {
        Err("nobody is called here".to_owned())
    }
}

/// A folder that goes with what is in it.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Scratch {
    /// Makes one for a protocol, with its settings as they are configured, at an instant.
    pub(super) async fn start(config: &Config, vendor: &str, begin: Timestamp) -> Result<Self, Failure> {
        // Two ids are as much as one secret has: the database is gone in a moment.
        let half = || SystemEntropy.uuid(SystemClock.now()).as_simple().to_string();
        let secret = half() + &half();
        let id = SystemEntropy.uuid(SystemClock.now());
        let folder = Folder(std::env::temp_dir().join(format!("usher-compare-{id}")));
        private_files::create_folder(&folder.0).map_err(|error| format!("{}: {error}", folder.0.display()))?;
        let mut config = config.clone();
        config.database.url = Hidden::new(format!("sqlite://{}", folder.0.join("usher.db").display()));
        config.database.migrate_on_start = true;
        config.security.secret = Hidden::new(secret);
        // Beside a secret file stands the mark of the database that it is of, which is another one here.
        config.security.secret_file.clear();
        "127.0.0.1:0".clone_into(&mut config.http.listen);
        config.metrics.listen.clear();
        config.http.requests_per_minute = 0;
        config.http.trusted_proxies.clear();
        for (name, adapter) in &mut config.adapters {
            adapter.prefix.clear();
            adapter.shadow = None;
            // The others lead elsewhere, so that their paths are in nobody's way.
            adapter.hosts = if name == vendor { Vec::new() } else { vec!["others.invalid".to_owned()] };
            adapter.enabled |= name == vendor;
        }
        // A day earlier, so that nothing of the first call comes too soon after the organization was made.
        let clock = Arc::new(SetClock(AtomicI64::new(begin.plus_millis(-86_400_000).millis())));
        let overrides = Overrides {
            clock: Some(clock.clone()),
            entropy: None,
            mailer: Some(Arc::new(Held)),
            sender: Some(Arc::new(Uncalled(webhooks::sender(&config)?))),
        };
        let gateway = Gateway::build(&config, overrides).await?;
        let wanted = BootstrapArguments {
            organization: "Compare".to_owned(),
            admin: ADMIN.to_owned(),
            admin_name: Some("Ada Admin".to_owned()),
            slug: None,
            seats: 1_000_000,
            password_stdin: false,
            json: true,
        };
        let wanted = bootstrap::wanted(&wanted, Some(Secret::new(&*folder.0.to_string_lossy())))?;
        let made = gateway.engine().bootstrap(&wanted).await?;
        let engine = Arc::clone(gateway.engine());
        let places = places(&engine, made.organization.id).await?;
        // Tokens that were made then would have run out at the first call.
        clock.advance_to(begin);
        let printed = bootstrap::printed(&engine, ADMIN, &made).await?;
        let tokens = bootstrap::tokens(&engine, made.account, made.organization.id).await?;
        let tokens = Mutex::new(Renewed { tokens, at: begin });
        let address = gateway.address();
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(gateway.run(async {
            let _ = stopped.await;
        }));
        let (runtime, lifetime) = (Handle::current(), config.auth.access_lifetime.millis());
        Ok(Self { address, clock, printed, places, tokens, lifetime, engine, runtime, folder, stop, running })
    }

    /// Makes the administrator's tokens anew before they run out, however long the recording is. Must not be called by a thread of
    /// the runtime.
    pub(super) fn renew(&self, now: Timestamp) -> Result<bool, String> {
        let mut renewed = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        if now.millis() - renewed.at.millis() < self.lifetime / 2 {
            return Ok(false);
        }
        let (account, organization) = (&self.printed.admin.account_id, &self.printed.organization.id);
        let made = bootstrap::tokens(&self.engine, AccountId(*account), OrganizationId(*organization));
        let tokens = self.runtime.block_on(made).map_err(|error| error.to_string())?;
        *renewed = Renewed { tokens, at: now };
        Ok(true)
    }

    /// The administrator's credentials for a header field of a protocol.
    pub(super) fn credential(&self, vendor: &str, header: &str) -> Option<String> {
        let keys = &self.printed.credentials;
        let renewed = self.tokens.lock().unwrap_or_else(PoisonError::into_inner);
        let session = &renewed.tokens.ad_invite;
        match (header, vendor) {
            ("authorization", "bizkithub") => Some(keys.bizkithub.api_key.clone()),
            ("authorization", "backops") => Some(keys.backops.api_key.clone()),
            ("authorization", "apexscore") => Some(renewed.tokens.apexscore.access_token.clone()),
            ("authorization", "ad-invite") => Some(session.access_token.clone()),
            ("authorization", _) => Some(keys.canonical.api_key.clone()),
            ("x-session-token", _) => Some(session.session_token.clone()),
            _ => None,
        }
    }

    /// Ends it and deletes what there is of it.
    pub(super) async fn end(self) {
        let _ = self.stop.send(());
        let _ = self.running.await;
        drop(self.engine);
        drop(self.folder);
    }
}

/// Makes an event with a collaborator and an area below it.
async fn places(engine: &Engine, organization: OrganizationId) -> Result<BTreeMap<Place, ResourceId>, Failure> {
    let id = || ResourceId(SystemEntropy.uuid(SystemClock.now()));
    let (event, collaborator, area) = (id(), id(), id());
    let line = |id, kind: &str, parent| TransferLine::Resource {
        organization: OrganizationRef::Id(organization),
        resource: Resource { id, kind: kind.to_owned(), name: format!("The {kind}"), parent },
    };
    let lines =
        [line(event, "event", None), line(collaborator, "collaborator", Some(event)), line(area, "area", Some(event))];
    let mut ledger = Ledger::before(lines.iter());
    let made = engine.take_over_state("backops", &lines, false, &mut ledger, &|| false).await;
    match made {
        Ok(Some(outcomes)) if outcomes.iter().all(|outcome| matches!(outcome, LineOutcome::TakenOver)) => {
            Ok([(Place::Event, event), (Place::Collaborator, collaborator), (Place::Area, area)].into())
        }
        _ => Err("the event of the comparison could not be made; see the log".into()),
    }
}
