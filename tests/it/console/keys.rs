//! API keys in the console.

use super::ConsoleUser;
use crate::wire::Protocol;
use serde_json::json;
use usher_tests::{Lane, World, until};

/// The key that a page shows.
fn shown(html: &str) -> String {
    html.split("class=\"secret\" tabindex=\"0\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

fn status(world: &World, key: &str, path: &str) -> u16 {
    world.client().get(path, &[("authorization", &format!("Bearer {key}"))]).status
}

#[test]
fn a_key_is_shown_once_and_does_what_it_may_until_it_is_revoked() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let fields =
            [("protocol", "canonical"), ("description", "the <b> robot"), ("scopes", "members.read, invitations.read")];
        let page = user.post("/keys", &fields).expect_status(201).text();
        let key = shown(&page);
        assert_eq!((status(&world, &key, "/v1/members"), status(&world, &key, "/v1/licenses")), (200, 403));
        let list = user.page("/keys");
        assert!(!list.contains(&key) && list.contains("the &#60;b&#62; robot"), "{list}");
        let id = list.split("the &#60;b&#62; robot").nth(1).unwrap().split("/console/keys/").nth(1).unwrap();
        let id = id.split('/').next().unwrap();
        let rotated = shown(&user.post(&format!("/keys/{id}/rotate"), &[]).expect_status(201).text());
        assert_eq!((status(&world, &key, "/v1/members"), status(&world, &rotated, "/v1/members")), (200, 200));
        user.post(&format!("/keys/{id}/revoke"), &[]).expect_status(303);
        assert_eq!((status(&world, &key, "/v1/members"), status(&world, &rotated, "/v1/members")), (401, 200));
        user.post(&format!("/keys/{id}/rotate"), &[]).expect_status(422);
        user.post("/keys/x/revoke", &[]).expect_status(404);
    }
}

#[test]
fn a_key_that_has_run_out_is_not_offered_for_anything() {
    let world = World::new(Lane::Sqlite);
    let list = ConsoleUser::admin(&world).page("/keys");
    let keys: Vec<&str> = list.split("<p class=\"what\">").skip(1).collect();
    let expired: Vec<&&str> = keys.iter().filter(|key| key.contains(", expired <")).collect();
    assert!(!expired.is_empty());
    assert!(expired.iter().all(|key| key.contains(">expired<") && !key.contains("Rotate")));
    assert!(keys.iter().any(|key| key.contains(">active<") && key.contains("Rotate")));
}

#[test]
fn every_api_that_is_offered_gets_a_key_that_works() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let list = user.page("/keys");
        let offered: Vec<&str> =
            list.split("<option value=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert_eq!(offered, ["canonical", "backops", "bizkithub", "scim"], "{lane:?}");
        for protocol in offered {
            let fields = [("protocol", protocol), ("description", protocol), ("scopes", "")];
            let key = shown(&user.post("/keys", &fields).expect_status(201).text());
            let acme = world.get("id:organization.acme");
            let said = match protocol {
                "canonical" => status(&world, &key, "/v1/members"),
                "scim" => status(&world, &key, "/scim/v2/Users"),
                "backops" => status(&world, &key, &format!("/Organizations/{acme}/authorize")),
                _ => {
                    let body = Protocol::Bizkithub.body(&world, "zoe@people.example");
                    let bearer = format!("Bearer {key}");
                    let headers = [("authorization", bearer.as_str())];
                    world.client().json("POST", "/bff/member/invite-email", &headers, &body).status
                }
            };
            assert_eq!(said, 200, "{lane:?} {protocol}");
            // The API makes what the console makes.
            let admin = crate::wire::Canonical::of(&world, "admin");
            admin.send("POST", "/v1/api-keys", &json!({ "protocol": protocol })).expect_status(201);
        }
    }
}

#[test]
fn a_key_that_cannot_be_made_is_told() {
    let world = World::new(Lane::Sqlite);
    let user = ConsoleUser::admin(&world);
    for (protocol, scopes) in [("pages", ""), ("nothing", ""), ("canonical", "caf\u{e9}")] {
        let fields = [("protocol", protocol), ("description", ""), ("scopes", scopes)];
        user.post("/keys", &fields).expect_status(422);
    }
}

#[test]
fn a_key_whose_maker_is_shut_out_is_shown_as_suspended_and_taken_over() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = crate::wire::Canonical::of(&world, "admin");
        let path = format!("/v1/members/{}", world.get("typed:member.inviter"));
        admin.send("PATCH", &path, &json!({ "permissions": ["*"] })).expect_status(200);
        let inviter = ConsoleUser::of(&world, "inviter@acme.example");
        let fields = [("protocol", "canonical"), ("description", "the robot"), ("scopes", "members.read")];
        let key = shown(&inviter.post("/keys", &fields).expect_status(201).text());
        admin.send("POST", &format!("{path}/block"), &json!({})).expect_status(200);
        assert_eq!(status(&world, &key, "/v1/members"), 403);
        let user = ConsoleUser::admin(&world);
        let list = user.page("/keys");
        let entry = list.split("the robot").nth(1).unwrap().split("</li>").next().unwrap();
        assert!(entry.contains(">suspended<") && entry.contains(">Take over<"), "{entry}");
        let take_over = entry.split("/console").find(|rest| rest.contains("/take-over\"")).unwrap();
        user.post(take_over.split('"').next().unwrap(), &[]).expect_status(303);
        assert_eq!(status(&world, &key, "/v1/members"), 200);
        let list = user.page("/keys");
        let entry = list.split("the robot").nth(1).unwrap().split("</li>").next().unwrap();
        assert!(entry.contains(">active<") && !entry.contains(">Take over<"), "{entry}");
    }
}

#[test]
fn the_list_says_who_made_a_key_and_when_it_was_used_last() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let fields = [("protocol", "canonical"), ("description", "the robot"), ("scopes", "members.read")];
        let key = shown(&user.post("/keys", &fields).expect_status(201).text());
        let entry = |user: &ConsoleUser| {
            let list = user.page("/keys");
            list.split("the robot").nth(1).unwrap().split("</li>").next().unwrap().to_owned()
        };
        let made = entry(&user);
        let maker = format!("Created by <a href=\"/console/members/{}\">", world.get("id:member.admin"));
        assert!(made.contains(&maker) && made.contains("No use recorded yet"), "{lane:?}: {made}");
        assert_eq!(status(&world, &key, "/v1/members"), 200);
        until("its use is shown", || entry(&user).contains("Last used <time datetime=\"2026-11-20T").then_some(()));
        // Keys of the command line have no maker.
        let list = user.page("/keys");
        let seeded = list.split("</li>").find(|one| one.contains("class=\"what\">reader")).unwrap();
        assert!(!seeded.contains("Created by"), "{lane:?}: {seeded}");
    }
}
