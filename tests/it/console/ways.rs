//! Wherever a page leads, whoever it is shown to may go.

use super::ConsoleUser;
use crate::wire::{Canonical, Protocol, mailed_token, redeem};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use usher_tests::{Lane, Reply, World};

/// The pages that a page leads to.
fn links(html: &str) -> BTreeSet<String> {
    let found = html.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    found.filter(|link| !link.starts_with('#')).map(|link| link.replace("&#38;", "&").replace("&amp;", "&")).collect()
}

/// Where a person comes to by asking for `/console`.
fn door(user: &ConsoleUser) -> String {
    let mut path = "/console".to_owned();
    for _ in 0..3 {
        let reply = user.client.get(&path, &[("cookie", &user.cookie)]);
        match reply.header("location") {
            Some(next) => next.clone_into(&mut path),
            None => break,
        }
    }
    path
}

/// Follows every link of every page; gives the pages by their address.
fn walk(user: &ConsoleUser, who: &str, door: &str) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    let mut waiting = vec![(door.to_owned(), "the door".to_owned())];
    while let Some((path, from)) = waiting.pop() {
        if pages.contains_key(&path) {
            continue;
        }
        let reply: Reply = user.client.get(&path, &[("cookie", &user.cookie)]);
        assert_eq!(reply.status, 200, "{who}: {from} leads to {path}");
        let html = reply.text();
        // What is beyond the console is there, and has its own tests.
        if path.starts_with("/console") {
            waiting.extend(links(&html).into_iter().map(|link| (link, path.clone())));
        }
        pages.insert(path, html);
    }
    pages
}

/// The addresses of all pages that somebody comes to who may do everything.
pub(super) fn pages_of(world: &World, name: &str) -> BTreeSet<String> {
    let user = joined(world, name, &json!({ "permissions": ["*"] }));
    walk(&user, name, &door(&user)).into_keys().collect()
}

/// Somebody who has joined Acme with these grants, signed in.
fn joined(world: &World, name: &str, grants: &Value) -> ConsoleUser {
    let email = format!("{name}@people.example");
    let mut row = grants.clone();
    row["email"] = json!(email);
    Canonical::of(world, "admin").invite(&row).expect_status(201);
    redeem(world, "accept", &mailed_token(world, &email)).expect_status(200);
    ConsoleUser::of(world, &email)
}

#[test]
fn every_link_of_every_page_leads_to_a_page() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let (north, south) = (world.get("typed:resource.north"), world.get("typed:resource.south"));
        // Open, ended and out of reach: there is something of each kind to be led to.
        for (name, resource) in [("open", &north), ("ended", &north), ("elsewhere", &south)] {
            let row = json!({ "email": format!("{name}@ways.example"), "resources": [resource] });
            let made = admin.invite(&row).expect_status(201).json();
            if name == "ended" {
                admin.change(made["id"].as_str().unwrap(), "revoke").expect_status(200);
            }
        }
        Protocol::Backops.invite(&world, "crew@ways.example").expect_status(200);
        admin.send("POST", "/v1/permission-templates", &json!({ "name": "Guest" })).expect_status(201);
        let everything = json!(["*"]);
        let mut seen = BTreeMap::new();
        for (who, permissions, resources) in [
            ("full", everything.clone(), json!([])),
            ("confined", everything, json!([north])),
            ("reader", json!(["invitations.read", "members.read", "licenses.read"]), json!([])),
            ("confined-reader", json!(["invitations.read", "members.read", "events.read"]), json!([north])),
            ("key-maker", json!(["keys.manage"]), json!([])),
            ("inviter", json!(["invitations.create"]), json!([])),
            ("only-invitations", json!(["invitations.read", "invitations.manage"]), json!([])),
            ("only-members", json!(["members.read", "members.manage"]), json!([])),
            ("auditor", json!(["events.read"]), json!([])),
            ("cataloguer", json!(["catalog.manage", "catalog.read"]), json!([])),
            ("nobody", json!([]), json!([])),
        ] {
            let user = joined(&world, who, &json!({ "permissions": permissions, "resources": resources }));
            let door = door(&user);
            seen.insert(who, walk(&user, who, &door));
        }
        let reaches = |who: &str, path: &str| seen[who].keys().any(|page| page.starts_with(path));
        for (who, path, expected) in [
            ("full", "/console/audit", true),
            ("full", "/console/members/", true),
            ("full", "/console/templates/new", true),
            ("confined", "/console/templates/", true),
            ("confined", "/console/templates/new", false),
            ("confined", "/console/audit", false),
            ("confined", "/console/keys", true),
            ("confined", "/console/members/", true),
            ("key-maker", "/console/keys", true),
            ("key-maker", "/console/invitations", false),
            ("inviter", "/console/invite", true),
            ("inviter", "/console/invitations", false),
            ("only-invitations", "/console/invitations/", true),
            ("only-invitations", "/console/members", false),
            ("only-members", "/console/members/", true),
            ("auditor", "/console/audit", true),
            ("auditor", "/console/members", false),
            ("nobody", "/console/account", true),
            ("nobody", "/console/password", true),
            ("nobody", "/console/invitations", false),
        ] {
            assert_eq!(reaches(who, path), expected, "{lane:?}: {who} {path}");
        }
    }
}

/// What is refused leads back to a page that is there.
#[test]
fn whoever_was_refused_is_led_to_what_is_theirs() {
    let world = World::new(Lane::Sqlite);
    let maker = joined(&world, "maker", &json!({ "permissions": ["keys.manage"] }));
    let nobody = joined(&world, "nobody", &json!({}));
    for (user, home) in [(&maker, "/console/keys"), (&nobody, "/console/account")] {
        for path in ["/members", "/licenses", "/roles", "/audit"] {
            let page = user.open(path).expect_status(403).text();
            assert!(page.contains(&format!("<a href=\"{home}\">Go back</a>")), "{path}: {page}");
        }
        user.client.get(home, &[("cookie", &user.cookie)]).expect_status(200);
    }
}
