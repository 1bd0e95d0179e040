//! What must hold at the end, counted from the database and from what clients saw.

use super::SoakError;
use super::operation::Operation;
use super::phase::Phase;
use super::scene::Scene;
use super::sql;
use super::tally::Class;
use std::fmt::Display;
use usher_pg_cluster::TestDatabase;

/// Something that must not have happened, and how often it did.
pub(super) struct Check {
    pub(super) what: &'static str,
    /// How much was looked at, where that is known.
    pub(super) of: String,
    pub(super) broken: String,
}

impl Check {
    fn new(what: &'static str, of: impl Display, broken: impl Display) -> Self {
        Self { what, of: of.to_string(), broken: broken.to_string() }
    }

    pub(super) fn holds(&self) -> bool {
        self.broken == "0"
    }
}

/// Invariants that the database alone tells, each with a statement for how much there is and one for what is broken.
const INVARIANTS: [(&str, &str, &str); 9] = [
    (
        "addresses with two pending invitations in an organization",
        "SELECT count(*) FROM invitations WHERE status = 'pending'",
        "SELECT count(*) FROM (SELECT FROM invitations WHERE status = 'pending'
            GROUP BY organization_id, email_canonical HAVING count(*) > 1) AS twice",
    ),
    (
        "licenses whose seats are not those of their members",
        "SELECT string_agg(reserved + assigned || ' of ' || seats, ', ') FROM licenses",
        "SELECT count(*) FROM licenses AS license, LATERAL (
            SELECT count(*) FILTER (WHERE seat_state = 'reserved') AS reserved,
                count(*) FILTER (WHERE seat_state = 'assigned') AS assigned
            FROM members WHERE members.organization_id = license.organization_id AND license_id = license.id
            ) AS held WHERE (license.reserved, license.assigned) <> (held.reserved, held.assigned)",
    ),
    (
        "licenses with more seats used than there are",
        "SELECT count(*) FROM licenses",
        "SELECT count(*) FROM licenses AS license WHERE seats < (SELECT count(*) FROM members
            WHERE members.organization_id = license.organization_id AND license_id = license.id)",
    ),
    (
        "mails that still wait or were given up",
        "SELECT count(*) FROM outbox",
        "SELECT count(*) FROM outbox WHERE state IN ('queued', 'dead')",
    ),
    (
        "invitations without an order for a mail",
        "SELECT count(*) FROM invitations",
        "SELECT count(*) FROM invitations WHERE NOT EXISTS (
            SELECT FROM outbox WHERE invitation_id = invitations.id)",
    ),
    (
        "invitations that were not made by exactly one event",
        "SELECT count(*) FROM events WHERE kind = 'invitation.created'",
        "SELECT count(*) FROM (SELECT FROM invitations LEFT JOIN events
            ON invitation_id = invitations.id AND kind = 'invitation.created'
            GROUP BY invitations.id HAVING count(events.id) <> 1) AS other",
    ),
    (
        "events without a place in the chain",
        "SELECT count(*) FROM events",
        "SELECT count(*) FROM events WHERE sequence IS NULL",
    ),
    (
        "organizations with gaps in their chain, or another end than recorded",
        "SELECT string_agg(length::text, ', ') FROM event_chains",
        "SELECT count(*) FROM (SELECT organization_id, count(*), min(sequence), max(sequence) FROM events
            WHERE sequence IS NOT NULL GROUP BY 1) AS chain FULL JOIN event_chains USING (organization_id)
            WHERE (count, min, max) IS DISTINCT FROM (length, 1::bigint, length)",
    ),
    (
        "addresses invited by a request with a key, with two invitations or members",
        "SELECT count(*) FROM invitations WHERE email_canonical LIKE 'keyed%'",
        "SELECT count(*) FROM (SELECT FROM invitations JOIN members USING (organization_id, email_canonical)
            WHERE email_canonical LIKE 'keyed%' GROUP BY email_canonical HAVING count(*) > 1) AS twice",
    ),
];

/// Everything that is checked. No client may be at work any more.
pub(super) fn all(scene: &Scene) -> Result<Vec<Check>, SoakError> {
    let database = scene.world.postgres.as_ref().ok_or(SoakError::NeedsPostgres)?;
    let mut checks = answers(scene);
    checks.extend(promises(scene, database)?);
    for (what, of, broken) in INVARIANTS {
        checks.push(Check::new(what, sql::run(database, of)?, sql::run(database, broken)?));
    }
    checks.push(audit(scene)?);
    Ok(checks)
}

/// What clients saw.
fn answers(scene: &Scene) -> Vec<Check> {
    let tally = scene.tally.lock().unwrap();
    let requests: u64 = tally.counts.values().sum();
    let ledger = scene.ledger.lock().unwrap();
    let rivals = tally.counts.get(&(Operation::Rivals.name(), Class::Answered)).copied().unwrap_or(0);
    let in_calm = tally.errors.get(&(Phase::Calm, Class::Unavailable)).copied().unwrap_or(0);
    vec![
        Check::new("answers with 500", requests, tally.internal),
        Check::new("answers that the protocol does not have, or late", requests, tally.total(Class::Wrong)),
        Check::new("connections that broke without a kill", tally.total(Class::Lost), tally.lost_to_the_living),
        Check::new("answers with 503 while nothing was wrong", tally.total(Class::Unavailable), in_calm),
        Check::new(
            "requests with a key: repetitions answered otherwise",
            ledger.keyed.len(),
            ledger.answered_otherwise,
        ),
        Check::new("requests with a key: refused", ledger.keyed.len(), ledger.keyed_refused),
        Check::new("requests with a key: never answered", ledger.keyed.len(), ledger.keyed_unanswered),
        Check::new("addresses invited through both replicas, twice with success", rivals, ledger.invited_twice),
    ]
}

/// What the gateway answered, against what is there.
fn promises(scene: &Scene, database: &TestDatabase<'_>) -> Result<Vec<Check>, SoakError> {
    let ledger = scene.ledger.lock().unwrap();
    let (mails, deliveries) = scene.relay.taken();
    let is_there = "SELECT FROM invitations WHERE id = value";
    let has_status = |status: &str| format!("{is_there} AND status = '{status}'");
    let addressed = "SELECT FROM invitations WHERE email_canonical = value".to_owned();
    let mut checks = Vec::new();
    for (what, kind, values, exists) in [
        ("invitations answered with 201 that are not there", "uuid", &ledger.made, is_there.to_owned()),
        ("vendors' invitations answered that are not there", "text", &ledger.addresses, addressed.clone()),
        ("addresses answered to requests with a key that are not there", "text", &ledger.keyed, addressed),
        ("acceptances answered that do not stand", "uuid", &ledger.accepted, has_status("accepted")),
        ("revocations answered that do not stand", "uuid", &ledger.revoked, has_status("revoked")),
    ] {
        let table = sql::table("answered", kind, values.iter().map(String::as_str));
        let count = format!("SELECT count(*) FROM answered WHERE NOT EXISTS ({exists})");
        checks.push(Check::new(what, values.len(), sql::run(database, &(table + &count))?));
    }
    let table = sql::table("taken", "uuid", deliveries.iter().map(String::as_str));
    let count = "SELECT count(*) FROM outbox WHERE state = 'sent' AND NOT EXISTS (SELECT FROM taken WHERE value = id)";
    let lost = sql::run(database, &(table + count))?;
    checks.push(Check::new("mails recorded as sent that the relay never took", mails, lost));
    Ok(checks)
}

/// The digests of the chain, as the operator checks them.
fn audit(scene: &Scene) -> Result<Check, SoakError> {
    let arguments = ["audit", "verify", "--organization", scene.world.get("/organization/id")];
    let failed = |output| SoakError::Command { command: arguments.join(" "), output };
    let output = scene.world.command().args(arguments).output().map_err(|error| failed(error.to_string()))?;
    let said = if output.status.success() { &output.stdout } else { &output.stderr };
    let said = String::from_utf8_lossy(said).trim().replace('\n', " ");
    Ok(Check::new("chains that `usher audit verify` finds changed", said, u8::from(!output.status.success())))
}
