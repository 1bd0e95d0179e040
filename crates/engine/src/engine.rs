//! The engine: its parts, and the one entrance for commands.

use crate::authenticate::Authenticator;
use crate::catalog::{Catalogs, ORGANIZATIONS};
use crate::changes::Changes;
use crate::identity_providers::Providers;
use crate::in_flight::InFlight;
use crate::invite_members::queue::Rounds;
use crate::move_requests::MoveRequests;
use crate::password_links::queue::LinkRequests;
use crate::passwords::Passwords;
use crate::ports::{Clock, Entropy, EventRenderer, RefusalRenderer, ReportReader, ShadowReports, WebhookSender};
use crate::secrets::Keys;
use crate::slug_changes::SlugChanges;
use crate::throttle::Throttle;
use crate::tracked_cache::TrackedCache;
use crate::worker_health::{WorkerHealth, WorkerStatus};
use crate::{EngineSettings, MasterKey};
use std::sync::{Arc, Weak};
use std::time::Instant;
use tokio::runtime::Handle;
use tokio::sync::Notify;
use usher_domain::rules::Ids;
use usher_domain::{Caller, Credentials, Fault, OrganizationId, OrganizationSettings, Timestamp};
use usher_storage::{CacheInvalidation, Db};
use uuid::Uuid;

/// What an engine is made of.
pub struct Parts {
    /// The database.
    pub db: Db,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness.
    pub entropy: Arc<dyn Entropy>,
    /// The installation's secret.
    pub secret: MasterKey,
    /// What the operator has set.
    pub settings: EngineSettings,
    /// How events are written for other systems.
    pub renderer: Arc<dyn EventRenderer>,
    /// How refusals are written that are stored.
    pub refusals: Arc<dyn RefusalRenderer>,
    /// What calls other systems.
    pub sender: Arc<dyn WebhookSender>,
    /// What reads reports of mail providers.
    pub reports: Arc<dyn ReportReader>,
    /// What shadow mode has found.
    pub shadows: Arc<dyn ShadowReports>,
}

/// The invitation engine.
pub struct Engine {
    pub(crate) db: Db,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) entropy: Arc<dyn Entropy>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) settings: EngineSettings,
    pub(crate) changes: Arc<Changes>,
    pub(crate) catalogs: Catalogs,
    pub(crate) organizations: TrackedCache<OrganizationId, Arc<OrganizationSettings>>,
    pub(crate) passwords: Passwords,
    pub(crate) throttle: Throttle,
    pub(crate) slug_changes: SlugChanges,
    pub(crate) link_requests: LinkRequests,
    pub(crate) move_requests: MoveRequests,
    pub(crate) in_flight: InFlight,
    pub(crate) authenticator: Authenticator,
    pub(crate) identity_providers: Providers,
    pub(crate) mail_ordered: Notify,
    /// Notified whenever events were committed.
    pub(crate) events_committed: Notify,
    pub(crate) renderer: Arc<dyn EventRenderer>,
    pub(crate) refusals: Arc<dyn RefusalRenderer>,
    pub(crate) sender: Arc<dyn WebhookSender>,
    pub(crate) reports: Arc<dyn ReportReader>,
    pub(crate) shadows: Arc<dyn ShadowReports>,
    /// Notified whenever there is something new for a webhook endpoint.
    pub(crate) deliveries_due: Notify,
    /// Notified whenever there is an import to go on with.
    pub(crate) imports_due: Notify,
    pub(crate) worker_health: WorkerHealth,
    pub(crate) rounds: Rounds,
    /// Itself, for work that outlives a request.
    pub(crate) this: Weak<Engine>,
    /// Where such work runs: the runtime that the engine was built on, which outlives those that serve requests.
    pub(crate) runtime: Handle,
}

impl Engine {
    /// Builds an engine, on the runtime that lives longest. Nothing runs yet: see [`crate::worker`] for the background
    /// workers.
    #[must_use]
    pub fn new(parts: Parts) -> Arc<Self> {
        let Parts { db, clock, entropy, secret, settings, renderer, refusals, sender, reports, shadows } = parts;
        let keys = Arc::new(Keys::new(&secret));
        let changes = Arc::new(Changes::new());
        Arc::new_cyclic(|this| Self {
            catalogs: Catalogs::new(&settings, &changes),
            organizations: TrackedCache::new(ORGANIZATIONS, settings.catalog_cache, &changes),
            authenticator: Authenticator::new(&settings, &keys, &changes),
            identity_providers: Providers::new(&settings.identity_providers),
            changes,
            passwords: Passwords::new(),
            throttle: Throttle::new(settings.attempts),
            slug_changes: SlugChanges::new(),
            link_requests: LinkRequests::default(),
            move_requests: MoveRequests::new(),
            in_flight: InFlight::default(),
            mail_ordered: Notify::new(),
            events_committed: Notify::new(),
            deliveries_due: Notify::new(),
            imports_due: Notify::new(),
            worker_health: WorkerHealth::default(),
            rounds: Rounds::default(),
            this: Weak::clone(this),
            runtime: Handle::current(),
            renderer,
            refusals,
            sender,
            reports,
            shadows,
            db,
            clock,
            entropy,
            keys,
            settings,
        })
    }

    /// Finds out who is asking.
    pub async fn authenticate(&self, presented: &Credentials) -> Result<Caller, Fault> {
        self.authenticator.authenticate(self, presented).await
    }

    /// The database behind it, for health checks and the command line.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// How many password hashes were computed, for checking passwords and for setting them.
    #[must_use]
    pub fn password_hashes(&self) -> u64 {
        self.passwords.computed()
    }

    /// How the background workers are; empty where none were started.
    #[must_use]
    pub fn worker_statuses(&self) -> Vec<WorkerStatus> {
        self.worker_health.statuses(Instant::now())
    }

    /// Drops what waits for a background worker in memory: for an engine without workers, in which it would pile up until
    /// requests are refused.
    pub fn drop_waiting(&self) {
        self.link_requests.clear();
    }

    /// Ends the cached data that was made of a row, which was changed here. Other processes are notified by PostgreSQL,
    /// or their cached data ends by age.
    pub(crate) fn row_changed(&self, id: Uuid) {
        self.changes.record(CacheInvalidation::Row(id));
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A source of ids for one instant.
    pub(crate) fn ids(&self, now: Timestamp) -> DrawnIds<'_> {
        DrawnIds { entropy: &*self.entropy, now, last: None }
    }
}

/// Ids drawn from the entropy port.
pub(crate) struct DrawnIds<'a> {
    entropy: &'a dyn Entropy,
    now: Timestamp,
    last: Option<Uuid>,
}

/// The 62 random bits at the end of an id (RFC 9562, section 5.7).
const LAST_BITS: u128 = (1 << 62) - 1;

/// An id of the same millisecond that comes after another one, by a random step (RFC 9562, section 6.2, method 2). `None`
/// where there is none.
fn later(last: Uuid, drawn: Uuid) -> Option<Uuid> {
    let step = (drawn.as_u128() & u128::from(u32::MAX)) + 1;
    let bits = (last.as_u128() & LAST_BITS) + step;
    (bits <= LAST_BITS).then(|| Uuid::from_u128((last.as_u128() & !LAST_BITS) | bits))
}

impl Ids for DrawnIds<'_> {
    /// Each comes after the one before it, so that lists keep the order in which the rows of a batch were sent.
    fn uuid(&mut self) -> Uuid {
        let drawn = self.entropy.uuid(self.now);
        let id = self.last.filter(|last| drawn <= *last).and_then(|last| later(last, drawn)).unwrap_or(drawn);
        self.last = Some(id);
        id
    }

    fn external_id(&mut self) -> String {
        random_text(self.entropy, 16)
    }
}

/// Random letters and digits, without modulo bias.
pub(crate) fn random_text(entropy: &dyn Entropy, length: usize) -> String {
    const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut text = String::with_capacity(length);
    let mut buffer = [0_u8; 32];
    while text.len() < length {
        entropy.fill(&mut buffer);
        let usable = buffer.iter().filter_map(|byte| ALPHABET.get(usize::from(byte & 63)));
        text.extend(usable.take(length - text.len()).map(|letter| char::from(*letter)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SystemEntropy;

    #[test]
    fn ids_of_one_instant_follow_one_another() {
        let now = Timestamp::from_millis(1_795_000_000_123);
        let mut ids = DrawnIds { entropy: &SystemEntropy, now, last: None };
        let drawn: Vec<Uuid> = (0..10_000).map(|_| ids.uuid()).collect();
        assert!(drawn.is_sorted_by(|one, next| one < next));
        let first = drawn[0].as_u128() >> 80;
        assert!(drawn.iter().all(|id| id.get_version_num() == 7 && id.as_u128() >> 80 == first), "of one millisecond");
        assert!(drawn.iter().all(|id| id.get_variant() == uuid::Variant::RFC4122));
    }
}
