//! What administrators do, where one answer alone does not show that it is right.

use super::{Api, assert_code, text};
use serde_json::{Value, json};
use std::thread;
use usher_tests::{Lane, Reply, World};

/// Somebody with a credential of the world.
fn named<'a>(world: &'a World, credential: &str) -> Api<'a> {
    Api { world, bearer: world.bearer(credential) }
}

/// Somebody with a token.
fn with<'a>(world: &'a World, token: &str) -> Api<'a> {
    Api { world, bearer: format!("Bearer {token}") }
}

impl Api<'_> {
    fn delete(&self, path: &str) -> Reply {
        self.world.client().send("DELETE", path, &[("authorization", &self.bearer)], b"")
    }

    /// Makes a key and gives its id and itself.
    fn key(&self, body: &Value) -> (String, String) {
        let made = self.post("/v1/api-keys", body).expect_status(201).json();
        (text(&made["id"]).to_owned(), text(&made["key"]).to_owned())
    }
}

#[test]
fn nobody_makes_a_key_that_can_do_more_than_they_can() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = named(&world, "canonical.admin");
        let (_, narrow) = admin.key(&json!({"scopes": ["keys.manage", "members.read"]}));
        let narrow = with(&world, &narrow);
        let refused = narrow.post("/v1/api-keys", &json!({"scopes": ["members.manage"]}));
        assert_code(&refused, 403, "grant_exceeds_caller");
        // Nor in the name of somebody who can do more.
        for scopes in [json!([]), json!(["members.read"])] {
            let key = json!({"member_id": world.get("id:member.inviter"), "scopes": scopes});
            assert_code(&narrow.post("/v1/api-keys", &key), 403, "grant_exceeds_caller");
        }
        // Not narrowed by request, so narrowed to what its maker holds.
        let (_, made) = narrow.key(&json!({}));
        let made = with(&world, &made);
        made.get("/v1/members").expect_status(200);
        assert_code(&made.get("/v1/licenses"), 403, "forbidden");
        // Nor by taking the place of a key that can do more.
        let path = format!("/v1/api-keys/{}/rotate", world.get("typed:key.admin"));
        assert_code(&narrow.post(&path, &json!({})), 403, "grant_exceeds_caller");
    }
}

#[test]
fn a_rotated_key_works_until_its_overlap_is_over_and_a_revoked_one_not_at_all() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = named(&world, "canonical.admin");
        let (id, old) = admin.key(&json!({"description": "nightly"}));
        let rotated = admin.post(&format!("/v1/api-keys/{id}/rotate"), &json!({"overlap_seconds": 60}));
        let rotated = rotated.expect_status(201).json();
        let (old, new) = (with(&world, &old), with(&world, text(&rotated["issued"]["key"])));
        for somebody in [&old, &new] {
            somebody.get("/v1/members").expect_status(200);
        }
        world.clock.advance_millis(60_001);
        assert_code(&old.get("/v1/members"), 401, "expired_token");
        new.get("/v1/members").expect_status(200);
        let path = format!("/v1/api-keys/{}/revoke", text(&rotated["issued"]["id"]));
        admin.post(&path, &json!({})).expect_status(200);
        assert_code(&new.get("/v1/members"), 401, "revoked_token");
    }
}

#[test]
fn a_key_of_the_organization_cannot_remove_its_last_active_member() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let foreign = named(&world, "canonical.foreign");
        let (_, key) = foreign.key(&json!({}));
        let key = with(&world, &key);
        let path = |name: &str| format!("/v1/members/{}", world.get(&format!("typed:member.{name}")));
        key.delete(&path("registered")).expect_status(200);
        assert_code(&key.delete(&path("foreign")), 409, "last_member");
    }
}

#[test]
fn editing_a_role_changes_at_once_what_its_holders_may_do_and_needs_what_it_gives() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = named(&world, "canonical.admin");
        let (reader, inviter) = (named(&world, "canonical.reader"), named(&world, "canonical.inviter"));
        let role = json!({"code": "clerk", "name": "Clerk", "permissions": ["catalog.manage"]});
        admin.post("/v1/roles", &role).expect_status(201);
        let member = format!("/v1/members/{}", world.get("typed:member.inviter"));
        admin.send("PATCH", &member, &json!({"roles": ["clerk"]})).expect_status(200);
        assert_code(&reader.get("/v1/licenses"), 403, "forbidden");
        let give = json!({"permissions": ["catalog.manage", "licenses.read"]});
        assert_code(&inviter.send("PATCH", "/v1/roles/clerk", &give), 403, "grant_exceeds_caller");
        assert_code(&inviter.get("/v1/licenses"), 403, "forbidden");
        admin.send("PATCH", "/v1/roles/clerk", &give).expect_status(200);
        inviter.get("/v1/licenses").expect_status(200);
        assert_code(&admin.delete("/v1/roles/clerk"), 409, "in_use");
        admin.send("PATCH", &member, &json!({"roles": []})).expect_status(200);
        assert_eq!(admin.delete("/v1/roles/clerk").status, 204);
    }
}

#[test]
fn logging_out_ends_the_access_token() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let login = json!({"email": "admin@acme.example", "password": "Correct-Horse-7"});
        let opened = world.client().json("POST", "/v1/sessions", &[], &login).expect_status(201).json();
        let person = with(&world, text(&opened["access_token"]));
        person.get("/v1/members").expect_status(200);
        let id = text(&opened["session"]["id"]);
        let listed = person.get("/v1/sessions").expect_status(200).json();
        assert!(listed["data"].as_array().unwrap().iter().any(|session| session["id"] == id), "{listed}");
        assert_eq!(person.delete(&format!("/v1/sessions/{id}")).status, 204);
        assert_code(&person.get("/v1/members"), 401, "revoked_token");
        let refresh = json!({"refresh_token": opened["refresh_token"]});
        assert_code(&world.client().json("POST", "/v1/sessions/refresh", &[], &refresh), 401, "bad_login");
    }
}

#[test]
fn of_two_edits_of_one_revision_one_is_too_late() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = world.bearer("canonical.admin");
        let path = format!("/v1/licenses/{}", world.get("typed:license.team"));
        let edit = |seats: u32| {
            let headers = [("authorization", bearer.as_str()), ("if-match", "\"0\"")];
            world.client().json("PATCH", &path, &headers, &json!({ "seats": seats })).status
        };
        let mut statuses: Vec<u16> = thread::scope(|scope| {
            let edits: Vec<_> = (20..26).map(|seats| scope.spawn(move || edit(seats))).collect();
            edits.into_iter().map(|edit| edit.join().unwrap()).collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412, 412, 412, 412, 412], "{lane:?}");
    }
}

#[test]
fn of_two_edits_of_one_webhook_one_is_too_late() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = world.bearer("canonical.admin");
        let path = format!("/v1/webhooks/{}", world.get("typed:webhook.hook"));
        let read = named(&world, "canonical.admin").get(&path).expect_status(200);
        let seen = read.header("etag").unwrap().to_owned();
        let edit = |number: u32| {
            let headers = [("authorization", bearer.as_str()), ("if-match", seen.as_str())];
            let body = json!({ "description": format!("number {number}") });
            world.client().json("PATCH", &path, &headers, &body).status
        };
        let mut statuses: Vec<u16> = thread::scope(|scope| {
            let edits: Vec<_> = (0..6).map(|number| scope.spawn(move || edit(number))).collect();
            edits.into_iter().map(|edit| edit.join().unwrap()).collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 412, 412, 412, 412, 412], "{lane:?}");
        let headers = [("authorization", bearer.as_str()), ("if-match", seen.as_str())];
        assert_code(&world.client().send("DELETE", &path, &headers, b""), 412, "stale");
        let now = named(&world, "canonical.admin").get(&path).expect_status(200);
        assert_ne!(now.header("etag").unwrap(), seen);
        let headers = [("authorization", bearer.as_str()), ("if-match", now.header("etag").unwrap())];
        assert_eq!(world.client().send("DELETE", &path, &headers, b"").status, 204);
    }
}

#[test]
fn a_person_of_several_organizations_sees_them_all() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({"email": "registered@people.example", "existing_account": "grant"});
        named(&world, "canonical.admin").post("/v1/invitations", &body).expect_status(201);
        let account = usher_domain::AccountId(world.get("id:account.registered").parse().unwrap());
        let token = world.block_on(world.engine().mint_access_token("canonical", account, None, 60_000)).unwrap();
        let roaming = with(&world, token.expose());
        let first = roaming.get("/v1/organizations?limit=1").expect_status(200).json();
        assert_eq!(first["data"][0]["slug"], "acme");
        let next = format!("/v1/organizations?cursor={}", text(&first["next_cursor"]));
        let second = roaming.get(&next).expect_status(200).json();
        assert_eq!((second["data"][0]["slug"].as_str(), second["next_cursor"].as_str()), (Some("other"), None));
        assert_code(&roaming.get("/v1/organization"), 403, "forbidden");
    }
}
