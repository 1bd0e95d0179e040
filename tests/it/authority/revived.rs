//! What was deleted while an invitation had run out does not come back with it.

use super::{HOUR, Person, assert_exceeds, every_right_but_all, worlds};
use crate::wire::{Canonical, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::World;

const NEW: &str = "new@people.example";

/// An invitation that runs out, whose role, permission and one resource are deleted, and the role made anew as everything.
fn after_deletions(world: &World) -> (Canonical, String, String) {
    let admin = Canonical::of(world, "admin");
    admin.send("POST", "/v1/permissions", &json!({ "code": "own.thing", "description": "" })).expect_status(201);
    let role = |permissions: Value| json!({ "code": "helper", "name": "Helper", "permissions": permissions });
    admin.send("POST", "/v1/roles", &role(json!(["members.read"]))).expect_status(201);
    let made = admin.send("POST", "/v1/resources", &json!({ "kind": "portfolio", "name": "East" }));
    let east = made.expect_status(201).json()["id"].as_str().unwrap().to_owned();
    let row = json!({
        "email": NEW, "roles": ["helper"], "permissions": ["Organization.Read", "own.thing"],
        "resources": [world.get("typed:resource.north"), east], "expires_at": "2026-11-20T12:30:00Z",
    });
    let id = admin.invite(&row).expect_status(201).json()["id"].as_str().unwrap().to_owned();
    let token = mailed_token(world, NEW);
    world.clock.advance_millis(HOUR);
    for path in ["/v1/roles/helper", "/v1/permissions/own.thing", &format!("/v1/resources/{east}")] {
        admin.send("DELETE", path, &json!({})).expect_status(204);
    }
    admin.send("POST", "/v1/roles", &role(json!(["*"]))).expect_status(201);
    admin.send("POST", "/v1/permissions", &json!({ "code": "own.thing", "description": "" })).expect_status(201);
    (admin, id, token)
}

fn check(world: &World, admin: &Canonical, id: &str) {
    let seen = admin.get(&format!("/v1/invitations/{id}")).expect_status(200).json();
    assert_eq!((&seen["status"], &seen["roles"]), (&json!("pending"), &json!([])), "{seen}");
    assert_eq!(seen["permissions"].as_array().unwrap().len(), 1, "{seen}");
    assert_eq!(seen["resources"].as_array().unwrap().len(), 1, "{seen}");
    let member = redeem(world, "accept", &mailed_token(world, NEW)).expect_status(200).json()["member"].clone();
    assert_eq!(member["roles"], json!([]), "{member}");
    assert_eq!(member["permissions"][0]["code"], "Organization.Read", "{member}");
}

#[test]
fn sending_again_looks_up_what_there_still_is() {
    for world in worlds() {
        let (admin, id, _) = after_deletions(&world);
        admin.change(&id, "resend").expect_status(200);
        check(&world, &admin, &id);
    }
}

#[test]
fn a_new_link_brings_nothing_back_either() {
    for world in worlds() {
        let (admin, id, token) = after_deletions(&world);
        let path = format!("/invitations/{token}/new-link");
        let page = world.client().get(&format!("/invitations/{token}"), &[]).text();
        let nonce = page.split("name=\"nonce\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("");
        let form = format!("nonce={nonce}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let reply = world.client().send("POST", &path, &headers, form.as_bytes());
        assert!(matches!(reply.status, 200 | 303), "{} {}", reply.status, reply.text());
        check(&world, &admin, &id);
    }
}

#[test]
fn without_the_last_of_its_resources_it_is_not_sent_again() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let made = admin.send("POST", "/v1/resources", &json!({ "kind": "portfolio", "name": "East" }));
        let east = made.expect_status(201).json()["id"].as_str().unwrap().to_owned();
        let row = json!({
            "email": NEW, "permissions": ["*"], "resources": [east], "expires_at": "2026-11-20T12:30:00Z",
        });
        let id = admin.invite(&row).expect_status(201).json()["id"].as_str().unwrap().to_owned();
        world.clock.advance_millis(HOUR);
        admin.send("DELETE", &format!("/v1/resources/{east}"), &json!({})).expect_status(204);
        let refused = admin.change(&id, "resend");
        assert_eq!(refused.status, 422, "{}", refused.text());
    }
}

#[test]
fn whoever_sends_again_holds_what_the_role_means_now() {
    for world in worlds() {
        let admin = Canonical::of(&world, "admin");
        let role = json!({ "code": "helper", "name": "Helper", "permissions": ["members.read"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let row = json!({ "email": NEW, "roles": ["helper"], "expires_at": "2026-11-20T12:30:00Z" });
        let id = admin.invite(&row).expect_status(201).json()["id"].as_str().unwrap().to_owned();
        let clerk = Person::join(&world, "clerk", &json!({ "permissions": every_right_but_all() }));
        world.clock.advance_millis(HOUR);
        admin.send("PATCH", "/v1/roles/helper", &json!({ "permissions": ["*"] })).expect_status(200);
        assert_exceeds(&clerk.api().change(&id, "resend"));
        admin.change(&id, "resend").expect_status(200);
    }
}
