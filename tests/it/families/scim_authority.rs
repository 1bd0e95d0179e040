//! SCIM: what an identity provider gives nobody back, and whom it cannot rename, find or let in.

use super::{member, nothing};
use crate::wire::{Canonical, at_once, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World, WorldOptions};

fn ask(world: &World, who: &str, method: &str, path: &str, body: &Value) -> Reply {
    let bearer = world.bearer(&format!("scim.{who}"));
    world.client().json(method, &format!("/scim/v2/{path}"), &[("authorization", &bearer)], body)
}

fn get(world: &World, path: &str) -> Reply {
    let bearer = world.bearer("scim.admin");
    world.client().get(&format!("/scim/v2/{path}"), &[("authorization", &bearer)])
}

#[expect(clippy::needless_pass_by_value, reason = "it is made for the call")]
fn set(world: &World, who: &str, path: &str, value: Value) -> Reply {
    ask(world, who, "PATCH", path, &json!({ "Operations": [{ "op": "replace", "value": value }] }))
}

fn active(world: &World, path: &str, is: bool) -> Value {
    set(world, "admin", path, json!({ "active": is })).expect_status(200).json()
}

/// The path of the person of an address.
fn path_of(world: &World, email: &str) -> String {
    let found = get(world, &format!("Users?filter=emails.value%20eq%20%22{email}%22")).expect_status(200).json();
    format!("Users/{}", found["Resources"][0]["id"].as_str().unwrap())
}

/// A person who is invited into a group, and the path of it.
fn invited(world: &World, email: &str) -> String {
    let made = ask(world, "admin", "POST", "Users", &json!({ "userName": email })).expect_status(201).json();
    ask(world, "admin", "POST", "Groups", &json!({ "displayName": "Crew" }));
    let add = json!({ "Operations": [{ "op": "add", "path": "members", "value": [{ "value": made["id"] }] }] });
    ask(world, "admin", "PATCH", "Groups/crew", &add).expect_status(200);
    let path = format!("Users/{}", made["id"].as_str().unwrap());
    assert_eq!(get(world, &path).json()["groups"][0]["value"], "crew");
    path
}

#[test]
fn rights_that_an_administrator_took_away_do_not_come_back() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let email = "zoe@people.example";
        let path = invited(&world, email);
        redeem(&world, "accept", &mailed_token(&world, email)).expect_status(200);
        let own = format!("/v1/members/{}", member(&world, email)["id"].as_str().unwrap());
        admin.send("PATCH", &own, &json!({ "roles": [] })).expect_status(200);
        admin.send("DELETE", &own, &nothing());
        assert_eq!(active(&world, &path, true)["groups"], Value::Null, "{lane:?}: accepted, taken away, removed");
        // Shut out with the group, invited again without it, and removed.
        let email = "yan@people.example";
        let path = invited(&world, email);
        active(&world, &path, false);
        assert_eq!(get(&world, &path).json()["groups"][0]["value"], "crew", "{lane:?}: kept");
        set(&world, "admin", &path, json!({ "externalId": "7", "name.givenName": "Yan" })).expect_status(200);
        assert_eq!(
            get(&world, &path).json()["groups"][0]["value"],
            "crew",
            "{lane:?}: kept by the directory's changes"
        );
        admin.invite(&json!({ "email": email })).expect_status(201);
        let own = format!("/v1/members/{}", member(&world, email)["id"].as_str().unwrap());
        admin.send("DELETE", &own, &nothing());
        assert_eq!(active(&world, &path, true)["groups"], Value::Null, "{lane:?}: invited without it, removed");
    }
}

#[test]
fn a_name_that_is_somebodys_address_is_not_given_and_does_not_stand_in_the_way() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "userName": "bea@people.example", "emails": [{ "value": "ann@people.example" }] });
        ask(&world, "admin", "POST", "Users", &body).expect_status(201);
        Canonical::of(&world, "admin").invite(&json!({ "email": "bea@people.example" })).expect_status(201);
        let path = path_of(&world, "bea@people.example");
        set(&world, "admin", &path, json!({ "externalId": "7" })).expect_status(200);
        // Nobody is called by the address of somebody else, whether the directory knows them or not.
        for taken in ["admin@acme.example", "bea@people.example"] {
            let reader = format!("Users/{}", world.get("id:member.reader"));
            set(&world, "admin", &reader, json!({ "userName": taken })).expect_status(409);
        }
    }
}

#[test]
fn whoever_holds_less_than_a_member_does_not_rename_them() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let inviter = world.get("typed:member.inviter");
        let grants = json!({ "permissions": ["invitations.*", "members.*", "catalog.read"] });
        Canonical::of(&world, "admin").send("PATCH", &format!("/v1/members/{inviter}"), &grants).expect_status(200);
        let admin = format!("Users/{}", world.get("id:member.admin"));
        for value in [json!({ "userName": "boss" }), json!({ "externalId": "1" })] {
            set(&world, "inviter", &admin, value).expect_status(403);
        }
        let own = format!("Users/{}", world.get("id:member.inviter"));
        set(&world, "inviter", &own, json!({ "userName": "admin@acme.example" })).expect_status(409);
    }
}

#[test]
fn somebody_is_noted_where_every_invitation_has_to_be_mailed() {
    for lane in Lane::all() {
        let settings = "[mail]\nallow_link_only = false\n".to_owned();
        let world = World::with(lane, &WorldOptions { settings });
        let body = json!({ "userName": "zoe@people.example", "active": false });
        let made = ask(&world, "admin", "POST", "Users", &body).expect_status(201).json();
        assert_eq!(made["active"], false, "{lane:?}");
        assert!(world.mails().iter().all(|mail| mail.to != "zoe@people.example"), "{lane:?}");
    }
}

#[test]
fn a_block_of_an_administrator_stays_and_an_unblocked_member_has_its_seat_again() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let path = format!("Users/{}", world.get("id:member.reader"));
        let own = format!("/v1/members/{}", world.get("typed:member.reader"));
        active(&world, &path, false);
        admin.send("POST", &format!("{own}/unblock"), &nothing()).expect_status(200);
        assert_eq!(admin.seats("full"), [0, 1, 0], "{lane:?}: unblocked by an administrator");
        active(&world, &path, false);
        active(&world, &path, true);
        assert_eq!(admin.seats("full"), [0, 1, 0], "{lane:?}: shut out a second time");
        admin.send("POST", &format!("{own}/block"), &nothing()).expect_status(200);
        let put = json!({ "userName": "reader@acme.example", "active": true });
        assert_eq!(ask(&world, "admin", "PUT", &path, &put).expect_status(200).json()["active"], false, "{lane:?}");
        assert_eq!(member(&world, "reader@acme.example")["status"], "blocked", "{lane:?}");
    }
}

#[test]
fn keys_of_somebody_who_was_removed_stay_dead() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "settings": { "scim_create": "add" } });
        Canonical::of(&world, "admin").send("PATCH", "/v1/organization", &body).expect_status(200);
        let reader = Canonical::of(&world, "reader");
        reader.get("/v1/members").expect_status(200);
        let path = format!("Users/{}", world.get("id:member.reader"));
        ask(&world, "admin", "DELETE", &path, &nothing()).expect_status(204);
        let again = json!({ "userName": "reader@acme.example" });
        assert_eq!(ask(&world, "admin", "POST", "Users", &again).expect_status(201).json()["active"], true, "{lane:?}");
        reader.get("/v1/members").expect_status(401);
    }
}

#[test]
fn adding_somebody_says_nothing_of_their_account() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "settings": { "scim_create": "add" } });
        Canonical::of(&world, "admin").send("PATCH", "/v1/organization", &body).expect_status(200);
        let answer = |email: &str| {
            let made = ask(&world, "admin", "POST", "Users", &json!({ "userName": email })).expect_status(201).json();
            (made["name"].clone(), made["active"].clone(), made["meta"]["version"].clone())
        };
        let (known, unknown) = (answer("registered@people.example"), answer("nobody@people.example"));
        assert_eq!(known, unknown, "{lane:?}");
        assert_eq!(known.0, Value::Null, "{lane:?}");
    }
}

#[test]
fn a_key_does_not_end_the_access_of_its_maker_and_a_filter_has_no_nul() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let made = json!({ "protocol": "scim", "description": "the provider" });
        let made = Canonical::of(&world, "admin").send("POST", "/v1/api-keys", &made).expect_status(201).json();
        let bearer = format!("Bearer {}", made["key"].as_str().unwrap());
        let path = format!("/scim/v2/Users/{}", world.get("id:member.admin"));
        let headers = [("authorization", bearer.as_str())];
        let out = json!({ "Operations": [{ "op": "replace", "value": { "active": false } }] });
        world.client().json("PATCH", &path, &headers, &out).expect_status(409);
        world.client().json("DELETE", &path, &headers, &nothing()).expect_status(409);
        for attribute in ["userName", "externalId"] {
            let refused = get(&world, &format!("Users?filter={attribute}%20eq%20%22a%5Cu0000%22")).expect_status(400);
            assert_eq!(refused.json()["scimType"], "invalidFilter", "{lane:?}");
        }
    }
}

#[test]
fn a_group_that_is_deleted_while_somebody_is_added_keeps_nobody() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let reader = world.get("id:member.reader");
        for round in 0..8 {
            let name = format!("race{round}");
            ask(&world, "admin", "POST", "Groups", &json!({ "displayName": name })).expect_status(201);
            let path = format!("Groups/{name}");
            let add = json!({ "Operations": [{ "op": "add", "path": "members", "value": [{ "value": reader }] }] });
            let replies = at_once(2, |one| {
                let (method, body) = if one == 0 { ("PATCH", add.clone()) } else { ("DELETE", nothing()) };
                ask(&world, "admin", method, &path, &body)
            });
            assert!(replies.iter().all(|reply| reply.status < 500), "{lane:?}: {replies:?}");
            let is_gone = get(&world, &path).status == 404;
            let held = get(&world, &format!("Users/{reader}")).expect_status(200).json()["groups"].to_string();
            assert!(!is_gone || !held.contains(&name), "{lane:?}: a role of nobody: {held}");
        }
    }
}

/// The same without a directory.
#[test]
fn a_role_that_is_deleted_while_somebody_gets_it_is_nobodys() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let reader = format!("/v1/members/{}", world.get("typed:member.reader"));
        for round in 0..8 {
            let code = format!("race{round}");
            let role = json!({ "code": code, "name": code, "permissions": [] });
            admin.send("POST", "/v1/roles", &role).expect_status(201);
            let path = format!("/v1/roles/{code}");
            let replies = at_once(2, |one| {
                let (method, path, body) = match one {
                    0 => ("PATCH", &reader, json!({ "roles": [code] })),
                    _ => ("DELETE", &path, nothing()),
                };
                admin.send(method, path, &body)
            });
            assert!(replies.iter().all(|reply| reply.status < 500), "{lane:?}: {replies:?}");
            let is_gone = admin.get(&path).status == 404;
            let held = admin.get(&reader).expect_status(200).json()["roles"].to_string();
            assert!(!is_gone || !held.contains(&code), "{lane:?}: a role of nobody: {held}");
        }
    }
}

#[test]
fn changes_of_the_same_people_in_other_orders_do_not_hold_one_another_up() {
    const PEOPLE: usize = 24;
    for lane in Lane::all() {
        let world = World::new(lane);
        let people: Vec<String> = (0..PEOPLE)
            .map(|number| {
                let body = json!({ "userName": format!("p{number}@people.example") });
                ask(&world, "admin", "POST", "Users", &body).expect_status(201).json()["id"]
                    .as_str()
                    .unwrap()
                    .to_owned()
            })
            .collect();
        for number in 0..6 {
            let body = json!({ "displayName": format!("Crew{number}") });
            ask(&world, "admin", "POST", "Groups", &body).expect_status(201);
        }
        let replies = at_once(6, |number| {
            let mut ids = people.clone();
            if number % 2 == 1 {
                ids.reverse();
            }
            ids.rotate_left(number * 3);
            let value: Vec<Value> = ids.iter().map(|id| json!({ "value": id })).collect();
            let add = json!({ "Operations": [{ "op": "add", "path": "members", "value": value }] });
            ask(&world, "admin", "PATCH", &format!("Groups/crew{number}"), &add)
        });
        for reply in replies {
            assert_eq!(reply.expect_status(200).json()["members"].as_array().unwrap().len(), PEOPLE, "{lane:?}");
        }
    }
}
