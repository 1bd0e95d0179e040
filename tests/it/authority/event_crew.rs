//! The crew of a collaborator (BackOps): whoever manages it grants there what they hold there, and nothing else to anybody,
//! least of all to themselves.

use super::events::{Fair, Somebody, resource, token};
use super::{LATER, Person, worlds};
use crate::wire::{Canonical, everything, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Reply, plain_id};

pub(super) const EVENT: &str = "x-event-token";
pub(super) const COLLABORATOR: &str = "x-collaborator-token";
const AREA: &str = "x-area-token";

/// A request of somebody with tokens.
pub(super) fn ask(who: &Somebody<'_>, tokens: &[(&str, &str)], method: &str, path: &str, body: &Value) -> Reply {
    let bearer = format!("Bearer {}", who.key);
    let mut headers = vec![("authorization", bearer.as_str())];
    headers.extend(tokens);
    who.person.world.client().json(method, path, &headers, body)
}

pub(super) fn invite(who: &Somebody<'_>, tokens: &[(&str, &str)], collaborator: &str, member: &Value) -> Reply {
    let path = format!("/collaborators/{}/crew/invite", plain_id(collaborator));
    ask(who, tokens, "POST", &path, &json!({ "members": [member] }))
}

/// Somebody who manages the crew of the collaborator and knows the event.
pub(super) fn manager<'a>(fair: &Fair<'a>, name: &str) -> Somebody<'a> {
    let at = |code: &str, resource: &str| json!({ "code": code, "resource_id": resource });
    let grants = json!({ "permissions": [at("Collaborator.*", &fair.collaborator), at("Event.Read", &fair.event)] });
    let person = Person::join(fair.world(), name, &grants);
    let key = person.key_for("backops");
    Somebody { person, key }
}

/// What somebody holds: codes with the plain ids of their resources.
pub(super) fn held(person: &Person<'_>) -> Vec<(String, String)> {
    let seen = person.seen();
    let grant = |grant: &Value| {
        let resource = grant["resource_id"].as_str().map(plain_id).unwrap_or_default();
        (grant["code"].as_str().unwrap().to_owned(), resource)
    };
    seen["permissions"].as_array().unwrap().iter().map(grant).collect()
}

#[test]
fn a_member_is_granted_more_and_keeps_what_it_has() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        let events = cora.token(&fair.event);
        // Oda's key is known, and good for nothing at this event.
        oda.authorize("Events", &fair.event, None).expect_status(404);
        let row = json!({ "email": oda.person.email });
        let granted = invite(&cora, &[(EVENT, &events)], &fair.collaborator, &row).expect_status(201).json();
        let crew = json!({ "email": oda.person.email, "outcome": "granted", "crewId": oda.person.member });
        assert_eq!(granted["results"][0], crew);
        let (event, collaborator) = (plain_id(&fair.event), plain_id(&fair.collaborator));
        let grant = |code: &str, resource: &str| (code.to_owned(), resource.to_owned());
        let expected = [
            grant("Event.*", &plain_id(&fair.other)),
            grant("Event:Read", &event),
            grant("Collaborator:Read", &collaborator),
        ];
        assert_eq!(held(&oda.person), expected);
        // At once, although the key was cached a moment ago.
        oda.authorize("Events", &fair.event, None).expect_status(200);
        let events_of = "/v1/events?kind=member.grants_changed&limit=100";
        usher_tests::until("the event has its place", || {
            let told = Canonical::of(&world, "admin").get(events_of).expect_status(200).json();
            (told["data"].as_array().unwrap().len() == 1).then_some(())
        });
        // The same again changes nothing, and is told the same.
        let before = everything(&world);
        let again = invite(&cora, &[(EVENT, &events)], &fair.collaborator, &row).expect_status(201).json();
        assert_eq!(again, granted);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn nobody_grants_more_than_they_hold_at_the_collaborator_and_its_event() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let rea = fair.person("rea", &["Event.Read", "Collaborator.Read"], &fair.event);
        let oda = fair.person("oda", &["Event.*", "Collaborator.*"], &fair.other);
        let sibling = resource(&world, "collaborator", Some(&fair.event));
        let (own, reading, other) = (cora.token(&fair.event), rea.token(&fair.event), oda.token(&fair.other));
        let narrow = token(&cora.authorize("Collaborators", &fair.collaborator, Some(&own)).expect_status(200));
        let zoe = json!({ "email": "zoe@people.example" });
        let with = |email: &str, codes: &[&str]| json!({ "email": email, "permissions": codes });
        let before = everything(&world);
        for (who, tokens, collaborator, member, status) in [
            // More than is held at the event, for others and for oneself.
            (&cora, vec![(EVENT, &own)], &fair.collaborator, with("zoe@people.example", &["Event.*"]), 403),
            (&cora, vec![(EVENT, &own)], &fair.collaborator, with(&cora.person.email, &["Event.*"]), 403),
            (&cora, vec![], &fair.collaborator, with(&cora.person.email, &["Event.*", "Collaborator.Read"]), 403),
            (&cora, vec![(EVENT, &own)], &fair.collaborator, with(&rea.person.email, &["Event.*"]), 403),
            // Beside the own collaborator, of which she knows by what she holds at the event.
            (&cora, vec![(EVENT, &own)], &sibling, zoe.clone(), 403),
            (&cora, vec![], &sibling, zoe.clone(), 403),
            (&cora, vec![(COLLABORATOR, &narrow)], &sibling, zoe.clone(), 404),
            // A token of the collaborator gives nothing at the event above it.
            (&cora, vec![(COLLABORATOR, &narrow)], &fair.collaborator, zoe.clone(), 403),
            (&cora, vec![(EVENT, &own), (COLLABORATOR, &narrow)], &fair.collaborator, zoe.clone(), 403),
            // Who may only read, and who is on another event.
            (&rea, vec![(EVENT, &reading)], &fair.collaborator, zoe.clone(), 403),
            (&rea, vec![], &fair.collaborator, with(&rea.person.email, &["Collaborator.*"]), 403),
            (&oda, vec![(EVENT, &other)], &fair.collaborator, zoe.clone(), 404),
            (&oda, vec![], &fair.collaborator, zoe.clone(), 404),
            // Tokens of others, of other kinds and no tokens.
            (&oda, vec![(EVENT, &own)], &fair.collaborator, zoe.clone(), 401),
            (&cora, vec![(EVENT, &narrow)], &fair.collaborator, zoe.clone(), 401),
            (&cora, vec![(COLLABORATOR, &own)], &fair.collaborator, zoe.clone(), 401),
            (&cora, vec![(EVENT, &own), (COLLABORATOR, &own)], &fair.collaborator, zoe.clone(), 401),
            (&cora, vec![(EVENT, &own), (AREA, &narrow)], &fair.collaborator, zoe.clone(), 401),
        ] {
            let tokens: Vec<(&str, &str)> = tokens.iter().map(|(name, token)| (*name, token.as_str())).collect();
            let reply = invite(who, &tokens, collaborator, &member);
            assert_eq!(reply.status, status, "{} {tokens:?} {member}: {}", who.person.email, reply.text());
        }
        assert_eq!(everything(&world), before);
        // What is held is granted: by the event's token both kinds, by the collaborator's what is of the collaborator.
        invite(&cora, &[(EVENT, &own)], &fair.collaborator, &zoe).expect_status(201);
        let row = with("yann@people.example", &["Collaborator.CrewManage"]);
        invite(&cora, &[(COLLABORATOR, &narrow)], &fair.collaborator, &row).expect_status(201);
    }
}

#[test]
fn managing_a_crew_is_enough_to_invite_with_the_standard_set_and_nothing_else() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let low = fair.person("low", &["Collaborator.CrewManage"], &fair.collaborator);
        let event = low.token(&fair.event);
        let with = |email: &str, codes: &[&str]| json!({ "email": email, "permissions": codes });
        let before = everything(&world);
        for codes in [
            &["Event.Update"][..],
            &["Event.*"],
            &["Collaborator.*"],
            &["Collaborator.AdvanceEdit"],
            &["Event.Read", "Event.Admin"],
        ] {
            for tokens in [vec![], vec![(EVENT, event.as_str())]] {
                invite(&low, &tokens, &fair.collaborator, &with("zoe@people.example", codes)).expect_status(403);
            }
        }
        let narrow = token(&low.authorize("Collaborators", &fair.collaborator, Some(&event)).expect_status(200));
        let zoe = json!({ "email": "zoe@people.example" });
        invite(&low, &[(COLLABORATOR, &narrow)], &fair.collaborator, &zoe).expect_status(403);
        assert_eq!(everything(&world), before);
        invite(&low, &[(EVENT, &event)], &fair.collaborator, &zoe).expect_status(201);
        invite(&low, &[], &fair.collaborator, &json!({ "email": "yann@people.example" })).expect_status(201);
        // What was lent is there when it is accepted.
        redeem(&world, "accept", &mailed_token(&world, "zoe@people.example")).expect_status(200);
        let text = json!(Canonical::of(&world, "admin").all("members?email=zoe@people.example")).to_string();
        assert!(text.contains("Event:Read") && text.contains("Collaborator:Read"), "{text}");
        // Whoever has lost the right lends nothing any more.
        let path = format!("/v1/members/{}", low.person.member);
        Canonical::of(&world, "admin").send("PATCH", &path, &json!({ "permissions": [] })).expect_status(200);
        redeem(&world, "accept", &mailed_token(&world, "yann@people.example")).expect_status(200);
        let text = json!(Canonical::of(&world, "admin").all("members?email=yann@people.example")).to_string();
        assert!(!text.contains("Event:Read") && !text.contains("Collaborator:Read"), "{text}");
    }
}

#[test]
fn an_area_token_reaches_no_collaborator() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.event);
        let event = eve.token(&fair.event);
        let area = token(&eve.authorize("Areas", &fair.area, Some(&event)).expect_status(200));
        let zoe = json!({ "email": "zoe@people.example" });
        let before = everything(&world);
        invite(&eve, &[(AREA, &area)], &fair.collaborator, &zoe).expect_status(404);
        invite(&eve, &[(EVENT, &event), (AREA, &area)], &fair.collaborator, &zoe).expect_status(404);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn power_over_a_crew_ends_with_its_time_its_place_and_its_owner() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let admin = Canonical::of(&world, "admin");
        let zoe = json!({ "email": "zoe@people.example" });
        // For a time only: nothing is granted for longer.
        let entry = |code: &str, at: &str| json!({ "code": code, "resource_id": at, "expires_at": LATER });
        let grants =
            json!({ "permissions": [entry("Collaborator.*", &fair.collaborator), entry("Event.*", &fair.event)] });
        let person = Person::join(&world, "tom", &grants);
        let key = person.key_for("backops");
        let tom = Somebody { person, key };
        let refused = invite(&tom, &[], &fair.collaborator, &zoe).expect_status(403).json();
        assert!(refused["detail"].as_str().unwrap().contains("for longer than you hold it"), "{refused}");

        let cora = manager(&fair, "cora");
        let event = cora.token(&fair.event);
        let moved = format!("/v1/resources/{}", fair.collaborator);
        admin.send("PATCH", &moved, &json!({ "parent_id": fair.other })).expect_status(200);
        let before = everything(&world);
        invite(&cora, &[(EVENT, &event)], &fair.collaborator, &zoe).expect_status(404);
        // She still manages it, but holds nothing at the event that it stands below now: what the right to manage it lends
        // is all that she can give there.
        let more = json!({ "email": "zoe@people.example", "permissions": ["Event.Update"] });
        invite(&cora, &[], &fair.collaborator, &more).expect_status(403);
        assert_eq!(everything(&world), before);
        admin.send("PATCH", &moved, &json!({ "parent_id": fair.event })).expect_status(200);
        for (action, status) in [("block", 403), ("unblock", 201)] {
            let path = format!("/v1/members/{}/{action}", cora.person.member);
            admin.send("POST", &path, &json!({})).expect_status(200);
            invite(&cora, &[(EVENT, &event)], &fair.collaborator, &zoe).expect_status(status);
        }
        let own = format!("/v1/members/{}", cora.person.member);
        admin.send("DELETE", &own, &Value::Null).expect_status(200);
        invite(&cora, &[(EVENT, &event)], &fair.collaborator, &json!({ "email": "yann@people.example" }))
            .expect_status(401);
    }
}

#[test]
fn a_member_takes_a_seat_only_where_it_has_none() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let admin = Canonical::of(&world, "admin");
        let team = world.get("id:license.team");
        let seats = admin.seats("team");
        let oda = fair.person("oda", &["Event.Read"], &fair.other);
        let row = json!({ "email": oda.person.email, "licenseId": team });
        for _ in 0..2 {
            invite(&cora, &[], &fair.collaborator, &row).expect_status(201);
            assert_eq!(admin.seats("team")[1], seats[1] + 1);
        }
        // Rita holds the only seat of another license: she keeps it, and is told so.
        let before = everything(&world);
        let rita = json!({ "email": "reader@acme.example", "licenseId": team });
        invite(&cora, &[], &fair.collaborator, &rita).expect_status(400);
        // A crew row of somebody else is not the member's.
        let mixed = json!({ "email": oda.person.email, "crewId": world.get("id:member.contact") });
        invite(&cora, &[], &fair.collaborator, &mixed).expect_status(404);
        let blocked = json!({ "email": "blocked@acme.example" });
        invite(&cora, &[], &fair.collaborator, &blocked).expect_status(400);
        assert_eq!(everything(&world), before);
        // Without a license, she is on the crew like anybody.
        invite(&cora, &[], &fair.collaborator, &json!({ "email": "reader@acme.example" })).expect_status(201);
    }
}
