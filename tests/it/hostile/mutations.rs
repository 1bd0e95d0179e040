//! Requests of the fixtures, damaged at random: always an answer in the protocol's shape, and the invariants hold.

use super::shape;
use crate::wire::{Canonical, everything};
use std::collections::BTreeSet;
use std::time::{Duration, Instant};
use usher_tests::fixture::{self, FilledRequest};
use usher_tests::{Lane, World};

/// How many damaged requests each database gets, and how long it may take at most.
const REQUESTS: usize = 2_500;
/// How many are sent however slow the machine is.
const FEWEST: usize = 200;
const TIME: Duration = Duration::from_secs(8);

/// A small generator (xorshift): the same damage at every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % limit.max(1) as u64).unwrap()
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(from.len())]
    }
}

const WORDS: [&[u8]; 22] = [
    b"null",
    b"[]",
    b"{}",
    b"\"",
    b"\\",
    b",",
    b":",
    b"{",
    b"}",
    b"[",
    b"]",
    b"-1",
    b"1e309",
    b"\\u0000",
    b"\\ud83d",
    b"\xff",
    b"\0",
    b"true",
    b"99999999999999999999",
    b"*",
    b"@",
    b" ",
];
const METHODS: [&str; 8] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "BREW"];
const PATHS: [&str; 9] = ["/", "..", "%00", "%2F", "%", "?", "&", "=", "a"];

fn damage_body(body: &mut Vec<u8>, chance: &mut Chance) {
    let at = chance.below(body.len() + 1);
    let end = (at + chance.below(12)).min(body.len());
    match chance.below(6) {
        0 => body.truncate(at),
        1 => drop(body.drain(at..end)),
        2 => drop(body.splice(at..end, chance.pick(&WORDS).iter().copied())),
        3 => drop(body.splice(at..at, chance.pick(&WORDS).iter().copied())),
        4 => {
            let copied = body[at..end].to_vec();
            drop(body.splice(at..at, copied));
        }
        _ => {
            if let Some(byte) = body.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
    }
}

fn damage_target(target: &mut String, chance: &mut Chance) {
    let at = 1 + chance.below(target.len());
    if target.is_char_boundary(at) && at <= target.len() {
        match chance.below(3) {
            0 => target.truncate(at),
            _ => target.insert_str(at, chance.pick(&PATHS)),
        }
    }
}

fn damage_headers(headers: &mut Vec<(String, String)>, chance: &mut Chance) {
    if headers.is_empty() {
        return;
    }
    let at = chance.below(headers.len());
    match chance.below(3) {
        0 => drop(headers.remove(at)),
        1 => {
            let twice = headers[at].clone();
            headers.push(twice);
        }
        _ => {
            let value = &mut headers[at].1;
            let cut = chance.below(value.len() + 1);
            if value.is_char_boundary(cut) {
                value.insert_str(cut, chance.pick(&["x", " ", "\"", ";", "\u{e9}", ",", "Bearer "]));
            }
        }
    }
}

fn damage(request: &mut FilledRequest, chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        match chance.below(12) {
            0 => chance.pick(&METHODS).clone_into(&mut request.method),
            1 => damage_target(&mut request.target, chance),
            2 => damage_headers(&mut request.headers, chance),
            _ => damage_body(&mut request.body, chance),
        }
    }
}

fn send(world: &World, request: &FilledRequest) -> std::io::Result<usher_tests::Reply> {
    let headers: Vec<_> = request.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    world.client().try_send(&request.method, &request.target, &headers, &request.body)
}

#[test]
fn damaged_requests_are_answered_in_shape_and_break_no_invariant() {
    let fixtures = fixture::all(None);
    let registry = shape::registry();
    for lane in Lane::all() {
        let world = World::new(lane);
        let mut chance = Chance(0x5eed_0001);
        let deadline = Instant::now() + TIME;
        let mut sent = 0;
        while sent < FEWEST || (sent < REQUESTS && Instant::now() < deadline) {
            let fixture = &fixtures[chance.below(fixtures.len())];
            let Ok(mut request) = fixture.filled_request(&world.bindings) else { continue };
            damage(&mut request, &mut chance);
            // Looking at everything takes long, so only some requests are watched for leaving a trace.
            let before = (sent % 50 == 0).then(|| everything(&world));
            let reply = send(&world, &request).unwrap_or_else(|error| panic!("{lane:?} {}: {error}", fixture.name));
            if let Err(error) = shape::check(&registry, &request.method, &request.target, &reply) {
                let body = String::from_utf8_lossy(&request.body).into_owned();
                panic!("{lane:?} {}: {} {} `{body}`: {error}", fixture.name, request.method, request.target);
            }
            if let Some(before) = before.filter(|_| reply.status >= 400) {
                assert_eq!(everything(&world), before, "{lane:?} {} left a trace", fixture.name);
            }
            sent += 1;
        }
        assert_sound(&world);
    }
}

/// One pending invitation for an address, no license overdrawn, as many seats taken as members hold.
fn assert_sound(world: &World) {
    for who in ["admin", "foreign"] {
        let canonical = Canonical::of(world, who);
        let pending = canonical.all("invitations?status=pending");
        let addresses: BTreeSet<_> = pending.iter().map(|one| one["email"].as_str().unwrap().to_lowercase()).collect();
        assert_eq!(addresses.len(), pending.len(), "{pending:?}");
        let members = canonical.all("members");
        let licenses = canonical.get("/v1/licenses").expect_status(200).json();
        for license in licenses["data"].as_array().unwrap() {
            let held = |kind: &str| {
                let holds =
                    |member: &&serde_json::Value| member["license_id"] == license["id"] && member["seat"] == kind;
                members.iter().filter(holds).count() as u64
            };
            let seats = ["total", "reserved", "assigned"].map(|kind| license["seats"][kind].as_u64().unwrap());
            assert_eq!(seats[1..], [held("reserved"), held("assigned")], "{license}");
            assert!(seats[1] + seats[2] <= seats[0], "{license}");
        }
    }
}
