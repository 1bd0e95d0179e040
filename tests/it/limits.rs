//! Limits that the gateway holds for every protocol, answered in the shape of each.

use crate::wire::{Protocol, Said, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World, WorldOptions};

const ROUTES: [(Protocol, &str, &str); 5] = [
    (Protocol::Canonical, "/v1/invitations", "\"code\":"),
    (Protocol::Bizkithub, "/bff/member/invite-email", "{\"error\":{\"code\":"),
    (Protocol::Backops, "/crew/invite", "\"traceId\":"),
    (Protocol::Apexscore, "/api/v1/organization-invitations/", "{\"detail\":"),
    (Protocol::AdInvite, "/main/users-organizations/v1/ad/invite", "{\"message\":"),
];

/// A world with these settings on each lane.
fn worlds(settings: &str) -> impl Iterator<Item = World> {
    let options = WorldOptions { settings: settings.to_owned() };
    Lane::all().into_iter().map(move |lane| World::with(lane, &options))
}

fn is_too_fast(reply: &Reply, shape: &str) {
    assert_eq!(reply.status, 429, "{}", reply.text());
    assert!(reply.text().contains(shape), "{}", reply.text());
    let wait: u32 = reply.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&wait), "{shape}: {wait:?}");
}

#[test]
fn made_up_credentials_are_no_new_clients() {
    for (protocol, path, shape) in ROUTES {
        for world in worlds("[http]\nrequests_per_minute = 4\n") {
            let ask = |n: usize| {
                let made_up = format!("Bearer client-{n}");
                world.client().send("POST", path, &[("authorization", &made_up)], b"{}")
            };
            assert!((0..4).all(|n| ask(n).status != 429), "{protocol:?}");
            is_too_fast(&ask(5), shape);
            // Neither is an address where nothing is, nor one that needs none.
            assert_eq!(world.client().send("POST", "/v1/sessions", &[], b"{}").status, 429, "{protocol:?}");
            assert_eq!(world.client().get("/v1/nothing", &[]).status, 429, "{protocol:?}");
            // Whoever has good credentials does not suffer for their neighbours, and has a limit of their own.
            let credentials = protocol.credentials(&world, "reader");
            let headers: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let good = || world.client().send("POST", path, &headers, b"{}");
            assert!((0..4).all(|_| good().status != 429), "{protocol:?}");
            is_too_fast(&good(), shape);
            assert_eq!(world.client().get("/healthz", &[]).status, 200);
        }
    }
}

#[test]
fn a_directory_is_slowed_down_in_the_shape_of_its_protocol() {
    for world in worlds("[http]\nrequests_per_minute = 4\n") {
        let ask = |n: usize| {
            let made_up = format!("Bearer client-{n}");
            world.client().get("/scim/v2/Users", &[("authorization", &made_up)])
        };
        assert!((0..4).all(|n| ask(n).status != 429));
        is_too_fast(&ask(5), "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:Error\"],\"status\":\"429\"");
    }
}

#[test]
fn clients_behind_a_trusted_proxy_are_told_apart_and_cannot_make_themselves_up() {
    for world in worlds("[http]\nrequests_per_minute = 4\ntrusted_proxies = [\"127.0.0.0/8\"]\n") {
        let ask = |way: &str| world.client().get("/v1/members", &[("x-forwarded-for", way)]).status;
        assert!((0..4).all(|_| ask("198.51.100.1") == 401));
        assert_eq!(ask("198.51.100.1"), 429);
        assert_eq!(ask("203.0.113.77, 198.51.100.1"), 429, "what the client itself has sent counts for nothing");
        assert_eq!(ask("198.51.100.2"), 401);
        assert!((0..4).all(|n| ask(&format!("2001:db8::{n}")) == 401));
        assert_eq!(ask("2001:db8::ffff"), 429, "a /64 is one client");
    }
}

#[test]
fn nobody_is_believed_who_is_no_trusted_proxy() {
    for world in worlds("[http]\nrequests_per_minute = 4\n") {
        let ask = |n: usize| {
            let way = format!("198.51.100.{n}");
            world.client().get("/v1/members", &[("x-forwarded-for", &way), ("forwarded", &format!("for={way}"))]).status
        };
        assert!((0..4).all(|n| ask(n) == 401));
        assert_eq!(ask(5), 429);
    }
}

#[test]
fn a_body_over_the_limit_is_refused_in_its_own_protocol() {
    for world in worlds("[http]\nmax_body_bytes = 1000\n") {
        for (protocol, path, shape) in ROUTES {
            let refused = world.client().send("POST", path, &[("content-type", "application/json")], &[b' '; 1001]);
            assert_eq!(refused.status, 413, "{protocol:?}");
            assert!(refused.text().contains(shape), "{protocol:?}: {}", refused.text());
        }
    }
}

/// A list of codes, ids or numbers is read whole and stored as a document, so it must end somewhere.
#[test]
fn no_list_in_a_row_is_longer_than_a_thousand_entries() {
    let many = |what: &Value, count: usize| Value::Array(vec![what.clone(); count]);
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let portfolio = json!(world.get("id:organization.acme"));
        let (code, role, number) = (json!("Organization.Read"), json!("member"), json!(7));
        for (protocol, pointer, entry) in [
            (Protocol::Canonical, "/permissions", &code),
            (Protocol::Canonical, "/roles", &role),
            (Protocol::Canonical, "/resources", &portfolio),
            (Protocol::Bizkithub, "/permissionCodes", &code),
            (Protocol::Bizkithub, "/roleCodes", &role),
            (Protocol::Backops, "/members/0/permissions", &code),
            (Protocol::Apexscore, "/accessible_portfolio_ids", &portfolio),
            (Protocol::AdInvite, "/permissions/read", &number),
            (Protocol::AdInvite, "/permissions/manage", &number),
        ] {
            for count in [1_001, 20_000] {
                let mut body = protocol.body(&world, "zoe@people.example");
                let (object, name) = pointer.rsplit_once('/').unwrap();
                body.pointer_mut(object).unwrap()[name] = many(entry, count);
                let reply = protocol.send(&world, "admin", &body);
                assert_eq!(protocol.said(&reply), Said::Refused, "{protocol:?} {pointer}: {}", reply.text());
                assert!(reply.status != 413 && reply.text().contains("1000"), "{protocol:?}: {}", reply.text());
                assert!(reply.body.len() < 2_000, "{protocol:?}: the answer is short");
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}
