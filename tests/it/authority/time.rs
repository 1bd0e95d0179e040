//! What is granted ends with the right by which it was granted.

use super::{HOUR, LATER, Person, assert_outlasts, worlds, worlds_with};
use crate::wire::{Canonical, Protocol, Said, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::World;

const NEW: &str = "new@people.example";
/// [`LATER`] as answers write it.
const END: &str = "2026-11-20T15:00:00.000Z";

/// Somebody who may do everything until three hours from now.
fn temp(world: &World) -> Person<'_> {
    Person::join(world, "temp", &json!({ "permissions": [{ "code": "*", "expires_at": LATER }] }))
}

fn until(code: &str, end: &str) -> Value {
    json!({ "code": code, "expires_at": end })
}

#[test]
fn a_right_until_a_date_makes_nothing_that_lasts() {
    for world in worlds() {
        let temp = temp(&world);
        let api = temp.api();
        let lasting = ["*", "Organization.Read"];
        for code in lasting {
            for end in
                [json!(code), until(code, "2026-11-20T15:00:00.001Z"), json!({ "code": code, "expires_at": null })]
            {
                let grants = json!({ "permissions": [end] });
                assert_outlasts(&api.send("PATCH", &format!("/v1/members/{}", temp.member), &grants), END);
                assert_outlasts(&api.invite(&json!({ "email": NEW, "permissions": [end] })), END);
            }
        }
        assert_outlasts(&api.invite(&json!({ "email": NEW, "roles": ["editor"] })), END);
        let role = json!({ "code": "r", "name": "R", "permissions": ["members.read"] });
        assert_outlasts(&api.send("POST", "/v1/roles", &role), END);
        let key = json!({ "expires_at": "2027-01-01T00:00:00Z" });
        assert_outlasts(&api.send("POST", "/v1/api-keys", &key), END);
        let rows = json!({ "mode": "partial", "invitations": [{ "email": NEW, "permissions": ["members.read"] }] });
        let said = api.send("POST", "/v1/invitations", &rows).json();
        assert_eq!(said["results"][0]["errors"][0]["held_until"], END, "{said}");
        // What ends with it may be made.
        api.invite(&json!({ "email": NEW, "permissions": [until("members.read", LATER)] })).expect_status(201);
        let key = api.send("POST", "/v1/api-keys", &json!({ "scopes": ["members.read"] })).expect_status(201).json();
        assert_eq!(key["expires_at"], "2026-11-20T15:00:00.000Z", "a key ends with its maker's right");
        let key = Canonical::with_token(&world, key["key"].as_str().unwrap());
        key.get("/v1/members").expect_status(200);
        world.clock.advance_millis(3 * HOUR);
        key.get("/v1/members").expect_status(401);
        // The right is over at once, whatever is remembered of the credential.
        api.get("/v1/members").expect_status(403);
    }
}

#[test]
fn an_edit_of_somebody_else_gives_nothing_that_lasts() {
    for world in worlds() {
        let temp = temp(&world);
        let api = temp.api();
        let reader = format!("/v1/members/{}", world.get("id:member.reader"));
        for grants in [
            json!({ "permissions": ["invitations.read", "members.read", "licenses.read"] }),
            json!({ "permissions": [], "roles": ["editor"] }),
        ] {
            assert_outlasts(&api.send("PATCH", &reader, &grants), END);
        }
        let more = json!({ "permissions": ["invitations.read", "members.read", until("licenses.read", LATER)] });
        let edited = api.send("PATCH", &reader, &more).expect_status(200).json();
        assert_eq!(edited["permissions"].as_array().unwrap().len(), 3, "what was there stays: {edited}");
    }
}

#[test]
fn acceptance_cuts_to_what_the_grantor_holds_and_until_when() {
    for world in worlds() {
        let grants = json!({ "permissions": ["invitations.*", "members.read", "Organization.Read"] });
        let ned = Person::join(&world, "ned", &grants);
        let wanted = json!({ "email": NEW, "permissions": ["members.read", "Organization.Read"] });
        ned.api().invite(&wanted).expect_status(201);
        let cut = json!({ "permissions": ["invitations.*", until("members.read", LATER)] });
        let path = format!("/v1/members/{}", ned.member);
        Canonical::of(&world, "admin").send("PATCH", &path, &cut).expect_status(200);
        let member = redeem(&world, "accept", &mailed_token(&world, NEW)).expect_status(200).json()["member"].clone();
        assert_eq!(member["permissions"], json!([until("members.read", "2026-11-20T15:00:00.000Z")]));
    }
}

#[test]
fn a_resource_until_a_date_is_handed_on_until_then() {
    for world in worlds() {
        let north = world.get("typed:resource.north");
        let held = json!({ "permissions": ["*"], "resources": [{ "id": north, "expires_at": LATER }] });
        let ned = Person::join(&world, "ned", &held);
        assert_outlasts(&ned.api().invite(&json!({ "email": NEW, "resources": [north] })), END);
        let within = json!({ "email": NEW, "resources": [{ "id": north, "expires_at": LATER }] });
        ned.api().invite(&within).expect_status(201);
    }
}

#[test]
fn no_vendors_protocol_hands_on_for_good_what_ends() {
    let settings = "[adapters.ad-invite.groups]\n7 = { permissions = [\"Organization.Edit\"] }\n";
    for world in worlds_with(settings) {
        let temp = temp(&world);
        let admin = Canonical::of(&world, "admin");
        let before = admin.all("invitations");
        let mut apexscore = Protocol::Apexscore.body(&world, NEW);
        apexscore["role"] = json!(2);
        let ad_invite = json!({ "firstName": "Zoe", "lastName": "Zed", "email": NEW, "permissions": { "group": 7 } });
        for (protocol, body) in [
            (Protocol::Bizkithub, json!({ "email": NEW, "permissionCodes": ["Organization.Read"] })),
            (Protocol::Backops, Protocol::Backops.body(&world, NEW)),
            (Protocol::Apexscore, apexscore),
            (Protocol::AdInvite, ad_invite),
        ] {
            let reply = temp.send(protocol, "POST", protocol.path(), &body);
            assert_eq!(protocol.said(&reply), Said::Refused, "{protocol:?}: {}", reply.text());
            assert_eq!(admin.all("invitations"), before, "{protocol:?}");
        }
        let own = world.block_on(world.engine().db().account(temp.account)).unwrap().unwrap().account.ordinal;
        let path = format!("/main/users-organizations/v1/rs/users/{own}");
        let rights = json!({ "permissions": { "group": 7 } });
        temp.send(Protocol::AdInvite, "PATCH", &path, &rights).expect_status(403);
        assert_eq!(temp.seen()["permissions"], json!([until("*", "2026-11-20T15:00:00.000Z")]));
    }
}
