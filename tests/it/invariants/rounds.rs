//! Requests that share a transaction are answered as if they had come one after the other: what is refused leaves the
//! others alone, nobody is invited twice, and the last seat is told once.

use crate::wire::{Canonical, at_once};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use usher_tests::{Lane, Reply, World, until};

/// What a client asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// An invitation without a seat.
    Plain,
    /// An invitation that takes a seat of the license, of which nine are free.
    Seated,
    /// A permission that nobody knows.
    Unknown,
    /// A batch of three, of whom one has an address that others invite as well.
    Batch,
}

/// The requests of a run: a kind and whom it is about. Several are about the same person.
fn requests(seed: usize) -> Vec<(Kind, String)> {
    let kinds = [Kind::Plain, Kind::Seated, Kind::Seated, Kind::Unknown, Kind::Plain, Kind::Batch, Kind::Seated];
    (0..48)
        .map(|index| {
            let kind = kinds[(index * 5 + seed) % kinds.len()];
            // Every third person is asked for twice by requests of the same kind.
            let person = if index % 3 == 0 { index / 6 } else { index };
            (kind, format!("{kind:?}{seed}x{person}@people.example").to_lowercase())
        })
        .collect()
}

fn body(world: &World, kind: Kind, email: &str) -> Value {
    match kind {
        Kind::Plain => json!({ "email": email }),
        Kind::Seated => json!({ "email": email, "license_id": world.get("id:license.team") }),
        Kind::Unknown => json!({ "email": email, "permissions": ["No.Such"] }),
        Kind::Batch => {
            let rows =
                [email.to_owned(), format!("2{email}"), format!("3{email}")].map(|email| json!({ "email": email }));
            json!({ "invitations": rows })
        }
    }
}

#[test]
fn requests_that_come_together_are_answered_as_in_some_order() {
    for lane in Lane::all() {
        for (seed, with_replica) in [(0, false), (1, false), (2, true)] {
            let mut world = World::new(lane);
            let mut clients = vec![world.client()];
            if with_replica && lane == Lane::Postgres {
                clients.push(world.replica());
            }
            let asked = requests(seed);
            let replies: Vec<Reply> = at_once(asked.len(), |index| {
                let (kind, email) = &asked[index];
                let admin = Canonical { client: clients[index % clients.len()], ..Canonical::of(&world, "admin") };
                admin.invite(&body(&world, *kind, email))
            });
            check(&world, lane, &asked, &replies);
        }
    }
}

fn check(world: &World, lane: Lane, asked: &[(Kind, String)], replies: &[Reply]) {
    let admin = Canonical::of(world, "admin");
    let mut by_person: BTreeMap<(Kind, &str), Vec<(u16, String)>> = BTreeMap::new();
    for ((kind, email), reply) in asked.iter().zip(replies) {
        let code = reply.json()["code"].as_str().unwrap_or_default().to_owned();
        by_person.entry((*kind, email)).or_default().push((reply.status, code));
    }
    let mut seated = 0;
    for ((kind, email), answers) in &by_person {
        let invited = answers.iter().filter(|(status, _)| *status == 201).count();
        let there = admin.all(&format!("invitations?email={email}")).len();
        assert_eq!(there, invited, "{lane:?} {email}: {answers:?}");
        let rest = answers.iter().filter(|(status, _)| *status != 201);
        match kind {
            Kind::Unknown => assert!(answers.iter().all(|(status, _)| *status == 422 || *status == 400), "{answers:?}"),
            Kind::Plain | Kind::Batch => {
                assert_eq!(invited, 1, "{lane:?} {email}: {answers:?}");
                assert!(rest.into_iter().all(|(status, _)| *status == 409), "{lane:?} {email}: {answers:?}");
            }
            Kind::Seated => {
                assert!(invited <= 1, "{lane:?} {email}: {answers:?}");
                seated += invited;
                // Seats are never freed here: who is invited was never refused for want of one.
                let exhausted = rest.into_iter().filter(|(_, code)| code == "seats_exhausted").count();
                assert!(invited == 0 || exhausted == 0, "{lane:?} {email}: {answers:?}");
            }
        }
    }
    assert_eq!(seated, 9, "{lane:?}");
    assert_eq!(admin.seats("team"), [10, 0, 0], "{lane:?}");
    let told = until("the last seat is told", || {
        let told = admin.get("/v1/events?kind=license.exhausted&limit=100").expect_status(200).json();
        let told = told["data"].as_array().unwrap().len();
        (told > 0).then_some(told)
    });
    assert_eq!(told, 1, "{lane:?}: the last seat is told once");
}
