//! The audit trail over a real database: tampering is noticed, and an erased person is in no column of any table.

use crate::contacts;
use crate::nobody::Nobody;
use crate::world::{NOW, World, account, email, event, member, uuid};
use diesel::connection::SimpleConnection;
use diesel::sql_types::Binary;
use diesel::{Connection, QueryableByName, RunQueryDsl, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use usher_domain::commands::{InviteRow, RowOutcome};
use usher_domain::{
    Attributes, BlocklistEntry, Contact, ContactDetails, ContactId, Event, EventKind, IfPending, Import, ImportCounts,
    ImportId, ImportStatus, LineProblem, Locale, MailId, Member, MemberId, MemberStatus, Person, PersonName, Phone,
    Suppression, SuppressionCause,
};
use usher_engine::audit::{ChainHead, Flaw};
use usher_engine::{Engine, EngineSettings, MasterKey, Parts, SystemClock, SystemEntropy, WebhookSettings};
use usher_storage::{
    Db, Erasure, IdempotencyRecord, ImportPart, ImportRecord, ImportedLine, InviteWrites, NewImport, Tx,
};

/// An engine on the world's database, after its first start.
async fn engine(world: &World) -> Arc<Engine> {
    let engine = unstarted(world);
    world.db.fingerprint([1; 32]).await.unwrap();
    engine.key_chains().await.unwrap();
    engine
}

fn unstarted(world: &World) -> Arc<Engine> {
    engine_on(world.db.clone())
}

pub(crate) fn engine_on(db: Db) -> Arc<Engine> {
    let settings = EngineSettings {
        invitation_lifetime: 1000,
        access_lifetime: 1000,
        organization_token_lifetime: 1000,
        session_lifetime: 1000,
        credential_cache: 1000,
        catalog_cache: 1000,
        attempts: usher_domain::rules::AttemptLimits::default(),
        issuer: "usher".to_owned(),
        issuers: Vec::new(),
        identity_providers: Vec::new(),
        provider_return: None,
        redirect_url: None,
        accept_url: "https://usher.example/{token}".to_owned(),
        permissions: Vec::new(),
        roles: Vec::new(),
        lends: Vec::new(),
        idempotency_lifetime: 1000,
        import_keep: 1000,
        organization_erase_after: 1000,
        self_service_organizations: false,
        mail_concurrency: 1,
        mail_lease: 70_000,
        mail_attempts: 1,
        mail_configured: true,
        link_only_allowed: true,
        mail_limits: crate::world::UNLIMITED,
        resend_every: 0,
        previews: usher_storage::PreviewLimit { rows: 0, window: 0 },
        mail_keep: 0,
        key_formats: BTreeMap::new(),
        password_pages: "https://usher.example/password".to_owned(),
        console: None,
        password_link_lifetime: 1000,
        password_link_every: 1000,
        locale: Locale::En,
        new_link_every: 1000,
        webhooks: WebhookSettings {
            concurrency: 1,
            per_endpoint: 1,
            timeout: 1000,
            secret_overlap: 1000,
            disable_after: 1000,
            keep_deliveries: 1000,
        },
    };
    let (clock, entropy) = (Arc::new(SystemClock), Arc::new(SystemEntropy));
    let secret = MasterKey::new([7; 32]);
    let (renderer, sender) = (Arc::new(Nobody), Arc::new(Nobody));
    Engine::new(Parts {
        db,
        clock,
        entropy,
        renderer,
        refusals: Arc::new(Nobody),
        reports: Arc::new(Nobody),
        shadows: Arc::new(Nobody),
        sender,
        secret,
        settings,
    })
}

fn about(member: MemberId, name: &str) -> Event {
    let person = Person {
        email: email(&format!("{name}@example.com")),
        first_name: PersonName::parse(name).unwrap(),
        last_name: PersonName::default(),
        note: None,
    };
    Event { member: Some(member), person: Some(person), ..event(EventKind::InvitationCreated) }
}

async fn recorded(world: &World, events: &[Event]) {
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.record(events).await.unwrap();
    transaction.commit().await.unwrap();
}

fn sqlite(world: &World) -> SqliteConnection {
    SqliteConnection::establish(world.url.strip_prefix("sqlite://").unwrap()).unwrap()
}

/// Runs statements behind the store's back, without the triggers that would refuse them.
fn tamper(world: &World, statement: &str) {
    if let Some(database) = world.database() {
        let said = database.script(&format!("ALTER TABLE events DISABLE TRIGGER ALL;\n{statement};"));
        assert!(!said.contains("ERROR"), "{said}");
        return;
    }
    let triggers = "DROP TRIGGER IF EXISTS events_are_never_deleted; DROP TRIGGER IF EXISTS events_are_never_changed";
    sqlite(world).batch_execute(&format!("{triggers}; {statement}")).unwrap();
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Binary)]
    bytes: Vec<u8>,
}

/// Every value of every row of every table, as text.
fn dump(world: &World) -> String {
    if let Some(database) = world.database() {
        let tables = database.statement("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
        return tables.lines().map(|table| database.statement(&format!("SELECT t::text FROM {table} t"))).collect();
    }
    let mut connection = sqlite(world);
    let mut load = |query: &str| -> Vec<String> {
        let found: Vec<Found> = diesel::sql_query(query).load(&mut connection).unwrap();
        found.iter().map(|value| String::from_utf8_lossy(&value.bytes).into_owned()).collect()
    };
    let columns = "SELECT CAST(m.name || '|' || c.name AS BLOB) AS bytes
        FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'";
    let mut texts = String::new();
    for column in load(columns) {
        let (table, column) = column.split_once('|').unwrap();
        texts.extend(load(&format!("SELECT CAST(coalesce(\"{column}\", '') AS BLOB) AS bytes FROM \"{table}\"")));
    }
    texts
}

/// What others have written of the invitee of a batch; gives the key of a kept answer.
/// A list that is still to be done with the person on it, one in which the person was refused, and one that is done.
async fn imported(transaction: &mut Tx) {
    let problem = LineProblem { field: None, code: "x".to_owned(), detail: "x".to_owned() };
    for fate in [None, Some(Err(vec![problem])), Some(Ok(RowOutcome::Invited))] {
        let is_refused = matches!(fate, Some(Err(_)));
        let row = InviteRow::new(email("Zmizela@example.com"));
        let counts = ImportCounts { total: 1, refused: u32::from(is_refused), ..ImportCounts::default() };
        let import = Import {
            id: ImportId(uuid()),
            maker: None,
            status: ImportStatus::Running,
            stopped: None,
            counts,
            created_at: NOW,
            finished_at: None,
            rows_deleted_at: None,
        };
        let record = ImportRecord {
            import,
            family: "console".to_owned(),
            credential: "acc".to_owned(),
            submission: format!("{fate:?}"),
            if_pending: IfPending::AsSet,
            defaults: None,
            failures: 0,
        };
        let line = ImportedLine { number: 1, email: "Zmizela@example.com", row: Ok(&row) };
        let id = record.import.id;
        transaction.insert_import(&NewImport { record: record.clone(), lines: vec![line] }).await.unwrap();
        let Some(fate) = fate else {
            assert_eq!(transaction.waiting_lines(id, 9).await.unwrap()[0].row, row);
            continue;
        };
        let mut part = ImportPart { import: record.import, done: vec![], refused: vec![] };
        match fate {
            Ok(outcome) => part.done.push((0, outcome)),
            Err(problems) => part.refused.push((0, problems)),
        }
        transaction.record_import_part(&part, NOW).await.unwrap();
    }
}

async fn spoken_of(world: &World, writes: &InviteWrites) -> [u8; 32] {
    let address = email("zmizela@example.com");
    let person = Person {
        email: address.clone(),
        first_name: PersonName::default(),
        last_name: PersonName::default(),
        note: Some("zmizela".to_owned()),
    };
    let listed = Event { person: Some(person), ..event(EventKind::BlocklistAdded) };
    let reason = "zmizela".to_owned();
    let entry = Suppression { email: address.canonical().clone(), cause: SuppressionCause::Bounce, reason, since: NOW };
    let mut transaction = world.db.begin(&world.scope).await.unwrap();
    transaction.record(&[listed]).await.unwrap();
    let blocked = BlocklistEntry::parse("zmizela@example.com").unwrap();
    assert!(transaction.insert_blocklist_entry(&blocked).await.unwrap());
    assert!(transaction.suppress(uuid(), &entry).await.unwrap());
    let mail = MailId(writes.mails[0].id);
    assert!(transaction.fail_mail(mail, "zmizela moved to Brno", NOW).await.unwrap());
    let (request, answer) = (crate::world::digest(), b"zmizela".to_vec());
    let members = vec![writes.new_members[0].id];
    let record = IdempotencyRecord { request, answer, expires_at: NOW.plus_millis(10), members };
    let key = crate::world::digest();
    assert!(transaction.claim_key(&key, &record, NOW).await.unwrap().is_none());
    transaction.store_response(&key, &record).await.unwrap();
    imported(&mut transaction).await;
    transaction.commit().await.unwrap();
    key
}

/// Whether a text is in the files of a database that has files of its own.
fn in_files(world: &World, text: &str) -> bool {
    let Some(path) = world.url.strip_prefix("sqlite://") else { return false };
    let files = ["", "-wal"].map(|ending| std::fs::read(format!("{path}{ending}")).unwrap_or_default());
    files.iter().any(|bytes| bytes.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes())))
}

contract! {
    async fn tampering_is_noticed_and_erasing_is_not_tampering(world) {
        let engine = engine(world).await;
        let events: Vec<Event> = (0..5).map(|number| about(MemberId(uuid()), &format!("p{number}"))).collect();
        recorded(world, &events).await;
        let flaw = async || engine.verify_audit(world.organization.id).await.unwrap().flaw;
        assert_eq!(flaw().await, None);
        tamper(world, "UPDATE events SET facts = '{\"permissions\":\"*\"}' WHERE sequence = 3");
        assert_eq!(flaw().await, Some(Flaw::Changed(events[2].id)));
        tamper(world, "UPDATE events SET facts = '{}' WHERE sequence = 3");
        assert_eq!(flaw().await, None);
        tamper(world, "UPDATE events SET salt = commitment WHERE sequence = 3");
        assert_eq!(flaw().await, Some(Flaw::PersonChanged(events[2].id)));
        tamper(world, "UPDATE events SET person = NULL, salt = NULL WHERE sequence = 3");
        assert_eq!(flaw().await, Some(Flaw::PersonLost(events[2].id)));
        let elsewhere = Event { member: Some(MemberId(uuid())), ..event(EventKind::MemberErased) };
        recorded(world, &[elsewhere]).await;
        assert_eq!(flaw().await, Some(Flaw::PersonLost(events[2].id)));
        recorded(world, &[Event { member: events[2].member, ..event(EventKind::MemberErased) }]).await;
        let report = engine.verify_audit(world.organization.id).await.unwrap();
        assert_eq!((report.flaw, report.events, report.erased), (None, 7, 1));
        tamper(world, "DELETE FROM events WHERE sequence = 7");
        assert_eq!(flaw().await, Some(Flaw::Missing(7)));
        tamper(world, "DELETE FROM events WHERE sequence = 2");
        assert_eq!(flaw().await, Some(Flaw::Missing(2)));
    }

    /// Whoever has the database but not the secret: events cut off, changed with the chain made anew, or all gone.
    async fn a_chain_cannot_be_made_anew_without_the_secret(world) {
        let engine = engine(world).await;
        let organization = world.organization.id;
        recorded(world, &[event(EventKind::RoleCreated), event(EventKind::RoleUpdated)]).await;
        let whole = engine.verify_audit(organization).await.unwrap();
        assert_eq!((whole.flaw, whole.head.sequence, whole.unkeyed), (None, 2, 0));
        let flaw = async || engine.verify_audit(organization).await.unwrap().flaw;

        tamper(world, "UPDATE event_chains SET length = 1, hash = (SELECT hash FROM events WHERE sequence = 1)");
        tamper(world, "DELETE FROM events WHERE sequence = 2");
        assert_eq!(flaw().await, Some(Flaw::OtherEnd));
        recorded(world, &[event(EventKind::RoleDeleted)]).await;
        assert_eq!(flaw().await, Some(Flaw::OtherEnd), "what comes later does not make it good");
        let cut = engine.verify_audit_against(organization, Some(whole.head)).await.unwrap();
        assert_eq!(cut.flaw, Some(Flaw::OtherHead(whole.head)));

        tamper(world, "UPDATE event_chains SET unkeyed = length");
        assert!(matches!(flaw().await, Some(Flaw::Changed(_))), "keyed links are no unkeyed ones");
        tamper(world, "DELETE FROM events");
        tamper(world, "DELETE FROM event_chains");
        assert_eq!(flaw().await, Some(Flaw::OtherEnd));
        engine.key_chains().await.unwrap();
        recorded(world, &[event(EventKind::RoleCreated)]).await;
        assert_eq!(flaw().await, Some(Flaw::OtherEnd), "a start does not make it good either");
    }

    /// A database from before links were keyed: vouched for as it is, once.
    async fn a_chain_from_before_is_keyed_at_the_first_start(world) {
        let engine = unstarted(world);
        world.db.fingerprint([1; 32]).await.unwrap();
        let organization = world.organization.id;
        assert_eq!(engine.verify_audit(organization).await.unwrap().flaw, Some(Flaw::OtherEnd));
        engine.key_chains().await.unwrap();
        assert_eq!(engine.verify_audit(organization).await.unwrap().flaw, None);
        recorded(world, &[event(EventKind::RoleCreated)]).await;
        let report = engine.verify_audit(organization).await.unwrap();
        assert_eq!((report.flaw, report.events), (None, 1));
        let again = engine.verify_audit_against(organization, Some(report.head)).await.unwrap();
        assert_eq!(again.flaw, None);
        let later = ChainHead { sequence: 2, ..report.head };
        let beyond = engine.verify_audit_against(organization, Some(later)).await.unwrap();
        assert_eq!(beyond.flaw, Some(Flaw::OtherHead(later)));
    }

    async fn an_erased_person_is_in_no_column_of_any_table(world) {
        let engine = engine(world).await;
        let mut writes = world.invite("zmizela@example.com", None);
        let person = &mut writes.new_members[0];
        person.first_name = PersonName::parse("Zuzana").unwrap();
        person.phone = Some(Phone::parse("777999888").unwrap());
        person.attributes = Attributes([("x.y".to_owned(), "zmizela".to_owned())].into());
        writes.new_invitations[0].0.first_name = PersonName::parse("Zuzana").unwrap();
        writes.events = vec![about(person.id, "Zuzana")];
        let before = person.clone();
        world.invited(&writes).await;
        let key = spoken_of(world, &writes).await;
        let hall = contacts::resource(world).await;
        let unlinked = contacts::contact(hall, "Zuzana");
        // Under another address, linked to the member; under the member's id; and saved as the member.
        let elsewhere = |id| {
            let details = ContactDetails { email: None, ..contacts::contact(hall, "Zuzana").details };
            Contact { id, details, ..contacts::contact(hall, "Zuzana") }
        };
        let linked = Contact { member: Some(before.id), ..elsewhere(ContactId(uuid())) };
        let made_of = elsewhere(ContactId(before.id.0));
        let saved = Contact { saved_as: Some(before.id), ..elsewhere(ContactId(uuid())) };
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        for contact in [&unlinked, &linked, &made_of, &saved] {
            transaction.insert_contact(contact).await.unwrap();
        }
        transaction.commit().await.unwrap();
        let left = Member {
            status: MemberStatus::Removed,
            email: None,
            phone: None,
            first_name: PersonName::default(),
            last_name: PersonName::default(),
            attributes: Attributes::default(),
            revision: before.revision + 1,
            ..before.clone()
        };
        let erasure = Erasure {
            member: left,
            account: before.account.map(|(account, _)| account),
            stand_in: account("erased-1@erased.invalid"),
            event: Event { member: Some(before.id), ..event(EventKind::MemberErased) },
        };
        let refused = world.db.erase(&world.scope, &erasure).await;
        assert!(refused.is_err(), "an event without a place keeps its personal data, so nothing may be said erased");
        engine.chain_events().await.unwrap();
        let stored = dump(world).to_lowercase();
        assert!(stored.contains("zmizela") && stored.contains("zuzana") && stored.contains("777999888"));
        world.db.erase(&world.scope, &erasure).await.unwrap();
        let stored = dump(world).to_lowercase();
        for trace in ["zmizela", "zuzana", "777999888"] {
            assert!(!stored.contains(trace), "{trace} is still there");
        }
        let mut transaction = world.db.begin(&world.scope).await.unwrap();
        let unanswered =
            IdempotencyRecord { request: crate::world::digest(), answer: vec![], expires_at: NOW.plus_millis(10), members: vec![] };
        let kept = transaction.claim_key(&key, &unanswered, NOW).await.unwrap().unwrap();
        assert!(kept.answer.is_empty(), "the request is known, its answer is not");
        drop(transaction);
        assert!(!in_files(world, "zmizela") && !in_files(world, "777999888"));
        assert_eq!(engine.verify_audit(world.organization.id).await.unwrap().flaw, None);
        assert!(world.db.erase(&world.scope, &erasure).await.is_err(), "the revision has moved on");
        // The address is free again.
        world.invited(&world.invite("zmizela@example.com", None)).await;
    }

    async fn an_account_that_others_know_is_left_to_them(world) {
        let engine = engine(world).await;
        let writes = world.invite("known@example.com", None);
        let known = writes.accounts[0].clone();
        world.invited(&writes).await;
        let mut seed = crate::world::seed(1);
        let elsewhere = member(seed.organization, "known@example.com", MemberStatus::Active, None);
        seed.members = vec![(elsewhere, Some(known.email.clone()))];
        world.db.seed(&seed).await.unwrap();
        engine.chain_events().await.unwrap();
        let before = writes.new_members[0].clone();
        let erasure = Erasure {
            member: Member { email: None, status: MemberStatus::Removed, revision: before.revision + 1, ..before },
            account: Some(known.id),
            stand_in: account("erased-2@erased.invalid"),
            event: Event { member: Some(before.id), ..event(EventKind::MemberErased) },
        };
        world.db.erase(&world.scope, &erasure).await.unwrap();
        let kept = world.db.account(known.id).await.unwrap().unwrap().account;
        assert_eq!(kept.email, known.email);
        let left = world.db.account_by_email(erasure.stand_in.email.canonical()).await.unwrap().unwrap().account;
        let members = world.db.memberships(known.id).await.unwrap();
        let organizations: HashMap<_, _> = members.iter().map(|(place, member)| (place.id, member.id)).collect();
        assert!(organizations.contains_key(&seed.organization) && !organizations.contains_key(&world.organization.id));
        assert_eq!(left.disabled_at, erasure.stand_in.disabled_at);
    }
}
