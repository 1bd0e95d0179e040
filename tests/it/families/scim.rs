//! SCIM: what an identity provider does to people over time, under ids that stay the same.

use super::{key_of_acme, member, nothing};
use crate::wire::{Canonical, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

fn ask(world: &World, who: &str, method: &str, path: &str, body: &Value) -> Reply {
    let bearer = world.bearer(&format!("scim.{who}"));
    world.client().json(method, &format!("/scim/v2/{path}"), &[("authorization", &bearer)], body)
}

fn get(world: &World, path: &str) -> Value {
    let bearer = world.bearer("scim.admin");
    world.client().get(&format!("/scim/v2/{path}"), &[("authorization", &bearer)]).expect_status(200).json()
}

#[expect(clippy::needless_pass_by_value, reason = "it is made for the call")]
fn patch(world: &World, path: &str, operations: Value) -> Reply {
    ask(world, "admin", "PATCH", path, &json!({ "Operations": operations }))
}

fn active(world: &World, path: &str, is: bool) -> Reply {
    patch(world, path, json!([{ "op": "replace", "value": { "active": is } }]))
}

/// The codes of the groups that a person is in.
fn groups(user: &Value) -> Vec<&str> {
    user["groups"].as_array().into_iter().flatten().map(|group| group["value"].as_str().unwrap()).collect()
}

#[test]
fn an_id_stays_the_same_from_the_invitation_to_the_end() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "zoe@people.example";
        let made = ask(&world, "admin", "POST", "Users", &json!({ "userName": "Zoe", "emails": [{ "value": email }] }));
        let made = made.expect_status(201).json();
        let path = format!("Users/{}", made["id"].as_str().unwrap());
        ask(&world, "admin", "POST", "Groups", &json!({ "displayName": "Crew", "members": [{ "value": made["id"] }] }))
            .expect_status(201);
        assert_eq!(groups(&get(&world, &path)), ["crew"], "{lane:?}: what the invitation grants");
        // Withdrawn and invited again, with the same group.
        assert_eq!(active(&world, &path, false).expect_status(200).json()["active"], false, "{lane:?}");
        assert_eq!(member(&world, email)["status"], "contact", "{lane:?}");
        assert_eq!(groups(&get(&world, &path)), ["crew"], "{lane:?}: kept");
        assert_eq!(active(&world, &path, true).expect_status(200).json()["active"], true, "{lane:?}");
        redeem(&world, "accept", &mailed_token(&world, email)).expect_status(200);
        let user = get(&world, &path);
        assert_eq!((&user["active"], groups(&user)), (&json!(true), vec!["crew"]), "{lane:?}");
        assert_eq!(user["userName"], "Zoe", "{lane:?}");
        // Taken out of the group while shut out.
        active(&world, &path, false).expect_status(200);
        assert_eq!(member(&world, email)["status"], "blocked", "{lane:?}");
        patch(&world, "Groups/crew", json!([{ "op": "remove", "path": "members" }])).expect_status(200);
        assert!(groups(&active(&world, &path, true).expect_status(200).json()).is_empty(), "{lane:?}");
        ask(&world, "admin", "DELETE", &path, &nothing()).expect_status(204);
        ask(&world, "admin", "PATCH", &path, &json!({ "Operations": [{ "op": "replace", "value": {} }] }))
            .expect_status(404);
        let again = ask(&world, "admin", "POST", "Users", &json!({ "userName": email })).expect_status(201).json();
        assert_eq!(again["id"], made["id"], "{lane:?}");
    }
}

#[test]
fn shutting_out_frees_the_seat_and_ends_access() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (admin, reader) = (Canonical::of(&world, "admin"), Canonical::of(&world, "reader"));
        let path = format!("Users/{}", world.get("id:member.reader"));
        assert_eq!(admin.seats("full"), [0, 1, 0], "{lane:?}");
        reader.get("/v1/members").expect_status(200);
        active(&world, &path, false).expect_status(200);
        assert_eq!(admin.seats("full"), [0, 0, 1], "{lane:?}");
        // The key of the member, and their sessions, give no access from now on.
        let refused = reader.get("/v1/members");
        assert!([401, 403].contains(&refused.status), "{lane:?}: {}", refused.text());
        let session = [("email", "reader@acme.example"), ("password", usher_tests::PASSWORD)];
        let signed_in =
            world.client().json("POST", "/v1/sessions", &[], &json!(std::collections::HashMap::from(session)));
        assert!(signed_in.status >= 400, "{lane:?}: {}", signed_in.text());
        active(&world, &path, true).expect_status(200);
        assert_eq!(admin.seats("full"), [0, 1, 0], "{lane:?}");
        reader.get("/v1/members").expect_status(200);
        // Without a free seat, nobody is let in again.
        active(&world, &path, false).expect_status(200);
        let license = world.get("id:license.full");
        let taken = json!({ "email": "new@people.example", "license_id": typed(&world, &license) });
        admin.invite(&taken).expect_status(201);
        let refused = active(&world, &path, true).expect_status(409).json();
        assert_eq!(refused["detail"], "The license has no free seat.", "{lane:?}");
    }
}

/// The typed id of the license without free seats.
fn typed(world: &World, _plain: &str) -> String {
    world.get("typed:license.full")
}

#[test]
fn nobody_gives_or_takes_what_they_do_not_hold() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let reader = world.get("id:member.reader");
        let add = json!({ "Operations": [{ "op": "add", "path": "members", "value": [{ "value": reader }] }] });
        ask(&world, "inviter", "PATCH", "Groups/administrator", &add).expect_status(403);
        // A manager who is no administrator: the key has the scopes to manage, and its member does not hold everything.
        let admin = Canonical::of(&world, "admin");
        let inviter = world.get("typed:member.inviter");
        let grants = json!({ "permissions": ["invitations.*", "members.*", "catalog.read"] });
        admin.send("PATCH", &format!("/v1/members/{inviter}"), &grants).expect_status(200);
        let refused = ask(&world, "inviter", "PATCH", "Groups/administrator", &add).expect_status(403).json();
        assert!(refused["detail"].as_str().unwrap().contains("administrator"), "{lane:?}: {refused}");
        let out = json!({ "Operations": [{ "op": "replace", "value": { "active": false } }] });
        let path = format!("Users/{}", world.get("id:member.admin"));
        ask(&world, "inviter", "PATCH", &path, &out).expect_status(403);
        ask(&world, "inviter", "DELETE", &path, &nothing()).expect_status(403);
        ask(&world, "inviter", "PATCH", &format!("Users/{reader}"), &out).expect_status(200);
    }
}

#[test]
fn the_last_active_member_stays_and_a_key_of_the_organization_provisions() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = format!("Bearer {}", key_of_acme(&world, "scim").expose());
        let headers = [("authorization", bearer.as_str())];
        let out = json!({ "Operations": [{ "op": "replace", "value": { "active": false } }] });
        let path = |who: &str| format!("/scim/v2/Users/{}", world.get(&format!("id:member.{who}")));
        for who in ["inviter", "reader"] {
            world.client().json("PATCH", &path(who), &headers, &out).expect_status(200);
        }
        let refused = world.client().json("PATCH", &path("admin"), &headers, &out).expect_status(409).json();
        assert_eq!(refused["detail"], "The last active member of the organization has to stay.", "{lane:?}");
    }
}

#[test]
fn another_organization_sees_and_changes_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        ask(&world, "admin", "POST", "Users", &json!({ "userName": "zoe@people.example", "externalId": "7" }))
            .expect_status(201);
        let bearer = world.bearer("scim.foreign");
        let found = |filter: &str| {
            let path = format!("/scim/v2/Users?filter={filter}");
            world.client().get(&path, &[("authorization", &bearer)]).expect_status(200).json()["totalResults"].clone()
        };
        assert_eq!(found("externalId%20eq%20%227%22"), 0, "{lane:?}");
        assert_eq!(found("userName%20eq%20%22zoe@people.example%22"), 0, "{lane:?}");
        // The same name and id in another organization are nobody's business.
        ask(&world, "foreign", "POST", "Users", &json!({ "userName": "zoe@people.example", "externalId": "7" }))
            .expect_status(201);
        let reader = format!("Users/{}", world.get("id:member.reader"));
        let out = json!({ "Operations": [{ "op": "replace", "value": { "active": false } }] });
        ask(&world, "foreign", "PATCH", &reader, &out).expect_status(404);
        ask(&world, "foreign", "DELETE", &reader, &nothing()).expect_status(404);
    }
}

#[test]
fn pages_and_filters_agree() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for number in 0..7 {
            let body = json!({ "userName": format!("u{number}@people.example"), "active": number % 2 == 0 });
            ask(&world, "admin", "POST", "Users", &body).expect_status(201);
        }
        let all = get(&world, "Users?count=1000");
        let total = all["totalResults"].as_u64().unwrap();
        assert_eq!(all["itemsPerPage"].as_u64(), Some(total), "{lane:?}");
        let mut paged = Vec::new();
        for start in (1..=total).step_by(3) {
            let page = get(&world, &format!("Users?startIndex={start}&count=3"));
            assert_eq!(page["totalResults"], total, "{lane:?}");
            paged.extend(page["Resources"].as_array().unwrap().clone());
        }
        assert_eq!(&paged, all["Resources"].as_array().unwrap(), "{lane:?}");
        let out = get(&world, "Users?filter=userName%20sw%20%22u%22%20and%20active%20eq%20false&count=2&startIndex=2");
        assert_eq!((&out["totalResults"], &out["itemsPerPage"]), (&json!(3), &json!(2)), "{lane:?}");
    }
}
