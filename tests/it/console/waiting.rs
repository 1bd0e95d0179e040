//! Invitations that wait for a person who is signed in: shown and answered without their links, by nobody else.

use super::account::{Person, join_acme};
use super::{ConsoleUser, hidden};
use crate::console::cookie_with;
use crate::proof::{STRANGERS, squat};
use crate::wire::{Canonical, at_once, everything, mailed_token, redeem};
use serde_json::json;
use usher_tests::{Lane, Reply, World, plain_id};

const ROB: &str = "registered@people.example";

/// Invites Rob to Acme Events with a seat; the plain id of the invitation.
fn invite_rob(world: &World) -> String {
    let row = json!({ "email": ROB, "permissions": ["members.read"], "license_id": world.get("id:license.team") });
    let made = Canonical::of(world, "admin").invite(&row).expect_status(201).json();
    plain_id(made["id"].as_str().unwrap())
}

fn answer(person: &Person, invitation: &str, verb: &str) -> Reply {
    person.post(&format!("/account/invitations/{invitation}/{verb}"), &[])
}

#[test]
fn an_invitation_waits_and_is_accepted_as_by_its_link() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let rob = Person::of(&world, ROB);
        assert!(!rob.page().contains("Invitations to you"));
        let id = invite_rob(&world);
        let page = rob.page();
        for part in ["Invitations to you", "Ada Admin invited you.", "in 7 days", "See members", "Join Acme Events"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert_eq!(admin.seats("team"), [2, 0, 8]);
        let joined = answer(&rob, &id, "accept").expect_status(303);
        assert_eq!(joined.header("location"), Some("/console/account?done=joined"));
        assert_eq!(admin.seats("team"), [1, 1, 8]);
        let page = rob.page();
        assert!(!page.contains("Invitations to you") && page.contains("Switch to Acme Events"), "{page}");
        let member = &admin.all(&format!("members?email={ROB}"))[0];
        assert_eq!((&member["status"], &member["permissions"][0]["code"]), (&json!("active"), &json!("members.read")));
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let feed = admin.get("/v1/events?limit=100").expect_status(200).json();
        for kind in ["invitation.accepted", "member.added"] {
            let told: Vec<_> = feed["data"].as_array().unwrap().iter().filter(|event| event["type"] == kind).collect();
            assert_eq!(told.len(), 1, "{kind}: {told:?}");
            assert_eq!(told[0]["actor"]["member_id"], told[0]["data"]["member_id"], "{told:?}");
        }
        // Its link has been used up.
        assert_eq!(redeem(&world, "accept", &mailed_token(&world, ROB)).status, 409);
    }
}

#[test]
fn declining_gives_the_seat_back() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let rob = Person::of(&world, ROB);
        let id = invite_rob(&world);
        let declined = answer(&rob, &id, "decline").expect_status(303);
        assert_eq!(declined.header("location"), Some("/console/account?done=declined"));
        assert_eq!(admin.seats("team"), [1, 0, 9]);
        assert_eq!(admin.all(&format!("invitations?email={ROB}"))[0]["status"], "declined");
        answer(&rob, &id, "accept").expect_status(404);
        assert!(!rob.page().contains("Invitations to you"));
    }
}

#[test]
fn nobody_answers_what_is_addressed_to_others() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (paula, id) = (world.get("id:invitation.pending"), invite_rob(&world));
        let before = everything(&world);
        // Neither another account nor whoever administers the organization.
        for (email, invitation) in [(ROB, &paula), ("admin@acme.example", &paula), ("admin@acme.example", &id)] {
            let person = Person::of(&world, email);
            assert!(!person.page().contains("Invitations to you") || email == ROB);
            for verb in ["accept", "decline"] {
                answer(&person, invitation, verb).expect_status(404);
                answer(&person, "x", verb).expect_status(404);
            }
        }
        // Nor a form without the nonce of the session, or with that of another one.
        let rob = Person::of(&world, ROB);
        let foreign = hidden(&Person::of(&world, ROB).page(), "nonce");
        for verb in ["accept", "decline"] {
            let path = format!("/account/invitations/{id}/{verb}");
            for nonce in ["", "x", &foreign] {
                rob.0.post_bare(&path, &[], &[("nonce", nonce)]).expect_status(403);
            }
            let nonce = hidden(&rob.page(), "nonce");
            rob.0.post_bare(&path, &[("origin", "https://evil.example")], &[("nonce", &nonce)]).expect_status(403);
            rob.0.open(&path).expect_status(405);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn an_address_that_nobody_has_proved_sees_and_answers_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        squat(&world, "victim@people.example");
        let row = json!({ "email": "victim@people.example", "permissions": ["*"] });
        let made = Canonical::of(&world, "admin").invite(&row).expect_status(201).json();
        let id = plain_id(made["id"].as_str().unwrap());
        let cookie = cookie_with(&world, "victim@people.example", STRANGERS);
        let stranger = Person(ConsoleUser { client: world.client(), cookie });
        let page = stranger.page();
        assert!(page.contains("not confirmed") && !page.contains("Acme Events"), "{page}");
        let before = everything(&world);
        for verb in ["accept", "decline"] {
            answer(&stranger, &id, verb).expect_status(404);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn what_is_over_or_not_admitted_is_not_accepted() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let rob = Person::of(&world, ROB);
        let id = invite_rob(&world);
        admin.send("POST", "/v1/blocklist", &json!({ "value": ROB })).expect_status(201);
        let refused = answer(&rob, &id, "accept").expect_status(422).text();
        assert!(refused.contains("This address is blocked"), "{refused}");
        let path = format!("/v1/blocklist/{ROB}");
        admin.client.send("DELETE", &path, &[("authorization", &admin.bearer)], b"").expect_status(204);
        let only = |domains: serde_json::Value| {
            let body = json!({ "settings": { "allowed_domains": domains } });
            admin.send("PATCH", "/v1/organization", &body).expect_status(200);
        };
        only(json!(["acme.example"]));
        answer(&rob, &id, "accept").expect_status(422);
        only(json!([]));
        world.clock.advance_millis(8 * 86_400_000);
        let rob = Person::of(&world, ROB);
        assert!(!rob.page().contains("Invitations to you"));
        answer(&rob, &id, "accept").expect_status(404);
        let id = invite_rob(&world);
        admin.change(&id, "revoke").expect_status(200);
        answer(&rob, &id, "accept").expect_status(404);
    }
}

#[test]
fn of_many_answers_at_once_one_counts() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let rob = Person::of(&world, ROB);
        let id = invite_rob(&world);
        let statuses = at_once(6, |index| answer(&rob, &id, if index % 2 == 0 { "accept" } else { "decline" }).status);
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{lane:?} {statuses:?}");
        assert!(statuses.iter().all(|status| matches!(status, 303 | 404 | 409)), "{statuses:?}");
        let [reserved, assigned, _] = admin.seats("team");
        assert_eq!(reserved, 1);
        let is_member = admin.all(&format!("members?email={ROB}&status=active")).len() as u64;
        assert_eq!(assigned, is_member, "{lane:?}");
    }
}

#[test]
fn whoever_has_left_can_come_back_by_a_new_invitation() {
    let world = World::new(Lane::Sqlite);
    join_acme(&world, ROB, &[]);
    let rob = Person::of(&world, ROB);
    rob.leave(&world.get("id:organization.acme")).expect_status(303);
    let id = invite_rob(&world);
    answer(&rob, &id, "accept").expect_status(303);
    assert!(rob.page().contains("Switch to Acme Events"));
}
