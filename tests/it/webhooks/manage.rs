//! Making and changing endpoints: only who may, only one's own, and each change is told.

use super::Scene;
use crate::wire::Canonical;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use usher_tests::{Lane, until};

#[test]
fn endpoints_are_changed_listed_and_told_of() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["member.added"]));
        let change = json!({ "description": "the data warehouse", "events": ["*"], "enabled": false });
        let changed = scene.admin.send("PATCH", &scene.path, &change).expect_status(200).json();
        assert_eq!((&changed["events"], &changed["revision"]), (&json!(["*"]), &json!(2)), "{lane:?}");
        assert_eq!(changed["disabled_reason"], "asked");
        assert_eq!(scene.admin.get("/v1/webhooks").expect_status(200).json()["data"][1], changed);
        scene.admin.send("DELETE", &scene.path, &Value::Null).expect_status(204);
        // The clock stands still, so the order of what happens at once is not told.
        let told = until("all of it is told", || {
            let page = scene.admin.get("/v1/events?kind=webhook.*").json();
            let types = page["data"].as_array()?.iter().skip(1).map(|one| one["type"].as_str().unwrap().to_owned());
            Some(types.collect::<BTreeSet<_>>()).filter(|types| types.len() == 3)
        });
        assert_eq!(told, ["webhook.created", "webhook.deleted", "webhook.updated"].map(str::to_owned).into());
    }
}

#[test]
fn nobody_sees_or_changes_what_is_not_theirs() {
    for lane in Lane::all() {
        let scene = Scene::new(lane, &json!(["invitation.created"]));
        scene.invite("a@people.example");
        let delivery = scene.settled("delivered", 1)["id"].as_str().unwrap().to_owned();
        let calls = [
            ("GET", String::new()),
            ("PATCH", String::new()),
            ("DELETE", String::new()),
            ("POST", "/rotate".to_owned()),
            ("POST", "/test".to_owned()),
            ("GET", "/deliveries".to_owned()),
            ("POST", "/redeliver?since=2026-01-01T00:00:00Z".to_owned()),
            ("POST", format!("/deliveries/{delivery}/redeliver")),
        ];
        for (method, end) in calls {
            let ask = |who: &str, path: &str| {
                Canonical::of(&scene.world, who).send(method, &format!("{path}{end}"), &json!({}))
            };
            let foreign = ask("foreign", &scene.path).expect_status(404);
            let absent = ask("foreign", "/v1/webhooks/whk_01h455vb4pex5vsknk084sn02q").expect_status(404);
            assert_eq!(foreign.json()["detail"], absent.json()["detail"], "{lane:?} {method} {end}");
            ask("reader", &scene.path).expect_status(403);
        }
        assert_eq!(scene.receiver.received().len(), 1);
    }
}

#[test]
fn an_organization_has_fifty_endpoints_at_most() {
    let scene = Scene::new(Lane::Sqlite, &json!(["member.added"]));
    let body = json!({ "url": scene.receiver.url(), "events": ["member.added"] });
    for _ in 2..50 {
        scene.admin.send("POST", "/v1/webhooks", &body).expect_status(201);
    }
    let refused = scene.admin.send("POST", "/v1/webhooks", &body).expect_status(422);
    assert!(refused.text().contains("one webhook too many"), "{}", refused.text());
}
