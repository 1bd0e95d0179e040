//! A reset on an account that nobody has proved: whoever set its password may be a stranger, so that nothing of theirs
//! stays, and the owner of the address is known for it from then on.

use super::{NEW, forgot, log_in, reset, told};
use crate::proof::{STRANGERS, squat};
use crate::wire::{Canonical, Protocol};
use serde_json::{Value, json};
use usher_domain::{Account, EmailAddress, ProofMethod, Secret};
use usher_tests::{Lane, World};

const EMAIL: &str = "cfo@victim.example";

fn account(world: &World) -> Account {
    let email = EmailAddress::parse(EMAIL).unwrap();
    world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().unwrap().account
}

/// Other Ltd's feed: the types of its events about the account and its keys, oldest first.
fn told_to_other(world: &World) -> Vec<Value> {
    world.block_on(world.engine().verify_audit(world.organization("other"))).unwrap();
    let feed = Canonical::of(world, "foreign").get("/v1/events?limit=200").expect_status(200).json();
    let wanted = ["account.proved", "account.password_reset", "key.revoked"];
    let all = feed["data"].as_array().unwrap().iter();
    all.filter(|event| wanted.contains(&event["type"].as_str().unwrap())).cloned().collect()
}

#[test]
fn it_proves_the_address_and_ends_everything_that_a_stranger_has_opened() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let client = world.client();
        let stranger = squat(&world, EMAIL);
        assert_eq!(account(&world).proof, None);
        let theirs = Canonical::with_token(&world, &stranger);
        let member = theirs.all("members?q=cfo")[0]["id"].clone();
        // A key of their own, one of the organization that they have made, a token of it, and what vendors hand out.
        let make = |body: Value| {
            let made = theirs.send("POST", "/v1/api-keys", &body).expect_status(201).json();
            (Canonical::with_token(&world, made["key"].as_str().unwrap()), made["id"].as_str().unwrap().to_owned())
        };
        let (own_key, own_id) = make(json!({ "member_id": member, "scopes": ["members.read"] }));
        let (made_key, made_id) = make(json!({ "scopes": ["members.read"] }));
        let minted = theirs.send("POST", "/v1/tokens/organization", &json!({})).expect_status(201).json();
        let minted = Canonical::with_token(&world, minted["token"].as_str().unwrap());
        let body = json!({ "username": EMAIL, "password": STRANGERS });
        let roaming = client.json("POST", "/api/v1/auth/login", &[], &body).expect_status(201).json();
        let roaming = format!("Bearer {}", roaming["token"].as_str().unwrap());
        let body = json!({ "email": EMAIL, "password": STRANGERS });
        let login = client.json("POST", "/main/auth/v1/rs/login/credentials", &[], &body).expect_status(201).json();
        let cookie = crate::console::cookie_with(&world, EMAIL, STRANGERS);
        let canonical = || [&theirs, &own_key, &made_key, &minted].map(|one| one.get("/v1/members").status);
        let vendors = || {
            let apexscore = client.get("/api/v1/organization-invitations/", &[("authorization", &roaming)]).status;
            let again = json!({ "refreshToken": login["data"]["refreshToken"] });
            let ad_invite = client.json("POST", "/main/auth/v1/bo/token/refresh", &[], &again).status;
            (apexscore, ad_invite, client.get("/console/members", &[("cookie", &cookie)]).status)
        };
        assert_eq!((canonical(), vendors()), ([200; 4], (200, 201, 200)), "{lane:?}");

        reset(&client, &forgot(&world, EMAIL), NEW).expect_status(204);
        assert_eq!((canonical(), vendors()), ([401; 4], (401, 401, 303)), "{lane:?}");
        log_in(&client, EMAIL, STRANGERS).expect_status(401);
        let owner = log_in(&client, EMAIL, NEW).expect_status(201).json();
        assert_eq!(account(&world).proof.map(|proof| proof.how), Some(ProofMethod::MailedLink), "{lane:?}");
        assert_eq!(told(&world), [EMAIL]);
        // The organization is told what was ended there, as the doing of the member who has come back.
        let events = told_to_other(&world);
        let mut kinds: Vec<_> = events.iter().map(|event| event["type"].as_str().unwrap()).collect();
        kinds.sort_unstable();
        let expected = ["account.password_reset", "account.proved", "key.revoked", "key.revoked"];
        assert_eq!(kinds, expected, "{lane:?}: {events:?}");
        assert!(events.iter().all(|event| event["actor"]["member_id"] == member), "{lane:?}: {events:?}");
        let keys = events.iter().filter_map(|event| event["data"]["key_id"].as_str());
        assert!(keys.clone().any(|id| id == own_id) && keys.clone().any(|id| id == made_id), "{lane:?}: {events:?}");
        // What the owner makes from now on is theirs, and others grant to them at once.
        Canonical::with_token(&world, owner["access_token"].as_str().unwrap()).get("/v1/members").expect_status(200);
        Protocol::Backops.invite(&world, EMAIL);
        let seen = Canonical::of(&world, "admin").all(&format!("members?q={EMAIL}"));
        assert_eq!(seen[0]["status"], "active", "{lane:?}");
    }
}

#[test]
fn the_operators_link_does_the_same_and_says_who_has_vouched() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let stranger = squat(&world, EMAIL);
        let theirs = Canonical::with_token(&world, &stranger);
        let key = theirs.send("POST", "/v1/api-keys", &json!({})).expect_status(201).json();
        let email = EmailAddress::parse(EMAIL).unwrap();
        let made = world.block_on(world.engine().hand_over_password_link(&email, false, 60_000)).unwrap();
        let link = made.link.as_ref().map(Secret::expose).unwrap().to_owned();
        reset(&world.client(), link.rsplit('/').next().unwrap(), NEW).expect_status(204);
        theirs.get("/v1/members").expect_status(401);
        let key = Canonical::with_token(&world, key["key"].as_str().unwrap());
        key.get("/v1/members").expect_status(401);
        assert_eq!(account(&world).proof.map(|proof| proof.how), Some(ProofMethod::Operator), "{lane:?}");
        let proved = told_to_other(&world).into_iter().find(|event| event["type"] == "account.proved");
        assert_eq!(proved.unwrap()["data"]["proof"], "operator", "{lane:?}");
    }
}
