//! Every fixture against a whole gateway, on every database.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::thread;
use usher_tests::fixture::{self, Fixture, SETTINGS};
use usher_tests::{Lane, PureReply, PureWorld, World, WorldOptions};

/// Worlds at a time: building one mostly waits for the disk.
const THREADS: usize = 6;

#[test]
fn fixtures_replay_on_sqlite() {
    replay_all(Lane::Sqlite);
}

#[test]
fn fixtures_replay_on_postgres() {
    if Lane::all().contains(&Lane::Postgres) {
        replay_all(Lane::Postgres);
    }
}

/// Without a server, an engine or a database: adapters are pure.
#[test]
fn fixtures_replay_on_pure_adapters() {
    let fixtures = fixture::all(None);
    let mut failed = Vec::new();
    let mut replayed = 0;
    for fixture in fixtures.iter().filter(|fixture| fixture.case.before.is_empty()) {
        let mut world = PureWorld::new(SETTINGS);
        let request = fixture.request(&world.bindings).unwrap_or_else(|error| panic!("{}: {error}", fixture.name));
        match world.ask(&request) {
            PureReply::Beyond => {}
            PureReply::Answered(reply) => {
                replayed += 1;
                if let Err(error) = fixture.compare(&reply, &mut world.bindings) {
                    failed.push(format!("{}: {error}", fixture.name));
                }
            }
        }
    }
    assert!(failed.is_empty(), "{} of {replayed} fixtures failed:\n{}", failed.len(), failed.join("\n\n"));
    // The rest changes or reads what only an engine with a database remembers.
    assert!(replayed * 10 > fixtures.len() * 6, "only {replayed} of {} could be replayed", fixtures.len());
}

fn replay_all(lane: Lane) {
    let fixtures = fixture::all(None);
    assert!(fixtures.len() > 300, "only {} fixtures were found", fixtures.len());
    // Each gets a world of its own, so that none can lean on another, but for refused ones: they change nothing, and
    // where one does, those that come after it in the same world may notice.
    let failed: Mutex<BTreeMap<String, String>> = Mutex::default();
    let waiting = Mutex::new(fixtures.iter());
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                let refusing = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
                loop {
                    let Some(fixture) = waiting.lock().unwrap().next() else { return };
                    let done = if fixture.is_refused() {
                        fixture.replay(&refusing.client(), &mut refusing.bindings.clone())
                    } else {
                        replay(lane, fixture)
                    };
                    if let Err(error) = done {
                        failed.lock().unwrap().insert(fixture.name.clone(), error);
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    let shown: Vec<String> = failed.iter().map(|(name, error)| format!("{name}: {error}")).collect();
    assert!(shown.is_empty(), "{} of {} fixtures failed:\n{}", shown.len(), fixtures.len(), shown.join("\n\n"));
}

fn replay(lane: Lane, fixture: &Fixture) -> Result<(), String> {
    let mut world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
    for earlier in fixture.earlier() {
        // What an earlier case binds is its own, unless its name says that it is kept.
        let mut bindings = world.bindings.clone();
        earlier.replay(&world.client(), &mut bindings).map_err(|error| format!("before: {error}"))?;
        world.bindings.keep(&bindings);
    }
    // What became of the mails of the cases before is shown.
    drop(world.mails());
    let client = world.client();
    fixture.replay(&client, &mut world.bindings)
}
