//! A bare loop on a copy of the gateway's tables: one writer, WAL, `synchronous=FULL`, foreign keys checked, the same
//! build of SQLite as the gateway's.

use crate::gateway::World;
use crate::statistics::Measured;
use rusqlite::{Connection, params};
use std::time::{Duration, Instant};

const INVITATION: &str = "INSERT INTO invitations (organization_id, id, member_id, account_id, email, \
    email_canonical, first_name, last_name, status, grants, generation, token_digest, expires_at, inviter_id, protocol, \
    search, mailed_at, created_at, updated_at, revision) \
    VALUES (?1, ?2, ?3, ?4, ?5, ?5, 'Pat', 'Person', 'pending', ?6, 1, ?7, ?8, ?3, 'canonical', ?9, ?8, ?8, ?8, 1)";
const ORDER: &str = "INSERT INTO outbox (id, organization_id, invitation_id, generation, state, attempts, available_at, \
    ordered_at) VALUES (?1, ?2, ?1, 1, 'queued', 0, ?3, ?3)";
const GRANTS: &str = r#"{"permissions":[{"what":"Organization.Read"}],"roles":[],"resources":[]}"#;

/// Runs it.
pub(super) fn run(world: &World, duration: Duration) -> Measured {
    let connection = Connection::open(world.folder.path().join("usher.db")).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; \
             PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000",
        )
        .unwrap();
    let id = |pointer: &str| -> Vec<u8> {
        let hex: Vec<u8> = world.get(pointer).bytes().filter(|byte| *byte != b'-').collect();
        hex.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
    };
    let (organization, member) = (id("/organization/id"), id("/admin/member_id"));
    let account = id("/admin/account_id");
    let mut begin = connection.prepare("BEGIN IMMEDIATE").unwrap();
    let mut commit = connection.prepare("COMMIT").unwrap();
    let mut invitation = connection.prepare(INVITATION).unwrap();
    let mut order = connection.prepare(ORDER).unwrap();
    let mut latencies = Vec::new();
    let started = Instant::now();
    while started.elapsed() < duration {
        let number = crate::load::fresh();
        let key = [[0x01, 0x93, 0x6f, 0x3e, 0x8a, 0x20, 0x7a, 0xbc], number.to_be_bytes()].concat();
        let email = format!("person{number}@people.example");
        let digest: Vec<u8> = (0..4_u64).flat_map(|part| (number ^ part).wrapping_mul(MIX).to_be_bytes()).collect();
        let now = 1_800_000_000_000_i64;
        let from = Instant::now();
        begin.execute([]).unwrap();
        let search = format!("{email} pat person");
        invitation.execute(params![organization, key, member, account, email, GRANTS, digest, now, search]).unwrap();
        order.execute(params![key, organization, now]).unwrap();
        commit.execute([]).unwrap();
        latencies.push(u32::try_from(from.elapsed().as_micros()).unwrap());
    }
    Measured::new(started.elapsed(), latencies)
}

/// Spreads numbers over all values, as digests are.
const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
