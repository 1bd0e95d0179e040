//! BizKitHub: confirming, saving permissions, blocking.

use super::{codes, key_of_acme, member};
use crate::wire::{Canonical, Protocol, mailed_token};
use serde_json::{Value, json};
use usher_tests::{Lane, PASSWORD, Reply, World, WorldOptions};

const CONFIRM: &str = "/bff/member/confirm-invite";
const SAVE: &str = "/bff/member/save-permissions";
const BLOCK: &str = "/bff/member/block";

fn post(world: &World, who: &str, path: &str, body: &Value) -> Reply {
    super::send(world, Protocol::Bizkithub, who, "POST", path, body)
}

fn confirm(world: &World, email: &str, password: &str) -> Reply {
    let body = json!({
        "token": mailed_token(world, email), "locale": "en", "firstName": "Zoe", "lastName": "Zed",
        "password": password, "checkboxTerms": true, "checkboxMarketing": false,
    });
    world.client().json("POST", CONFIRM, &[], &body)
}

#[test]
fn a_member_id_is_good_before_and_after_acceptance() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "zoe@people.example";
        let id = Protocol::Bizkithub.invite(&world, email).expect_status(200).json()["memberId"].clone();
        let pending = id.as_str().unwrap().to_owned();
        let active = pending.strip_prefix("pending-").unwrap().to_owned();
        let save = json!({ "id": pending, "permissionCodes": ["Organization.Read"], "roleCodes": ["member"] });
        post(&world, "admin", SAVE, &save).expect_status(200);
        assert_eq!(member(&world, email)["permissions"], json!([]), "{lane:?}: nothing is live before acceptance");
        assert_eq!(confirm(&world, email, PASSWORD).expect_status(200).text(), r#"{"success":true}"#);
        let joined = member(&world, email);
        assert_eq!((&joined["status"], &joined["first_name"]), (&json!("active"), &json!("Zoe")), "{lane:?}");
        assert_eq!(codes(&joined["permissions"]), json!(["Organization.Read"]), "{lane:?}");
        assert_eq!(codes(&joined["roles"]), json!(["member"]), "{lane:?}");
        let until = "2027-01-31T10:00:00.000Z";
        for (id, code) in [(&pending, "Organization.Edit"), (&active, "calendar:update")] {
            let save = json!({ "id": id, "permissionGrants": [{ "code": code, "validTo": until }], "roleCodes": [] });
            post(&world, "admin", SAVE, &save).expect_status(200);
            let after = member(&world, email);
            assert_eq!(after["permissions"], json!([{ "code": code, "expires_at": until }]), "{lane:?} {id}");
            assert_eq!(after["roles"], json!([]), "{lane:?} {id}");
        }
        // Inviting again shows the id that is good now.
        let again = Protocol::Bizkithub.invite(&world, email).expect_status(200).json();
        assert_eq!(again["memberId"], json!(active), "{lane:?}");
    }
}

#[test]
fn blocking_stops_the_members_keys_and_the_next_call_lets_them_work_again() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let turn = || post(&world, "admin", BLOCK, &json!({ "email": "inviter@acme.example" })).expect_status(200);
        let invite = |name: &str| {
            post(&world, "inviter", Protocol::Bizkithub.path(), &json!({ "email": format!("{name}@people.example") }))
        };
        invite("first").expect_status(200);
        turn();
        let shut = invite("second").expect_status(401).json();
        assert_eq!(shut["error"]["code"], "PERMISSION_MEMBER_IS_BLOCKED_IN_ORGANISATION", "{lane:?}");
        turn();
        invite("second").expect_status(200);
    }
}

#[test]
fn the_last_active_member_cannot_be_blocked() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = format!("Bearer {}", key_of_acme(&world, "bizkithub").expose());
        let block = |name: &str| {
            let body = json!({ "email": format!("{name}@acme.example") });
            world.client().json("POST", BLOCK, &[("authorization", &bearer)], &body)
        };
        block("inviter").expect_status(200);
        block("reader").expect_status(200);
        let refused = block("admin").expect_status(422).json();
        assert_eq!(refused["error"]["description"], "email: belongs to the last active member.", "{lane:?}");
        assert_eq!(member(&world, "admin@acme.example")["status"], "active", "{lane:?}");
        block("reader").expect_status(200);
        block("admin").expect_status(200);
    }
}

#[test]
fn an_account_that_was_invited_needs_its_own_password() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "registered@people.example";
        let invite = json!({ "email": email, "permissions": [] });
        Canonical::of(&world, "admin").invite(&invite).expect_status(201);
        let refused = confirm(&world, email, "Wrong-Horse-7").expect_status(401).json();
        assert_eq!(refused["error"]["code"], "INTERNAL_USER_MUST_BE_AUTHORIZED", "{lane:?}");
        confirm(&world, email, PASSWORD).expect_status(200);
        assert_eq!(member(&world, email)["status"], "active", "{lane:?}");
    }
}

#[test]
fn what_is_not_documented_can_be_chosen() {
    let settings = "[adapters.bizkithub]\nabsent_grants_clear = true\npermission_text = \"former\"\n\
                    new_passwords = \"length_only\"\n"
        .to_owned();
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: settings.clone() });
        let email = "zoe@people.example";
        Protocol::Bizkithub.invite(&world, email).expect_status(200);
        confirm(&world, email, "correcthorse").expect_status(200);
        let reader = world.get("external:member.reader");
        post(&world, "admin", SAVE, &json!({ "id": reader, "roleCodes": ["member"] })).expect_status(200);
        let after = member(&world, "reader@acme.example");
        assert_eq!((&after["permissions"], codes(&after["roles"])), (&json!([]), json!(["member"])), "{lane:?}");
        let refused = post(&world, "inviter", SAVE, &json!({ "id": reader })).expect_status(401).json();
        let former = "Your member account has not a permission for load this module.";
        assert_eq!(refused["error"]["description"], former, "{lane:?}");
    }
}
