//! A permission at one resource counts there and below, and nowhere else: not at the organization, not beside it, by no
//! route of any protocol.

use super::{Person, assert_code, worlds};
use crate::wire::{Canonical, PROTOCOLS, everything};
use serde_json::{Value, json};
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::World;

/// A resource below another one, made by the administrator.
fn below(world: &World, parent: &str, name: &str) -> String {
    let body = json!({ "kind": "hall", "name": name, "parent_id": parent });
    let made = Canonical::of(world, "admin").send("POST", "/v1/resources", &body).expect_status(201).json();
    assert_eq!(made["parent_id"], json!(parent));
    made["id"].as_str().unwrap().to_owned()
}

fn north(world: &World) -> String {
    world.get("typed:resource.north")
}

/// What a row grants: these codes at a resource.
fn at(resource: &str, codes: &[&str]) -> Value {
    let entry = |code: &&str| json!({ "code": code, "resource_id": resource });
    json!(codes.iter().map(entry).collect::<Vec<_>>())
}

#[test]
fn no_route_takes_a_permission_at_a_resource_for_one_at_the_organization() {
    for world in worlds() {
        let person = Person::join(&world, "sid", &json!({ "permissions": at(&north(&world), &["*"]) }));
        let before = everything(&world);
        let registry = Registry::new(&Config::with("").unwrap()).unwrap();
        let mut asked = 0;
        for protocol in PROTOCOLS {
            let mount = registry.mounts().iter().find(|mount| mount.adapter.name() == protocol.name()).unwrap();
            for operation in mount.adapter.operations() {
                let descriptor = operation.descriptor();
                if descriptor.required_permission.is_none() {
                    continue;
                }
                let user = if protocol.name() == "ad-invite" { "ordinal:account.reader" } else { "id:account.reader" };
                let organization = if protocol.name() == "ad-invite" { "ordinal" } else { "id" };
                let path = [
                    ("{organizationId}", world.get(&format!("{organization}:organization.acme"))),
                    ("{userId}", world.get(user)),
                    ("{crewId}", world.get("id:member.reader")),
                    ("{id}", world.get("id:member.reader")),
                ];
                let path = path.iter().fold(descriptor.path.to_owned(), |path, (name, id)| path.replace(name, id));
                let reply = person.send(protocol, descriptor.method.name(), &path, &json!({}));
                assert!((400..500).contains(&reply.status), "{} {path}: {}", descriptor.method.name(), reply.status);
                asked += 1;
            }
        }
        assert!(asked > 70, "{asked}");
        assert_eq!(everything(&world), before);
    }
}

#[test]
fn scoped_permissions_are_shown_replaced_and_kept() {
    for world in worlds() {
        let north = north(&world);
        let admin = Canonical::of(&world, "admin");
        let mixed = json!(["Organization.Read", { "code": "members.read", "resource_id": north }]);
        let row = json!({ "email": "mixed@people.example", "permissions": mixed });
        let invited = admin.invite(&row).expect_status(201).json();
        let shown = json!([
            { "code": "Organization.Read", "expires_at": null },
            { "code": "members.read", "resource_id": north, "expires_at": null },
        ]);
        assert_eq!((&invited["permissions"], &invited["resources"]), (&shown, &json!([])));
        let path = format!("/v1/invitations/{}", invited["id"].as_str().unwrap());
        let changed = admin.send("PATCH", &path, &json!({ "roles": [] })).expect_status(200).json();
        assert_eq!(changed["permissions"], shown, "what is left out stays");
        let changed = admin.send("PATCH", &path, &json!({ "permissions": ["members.read"] })).expect_status(200).json();
        assert_eq!(changed["permissions"], json!([{ "code": "members.read", "expires_at": null }]));
        for (entry, code) in [
            (json!({ "code": "members.read", "resource_id": "x" }), 422),
            (json!({ "code": "members.read", "resource_id": 5 }), 422),
            (json!({ "code": "members.read", "resource_id": world.get("id:member.admin") }), 422),
            (json!({ "code": "no.such", "resource_id": north }), 422),
            (json!({ "code": "a", "resource_id": north, "scope": "x" }), 422),
        ] {
            let before = everything(&world);
            assert_eq!(admin.send("PATCH", &path, &json!({ "permissions": [entry] })).status, code, "{entry}");
            assert_eq!(everything(&world), before);
        }
        // The vendors that know no scopes show nothing of it, and take nothing away.
        let person = Person::join(&world, "sid", &json!({ "permissions": at(&north, &["Organization.Read"]) }));
        let text = world.get("id:organization.acme");
        let path = format!("/Organizations/{text}/users/{}/permissions", person.account.0);
        let backops = admin_of(&world, "GET", &path).json();
        assert_eq!(backops["organizationPermissions"], json!([]));
        assert_eq!(person.seen()["permissions"][0]["resource_id"], json!(north));
    }
}

/// A request of the administrator to BackOps.
fn admin_of(world: &World, method: &str, path: &str) -> usher_tests::Reply {
    let boss = Person::join(world, "boss", &json!({ "permissions": ["*"] }));
    boss.send(crate::wire::Protocol::Backops, method, path, &json!({})).expect_status(200)
}

#[test]
fn nobody_grants_at_a_resource_what_they_do_not_hold_there() {
    for world in worlds() {
        let (north, south) = (north(&world), world.get("typed:resource.south"));
        let hall = below(&world, &north, "Hall");
        let nora = Person::join(&world, "nora", &json!({ "permissions": ["*"], "resources": [north] }));
        let api = nora.api();
        let invite = |name: &str, grants: &Value| {
            let mut row = grants.clone();
            row["email"] = json!(format!("{name}@people.example"));
            api.invite(&row)
        };
        // What is below her resource is hers as well, as a confinement and as a scope.
        invite("one", &json!({ "permissions": at(&hall, &["members.read"]) })).expect_status(201);
        invite("two", &json!({ "permissions": ["members.read"], "resources": [hall] })).expect_status(201);
        assert_eq!(api.all("resources").len(), 2);
        let before = everything(&world);
        for grants in [
            json!({ "permissions": at(&south, &["members.read"]) }),
            json!({ "permissions": ["members.read"] }),
            json!({ "permissions": ["members.read", { "code": "members.read", "resource_id": hall }] }),
            json!({ "permissions": at(&hall, &["members.read"]), "roles": ["administrator"] }),
            json!({ "permissions": ["members.read"], "resources": [south] }),
        ] {
            assert_code(&invite("three", &grants), 403, "grant_exceeds_caller");
        }
        assert_eq!(everything(&world), before);
        // When the hall moves away, so does her power over it.
        let admin = Canonical::of(&world, "admin");
        admin.send("PATCH", &format!("/v1/resources/{hall}"), &json!({ "parent_id": south })).expect_status(200);
        assert_code(
            &invite("three", &json!({ "permissions": at(&hall, &["members.read"]) })),
            403,
            "grant_exceeds_caller",
        );
        api.get(&format!("/v1/resources/{hall}")).expect_status(404);
        admin.send("PATCH", &format!("/v1/resources/{hall}"), &json!({ "parent_id": null })).expect_status(200);
        api.get(&format!("/v1/resources/{hall}")).expect_status(404);
    }
}

#[test]
fn a_move_takes_who_may_do_everything_and_keeps_a_tree() {
    for world in worlds() {
        let (north, south) = (north(&world), world.get("typed:resource.south"));
        let hall = below(&world, &north, "Hall");
        let room = below(&world, &hall, "Room");
        // She manages resources, and would gain the south by moving it below what is hers.
        let manager = json!(["resources.*", { "code": "*", "resource_id": north }]);
        let mia = Person::join(&world, "mia", &json!({ "permissions": manager }));
        let nora = Person::join(&world, "nora", &json!({ "permissions": ["*"], "resources": [north] }));
        let before = everything(&world);
        for (person, moved, under) in
            [(&mia, &south, json!(north)), (&nora, &hall, json!(null)), (&nora, &room, json!(north))]
        {
            let path = format!("/v1/resources/{moved}");
            assert_eq!(person.api().send("PATCH", &path, &json!({ "parent_id": under })).status, 403);
        }
        let admin = Canonical::of(&world, "admin");
        for (moved, under) in [(&north, &room), (&hall, &hall), (&south, &world.get("typed:organization.acme"))] {
            let path = format!("/v1/resources/{moved}");
            assert_eq!(admin.send("PATCH", &path, &json!({ "parent_id": under })).status, 422);
        }
        let stranger = json!({ "kind": "hall", "name": "X", "parent_id": south });
        assert_eq!(nora.api().send("POST", "/v1/resources", &stranger).status, 422);
        assert_eq!(nora.api().send("POST", "/v1/resources", &json!({ "kind": "hall", "name": "X" })).status, 403);
        assert_eq!(admin.send("DELETE", &format!("/v1/resources/{hall}"), &json!({})).status, 409, "a room is below");
        assert_eq!(everything(&world), before);
        let own = json!({ "kind": "hall", "name": "X", "parent_id": north });
        nora.api().send("POST", "/v1/resources", &own).expect_status(201);
        admin.send("DELETE", &format!("/v1/resources/{room}"), &json!({})).expect_status(204);
    }
}
