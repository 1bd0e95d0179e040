//! Limits that the gateway holds for every protocol, answered in the shape of each.

use crate::wire::{Protocol, Said, everything};
use serde_json::{Value, json};
use usher_tests::{Client, Lane, World, WorldOptions};

const ROUTES: [(&str, &str, &str); 5] = [
    ("canonical", "/v1/invitations", "\"code\":"),
    ("bizkithub", "/bff/member/invite-email", "{\"error\":{\"code\":"),
    ("backops", "/crew/invite", "\"traceId\":"),
    ("apexscore", "/api/v1/organization-invitations/", "{\"detail\":"),
    ("ad-invite", "/main/users-organizations/v1/ad/invite", "{\"message\":"),
];

#[test]
fn a_client_that_is_too_fast_is_told_so_in_its_own_protocol() {
    let settings = "[http]\nrequests_per_minute = 4\n".to_owned();
    let world = World::with(Lane::Sqlite, &WorldOptions { settings });
    for (vendor, path, shape) in ROUTES {
        let client = format!("Bearer client-of-{vendor}");
        let ask = || world.client().send("POST", path, &[("authorization", &client)], b"{}");
        assert!((0..4).all(|_| ask().status != 429), "{vendor}");
        let refused = ask().expect_status(429);
        assert!(refused.text().contains(shape), "{vendor}: {}", refused.text());
        let wait: u32 = refused.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=60).contains(&wait), "{vendor}: {wait:?}");
    }
    assert_eq!(world.client().get("/healthz", &[]).status, 200);
}

#[test]
fn a_body_over_the_limit_is_refused_in_its_own_protocol() {
    let settings = "[http]\nmax_body_bytes = 1000\n".to_owned();
    let world = World::with(Lane::Sqlite, &WorldOptions { settings });
    for (vendor, path, shape) in ROUTES {
        let refused = large(&world.client(), path).expect_status(413);
        assert!(refused.text().contains(shape), "{vendor}: {}", refused.text());
    }
}

fn large(client: &Client, path: &str) -> usher_tests::Reply {
    client.send("POST", path, &[("content-type", "application/json")], &[b' '; 1001])
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
            for count in [1_001, 200_000] {
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
