//! The cached credentials of one organization stay when another one changes something, in every process.

use super::{bearer, canonical, invite, list, mailed_link};
use serde_json::{Value, json};
use usher_tests::{Client, Installation, Lane, Serving, until};

/// How many credentials a process has looked up in the database.
fn look_ups(serving: &Serving) -> u64 {
    let metrics = serving.watch().get("/metrics", &[]).expect_status(200).text();
    let line = metrics.lines().find_map(|line| line.strip_prefix("usher_credential_cache_misses_total "));
    line.unwrap_or_else(|| panic!("{metrics}")).parse().unwrap()
}

/// What an organization does that changes what is cached of it.
fn changes(installation: &Installation, client: &Client, made: &Value) {
    let admin = |method: &str, path: &str, body: &Value| {
        let reply = canonical(client, made, method, path, body);
        assert!(reply.status < 300, "{method} {path}: {}", reply.text());
        reply.json()
    };
    admin("POST", "/v1/permissions", &json!({ "code": "calendar:read", "description": "Read" }));
    admin("POST", "/v1/roles", &json!({ "code": "planner", "name": "Planner", "permissions": ["calendar:read"] }));
    admin("PATCH", "/v1/organization", &json!({ "name": "Acme Renamed" }));
    let key = admin("POST", "/v1/api-keys", &json!({ "description": "A key", "scopes": [] }));
    admin("POST", &format!("/v1/api-keys/{}/revoke", key["id"].as_str().unwrap()), &json!({}));
    invite(client, made, "grace@people.example");
    let token = mailed_link(installation, "grace@people.example");
    let accept = json!({ "token": token, "password": "Correct-Horse-7" });
    let joined = client.json("POST", "/v1/invitations/accept", &[], &accept).expect_status(200).json();
    let member = joined["member"]["id"].as_str().unwrap().to_owned();
    admin("PATCH", &format!("/v1/members/{member}"), &json!({ "roles": ["planner"] }));
    admin("POST", &format!("/v1/members/{member}/block"), &json!({}));
    let log_in = json!({ "email": "grace@people.example", "password": "wrong" });
    client.json("POST", "/v1/sessions", &[], &log_in);
    admin("POST", "/v1/roles", &json!({ "code": "last", "name": "Last", "permissions": [] }));
}

#[test]
fn what_one_organization_changes_leaves_the_cached_credentials_of_others_alone() {
    for lane in Lane::all() {
        let installation = Installation::new(lane)
            .with("USHER__AUTH__CREDENTIAL_CACHE", "10m")
            .with("USHER__AUTH__CATALOG_CACHE", "10m");
        let (acme, beta) = (installation.bootstrap("Acme"), installation.bootstrap("Beta"));
        // Processes on one SQLite file do not notify one another.
        let serving: Vec<Serving> =
            (0..if lane == Lane::Postgres { 2 } else { 1 }).map(|_| installation.serve()).collect();
        // Beta asks by a key and by a token, in every process.
        let ask = |process: &Serving| {
            list(&process.client(), &beta, "/v1/roles");
            let token = [("authorization", bearer(&beta, "canonical/access_token"))];
            let token = token.each_ref().map(|(name, value)| (*name, value.as_str()));
            process.client().get("/v1/roles", &token).expect_status(200);
        };
        // A process that begins to listen looks everything up anew, so each has to have heard of the other first.
        if let [one, other] = serving.as_slice() {
            for (from, to, code) in [(one, other, "first"), (other, one, "second")] {
                list(&to.client(), &acme, "/v1/roles");
                let role = json!({ "code": code, "name": code, "permissions": [] });
                assert_eq!(canonical(&from.client(), &acme, "POST", "/v1/roles", &role).status, 201);
                let path = format!("/v1/roles/{code}");
                until("it listens", || {
                    let shown = canonical(&to.client(), &acme, "GET", &path, &Value::Null);
                    (shown.status == 200).then_some(())
                });
            }
        }
        serving.iter().for_each(ask);
        list(&serving[serving.len() - 1].client(), &acme, "/v1/roles");
        let before: Vec<u64> = serving.iter().map(look_ups).collect();
        changes(&installation, &serving[0].client(), &acme);
        // Notifications arrive in the order of the commits.
        until("the other process knows of the changes", || {
            let shown = canonical(&serving[serving.len() - 1].client(), &acme, "GET", "/v1/roles/last", &Value::Null);
            (shown.status == 200).then_some(())
        });
        for (process, before) in serving.iter().zip(before) {
            let changed = look_ups(process);
            ask(process);
            assert_eq!(look_ups(process), changed, "Beta's credentials are cached still");
            assert!(changed > before, "Acme's own were looked up again: {before}, {changed}");
        }
    }
}
