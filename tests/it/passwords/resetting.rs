//! Using a link: once, in time, and with everything ending that the password before had opened.

use super::{ADMIN, NEW, events, forgot, log_in, reset, session, told};
use crate::proof::squat;
use crate::wire::Canonical;
use serde_json::{Value, json};
use std::thread;
use usher_tests::{Lane, PASSWORD, World};

#[test]
fn a_link_sets_the_password_once_and_the_owner_and_the_organization_are_told() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let token = forgot(&world, ADMIN);
        for weak in ["", "short", &"x".repeat(300)] {
            reset(&client, &token, weak).expect_status(422);
        }
        reset(&client, &token, NEW).expect_status(204);
        log_in(&client, ADMIN, PASSWORD).expect_status(401);
        log_in(&client, ADMIN, NEW).expect_status(201);
        let again = reset(&client, &token, "Correct-Horse-9").expect_status(404);
        let never = reset(&client, &"0a".repeat(32), "Correct-Horse-9").expect_status(404);
        assert_eq!(again.json()["detail"], never.json()["detail"], "a link that was used is like one that never was");
        log_in(&client, ADMIN, NEW).expect_status(201);
        assert_eq!(told(&world), [ADMIN]);
        let events = events(&world);
        assert_eq!(events.len(), 1, "{events:?}");
        assert_eq!(events[0]["type"], "account.password_reset");
        assert_eq!(events[0]["data"]["member_id"], world.get("typed:member.admin"));
        assert_eq!(events[0]["actor"]["member_id"], world.get("typed:member.admin"));
        assert_eq!(events[0]["data"]["proof"], "mailed_link");
        assert!(!format!("{events:?}").contains(&token));
    }
}

#[test]
fn of_two_who_use_one_link_at_once_one_wins() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let token = forgot(&world, ADMIN);
        let passwords: Vec<String> = (0..6).map(|number| format!("Correct-Horse-1{number}")).collect();
        let statuses: Vec<u16> = thread::scope(|scope| {
            let tries: Vec<_> =
                passwords.iter().map(|password| scope.spawn(|| reset(&client, &token, password).status)).collect();
            tries.into_iter().map(|one| one.join().unwrap()).collect()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 204).count(), 1, "{statuses:?}");
        assert!(statuses.iter().all(|status| [204, 404].contains(status)), "{statuses:?}");
        let (won, lost): (Vec<_>, Vec<_>) = passwords.iter().zip(statuses).partition(|(_, status)| *status == 204);
        // The winner's first: five wrong passwords in a row make the account wait.
        for (password, _) in won {
            log_in(&client, ADMIN, password).expect_status(201);
        }
        for (password, _) in lost {
            log_in(&client, ADMIN, password).expect_status(401);
        }
        assert_eq!(told(&world), [ADMIN]);
    }
}

#[test]
fn a_link_runs_out_and_dies_with_another_one_that_is_used() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let late = forgot(&world, ADMIN);
        world.clock.advance_millis(30 * 60_000);
        reset(&client, &late, NEW).expect_status(404);
        client.get(&format!("/password/reset/{late}"), &[]).expect_status(404);
        let first = forgot(&world, ADMIN);
        world.clock.advance_millis(10 * 60_000);
        let second = forgot(&world, ADMIN);
        reset(&client, &second, NEW).expect_status(204);
        reset(&client, &first, "Correct-Horse-9").expect_status(404);
        log_in(&client, ADMIN, NEW).expect_status(201);
    }
}

#[test]
fn everything_that_was_opened_before_ends_and_nobody_elses() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let client = world.client();
        let replica = if lane == Lane::Postgres { world.replica() } else { client };
        let own = session(&client, ADMIN);
        let others = session(&client, "reader@acme.example");
        let cookie = crate::console::cookie_of(&world, ADMIN);
        let apexscore = format!("Bearer {}", apexscore(&world));
        let minted = world.bearer("canonical_token.admin");
        let body = json!({ "organization_id": world.get("typed:organization.acme") });
        let narrowed = client.json("POST", "/v1/tokens/organization", &[("authorization", &own)], &body);
        let narrowed = format!("Bearer {}", narrowed.expect_status(201).json()["token"].as_str().unwrap());
        let (access, session) =
            (world.bearer("ad_invite_access.admin"), world.get("credential:ad_invite_session.admin"));
        let ad_invite = || {
            let headers = [("authorization", access.as_str()), ("x-session-token", session.as_str())];
            client.get("/main/users/v1/rs", &headers).status
        };
        let canonical = |bearer: &str| client.get("/v1/members", &[("authorization", bearer)]).status;
        let console = || client.get("/console/members", &[("cookie", &cookie)]).status;
        let organizations = || {
            client
                .get(
                    "/api/v1/organization-invitations/",
                    &[("authorization", &apexscore), ("accept", "application/json")],
                )
                .status
        };
        assert_eq!((canonical(&own), canonical(&narrowed), canonical(&minted)), (200, 200, 200));
        assert_eq!((console(), ad_invite(), organizations()), (200, 200, 200));
        reset(&replica, &forgot(&world, ADMIN), NEW).expect_status(204);
        super::until("the other replica has heard of it", || (canonical(&own) == 401).then_some(()));
        assert_eq!((canonical(&own), canonical(&narrowed), canonical(&minted)), (401, 401, 401));
        assert_eq!((console(), ad_invite(), organizations()), (303, 401, 401));
        assert_eq!(canonical(&others), 200, "somebody else's session goes on");
        assert_eq!(
            canonical(&world.bearer("canonical.admin")),
            200,
            "so does a key of somebody whose address is proved"
        );
        log_in(&client, ADMIN, NEW).expect_status(201);
    }
}

/// A token of Apexscore's log-in, which belongs to no session.
fn apexscore(world: &World) -> String {
    let body = json!({ "username": ADMIN, "password": PASSWORD });
    let headers = [("accept", "application/json")];
    let reply = world.client().json("POST", "/api/v1/auth/login", &headers, &body).expect_status(201).json();
    reply["token"].as_str().unwrap().to_owned()
}

/// Whoever set the password of an address before its owner came may have made keys as well.
#[test]
fn keys_that_end_with_a_strangers_password_are_told_where_they_were_for() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "cfo@victim.example";
        let stranger = Canonical::with_token(&world, &squat(&world, email));
        let member = stranger.all("members?q=cfo")[0]["id"].clone();
        let made = stranger.send("POST", "/v1/api-keys", &json!({ "member_id": member, "scopes": ["members.read"] }));
        let made = made.expect_status(201).json();
        reset(&world.client(), &forgot(&world, email), NEW).expect_status(204);
        let key = Canonical::with_token(&world, made["key"].as_str().unwrap());
        key.get("/v1/members").expect_status(401);
        world.block_on(world.engine().verify_audit(world.organization("other"))).unwrap();
        let told = keys_told(&world, "foreign");
        let [_, event] = &told[..] else { panic!("{lane:?}: {told:?}") };
        assert_eq!(event["type"], "key.revoked");
        assert_eq!((&event["actor"]["member_id"], &event["actor"]["protocol"]), (&member, &json!("public")));
        assert_eq!(event["data"]["key_id"], made["id"], "{lane:?}: {event} {made}");
        assert_eq!(keys_told(&world, "admin"), Vec::<Value>::new(), "{lane:?}");
    }
}

/// What an organization is told of its keys.
fn keys_told(world: &World, who: &str) -> Vec<Value> {
    let feed = Canonical::of(world, who).get("/v1/events?kind=key.*").expect_status(200).json();
    feed["data"].as_array().unwrap().clone()
}
