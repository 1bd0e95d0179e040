//! BackOps: crew and users of the organization.

use super::{codes, key_of_acme, member, nothing};
use crate::wire::{Canonical, Protocol, mailed_token, redeem};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World, plain_id};

fn ask(world: &World, method: &str, path: &str, body: &Value) -> Reply {
    let path = path.replace("USERS", &format!("/Organizations/{}/users", world.get("id:organization.acme")));
    super::send(world, Protocol::Backops, "admin", method, &path, body)
}

fn get(world: &World, path: &str) -> Value {
    ask(world, "GET", path, &nothing()).expect_status(200).json()
}

/// How the user list shows an address.
fn listed(world: &World, email: &str) -> Option<Value> {
    get(world, "USERS").as_array().unwrap().iter().find(|user| user["email"] == email).cloned()
}

#[test]
fn ids_are_good_before_and_after_acceptance() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let email = "zoe@people.example";
        let invited = Protocol::Backops.invite(&world, email).expect_status(200).json();
        let crew = invited["results"][0]["crewId"].as_str().unwrap().to_owned();
        let found = get(&world, "/crew/lookup?query=ZOE");
        assert_eq!((&found[0]["crewId"], &found[0]["isAlreadyMember"]), (&json!(crew), &json!(true)), "{lane:?}");
        assert_eq!(found[0]["isExistingAccount"], json!(false), "{lane:?}");

        let permissions = format!("/crew/{crew}/invitation/permissions");
        let wanted = json!({ "permissions": ["Organization:Edit", "CrewDatabase.Read"] });
        assert!(ask(&world, "PUT", &permissions, &wanted).expect_status(200).body.is_empty(), "{lane:?}");
        let record = get(&world, &format!("/crew/{crew}"));
        assert_eq!(record["access"]["permissions"], wanted["permissions"], "{lane:?}");
        assert_eq!(record["access"]["licenseId"], json!(world.get("id:license.team")), "{lane:?}");
        assert_eq!(record["access"]["userLicenseId"], Value::Null, "{lane:?}");
        let user = listed(&world, email).unwrap();
        assert_eq!((&user["status"], &user["id"]), (&json!("Invited"), &record["connectedUser"]["id"]), "{lane:?}");
        let invitation = user["id"].as_str().unwrap().to_owned();
        let of = |id: &str| get(&world, &format!("USERS/{id}/permissions"))["organizationPermissions"].clone();
        assert_eq!(of(&invitation), wanted["permissions"], "{lane:?}");

        redeem(&world, "accept", &mailed_token(&world, email)).expect_status(200);
        let record = get(&world, &format!("/crew/{crew}"));
        assert_eq!(record["connectedUser"]["status"], "Active", "{lane:?}");
        assert_eq!(
            (&record["access"]["userLicenseId"], &record["access"]["reservationId"]),
            (&json!(crew), &Value::Null)
        );
        let user = listed(&world, email).unwrap();
        assert_eq!((&user["status"], &user["firstName"]), (&json!("Active"), &json!("Zoe")), "{lane:?}");
        assert_eq!(user["id"], record["connectedUser"]["id"], "{lane:?}");
        assert_eq!(of(user["id"].as_str().unwrap()), wanted["permissions"], "{lane:?}");
        assert_eq!(of(&invitation), wanted["permissions"], "{lane:?}: the id of the invitation is still good");
        let consumed = ask(&world, "PUT", &permissions, &json!({ "permissions": ["*"] })).expect_status(400).json();
        assert_eq!(consumed["detail"], "The invitation has already been consumed.", "{lane:?}");
        assert_eq!(codes(&member(&world, email)["permissions"]), wanted["permissions"], "{lane:?}");
        let found = get(&world, "/crew/lookup?query=zoe");
        assert_eq!((&found[0]["crewId"], &found[0]["isExistingAccount"]), (&json!(crew), &json!(true)), "{lane:?}");

        let seats = Canonical::of(&world, "admin").seats("team");
        ask(&world, "DELETE", &format!("USERS/{invitation}"), &nothing()).expect_status(200);
        assert_eq!(Canonical::of(&world, "admin").seats("team")[1], seats[1] - 1, "{lane:?}: its seat is free");
        assert_eq!(listed(&world, email), None, "{lane:?}");
        let record = get(&world, &format!("/crew/{crew}"));
        assert_eq!(
            (&record["connectedUser"], &record["access"]["permissions"]),
            (&Value::Null, &json!([])),
            "{lane:?}"
        );
        let mut again = Protocol::Backops.body(&world, email);
        again["members"][0]["crewId"] = json!(crew);
        let granted = ask(&world, "POST", "/crew/invite", &again).expect_status(200).json();
        assert_eq!(granted["results"][0], json!({ "email": email, "outcome": "granted", "crewId": crew }), "{lane:?}");
    }
}

#[test]
fn adding_grants_basic_access_now_or_on_acceptance() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let mails = world.mails().len();
        for (email, status, more) in [("registered@people.example", "Active", 0), ("new@people.example", "Invited", 1)]
        {
            let added = ask(&world, "POST", "USERS", &json!({ "email": email })).expect_status(201);
            assert!(added.body.is_empty(), "{lane:?}");
            let user = listed(&world, email).unwrap();
            assert_eq!(user["status"], status, "{lane:?}");
            let permissions = get(&world, &format!("USERS/{}/permissions", user["id"].as_str().unwrap()));
            assert_eq!(permissions["organizationPermissions"], json!(["Organization:Read"]), "{lane:?}");
            assert_eq!(world.mails().len(), mails + more, "{lane:?} {email}");
        }
    }
}

#[test]
fn an_invitation_that_has_run_out_is_gone_and_its_row_a_contact() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "email": "zoe@people.example", "expires_at": "2026-11-20T13:00:00Z" });
        let made = Canonical::of(&world, "admin").invite(&body).expect_status(201).json();
        let crew = plain_id(made["member_id"].as_str().unwrap());
        let invitation = plain_id(made["id"].as_str().unwrap());
        world.clock.advance_millis(3_600_000);
        assert_eq!(listed(&world, "zoe@people.example"), None, "{lane:?}");
        assert_eq!(get(&world, "/crew/lookup?query=zoe")[0]["isAlreadyMember"], json!(false), "{lane:?}");
        assert_eq!(get(&world, &format!("/crew/{crew}"))["connectedUser"], Value::Null, "{lane:?}");
        let edit = ask(&world, "PUT", &format!("/crew/{crew}/invitation/permissions"), &json!({ "permissions": [] }));
        assert_eq!(edit.expect_status(404).json()["detail"], "The crew member has no outstanding invitation.");
        // Whoever has kept the id can still take it away for good.
        ask(&world, "DELETE", &format!("USERS/{invitation}"), &nothing()).expect_status(200);
    }
}

#[test]
fn the_last_active_member_cannot_be_removed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let key = format!("Bearer {}", key_of_acme(&world, "backops").expose());
        let organization = format!("/Organizations/{}", world.get("id:organization.acme"));
        let issued = world.client().get(&format!("{organization}/authorize"), &[("authorization", &key)]);
        let token = issued.expect_status(200).json()["token"].as_str().unwrap().to_owned();
        let remove = |name: &str| {
            let path = format!("{organization}/users/{}", world.get(&format!("id:account.{name}")));
            world.client().send("DELETE", &path, &[("authorization", &key), ("x-organization-token", &token)], b"")
        };
        remove("inviter").expect_status(200);
        remove("reader").expect_status(200);
        let refused = remove("admin").expect_status(400).json();
        assert_eq!(refused["detail"], "The organization needs at least one active member.", "{lane:?}");
        assert_eq!(member(&world, "admin@acme.example")["status"], "active", "{lane:?}");
    }
}
