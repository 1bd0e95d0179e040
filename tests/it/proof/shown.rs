//! What a reply shows opens an invitation, and that is all, where the installation sends mail.

use super::{OWNERS, STRANGERS, accept, deliver, post, sign_in, standing};
use crate::wire::{Canonical, PROTOCOLS, Protocol, mailed_token, redeem};
use serde_json::json;
use usher_tests::{Lane, World};

const EMAIL: &str = "cfo@victim.example";

/// Invites through Apexscore; gives the token of the reply.
fn shown(world: &World, email: &str) -> String {
    let made = Protocol::Apexscore.invite(world, email).expect_status(201).json();
    made["sent"][0]["token"].as_str().unwrap().to_owned()
}

#[test]
fn it_validates_and_previews_and_neither_accepts_nor_declines() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let token = shown(&world, EMAIL);
        let validate = format!("/api/v1/organization-invitations/validate_token/?token={token}");
        world.client().get(&validate, &[]).expect_status(200);
        let preview = redeem(&world, "preview", &token).expect_status(200).json();
        assert_eq!(preview["accept_with"], "mailed_link", "{lane:?}");
        for verb in ["accept", "decline"] {
            let refused = redeem(&world, verb, &token).expect_status(403).json();
            assert_eq!(refused["code"], "address_not_proved", "{lane:?} {verb}");
        }
        let confirm = json!({ "token": token, "locale": "en", "firstName": "V", "lastName": "I", "password": STRANGERS,
            "checkboxTerms": true, "agreeToTerms": true, "checkboxMarketing": false, "agreeToMarketing": false });
        for path in ["/bff/member/confirm-invite", "/api/v1/crm/member-invite/complete"] {
            assert_eq!(post(&world, path, &confirm).status, 404, "{lane:?} {path}");
        }
        sign_in(&world, EMAIL, STRANGERS).expect_status(401);
        assert_eq!(standing(&world, EMAIL).as_deref(), Some("invited"), "{lane:?}");
        // The mail's does all of it.
        let mailed = mailed_token(&world, EMAIL);
        assert_ne!(mailed, token);
        let validate = format!("/api/v1/organization-invitations/validate_token/?token={mailed}");
        world.client().get(&validate, &[]).expect_status(200);
        accept(&world, &mailed, OWNERS).expect_status(200);
    }
}

#[test]
fn somebody_who_is_known_to_read_the_mail_accepts_with_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let token = shown(&world, "registered@people.example");
        assert_eq!(accept(&world, &token, STRANGERS).status, 401, "{lane:?}");
        accept(&world, &token, usher_tests::PASSWORD).expect_status(200);
    }
}

#[test]
fn its_page_has_a_link_mailed_that_works() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let token = shown(&world, EMAIL);
        let first = mailed_token(&world, EMAIL);
        let page = world.client().get(&format!("/invitations/{token}"), &[]).expect_status(200).text();
        assert!(!page.contains("type=\"password\"") && page.contains("/new-link"), "{lane:?}: {page}");
        let decline = world.client().get(&format!("/invitations/{token}/decline"), &[]).expect_status(200).text();
        assert!(decline.contains("/new-link"), "{lane:?}: {decline}");
        let nonce = page.split("name=\"nonce\" value=\"").nth(1).unwrap().split('"').next().unwrap();
        world.clock.advance_millis(86_400_000);
        let form = [("content-type", "application/x-www-form-urlencoded")];
        let body = format!("nonce={nonce}");
        let path = format!("/invitations/{token}/new-link");
        world.client().send("POST", &path, &form, body.as_bytes()).expect_status(200);
        let second = mailed_token(&world, EMAIL);
        assert_ne!(first, second, "{lane:?}");
        assert_eq!(accept(&world, &first, OWNERS).status, 404, "{lane:?}: older ones stay dead");
        accept(&world, &second, OWNERS).expect_status(200);
    }
}

/// Whoever is shown a link is asked for what it grants at that time.
#[test]
fn where_links_are_handed_out_an_edit_makes_a_new_one() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (admin, inviter) = (Canonical::of(&world, "admin"), Canonical::of(&world, "inviter"));
        deliver(&admin, "link_only");
        for protocol in [Protocol::Canonical, Protocol::Apexscore] {
            let email = format!("{}@people.example", protocol.name());
            protocol.send(&world, "inviter", &protocol.body(&world, &email));
            let found = inviter.all(&format!("invitations?email={email}"))[0].clone();
            let link = found["link"].as_str().unwrap().to_owned();
            let path = format!("/v1/invitations/{}", found["id"].as_str().unwrap());
            admin.send("PATCH", &path, &json!({ "permissions": ["*"] })).expect_status(200);
            let token = link.rsplit('/').next().unwrap();
            assert_eq!(accept(&world, token, STRANGERS).status, 404, "{lane:?} {protocol:?}");
            assert!(inviter.get(&path).expect_status(200).json()["link"].is_null(), "{lane:?} {protocol:?}");
            assert_ne!(admin.get(&path).expect_status(200).json()["link"], link.as_str(), "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn where_links_are_handed_out_they_make_accounts_that_stay_unproved() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        deliver(&admin, "link_only");
        let made = admin.invite(&json!({ "email": EMAIL })).expect_status(201).json();
        let token = made["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        accept(&world, &token, OWNERS).expect_status(200);
        let email = usher_domain::EmailAddress::parse(EMAIL).unwrap();
        let account = world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().unwrap();
        assert_eq!(account.account.proof, None, "{lane:?}");
        sign_in(&world, EMAIL, OWNERS).expect_status(201);
        // With its own password it can take another link.
        let other = Canonical::of(&world, "foreign");
        deliver(&other, "link_only");
        let made = other.invite(&json!({ "email": EMAIL })).expect_status(201).json();
        let token = made["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        assert_eq!(accept(&world, &token, STRANGERS).status, 401, "{lane:?}");
        accept(&world, &token, OWNERS).expect_status(200);
    }
}

#[test]
fn no_reply_of_any_protocol_carries_what_is_mailed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            let email = format!("{}@people.example", protocol.name());
            let reply = protocol.invite(&world, &email);
            let mailed = mailed_token(&world, &email);
            assert!(!reply.text().contains(&mailed), "{lane:?} {protocol:?}");
            let seen = crate::wire::everything(&world);
            let replies = seen.iter().filter(|text| !text.starts_with("SentMail"));
            assert!(replies.clone().all(|text| !text.contains(&mailed)), "{lane:?} {protocol:?}");
        }
    }
}
