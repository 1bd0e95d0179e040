//! When a key was used last: recorded soon, not again and again, and only of a key that opened something.

use crate::wire::Canonical;
use serde_json::{Value, json};
use std::time::Duration;
use usher_tests::{Lane, World, WorldOptions, until};

const MINUTE: i64 = 60_000;

/// Each request looks its key up.
const SETTINGS: &str = "[auth]\ncredential_cache = \"0s\"\n";

#[test]
fn a_use_is_recorded_once_in_some_minutes_and_none_that_was_refused() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
        let admin = Canonical::of(&world, "admin");
        let used = |key: &str| {
            let path = format!("/v1/api-keys/{}", world.get(&format!("typed:key.{key}")));
            admin.get(&path).expect_status(200).json()["last_used_at"].clone()
        };
        assert_eq!((used("reader"), used("revoked")), (Value::Null, Value::Null), "{lane:?}");
        let reader = Canonical::of(&world, "reader");
        let first = json!("2026-11-20T12:00:00.000Z");
        reader.get("/v1/members").expect_status(200);
        until("the use is recorded", || (used("reader") == first).then_some(()));
        world.clock.advance_millis(5 * MINUTE - 1);
        for _ in 0..3 {
            reader.get("/v1/members").expect_status(200);
            Canonical::of(&world, "revoked").get("/v1/members").expect_status(401);
        }
        std::thread::sleep(Duration::from_millis(300));
        assert_eq!((used("reader"), used("revoked")), (first, Value::Null), "{lane:?}");
        world.clock.advance_millis(1);
        reader.get("/v1/members").expect_status(200);
        let second = json!("2026-11-20T12:05:00.000Z");
        until("a later use is recorded", || (used("reader") == second).then_some(()));
    }
}
