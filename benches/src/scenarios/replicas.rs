//! How soon another replica refuses a key that was revoked: two gateways on one database, a revocation through the
//! first, and the second asked without a pause by a client that holds the key. The second answers what it is asked
//! without the database, from what it believes of the key, so that nothing but the notice makes it refuse.

use crate::gateway::{Database, Gateway, Mail, World};
use crate::http::{Connection, request};
use crate::settings::Settings;
use crate::statistics::Measured;
use crate::{baseline, report, requests};
use serde_json::Value;
use std::time::{Duration, Instant};

/// How many keys are revoked in a round.
const KEYS: usize = 100;
/// Longer than any credential is believed in without notices.
const PATIENCE: Duration = Duration::from_secs(30);

pub(super) async fn run(settings: &Settings) {
    if !settings.postgres {
        report::line("replicas", "SQLite has one process");
        return;
    }
    let world = World::new(Database::Postgres, Mail::Directory);
    let bare = baseline::round_trips(&world, settings.duration);
    report::line("a bare round trip to the database", &bare.line());
    let (first, second) = (world.serve(), world.serve());
    let begin = Instant::now();
    let (mut from_sending, mut from_answer, mut late) = (Vec::new(), Vec::new(), 0);
    for _ in 0..settings.rounds * KEYS {
        let told = revoke_one(&world, &first, &second).await;
        from_sending.push(micros(told.refused - told.sent));
        from_answer.push(micros(told.refused.saturating_duration_since(told.answered)));
        late += usize::from(told.accepted_late);
    }
    let rounds = from_sending.len();
    let (from_sending, from_answer) =
        (Measured::new(begin.elapsed(), from_sending), Measured::new(begin.elapsed(), from_answer));
    for (what, measured) in [("sent", &from_sending), ("answered", &from_answer)] {
        report::line(&format!("refused after the revocation was {what}"), &measured.line());
        for percent in [50.0, 99.0] {
            let ratio = measured.percentile(percent) / bare.percentile(50.0);
            report::line(&format!("  p{percent} to a median bare round trip"), &format!("{ratio:.1}"));
        }
    }
    report::line("accepted though asked after the answer", &format!("{late} of {rounds} keys"));
}

/// When what happened of one key.
struct Told {
    /// The revocation was sent to the first replica.
    sent: Instant,
    /// The first replica had answered it.
    answered: Instant,
    /// The second replica's first refusal was there.
    refused: Instant,
    /// Whether the second replica accepted the key in a request that was sent after the answer.
    accepted_late: bool,
}

async fn revoke_one(world: &World, first: &Gateway, second: &Gateway) -> Told {
    let admin = requests::key(world);
    let mut here = Connection::open(first.address).await.unwrap();
    let create = request("POST", "/v1/api-keys", &[("authorization", &admin)], "{}");
    let made = here.exchange(&create).await.unwrap();
    assert_eq!(made.status, 201, "{}", String::from_utf8_lossy(&made.body));
    let made: Value = serde_json::from_slice(&made.body).unwrap();
    let (id, key) = (made["id"].as_str().unwrap(), made["key"].as_str().unwrap());
    let mut there = Connection::open(second.address).await.unwrap();
    let ask = request("GET", "/v1/organizations", &[("authorization", &format!("Bearer {key}"))], "");
    for _ in 0..20 {
        assert_eq!(there.exchange(&ask).await.unwrap().status, 200);
    }
    let revoke = request("POST", &format!("/v1/api-keys/{id}/revoke"), &[("authorization", &admin)], "{}");
    let revoked = async {
        let sent = Instant::now();
        assert_eq!(here.exchange(&revoke).await.unwrap().status, 200);
        (sent, Instant::now())
    };
    let asked = async {
        let begin = Instant::now();
        let mut accepted = begin;
        loop {
            let asked = Instant::now();
            match there.exchange(&ask).await.unwrap().status {
                200 => accepted = asked,
                401 => return (accepted, Instant::now()),
                other => panic!("an answer of {other}"),
            }
            assert!(begin.elapsed() < PATIENCE, "the key is still accepted");
        }
    };
    let ((sent, answered), (accepted, refused)) = tokio::join!(revoked, asked);
    Told { sent, answered, refused, accepted_late: accepted > answered }
}

fn micros(took: Duration) -> u32 {
    u32::try_from(took.as_micros()).unwrap_or(u32::MAX)
}
