//! Whoever reads the mail of an address takes over what somebody else has made for it, and a stranger never gets further.

use super::{OWNERS, STRANGERS, accept, post, sign_in, squat, standing};
use crate::wire::{Canonical, PROTOCOLS, Protocol, Said, mailed_token};
use serde_json::json;
use usher_tests::{Lane, World};

#[test]
fn no_protocol_grants_anything_at_once_to_an_account_that_nobody_has_proved() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            let email = format!("cfo-{}@victim.example", protocol.name());
            let stranger = squat(&world, &email);
            assert_eq!(protocol.said(&protocol.invite(&world, &email)), Said::Invited, "{lane:?} {protocol:?}");
            assert_eq!(standing(&world, &email).as_deref(), Some("invited"), "{lane:?} {protocol:?}");
            // The stranger, signed in, neither finds the invitation nor accepts it with what the mail says.
            let token = mailed_token(&world, &email);
            let bearer = format!("Bearer {stranger}");
            let signed_in = [("authorization", bearer.as_str())];
            let body = json!({ "token": token });
            let reply = world.client().json("POST", "/v1/invitations/accept", &signed_in, &body);
            assert_eq!(reply.expect_status(403).json()["code"], "address_not_proved", "{lane:?} {protocol:?}");
            assert_eq!(standing(&world, &email).as_deref(), Some("invited"), "{lane:?} {protocol:?}");
            // The owner of the address gets in by the mail, with a password of their own.
            let accepted = accept(&world, &token, OWNERS).expect_status(200).json();
            assert_eq!(accepted["signed_up"], true, "{lane:?} {protocol:?}");
            assert_eq!(standing(&world, &email).as_deref(), Some("active"), "{lane:?} {protocol:?}");
            sign_in(&world, &email, OWNERS).expect_status(201);
            sign_in(&world, &email, STRANGERS).expect_status(401);
        }
    }
}

#[test]
fn a_proved_account_is_still_granted_to_at_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for (protocol, email) in [(Protocol::Backops, "backops@new.example"), (Protocol::Bizkithub, "biz@new.example")]
        {
            let other = Canonical::of(&world, "foreign");
            other.invite(&json!({ "email": email })).expect_status(201);
            accept(&world, &mailed_token(&world, email), OWNERS).expect_status(200);
            protocol.invite(&world, email);
            assert_eq!(standing(&world, email).as_deref(), Some("active"), "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn the_vendors_apps_find_nothing_for_an_account_that_nobody_has_proved() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "cfo@victim.example";
        squat(&world, email);
        let login = post(&world, "/api/v1/auth/login", &json!({ "username": email, "password": STRANGERS }));
        let bearer = format!("Bearer {}", login.expect_status(201).json()["token"].as_str().unwrap());
        let signed_in = [("authorization", bearer.as_str())];
        let made = Protocol::Apexscore.invite(&world, email).expect_status(201).json();
        let (id, shown) = (made["sent"][0]["id"].as_str().unwrap(), made["sent"][0]["token"].as_str().unwrap());
        let path = format!("/api/v1/organization-invitations/{id}/");
        world.client().get(&path, &signed_in).expect_status(404);
        for token in [shown, &mailed_token(&world, email)] {
            let path = format!("/api/v1/organization-invitations/?token={token}");
            assert_eq!(world.client().get(&path, &signed_in).json()["count"], 0, "{lane:?}");
        }
        let body = json!({ "organization_id": world.get("id:organization.acme"), "email": email, "status": 1 });
        world.client().json("PUT", &path, &signed_in, &body).expect_status(404);
        assert_eq!(standing(&world, email).as_deref(), Some("invited"), "{lane:?}");
    }
}

#[test]
fn what_was_handed_out_before_ends_everywhere() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "cfo@victim.example";
        let stranger = squat(&world, email);
        let theirs = Canonical::with_token(&world, &stranger);
        let member = theirs.all("members?q=cfo")[0]["id"].clone();
        // A key of the member, a token that needs no session, a token of the organization, and a session of a vendor.
        let key = json!({ "description": "kept", "member_id": member, "scopes": ["members.read"] });
        let key = theirs.send("POST", "/v1/api-keys", &key).expect_status(201).json();
        let key = Canonical::with_token(&world, key["key"].as_str().unwrap());
        let login = post(&world, "/api/v1/auth/login", &json!({ "username": email, "password": STRANGERS }));
        let roaming = login.expect_status(201).json()["token"].as_str().unwrap().to_owned();
        let organization = theirs.send("POST", "/v1/tokens/organization", &json!({})).expect_status(201).json();
        let organization = Canonical::with_token(&world, organization["token"].as_str().unwrap());
        let rs = json!({ "email": email, "password": STRANGERS });
        let rs = post(&world, "/main/auth/v1/rs/login/credentials", &rs).expect_status(201).json();
        let roams = || {
            let bearer = format!("Bearer {roaming}");
            world.client().get("/api/v1/organization-invitations/", &[("authorization", &bearer)])
        };
        for one in [&theirs, &key, &organization] {
            one.get("/v1/members").expect_status(200);
        }
        roams().expect_status(200);

        let admin = Canonical::of(&world, "admin");
        admin.invite(&json!({ "email": "CFO@victim.example" })).expect_status(201);
        accept(&world, &mailed_token(&world, "CFO@victim.example"), OWNERS).expect_status(200);
        for one in [&theirs, &key, &organization] {
            one.get("/v1/members").expect_status(401);
        }
        roams().expect_status(401);
        let again = json!({ "refreshToken": rs["data"]["refreshToken"] });
        post(&world, "/main/auth/v1/bo/token/refresh", &again).expect_status(401);
        sign_in(&world, email, STRANGERS).expect_status(401);

        // The owner has both memberships, and each organization is told.
        let own = post(&world, "/api/v1/auth/login", &json!({ "username": email, "password": OWNERS }));
        let own = own.expect_status(201).text();
        assert!(own.contains("Other Ltd") && own.contains("Acme Events"), "{lane:?}: {own}");
        for (who, kinds) in [("admin", vec!["account.proved"]), ("foreign", vec!["account.proved", "key.revoked"])] {
            let organization = world.organization(if who == "admin" { "acme" } else { "other" });
            world.block_on(world.engine().verify_audit(organization)).unwrap();
            let feed = Canonical::of(&world, who).get("/v1/events?limit=200").expect_status(200).text();
            for kind in kinds {
                assert!(feed.contains(&format!("\"{kind}\"")), "{lane:?} {who} {kind}: {feed}");
            }
        }
    }
}

#[test]
fn the_page_of_a_mailed_link_has_the_owner_choose_a_password() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "cfo@victim.example";
        squat(&world, email);
        Canonical::of(&world, "admin").invite(&json!({ "email": email })).expect_status(201);
        let page = world.client().get(&format!("/invitations/{}", mailed_token(&world, email)), &[]);
        let page = page.expect_status(200).text();
        assert!(page.contains("new-password") && !page.contains("current-password"), "{lane:?}: {page}");
    }
}

#[test]
fn two_invitations_of_one_new_person_can_be_accepted_at_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "both@people.example";
        let tokens = ["admin", "foreign"].map(|who| {
            Canonical::of(&world, who).invite(&json!({ "email": email })).expect_status(201);
            mailed_token(&world, email)
        });
        let statuses = crate::wire::at_once(2, |index| accept(&world, &tokens[index], OWNERS).status);
        assert_eq!(statuses, [200, 200], "{lane:?}");
    }
}
