//! A suite of tests for SCIM servers and a client library for SCIM, which nobody here wrote, against a gateway.

use super::{judge, run, source};
use crate::wire::Canonical;
use serde_json::json;
use usher_tests::{Lane, World};

#[test]
fn scim2_tester_finds_nothing_wrong() {
    let Some(python) = judge("bin/python3") else { return };
    for lane in Lane::all() {
        for way in ["invite", "add"] {
            let world = World::new(lane);
            let body = json!({ "settings": { "scim_create": way } });
            Canonical::of(&world, "admin").send("PATCH", "/v1/organization", &body).expect_status(200);
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join("scim.py"), source("scim.py")).unwrap();
            let base = format!("http://{}", world.client().address());
            run(folder.path(), &python, &["scim.py", &base, &world.get("credential:scim.admin")]);
        }
    }
}
