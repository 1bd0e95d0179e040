//! The audit trail: everything is told once, the chain notices what is changed behind its back, and erasing a person
//! leaves it whole.

use crate::wire::{Canonical, mailed_token};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use usher_domain::EventKind;
use usher_storage::ChainedEvent;
use usher_tests::{Lane, World};

/// What has happened in the organization since the world was made, in a chain that is whole.
fn events(world: &World) -> Vec<ChainedEvent> {
    let organization = world.organization("acme");
    let report = world.block_on(world.engine().verify_audit(organization)).unwrap();
    assert_eq!(report.flaw, None);
    let mut events = world.block_on(world.engine().audit_page(organization, 0)).unwrap();
    assert_eq!(events.len() as u64, report.events);
    let pending = world.get("id:invitation.pending");
    events.retain(|chained| chained.event.kind != EventKind::WebhookCreated);
    events.retain(|chained| chained.event.invitation.is_none_or(|id| id.to_string() != pending));
    events
}

/// Everything that the listings show.
fn shown(admin: &Canonical) -> String {
    ["/v1/members?limit=200", "/v1/invitations?limit=200"].map(|path| admin.get(path).text()).concat()
}

fn counted(events: &[ChainedEvent]) -> BTreeMap<&'static str, usize> {
    events.iter().fold(BTreeMap::new(), |mut counts, chained| {
        *counts.entry(chained.event.kind.as_str()).or_default() += 1;
        counts
    })
}

#[test]
fn everything_that_happens_is_told_once_with_who_did_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let invited = admin.send("POST", "/v1/invitations", &json!({ "email": "new@people.example" })).json();
        let id = invited["id"].as_str().unwrap();
        let token = mailed_token(&world, "new@people.example");
        admin.send("PATCH", &format!("/v1/invitations/{id}"), &json!({ "permissions": ["members.read"] }));
        world.clock.advance_millis(3_600_000);
        admin.change(id, "resend").expect_status(200);
        let newer = world.mails().into_iter().rev().map(|mail| mail.token).find(|newer| *newer != token).unwrap();
        let accept = json!({ "token": newer, "password": usher_tests::PASSWORD, "first_name": "N", "last_name": "P" });
        world.client().json("POST", "/v1/invitations/accept", &[], &accept).expect_status(200);
        let again = world.client().json("POST", "/v1/invitations/accept", &[], &accept);
        assert_eq!(again.status, 409);
        let events = events(&world);
        let expected = BTreeMap::from([
            ("invitation.created", 1),
            ("invitation.edited", 1),
            ("invitation.resent", 1),
            ("invitation.accepted", 1),
            ("member.added", 1),
        ]);
        assert_eq!(counted(&events), expected, "{lane:?}");
        let by = |kind: EventKind| events.iter().find(|chained| chained.event.kind == kind).unwrap().event.clone();
        let created = by(EventKind::InvitationCreated);
        assert_eq!(created.actor.protocol, "canonical");
        assert!(created.actor.credential.starts_with("key_"));
        assert_eq!(created.actor.member.unwrap().to_string(), world.get("id:member.admin"));
        let edited = by(EventKind::InvitationEdited);
        assert_eq!(edited.details.facts()["permissions"], "members.read");
        let accepted = by(EventKind::InvitationAccepted);
        assert_eq!((accepted.actor.protocol.as_str(), accepted.actor.member), ("public", accepted.member));
    }
}

#[test]
fn a_refused_request_tells_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let rows: Vec<Value> =
            ["a@people.example", "reader@acme.example"].map(|email| json!({ "email": email })).into();
        let refused = admin.send("POST", "/v1/invitations", &json!({ "mode": "atomic", "invitations": rows }));
        assert_eq!(refused.status, 409);
        let dry = json!({ "dry_run": true, "invitations": [{ "email": "b@people.example" }] });
        admin.send("POST", "/v1/invitations", &dry).expect_status(200);
        assert_eq!(counted(&events(&world)), BTreeMap::from([("invitations.previewed", 1)]), "{lane:?}");
    }
}

#[test]
fn an_erased_person_is_nowhere_and_the_chain_is_whole() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let body = json!({ "email": "Zuzana@people.example", "first_name": "Zuzana", "last_name": "Zmizela",
                           "note": "met Zmizela in Brno", "phone_number": "+420777999888" });
        let never = json!({ "email": "zdenek@people.example", "first_name": "Zdenek", "last_name": "Zmizely" });
        for body in [&body, &never] {
            admin.send("POST", "/v1/invitations", body).expect_status(201);
        }
        let token = mailed_token(&world, "Zuzana@people.example");
        let accept = json!({ "token": token, "password": usher_tests::PASSWORD });
        world.client().json("POST", "/v1/invitations/accept", &[], &accept).expect_status(200);
        assert!(shown(&admin).contains("Zuzana"));
        for address in ["Zuzana@people.example", "zdenek@people.example"] {
            let found = admin.get(&format!("/v1/members?email={address}")).json();
            let id = found["data"][0]["id"].as_str().unwrap().to_owned();
            let path = format!("/v1/members/{id}/personal-data");
            let left = admin.send("DELETE", &path, &json!({})).expect_status(200).json();
            assert_eq!((&left["email"], &left["status"]), (&Value::Null, &json!("removed")));
        }
        let events = events(&world);
        assert_eq!(counted(&events)["member.erased"], 2);
        assert!(!format!("{events:?}").to_lowercase().contains("zmizel"), "{lane:?}");
        for trace in ["Zuzana", "Zmizel", "Zdenek", "777999888"] {
            assert!(!shown(&admin).contains(trace), "{lane:?}: {trace} is still shown");
        }
        let login = json!({ "email": "Zuzana@people.example", "password": usher_tests::PASSWORD });
        world.client().json("POST", "/main/auth/v1/rs/login/credentials", &[], &login).expect_status(401);
        // The address is free again, and whoever it is starts anew.
        admin.send("POST", "/v1/invitations", &body).expect_status(201);
    }
}
