//! Listing, adding to and unlinking from the crew of a collaborator, and joining an event (BackOps): each about the
//! collaborator alone, and by no more authority than is held there.

use super::event_crew::{COLLABORATOR, EVENT, ask, held, invite, manager};
use super::events::{Fair, Somebody, resource, token};
use super::worlds;
use crate::wire::{Canonical, everything};
use serde_json::{Value, json};
use usher_tests::{Reply, plain_id};

fn crew(who: &Somebody<'_>, tokens: &[(&str, &str)], collaborator: &str) -> Reply {
    ask(who, tokens, "GET", &format!("/collaborators/{}/crew", plain_id(collaborator)), &Value::Null)
}

fn add(who: &Somebody<'_>, tokens: &[(&str, &str)], collaborator: &str, emails: &[&str]) -> Reply {
    let path = format!("/collaborators/{}/users", plain_id(collaborator));
    ask(who, tokens, "POST", &path, &json!({ "emails": emails }))
}

fn unlink(who: &Somebody<'_>, tokens: &[(&str, &str)], collaborator: &str, crew: &str) -> Reply {
    let path = format!("/collaborators/{}/crew/{crew}/users", plain_id(collaborator));
    ask(who, tokens, "DELETE", &path, &Value::Null)
}

fn join(who: &Somebody<'_>, tokens: &[(&str, &str)], event: &str, collaborator: &str, licensed: bool) -> Reply {
    let body = json!({ "collaboratorId": plain_id(collaborator), "joinLicensed": licensed });
    ask(who, tokens, "POST", &format!("/Events/{}/join", plain_id(event)), &body)
}

#[test]
fn the_crew_of_a_collaborator_is_whoever_holds_something_there() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let eve = fair.person("eve", &["Event.*"], &fair.event);
        let oda = fair.person("oda", &["Event.*", "Collaborator.*"], &fair.other);
        let sibling = resource(&world, "collaborator", Some(&fair.event));
        fair.person("sid", &["Collaborator.*"], &sibling);
        invite(&cora, &[], &fair.collaborator, &json!({ "email": "zoe@people.example" })).expect_status(201);
        let event = cora.token(&fair.event);
        let narrow = token(&cora.authorize("Collaborators", &fair.collaborator, Some(&event)).expect_status(200));
        for tokens in [vec![], vec![(EVENT, event.as_str())], vec![(COLLABORATOR, narrow.as_str())]] {
            let listed = crew(&cora, &tokens, &fair.collaborator).expect_status(200).json();
            let row = |at: usize| {
                let one = &listed["crew"][at];
                (one["email"].as_str().unwrap_or_default().to_owned(), one["connectedUser"]["status"].clone())
            };
            assert_eq!(listed["crew"].as_array().unwrap().len(), 2, "{listed}");
            assert_eq!(row(0), ("cora@people.example".to_owned(), json!("Active")));
            assert_eq!(row(1), ("zoe@people.example".to_owned(), json!("Invited")));
        }
        let before = everything(&world);
        crew(&cora, &[], &sibling).expect_status(403);
        crew(&eve, &[], &fair.collaborator).expect_status(403);
        crew(&oda, &[], &fair.collaborator).expect_status(404);
        crew(&oda, &[(EVENT, &oda.token(&fair.other))], &fair.collaborator).expect_status(404);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn users_are_added_each_for_themselves_and_nobody_is_invited() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        let rea = fair.person("rea", &["Event.Read", "Collaborator.Read"], &fair.event);
        let mails = world.mails().len();
        let emails = ["zoe@people.example", &oda.person.email, "blocked@acme.example", "registered@people.example"];
        let reply = add(&cora, &[], &fair.collaborator, &emails).expect_status(201).json();
        let failed: Vec<&str> =
            reply["failedCrewAdds"].as_array().unwrap().iter().map(|one| one["email"].as_str().unwrap()).collect();
        assert_eq!(failed, ["zoe@people.example", "blocked@acme.example"], "{reply}");
        assert_eq!(world.mails().len(), mails);
        assert_eq!(held(&oda.person).len(), 3);
        let before = everything(&world);
        add(&rea, &[], &fair.collaborator, &[&rea.person.email]).expect_status(403);
        add(&oda, &[(EVENT, &oda.token(&fair.other))], &fair.collaborator, &[&oda.person.email]).expect_status(404);
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn unlinking_takes_what_is_held_at_the_collaborator_and_nothing_else() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let low = fair.person("low", &["Collaborator.CrewManage"], &fair.collaborator);
        let oda = fair.person("oda", &["Event.*"], &fair.other);
        let (own, others) = (cora.person.member.clone(), oda.person.member.clone());
        invite(&cora, &[], &fair.collaborator, &json!({ "email": oda.person.email })).expect_status(201);
        let seen = oda.token(&fair.event);
        let before = everything(&world);
        // Not what is more than one's own, not from elsewhere, and not of people who are not in the crew.
        unlink(&low, &[], &fair.collaborator, &own).expect_status(403);
        unlink(&oda, &[(EVENT, &seen)], &fair.collaborator, &own).expect_status(403);
        unlink(&oda, &[(EVENT, &oda.token(&fair.other))], &fair.collaborator, &own).expect_status(404);
        for id in ["id:member.reader", "id:member.contact", "id:member.pending", "id:member.blocked"] {
            unlink(&cora, &[], &fair.collaborator, &world.get(id)).expect_status(404);
        }
        assert_eq!(everything(&world), before);
        assert!(unlink(&cora, &[], &fair.collaborator, &others).expect_status(200).body.is_empty());
        let codes: Vec<String> = held(&oda.person).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["Event.*", "Event:Read"]);
        crew(&oda, &[], &fair.collaborator).expect_status(403);
        unlink(&cora, &[], &fair.collaborator, &others).expect_status(404);
        // Whoever holds nothing else stays a member: who has a place in the organization is not the crew manager's choice.
        unlink(&cora, &[], &fair.collaborator, &low.person.member).expect_status(200);
        let left = &Canonical::of(&world, "admin").all("members?email=low@people.example")[0];
        assert_eq!((&left["status"], held(&low.person)), (&json!("active"), Vec::new()), "{left}");
        unlink(&low, &[], &fair.collaborator, &own).expect_status(404);
    }
}

#[test]
fn a_block_is_not_lifted_by_unlinking_and_adding_again() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let cora = manager(&fair, "cora");
        let low = fair.person("low", &["Collaborator.Read"], &fair.collaborator);
        let path = format!("/v1/members/{}/block", low.person.member);
        Canonical::of(&world, "admin").send("POST", &path, &json!({})).expect_status(200);
        let before = everything(&world);
        unlink(&cora, &[], &fair.collaborator, &low.person.member).expect_status(404);
        assert_eq!(everything(&world), before);
        add(&cora, &[], &fair.collaborator, &[&low.person.email]);
        let kept = &Canonical::of(&world, "admin").all("members?email=low@people.example")[0];
        assert_eq!(kept["status"], "blocked", "{kept}");
    }
}

#[test]
fn nobody_joins_with_more_than_they_hold_above() {
    for world in worlds() {
        let fair = Fair::open(&world);
        let eve = fair.person("eve", &["Event.*", "Collaborator.*"], &fair.event);
        let rea = fair.person("rea", &["Event.Read", "Collaborator.Read"], &fair.event);
        let (boss, reading) = (eve.token(&fair.event), rea.token(&fair.event));
        let strange = resource(&world, "collaborator", Some(&fair.other));
        let before = everything(&world);
        join(&rea, &[(EVENT, &reading)], &fair.event, &fair.collaborator, true).expect_status(403);
        join(&rea, &[(EVENT, &reading)], &fair.other, &strange, false).expect_status(404);
        join(&eve, &[(EVENT, &boss)], &fair.event, &strange, false).expect_status(404);
        join(&eve, &[(EVENT, &boss)], &fair.event, &fair.area, false).expect_status(404);
        join(&eve, &[], &fair.event, &fair.collaborator, false).expect_status(401);
        assert_eq!(everything(&world), before);
        join(&rea, &[(EVENT, &reading)], &fair.event, &fair.collaborator, false).expect_status(200);
        join(&eve, &[(EVENT, &boss)], &fair.event, &fair.collaborator, true).expect_status(200);
        assert_eq!(held(&rea.person).last().unwrap(), &("Collaborator:Read".to_owned(), plain_id(&fair.collaborator)));
        let before = everything(&world);
        join(&rea, &[(EVENT, &reading)], &fair.event, &fair.collaborator, false).expect_status(200);
        assert_eq!(everything(&world), before);
        // Whoever has joined stays as they are, however they ask.
        let sibling = resource(&world, "collaborator", Some(&fair.event));
        let before = everything(&world);
        for (collaborator, licensed) in [(&fair.collaborator, true), (&sibling, false), (&sibling, true)] {
            join(&rea, &[(EVENT, &reading)], &fair.event, collaborator, licensed).expect_status(200);
            join(&eve, &[(EVENT, &boss)], &fair.event, collaborator, licensed).expect_status(200);
        }
        join(&rea, &[(EVENT, &reading)], &fair.event, &strange, true).expect_status(404);
        assert_eq!(everything(&world), before);
    }
}
