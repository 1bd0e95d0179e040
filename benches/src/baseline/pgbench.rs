//! `pgbench` on the gateway's own tables, with prepared statements, through the same socket.

use crate::gateway::World;
use crate::statistics::Measured;
use std::fs;
use std::time::Duration;

/// One unit of work. The ids are version 4 and random, where the gateway's are version 7 and in order.
fn script(world: &World) -> String {
    let organization = world.get("/organization/id");
    let (member, account) = (world.get("/admin/member_id"), world.get("/admin/account_id"));
    format!(
        r#"\set number random(1, 9000000000000000000)
BEGIN;
INSERT INTO invitations (organization_id, id, member_id, account_id, email, email_canonical, first_name, last_name,
    status, grants, license_id, note, generation, token_digest, expires_at, inviter_id, granted_by, protocol, search,
    mailed_at, created_at, updated_at, revision)
VALUES ('{organization}', md5(:number::text)::uuid, '{member}', '{account}',
    'person' || :number || '@people.example', 'person' || :number || '@people.example', 'Pat', 'Person', 'pending',
    '{{"permissions":[{{"what":"Organization.Read"}}],"roles":[],"resources":[]}}', NULL, NULL, 1,
    sha256(:number::text::bytea), now() + interval '7 days', '{member}', NULL, 'canonical',
    'person' || :number || '@people.example pat person', now(), now(), now(), 1);
INSERT INTO outbox (id, organization_id, invitation_id, generation, state, attempts, available_at, ordered_at)
VALUES (md5(:number::text)::uuid, '{organization}', md5(:number::text)::uuid, 1, 'queued', 0, now(), now());
COMMIT;
"#
    )
}

/// Runs it.
pub(super) fn run(world: &World, connections: usize, duration: Duration) -> Measured {
    // The two inserts and nothing else: what the triggers write for searching is the gateway's own cost.
    set_triggers(world, "DISABLE");
    let measured = run_script(world, &script(world), connections, duration);
    set_triggers(world, "ENABLE");
    measured
}

/// One statement after the other that does nothing, on one connection: what it takes to ask the server something.
pub(super) fn round_trips(world: &World, duration: Duration) -> Measured {
    run_script(world, "SELECT 1;\n", 1, duration)
}

fn set_triggers(world: &World, verb: &str) {
    let mut psql = world.postgres.as_ref().expect("a world on PostgreSQL").client("psql");
    psql.args(["-q", "-c", &format!("ALTER TABLE invitations {verb} TRIGGER search_added")]);
    assert!(psql.status().unwrap().success(), "the triggers cannot be set");
}

fn run_script(world: &World, script: &str, connections: usize, duration: Duration) -> Measured {
    let folder = tempfile::tempdir().unwrap();
    let script_file = folder.path().join("script.sql");
    fs::write(&script_file, script).unwrap();
    let mut pgbench = world.postgres.as_ref().expect("a world on PostgreSQL").client("pgbench");
    let threads = connections.min(2).to_string();
    pgbench.args(["-n", "-M", "prepared", "-j", &threads, "-l", "-c", &connections.to_string()]);
    pgbench.args(["-T", &duration.as_secs().to_string(), "-f"]).arg(&script_file).current_dir(folder.path());
    let output = pgbench.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8_lossy(&output.stdout);
    let rate: f64 = printed
        .lines()
        .find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok())
        .unwrap_or_else(|| panic!("no rate in {printed}"));
    let mut latencies = Vec::new();
    for entry in fs::read_dir(folder.path()).unwrap().flatten() {
        if entry.file_name().to_string_lossy().starts_with("pgbench_log") {
            // Each line: client, number, microseconds, script, seconds, microseconds.
            let log = fs::read_to_string(entry.path()).unwrap();
            latencies.extend(log.lines().filter_map(|line| line.split(' ').nth(2)?.parse::<u32>().ok()));
        }
    }
    let took = Duration::from_secs_f64(latencies.len() as f64 / rate);
    Measured::new(took, latencies)
}
