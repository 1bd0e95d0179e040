//! A gateway in the standard world.

use crate::credentials;
use crate::lane::Database;
use crate::people::{Ids, Place, organizations};
use crate::serving::Serving;
use crate::{Bindings, Client, Lane, Post, TestClock};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use usher_domain::commands::{GetMember, MemberRef};
use usher_domain::{
    AccountId, Credentials, LinkBearer, MemberId, MemberStatus, OrganizationId, PasswordLinkId, Secret,
};
use usher_engine::Engine;
use usher_engine::ports::Clock;
use usher_gateway::config::{Config, MailTransport};
use usher_storage::PasswordLink;

/// When the world stands.
pub(crate) const NOW: &str = "2026-11-20T12:00:00.000Z";
/// The Argon2id hash of everybody's password with cheap parameters, made once.
const PASSWORD_HASH: &str =
    "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$Mns6Yva3SLr7rlJOzii3oSFPrF+Bxh5jGyqmajKPXhg";

/// The standard world with everybody in it, by lane: made once, since making it takes longer than most tests.
static POPULATED: [OnceLock<Populated>; 2] = [const { OnceLock::new() }; 2];

/// What is known of a populated database.
struct Populated {
    bindings: Bindings,
    post: Post,
}

impl Populated {
    /// Populates an empty database, with nothing at work on it afterwards.
    fn new(url: &str) -> Self {
        migrated(url);
        let database = Database { url: url.to_owned(), postgres: None };
        let mut world =
            World::serving(database, tempfile::tempdir().unwrap(), &WorldOptions::default(), Post::default());
        world.populate();
        Self { bindings: world.bindings.clone(), post: world.post.copy() }
    }
}

/// What can differ from the standard world.
#[derive(Clone, Debug, Default)]
pub struct WorldOptions {
    /// Settings in TOML over the defaults.
    pub settings: String,
}

/// A running gateway with everybody in it. Dropping it stops the gateway and takes the database down.
pub struct World {
    /// Names of the world.
    pub bindings: Bindings,
    /// The clock.
    pub clock: Arc<TestClock>,
    /// What mail went out.
    pub post: Arc<Post>,
    client: Client,
    engine: Arc<Engine>,
    serving: Vec<Serving>,
    config: Config,
    runtime: Runtime,
    database: Database,
    _folder: TempDir,
}

impl World {
    /// The standard world on a lane.
    #[must_use]
    pub fn new(lane: Lane) -> Self {
        Self::with(lane, &WorldOptions::default())
    }

    /// The world with options.
    #[must_use]
    pub fn with(lane: Lane, options: &WorldOptions) -> Self {
        let folder = tempfile::tempdir().unwrap();
        if config("", options).mail.transport == MailTransport::None {
            let database = lane.prepared(&folder, "migrated", migrated);
            let mut world = Self::serving(database, folder, options, Post::default());
            world.populate();
            return world;
        }
        let populated = &POPULATED[lane as usize];
        let database = lane.prepared(&folder, "populated", |url| {
            assert!(populated.set(Populated::new(url)).is_ok(), "a database is prepared once");
        });
        let Populated { bindings, post } = populated.get().unwrap();
        let mut world = Self::serving(database, folder, options, post.copy());
        world.bindings = bindings.clone();
        world
    }

    /// A gateway on a database.
    fn serving(database: Database, folder: TempDir, options: &WorldOptions, post: Post) -> Self {
        let (clock, post) = (Arc::new(TestClock::at(NOW)), Arc::new(post));
        let config = config(&database.url, options);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
        let serving = Serving::start(&runtime, &config, &clock, &post);
        Self {
            bindings: Bindings::default(),
            clock,
            post,
            client: serving.client,
            engine: Arc::clone(&serving.engine),
            serving: vec![serving],
            config,
            runtime,
            database,
            _folder: folder,
        }
    }

    /// A client of the gateway.
    #[must_use]
    pub const fn client(&self) -> Client {
        self.client
    }

    /// A client of one more gateway on the same database, which runs as long as the world does.
    #[must_use]
    pub fn replica(&mut self) -> Client {
        let serving = Serving::start(&self.runtime, &self.config, &self.clock, &self.post);
        let client = serving.client;
        self.serving.push(serving);
        client
    }

    /// A client of one more gateway on the same database, with other settings over the defaults.
    #[must_use]
    pub fn replica_with(&mut self, settings: &str) -> Client {
        let config = config(&self.database.url, &WorldOptions { settings: settings.to_owned() });
        let serving = Serving::start(&self.runtime, &config, &self.clock, &self.post);
        let client = serving.client;
        self.serving.push(serving);
        client
    }

    /// The address of the database.
    #[must_use]
    pub fn database_url(&self) -> &str {
        &self.database.url
    }

    /// Every value of every row of every table, as text; `None` where all is in a file.
    #[must_use]
    pub fn rows(&self) -> Option<String> {
        self.database.rows()
    }

    /// The engine, for looking at what a client cannot see.
    #[must_use]
    pub fn engine(&self) -> &Engine {
        &self.engine
    }

    /// Runs something asynchronous.
    pub fn block_on<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    /// The value of a placeholder.
    #[must_use]
    pub fn get(&self, placeholder: &str) -> String {
        self.bindings.get(placeholder).unwrap_or_else(|| panic!("nothing is known as {placeholder}")).to_owned()
    }

    /// The `Authorization` header of a credential.
    #[must_use]
    pub fn bearer(&self, credential: &str) -> String {
        format!("Bearer {}", self.get(&format!("credential:{credential}")))
    }

    /// Waits until the outbox is empty and gives the mails that went out.
    #[must_use]
    pub fn mails(&self) -> Vec<crate::SentMail> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while self.block_on(self.engine.db().backlog()).unwrap().queued > 0 {
            assert!(Instant::now() < deadline, "mail is left in the outbox");
            std::thread::sleep(Duration::from_millis(5));
        }
        self.post.sent()
    }

    fn populate(&mut self) {
        let now = self.clock.now();
        let bindings = &mut self.bindings;
        for (name, mut place) in organizations(now, PASSWORD_HASH, bindings) {
            place.seed.chain_mac = Some(self.engine.new_chain(place.seed.organization));
            let store = self.engine.db().clone();
            let organization = self.runtime.block_on(store.seed(&place.seed)).unwrap();
            self.bindings.set(format!("id:organization.{name}"), organization.id.to_string());
            self.bindings.set(format!("ordinal:organization.{name}"), organization.ordinal.to_string());
            self.bindings.set(format!("slug:organization.{name}"), organization.slug);
        }
        self.runtime.block_on(credentials::issue(&self.engine, &self.clock, &mut self.bindings));
        self.make_webhook();
        self.link_a_password();
        self.invite_paula();
        self.name_the_rest();
        self.place_events();
    }

    /// Paula Pending, invited through the wire like everybody else.
    fn invite_paula(&mut self) {
        let body = serde_json::json!({
            "email": "pending@acme.example",
            "first_name": "Paula",
            "last_name": "Pending",
            "permissions": ["Organization.Read"],
            "license_id": self.get("id:license.team"),
        });
        let bearer = self.bearer("canonical.admin");
        let reply = self.client.json("POST", "/v1/invitations", &[("authorization", &bearer)], &body);
        let invitation = reply.expect_status(201).json();
        let plain = |typed: &serde_json::Value| credentials::plain_id(typed.as_str().unwrap());
        self.bindings.set("id:invitation.pending", plain(&invitation["id"]));
        self.bindings.set("id:member.pending", plain(&invitation["member_id"]));
        let token = Secret::new(self.get("credential:canonical.admin"));
        let caller = self.block_on(self.engine.authenticate(&Credentials::Bearer(token))).unwrap();
        let id = MemberId(self.get("id:member.pending").parse().unwrap());
        let command = GetMember { member: MemberRef::Id(id) };
        let performed = self.block_on(self.engine.perform(&caller, &command, None)).unwrap();
        let view = performed.executed().unwrap();
        self.bindings.set("external:member.pending", view.member.external_id);
        if self.config.mail.transport != MailTransport::None {
            let mails = self.mails();
            let mail = mails.iter().find(|mail| mail.to == "pending@acme.example").unwrap();
            self.bindings.set("token:pending", mail.token.clone());
            self.bindings.set("id:mail.pending", mail.id.clone());
        }
        let path = format!("/api/v1/organization-invitations/{}/", self.get("id:invitation.pending"));
        let bearer = self.bearer("apexscore.admin");
        let shown = self.client.get(&path, &[("authorization", &bearer)]).expect_status(200).json();
        self.bindings.set("token:shown", shown["token"].as_str().unwrap());
    }

    /// A link by which Rob Registered can set his password. Nobody was told of it, so that no event tells of it.
    fn link_a_password(&mut self) {
        let now = self.clock.now();
        let link = PasswordLink {
            id: PasswordLinkId(uuid::Uuid::from_u128(0x0197_f069_bd91_76c8_bfd0_5e28_7b93_2da7)),
            account: AccountId(self.get("id:account.registered").parse().unwrap()),
            by: LinkBearer::Operator,
            invitation: None,
            created_at: now,
            expires_at: now.plus_millis(86_400_000),
            used_at: None,
        };
        self.block_on(self.engine.db().insert_password_link(&link, None, &[])).unwrap();
        let token = self.engine.token_of_password_link(&link);
        self.bindings.set("token:password", token.expose());
    }

    /// The webhook, disabled so that nothing is sent from here.
    fn make_webhook(&mut self) {
        let body = serde_json::json!({
            "url": "https://hooks.acme.invalid/usher",
            "events": ["invitation.created"],
            "description": "The data warehouse",
            "enabled": false,
        });
        let bearer = self.bearer("canonical.admin");
        let reply = self.client.json("POST", "/v1/webhooks", &[("authorization", &bearer)], &body);
        let id = credentials::plain_id(reply.expect_status(201).json()["webhook"]["id"].as_str().unwrap());
        self.bindings.set("id:webhook.hook", id);
        // The clock stands still: what is placed in the chain together is in no particular order.
        self.block_on(self.engine.verify_audit(self.organization("acme"))).unwrap();
    }

    /// Waits until what has happened so far can be read as events, and names the delivery that came of Paula's invitation.
    fn place_events(&mut self) {
        let acme = self.organization("acme");
        self.block_on(self.engine.verify_audit(acme)).unwrap();
        let bearer = self.bearer("canonical.admin");
        let path = format!("/v1/webhooks/{}/deliveries", self.get("id:webhook.hook"));
        let log = self.client.get(&path, &[("authorization", &bearer)]).expect_status(200).json();
        let id = credentials::plain_id(log["data"][0]["id"].as_str().unwrap());
        self.bindings.set("id:delivery.paula", id);
        credentials::name_typed_ids(&mut self.bindings);
    }

    /// Integer ids and typed ids of what has a plain one.
    fn name_the_rest(&mut self) {
        let emails = [
            ("admin", "admin@acme.example"),
            ("inviter", "inviter@acme.example"),
            ("reader", "reader@acme.example"),
            ("blocked", "blocked@acme.example"),
            ("pending", "pending@acme.example"),
            ("registered", "registered@people.example"),
            ("foreign", "admin@other.example"),
        ];
        for (name, email) in emails {
            let email = usher_domain::EmailAddress::parse(email).unwrap();
            let record = self.runtime.block_on(self.engine.db().account_by_email(email.canonical()));
            let account = record.unwrap().unwrap().account;
            self.bindings.set(format!("id:account.{name}"), account.id.to_string());
            self.bindings.set(format!("ordinal:account.{name}"), account.ordinal.to_string());
        }
    }

    /// One more organization with somebody in it whose account is disabled.
    pub fn place_disabled(&self, email: &str) {
        let mut gone = Place::new("Gone Ltd", "gone", Ids(self.clock.now(), 2_000), PASSWORD_HASH.to_owned());
        let names = ("Dora", "Disabled");
        gone.person("disabled", email, names, MemberStatus::Active, &["*"], &mut Bindings::default());
        gone.seed.accounts[0].0.disabled_at = Some(self.clock.now());
        gone.seed.chain_mac = Some(self.engine.new_chain(gone.seed.organization));
        self.block_on(self.engine.db().seed(&gone.seed)).unwrap();
    }

    /// The id of an organization of the world.
    #[must_use]
    pub fn organization(&self, name: &str) -> OrganizationId {
        OrganizationId(self.get(&format!("id:organization.{name}")).parse().unwrap())
    }
}

impl Drop for World {
    fn drop(&mut self) {
        for serving in self.serving.drain(..) {
            serving.end(&self.runtime);
        }
    }
}

/// Makes the tables, and the mark of the secret that all worlds have.
fn migrated(url: &str) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let config = config(url, &WorldOptions::default());
    drop(runtime.block_on(usher_gateway::open_engine(&config, None, None)).unwrap());
}

fn config(url: &str, options: &WorldOptions) -> Config {
    let base = format!(
        "[http]\nlisten = \"127.0.0.1:0\"\npublic_url = \"http://usher.example\"\nthreads = 1\nshutdown_seconds = 5\n\
         [mail]\nresend_every = \"0s\"\nallow_link_only = true\n[mail.limits]\nrecipient = 0\norganization = 0\n\
         [database]\nurl = {}\npool_size = 8\n[log]\nfilter = \"off\"\n\
         [security]\nsecret = \"{}\"\n",
        toml::Value::String(url.to_owned()),
        "5e".repeat(32),
    );
    let mut table: toml::Table = base.parse().unwrap();
    merge(&mut table, options.settings.parse().unwrap());
    Config::with(&table.to_string()).unwrap()
}

fn merge(base: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(toml::Value::Table(below)), toml::Value::Table(above)) => merge(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}
