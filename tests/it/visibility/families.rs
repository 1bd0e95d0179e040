//! The further calls of the protocols, on what any protocol made: ids that one call gives out work in the others, before
//! and after acceptance.

use super::{create, in_apexscore, only};
use crate::wire::{Canonical, PROTOCOLS, Protocol, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

/// Asks the ad/invite API as the administrator.
fn ad_invite(world: &World, method: &str, path: &str, body: &Value) -> Reply {
    let credentials = Protocol::AdInvite.credentials(world, "admin");
    let headers: Vec<_> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
    world.client().json(method, &format!("/main{path}"), &headers, body)
}

/// Sends an invitation back through Apexscore as it is shown, but for some fields.
fn put(world: &World, email: &str, more: &Value) -> Reply {
    let shown = in_apexscore(world, email);
    let mut body = json!({
        "organization_id": shown["organization"]["id"], "email": shown["email"], "role": shown["role"],
        "first_name": shown["first_name"], "last_name": shown["last_name"], "status": shown["status"],
    });
    for (name, value) in more.as_object().unwrap() {
        body[name] = value.clone();
    }
    let path = format!("{}{}/", Protocol::Apexscore.path(), shown["id"].as_str().unwrap());
    let bearer = world.bearer("apexscore.admin");
    world.client().json("PUT", &path, &[("authorization", &bearer)], &body)
}

/// Whether Apexscore takes a token for valid.
fn is_valid(world: &World, token: &str) -> bool {
    let path = format!("{}validate_token/?token={token}", Protocol::Apexscore.path());
    let reply = world.client().get(&path, &[]);
    let valid = reply.json()["is_valid"].as_bool().unwrap();
    assert_eq!(reply.status, if valid { 200 } else { 404 });
    valid
}

#[test]
fn apexscore_edits_and_takes_back_what_any_protocol_made() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for creator in PROTOCOLS {
            let what = format!("{lane:?} {creator:?}");
            let email = format!("put.{}@people.example", creator.name());
            let before = create(&world, creator, &email);
            let token = mailed_token(&world, &email);
            let same = put(&world, &email, &json!({})).expect_status(200).json();
            assert_eq!(same, in_apexscore(&world, &email), "{what}");
            assert_eq!(only(&world, &email), before, "{what}: sent back as it is shown, nothing changes");
            put(&world, &email, &json!({ "first_name": "Zara" })).expect_status(200);
            let renamed = only(&world, &email);
            assert_eq!(
                (&renamed["first_name"], &renamed["permissions"]),
                (&json!("Zara"), &before["permissions"]),
                "{what}"
            );
            assert!(is_valid(&world, &token), "{what}");
            assert_eq!(put(&world, &email, &json!({ "status": 4 })).expect_status(200).json()["status"], 4, "{what}");
            assert_eq!(only(&world, &email)["status"], "revoked", "{what}");
            assert!(!is_valid(&world, &token), "{what}");
            put(&world, &email, &json!({ "status": 0 })).expect_status(400);
            redeem(&world, "accept", &token).expect_status(409);
        }
    }
}

#[test]
fn a_user_id_works_in_every_call_before_and_after_acceptance() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for creator in PROTOCOLS {
            let what = format!("{lane:?} {creator:?}");
            let email = format!("user.{}@people.example", creator.name());
            create(&world, creator, &email);
            let user = Protocol::AdInvite.invite(&world, &email).json()["data"]["userId"].clone();
            let get = || ad_invite(&world, "GET", &format!("/users/v1/rs/{user}"), &json!({}));
            let invited = get().expect_status(200).json()["data"].clone();
            assert_eq!((&invited["id"], &invited["email"]), (&user, &json!(email)), "{what}");
            assert_eq!(invited["activatedAt"], Value::Null, "{what}");
            let patch =
                |body: Value| ad_invite(&world, "PATCH", &format!("/users-organizations/v1/rs/users/{user}"), &body);
            let patched = patch(json!({ "firstName": "Zara", "scope": 2 })).expect_status(200).json();
            assert_eq!((&patched["data"]["userId"], &patched["data"]["scope"]), (&user, &json!(2)), "{what}");
            let again = json!({ "email": email, "scope": 1, "permissions": { "group": 0 } });
            let again = ad_invite(&world, "POST", &format!("/users-organizations/v1/rs/na/{user}/invite"), &again);
            assert_eq!(again.expect_status(201).json()["data"]["userId"], user, "{what}");
            redeem(&world, "accept", &mailed_token(&world, &email)).expect_status(200);
            let joined = get().expect_status(200).json()["data"].clone();
            assert_eq!((&joined["id"], &joined["key"]), (&user, &invited["key"]), "{what}");
            assert!(joined["activatedAt"].is_string(), "{what}");
            assert_eq!(
                patch(json!({ "lastName": "Zoll" })).expect_status(200).json()["data"]["userId"],
                user,
                "{what}"
            );
            let members = Canonical::of(&world, "admin").all(&format!("members?email={email}"));
            assert_eq!((members.len(), &members[0]["last_name"]), (1, &json!("Zoll")), "{what}");
        }
    }
}

#[test]
fn somebody_who_joined_another_organization_is_attached_only_where_it_is_known() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = world.get("ordinal:account.registered");
        let organization = world.get("ordinal:organization.acme");
        let path = format!("/users-organizations/v1/bo/users/register/{user}/organizations/{organization}");
        let body = json!({ "scope": 1, "permissions": { "group": 0 } });
        ad_invite(&world, "POST", &path, &body).expect_status(404);
        let made = create(&world, Protocol::Canonical, "registered@people.example");
        ad_invite(&world, "POST", &path, &body).expect_status(409);
        let admin = Canonical::of(&world, "admin");
        admin.change(made["id"].as_str().unwrap(), "revoke").expect_status(200);
        let mails = world.mails().len();
        ad_invite(&world, "POST", &path, &body).expect_status(201);
        let members = admin.all("members?email=registered@people.example");
        assert_eq!((&members[0]["status"], &members[0]["permissions"]), (&json!("active"), &json!([])), "{lane:?}");
        assert_eq!(world.mails().len(), mails, "{lane:?}: nobody is asked, so nothing is mailed");
    }
}
