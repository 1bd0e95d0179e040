//! Invitations whose link is handed out because they were made without a mail, and terms in seconds.

use super::{Api, assert_code, by_token, text, token_for, worlds};
use serde_json::{Value, json};
use usher_tests::{Lane, World, WorldOptions};

fn path(invitation: &Value) -> String {
    format!("/v1/invitations/{}", text(&invitation["id"]))
}

fn token(invitation: &Value) -> String {
    text(&invitation["link"]).rsplit('/').next().unwrap().to_owned()
}

fn accept(world: &World, token: &str) -> u16 {
    by_token(world, "accept", &json!({"token": token, "password": "Brand-New-1"})).status
}

#[test]
fn without_a_mail_the_link_is_handed_out_and_works() {
    for world in worlds() {
        let api = Api::admin(&world);
        let mails = world.mails().len();
        let made = api.invite(&json!({"email": "hand@people.example", "send": false}));
        assert_eq!((&made["delivery"]["state"], world.mails().len()), (&json!("link_only"), mails));
        let reader = Api::of(&world, "reader").get(&path(&made)).expect_status(200).json();
        assert_eq!(reader["link"], Value::Null, "reading is not enough");
        let others = api.invite(&json!({"email": "mailed@people.example", "send": true}));
        assert_eq!(others["link"], Value::Null, "a link that is mailed is shown to nobody");
        assert_eq!(accept(&world, &token(&made)), 200);
        assert_eq!(accept(&world, &token(&made)), 409, "once");
        assert_eq!(api.status_of(&made), "accepted");
        assert_eq!(world.mails().len(), mails + 1);
    }
}

#[test]
fn sending_it_later_mails_another_link_and_ends_the_first() {
    for world in worlds() {
        let api = Api::admin(&world);
        let made = api.invite(&json!({"email": "later@people.example", "send": false}));
        let resent = api.post(&format!("{}/resend", path(&made)), &json!({})).expect_status(200).json();
        assert_eq!((resent["link"].clone(), resent["generation"].clone()), (Value::Null, json!(2)), "at once");
        assert_eq!(accept(&world, &token(&made)), 404);
        assert_eq!(accept(&world, &token_for(&world, "later@people.example")), 200);
    }
}

#[test]
fn a_link_that_was_handed_out_ends_when_it_comes_to_grant_more() {
    for world in worlds() {
        let api = Api::admin(&world);
        let role = json!({"code": "walker", "name": "Walker", "permissions": ["members.read"]});
        api.post("/v1/roles", &role).expect_status(201);
        let rows = json!({"email": "more@people.example", "send": false, "roles": ["walker"]});
        let made = api.invite(&rows);
        let more = json!({"permissions": ["Organization.Read"]});
        let edited = api.send("PATCH", &path(&made), &more).expect_status(200).json();
        assert_ne!(edited["link"], made["link"]);
        assert_eq!(accept(&world, &token(&made)), 404);
        let wider = json!({"permissions": ["members.read", "Organization.Read"]});
        api.send("PATCH", "/v1/roles/walker", &wider).expect_status(200);
        assert_eq!(accept(&world, &token(&edited)), 404);
        let now = api.get(&path(&made)).expect_status(200).json();
        assert_eq!(accept(&world, &token(&now)), 200);
    }
}

#[test]
fn it_is_refused_where_the_installation_does_not_hand_out_links() {
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: "[mail]\nallow_link_only = false\n".to_owned() });
        let api = Api::admin(&world);
        let refused = api.post("/v1/invitations", &json!({"email": "no@people.example", "send": false}));
        assert_code(&refused, 422, "unacceptable");
        assert_eq!(refused.json()["field"], "send");
        assert_code(
            &api.post("/v1/invitations", &json!({"email": "no@people.example", "send": 1})),
            422,
            "invalid_type",
        );
        api.invite(&json!({"email": "no@people.example", "send": true}));
    }
}

#[test]
fn a_term_in_seconds_is_a_term_like_any_other() {
    for world in worlds() {
        let api = Api::admin(&world);
        let made = api.invite(&json!({"email": "term@people.example", "expires_in_seconds": 3600}));
        assert_eq!(made["expires_at"], "2026-11-20T13:00:00.000Z");
        world.clock.advance_millis(1_800_000);
        let edited = api.send("PATCH", &path(&made), &json!({"expires_in_seconds": 60})).expect_status(200).json();
        assert_eq!(edited["expires_at"], "2026-11-20T12:31:00.000Z");
        let found = token_for(&world, "term@people.example");
        world.clock.advance_millis(60_000);
        assert_eq!(api.status_of(&made), "expired");
        assert_eq!(accept(&world, &found), 409);
        for wrong in [
            json!({"expires_in_seconds": 3600, "expires_at": "2027-01-01T00:00:00Z"}),
            json!({"expires_in_seconds": 3600, "expires_at": null}),
            json!({"expires_in_seconds": 59}),
            json!({"expires_in_seconds": 315_360_001}),
            json!({"expires_in_seconds": -1}),
            json!({"expires_in_seconds": 60.5}),
        ] {
            let mut row = wrong.clone();
            row["email"] = json!("wrong@people.example");
            assert_code(&api.post("/v1/invitations", &row), 422, "invalid_value");
            assert_code(&api.send("PATCH", &path(&made), &wrong), 422, "invalid_value");
        }
    }
}
