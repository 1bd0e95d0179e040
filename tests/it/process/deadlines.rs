//! Nobody waits for as long as somebody else holds a lock, and starting waits for a server that is not there yet.

use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane, until};

/// Locks a table for five seconds.
fn lock(installation: &Installation, table: &str) {
    installation.script(&format!("BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE; SELECT pg_sleep(5); COMMIT;"));
}

#[test]
fn who_waits_for_a_locked_table_is_told_to_come_back() {
    for lane in Lane::all().into_iter().filter(|lane| *lane == Lane::Postgres) {
        let installation = Installation::new(lane).with("USHER__DATABASE__LOCK_TIMEOUT", "200ms");
        let _ = installation.bootstrap("Acme");
        let serving = installation.serve();
        let client = serving.client();
        std::thread::scope(|scope| {
            scope.spawn(|| lock(&installation, "api_keys"));
            let mut number = 0;
            // A key that was never shown before is not in the cache.
            let mut ask = |path: &str| {
                number += 1;
                let begin = Instant::now();
                let reply = client.get(path, &[("authorization", &format!("Bearer unknown-{number}"))]);
                assert!(begin.elapsed() < Duration::from_secs(4), "it waited for the lock");
                reply
            };
            let refused = until("the table is locked", || {
                let reply = ask("/v1/members");
                (reply.status == 503).then_some(reply)
            });
            assert_eq!(refused.header("retry-after"), Some("5"));
            assert_eq!(refused.json()["code"], "unavailable");
            client.get("/healthz", &[]).expect_status(200);
        });
    }
}

#[test]
fn readiness_and_metrics_answer_when_the_database_does_not() {
    for lane in Lane::all().into_iter().filter(|lane| *lane == Lane::Postgres) {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme");
        let serving = installation.serve();
        let watch = serving.watch();
        std::thread::scope(|scope| {
            scope.spawn(|| lock(&installation, "outbox"));
            let ask = |path: &str| {
                let begin = Instant::now();
                let reply = watch.get(path, &[]);
                assert!(begin.elapsed() < Duration::from_secs(3), "{path} waited for the lock");
                reply
            };
            let unready = until("the outbox is locked", || {
                let reply = ask("/readyz");
                (reply.status == 503).then(|| reply.json())
            });
            assert_eq!(unready["database"], "unavailable");
            ask("/metrics").expect_status(200);
        });
    }
}

#[test]
fn starting_waits_for_a_server_and_says_so() {
    let nowhere = Installation::new(Lane::Sqlite)
        .with("USHER__DATABASE__URL", "postgres://usher@127.0.0.1:1/usher")
        .with("USHER__DATABASE__CONNECT_TIMEOUT", "1s");
    let begin = Instant::now();
    let told = nowhere.run(&["serve"]).refused();
    assert!(begin.elapsed() >= Duration::from_secs(1), "{told}");
    assert!(told.contains("waiting for the database server") && told.contains("database.url"), "{told}");
}
