//! Looking crew of an event up, and changing what its invitations grant (BackOps): by an event token, about the event and
//! what stands below it, and nothing else.

use super::event_crew::{COLLABORATOR, EVENT, ask, held, invite, manager};
use super::events::{Fair, Somebody, token};
use super::worlds;
use crate::wire::{Canonical, everything, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Reply, plain_id};

fn crew(reply: &Reply) -> String {
    reply.json()["results"][0]["crewId"].as_str().unwrap().to_owned()
}

fn edit(who: &Somebody<'_>, tokens: &[(&str, &str)], crew: &str, codes: &[&str]) -> Reply {
    ask(who, tokens, "PUT", &format!("/crew/{crew}/invitation/permissions"), &json!({ "permissions": codes }))
}

fn found(who: &Somebody<'_>, tokens: &[(&str, &str)], text: &str) -> Vec<String> {
    let reply = ask(who, tokens, "GET", &format!("/crew/lookup?query={text}"), &Value::Null).expect_status(200).json();
    reply.as_array().unwrap().iter().map(|row| row["email"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn what_an_invitation_grants_at_the_event_is_replaced_and_nothing_else() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.event);
        let event = eve.token(&fair.event);
        let zoe = json!({ "email": "zoe@people.example" });
        let row = crew(&invite(&eve, &[(EVENT, &event)], &fair.collaborator, &zoe).expect_status(201));
        let mails = world.mails().len();
        let codes = ["Event:*", "Collaborator.CrewManage"];
        assert!(edit(&eve, &[(EVENT, &event)], &row, &codes).expect_status(200).body.is_empty());
        assert_eq!(world.mails().len(), mails, "nothing is sent");
        redeem(&world, "accept", &mailed_token(&world, "zoe@people.example")).expect_status(200);
        let text = json!(Canonical::of(&world, "admin").all("members?email=zoe@people.example")).to_string();
        for expected in [codes[0], codes[1], &fair.event, &fair.collaborator] {
            assert!(text.contains(expected), "{expected}: {text}");
        }
        assert!(!text.contains("Event:Read") && !text.contains("Collaborator:Read"), "{text}");
        let before = everything(&world);
        let consumed = edit(&eve, &[(EVENT, &event)], &row, &["Event.Read"]).expect_status(400).json();
        assert_eq!(consumed["detail"], "The invitation has already been consumed.");
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn whoever_gets_nothing_at_the_collaborator_any_more_keeps_the_crew_row() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.event);
        let event = eve.token(&fair.event);
        let tokens = [(EVENT, event.as_str())];
        let zoe = json!({ "email": "zoe@people.example" });
        let row = crew(&invite(&eve, &tokens, &fair.collaborator, &zoe).expect_status(201));
        let path = format!("/collaborators/{}/crew", plain_id(&fair.collaborator));
        let listed = || {
            let listed = ask(&eve, &tokens, "GET", &path, &Value::Null).expect_status(200).json();
            let rows = listed["crew"].as_array().unwrap().clone();
            rows.into_iter().filter(|one| one["id"] == row.as_str()).collect::<Vec<_>>()
        };
        for _ in 0..2 {
            edit(&eve, &tokens, &row, &["Event:Update"]).expect_status(200);
            assert_eq!(listed().len(), 1);
            assert_eq!(listed()[0]["connectedUser"]["status"], "Invited");
        }
        let details = json!({ "firstName": "Zoe", "lastName": "Zander", "isPointOfContact": true });
        ask(&eve, &tokens, "PUT", &format!("{path}/{row}"), &details).expect_status(200);
        edit(&eve, &tokens, &row, &["Event:Update", "Collaborator:Read"]).expect_status(200);
        assert_eq!((listed().len(), &listed()[0]["firstName"]), (1, &json!("Zoe")));
        redeem(&world, "accept", &mailed_token(&world, "zoe@people.example")).expect_status(200);
        let text = json!(Canonical::of(&world, "admin").all("members?email=zoe@people.example")).to_string();
        assert!(text.contains("Event:Update") && text.contains("Collaborator:Read"), "{text}");
        assert!(!text.contains("Event:Read"), "{text}");
        assert_eq!(listed()[0]["connectedUser"]["status"], "Active");
    }
}

#[test]
fn whoever_holds_event_admin_looks_crew_up_and_grants_no_more_than_that() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.Admin"], &fair.event);
        let cora = manager(&fair, "cora");
        let row =
            crew(&invite(&cora, &[], &fair.collaborator, &json!({ "email": "zoe@people.example" })).expect_status(201));
        let event = eve.token(&fair.event);
        let all = found(&eve, &[(EVENT, &event)], "zoe@people.example");
        assert_eq!(all, ["zoe@people.example"]);
        let before = everything(&world);
        edit(&eve, &[(EVENT, &event)], &row, &["Event.*"]).expect_status(403);
        edit(&eve, &[(EVENT, &event)], &row, &["Event.Update"]).expect_status(403);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn nobody_changes_an_invitation_beyond_their_event_and_their_authority() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*", "Collaborator.Read"], &fair.event);
        let oda = fair.person("oda", &["Event.*", "Collaborator.*"], &fair.other);
        let cora = manager(&fair, "cora");
        let (own, other, low) = (eve.token(&fair.event), oda.token(&fair.other), cora.token(&fair.event));
        let admin = Canonical::of(&world, "admin");
        let zoe = json!({ "email": "zoe@people.example" });
        let row = crew(&invite(&cora, &[], &fair.collaborator, &zoe).expect_status(201));
        // Somebody invited to both events, and to the organization.
        let at = |code: &str, resource: &str| json!({ "code": code, "resource_id": resource });
        let both = json!([at("Event.Read", &fair.event), at("Event.Read", &fair.other), "Organization.Read"]);
        let invited = admin.invite(&json!({ "email": "yann@people.example", "permissions": both })).expect_status(201);
        let mixed = plain_id(invited.json()["member_id"].as_str().unwrap());
        let before = everything(&world);
        let narrow = token(&eve.authorize("Collaborators", &fair.collaborator, Some(&own)).expect_status(200));
        for (who, tokens, row, codes, status) in [
            // A person of another event is unknown there.
            (&oda, vec![(EVENT, &other)], &row, ["Event.Read"], 404),
            // More than is held.
            (&eve, vec![(EVENT, &own)], &row, ["Collaborator.CrewManage"], 403),
            // Managing the crew is not administrating the event.
            (&cora, vec![(EVENT, &low)], &row, ["Event.Read"], 403),
            // With the token of the collaborator besides, nothing can be granted at the event.
            (&eve, vec![(EVENT, &own), (COLLABORATOR, &narrow)], &row, ["Event.Read"], 400),
            // What is granted elsewhere as well is out of reach.
            (&eve, vec![(EVENT, &own)], &mixed, ["Event.Read"], 403),
            (&eve, vec![(EVENT, &other)], &row, ["Event.Read"], 401),
            (&eve, vec![(EVENT, &narrow)], &row, ["Event.Read"], 401),
            (&eve, vec![], &row, ["Event.Read"], 401),
            (&eve, vec![(EVENT, &own)], &row, ["Event.Nothing"], 400),
            (&eve, vec![(EVENT, &own)], &world.get("id:member.contact"), ["Event.Read"], 404),
            (&eve, vec![(EVENT, &own)], &world.get("id:member.pending"), ["Event.Read"], 404),
        ] {
            let tokens: Vec<(&str, &str)> = tokens.iter().map(|(name, token)| (*name, token.as_str())).collect();
            let reply = edit(who, &tokens, row, &codes);
            assert_eq!(reply.status, status, "{} {tokens:?} {row} {codes:?}: {}", who.person.email, reply.text());
        }
        assert_eq!(everything(&world), before);
        assert_eq!(held(&cora.person).len(), 2);
    }
}

#[test]
fn an_event_token_finds_the_crew_of_its_event() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let cora = manager(&fair, "cora");
        fair.person("oda", &["Event.*"], &fair.other);
        invite(&cora, &[], &fair.collaborator, &json!({ "email": "zoe@people.example" })).expect_status(201);
        let event = eve.token(&fair.event);
        let all = found(&eve, &[(EVENT, &event)], "people.example");
        let mut sorted = all.clone();
        sorted.sort();
        assert_eq!(sorted, ["cora@people.example", "eve@people.example", "zoe@people.example"]);
        assert!(found(&eve, &[(EVENT, &event)], "acme.example").is_empty());
        let low = cora.token(&fair.event);
        ask(&cora, &[(EVENT, &low)], "GET", "/crew/lookup?query=z", &Value::Null).expect_status(403);
        // When she is no longer on the event, her token finds nothing.
        let member = format!("/v1/members/{}", eve.person.member);
        Canonical::of(&world, "admin").send("PATCH", &member, &json!({ "permissions": [] })).expect_status(200);
        ask(&eve, &[(EVENT, &event)], "GET", "/crew/lookup?query=z", &Value::Null).expect_status(403);
    }
}
