//! An archived organization can be read and not changed, by whichever protocol, until it is restored; one that is deleted
//! is erased once its time has come, with everything in it.

use crate::wire::{Canonical, PROTOCOLS, Said, at_once, everything, mailed_token, redeem};
use serde_json::{Value, json};
use std::fs;
use usher_engine::ports::SendError;
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::{Lane, Reply, World, until};

const DAY: i64 = 86_400_000;

fn installation(world: &World) -> Canonical {
    Canonical::of(world, "installation")
}

fn post(api: &Canonical, path: &str) -> Reply {
    api.client.send("POST", path, &[("authorization", &api.bearer)], b"")
}

fn delete(api: &Canonical, path: &str) -> Reply {
    api.client.send("DELETE", path, &[("authorization", &api.bearer)], b"")
}

fn archive(world: &World) {
    post(&Canonical::of(world, "admin"), "/v1/organization/archive?confirm=acme").expect_status(200);
}

fn restore(world: &World) {
    post(&Canonical::of(world, "admin"), "/v1/organization/restore").expect_status(200);
}

fn code(reply: &Reply) -> String {
    reply.json()["code"].as_str().unwrap_or_default().to_owned()
}

/// The types of the newest events of acme.
fn told(world: &World) -> Vec<String> {
    world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    let page = Canonical::of(world, "admin").get("/v1/events?limit=200").expect_status(200).json();
    let entries = page["data"].as_array().unwrap();
    entries.iter().map(|event| event["type"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn nothing_is_changed_through_any_protocol_until_it_is_restored() {
    for lane in Lane::all() {
        let world = World::new(lane);
        archive(&world);
        let before = everything(&world);
        for protocol in PROTOCOLS {
            let refused = protocol.invite(&world, "late@people.example");
            assert_eq!(protocol.said(&refused), Said::Refused, "{lane:?} {protocol:?}");
            assert!(refused.text().to_lowercase().contains("archived"), "{protocol:?} {}", refused.text());
            assert!(refused.status < 500, "{protocol:?} {}", refused.status);
        }
        // A person of acme is no way in from elsewhere either.
        assert_eq!(everything(&world), before, "{lane:?}");
        let other = Canonical::of(&world, "foreign");
        other.send("POST", "/v1/invitations", &json!({ "email": "far@people.example" })).expect_status(201);
        restore(&world);
        for protocol in PROTOCOLS {
            let invited = protocol.invite(&world, &format!("{}@people.example", protocol.name()));
            assert_eq!(protocol.said(&invited), Said::Invited, "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn a_directory_changes_nothing_in_an_archived_organization() {
    for lane in Lane::all() {
        let world = World::new(lane);
        archive(&world);
        let before = everything(&world);
        let bearer = world.bearer("scim.admin");
        let headers = [("authorization", bearer.as_str())];
        let reader = format!("/scim/v2/Users/{}", world.get("id:member.reader"));
        world.client().get(&reader, &headers).expect_status(200);
        let renamed = json!({ "Operations": [{ "op": "replace", "path": "name.givenName", "value": "Late" }] });
        for (method, path, body) in [
            ("POST", "/scim/v2/Users", json!({ "userName": "late@people.example" })),
            ("POST", "/scim/v2/Groups", json!({ "displayName": "Late" })),
            ("PATCH", &*reader, renamed),
        ] {
            let refused = world.client().json(method, path, &headers, &body);
            assert!((400..500).contains(&refused.status), "{lane:?} {method} {path}: {}", refused.text());
            assert!(refused.text().contains("archived") && refused.text().contains("api:messages:2.0:Error"));
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn every_operation_that_changes_something_is_refused_and_every_one_that_reads_is_not() {
    let registry = Registry::new(&Config::with("").unwrap()).unwrap();
    let bodies = [
        ("invite_members", json!({ "email": "a@people.example" })),
        ("create_role", json!({ "code": "x", "name": "X", "permissions": [] })),
        ("create_permission", json!({ "code": "x.y", "description": "" })),
        ("create_permission_template", json!({ "name": "X" })),
        ("create_license", json!({ "name": "X", "seats": 1 })),
        ("create_resource", json!({ "kind": "x", "name": "X" })),
        ("create_blocklist_entry", json!({ "value": "x.example" })),
        ("create_api_key", json!({})),
        ("create_webhook", json!({ "url": "https://hooks.acme.invalid/x", "events": ["*"] })),
        ("edit_organization", json!({ "name": "X" })),
        ("edit_member", json!({ "first_name": "X" })),
        ("edit_invitation", json!({ "roles": [] })),
        ("resend_invitation", json!({})),
    ];
    for lane in Lane::all() {
        let world = World::new(lane);
        archive(&world);
        let before = everything(&world);
        let admin = Canonical::of(&world, "admin");
        let mut tried = 0;
        let mount = registry.mounts().iter().find(|mount| mount.adapter.name() == "canonical").unwrap();
        for operation in mount.adapter.operations() {
            let descriptor = operation.descriptor();
            let Some((name, body)) = bodies.iter().find(|(name, _)| *name == descriptor.name) else {
                if descriptor.path == "/v1/organization" && descriptor.method.name() == "GET" {
                    let shown = admin.get("/v1/organization").expect_status(200).json();
                    assert_eq!((&shown["status"], &shown["erase_at"]), (&json!("archived"), &Value::Null), "{shown}");
                }
                continue;
            };
            let id = if name.contains("member") { "id:member.reader" } else { "id:invitation.pending" };
            let path = descriptor.path.replace("{id}", &world.get(id));
            let refused = admin.send(descriptor.method.name(), &path, body);
            let said = (refused.status, code(&refused));
            assert_eq!(said, (409, "organization_archived".to_owned()), "{lane:?} {name} {}", refused.text());
            tried += 1;
        }
        assert_eq!(tried, bodies.len());
        for listing in ["members", "invitations", "roles", "licenses", "api-keys", "webhooks", "events"] {
            admin.get(&format!("/v1/{listing}")).expect_status(200);
        }
        // Whoever may not do it anyway is told that, and a dry run is a change as well.
        let dry = json!({ "email": "a@people.example" });
        assert_eq!(code(&admin.send("POST", "/v1/invitations?dry_run=true", &dry)), "organization_archived");
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn what_only_takes_access_away_is_done_all_the_same() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let key = admin.send("POST", "/v1/api-keys", &json!({ "description": "x" })).expect_status(201).json();
        let hook = json!({ "url": "https://hooks.acme.invalid/x", "events": ["*"] });
        let hook = admin.send("POST", "/v1/webhooks", &hook).expect_status(201).json();
        archive(&world);
        let (invitation, reader) = (world.get("id:invitation.pending"), world.get("id:member.reader"));
        post(&admin, &format!("/v1/invitations/{invitation}/revoke")).expect_status(200);
        post(&admin, &format!("/v1/members/{reader}/block")).expect_status(200);
        Canonical::of(&world, "reader").get("/v1/members").expect_status(403);
        let back = post(&admin, &format!("/v1/members/{reader}/unblock"));
        assert_eq!(code(&back), "organization_archived", "{lane:?}");
        delete(&admin, &format!("/v1/members/{reader}")).expect_status(200);
        let id = |made: &Value| made["id"].as_str().unwrap().to_owned();
        post(&admin, &format!("/v1/api-keys/{}/revoke", id(&key))).expect_status(200);
        delete(&admin, &format!("/v1/webhooks/{}", id(&hook["webhook"]))).expect_status(204);
        let bearer = format!("Bearer {}", key["key"].as_str().unwrap());
        world.client().get("/v1/members", &[("authorization", &bearer)]).expect_status(401);
    }
}

#[test]
fn its_mails_wait_until_it_is_restored() {
    for lane in Lane::all() {
        let world = World::new(lane);
        drop(world.mails());
        world.post.refuse(SendError::Temporary("later".to_owned()));
        let invite = |who: &str, email: &str| {
            let sent = Canonical::of(&world, who).send("POST", "/v1/invitations", &json!({ "email": email }));
            sent.expect_status(201);
        };
        let arrived = |email: &str| world.post.newest_to(email);
        invite("admin", "early@people.example");
        until("it was tried", || world.post.refused_all().then_some(()));
        archive(&world);
        world.clock.advance_millis(DAY);
        // Whoever waits for longer is served first.
        invite("foreign", "far@people.example");
        until("the other mail is there", || arrived("far@people.example"));
        assert!(arrived("early@people.example").is_none(), "{lane:?}");
        // What is held back is not counted as late: nobody is woken for it.
        until("nothing else waits", || {
            let backlog = world.block_on(world.engine().db().backlog()).unwrap();
            (backlog.oldest.is_none() && backlog.held == 1).then_some(())
        });
        restore(&world);
        until("it goes out", || arrived("early@people.example"));
    }
}

#[test]
fn what_the_installation_has_archived_its_administrators_do_not_restore() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (api, admin) = (installation(&world), Canonical::of(&world, "admin"));
        let one = format!("/v1/organizations/{}", world.get("id:organization.acme"));
        archive(&world);
        post(&api, &format!("{one}/archive")).expect_status(200);
        post(&admin, "/v1/organization/restore").expect_status(403);
        assert_eq!(admin.get("/v1/organization").json()["status"], "archived", "{lane:?}");
        post(&api, &format!("{one}/restore")).expect_status(200);
        archive(&world);
        restore(&world);
    }
}

#[test]
fn its_invitations_wait_and_their_page_says_why() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let token = mailed_token(&world, "pending@acme.example");
        archive(&world);
        for verb in ["accept", "decline"] {
            let refused = redeem(&world, verb, &token);
            assert_eq!((refused.status, code(&refused).as_str()), (409, "organization_archived"), "{lane:?} {verb}");
        }
        redeem(&world, "preview", &token).expect_status(200);
        let page = world.client().get(&format!("/invitations/{token}"), &[("accept", "text/html")]);
        let page = page.expect_status(403).text();
        assert!(page.contains("Acme Events is archived, so nobody can join it now."), "{page}");
        assert!(!page.contains("<form"), "{page}");
        restore(&world);
        world.client().get(&format!("/invitations/{token}"), &[("accept", "text/html")]).expect_status(200);
        redeem(&world, "accept", &token).expect_status(200);
    }
}

#[test]
fn only_those_who_may_do_everything_end_it_and_repeat_its_slug() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        for who in ["inviter", "reader", "scoped"] {
            let api = Canonical::of(&world, who);
            post(&api, "/v1/organization/archive?confirm=acme").expect_status(403);
            post(&api, "/v1/organization/restore").expect_status(403);
            delete(&api, "/v1/organization?confirm=acme").expect_status(403);
        }
        let admin = Canonical::of(&world, "admin");
        for query in ["", "?confirm=", "?confirm=other", "?confirm=Acme", "?slug=acme"] {
            post(&admin, &format!("/v1/organization/archive{query}")).expect_status(422);
            delete(&admin, &format!("/v1/organization{query}")).expect_status(422);
        }
        let acme = world.get("id:organization.acme");
        for (method, path) in [("POST", "/archive"), ("POST", "/restore"), ("DELETE", "")] {
            let path = format!("/v1/organizations/{acme}{path}");
            admin.client.send(method, &path, &[("authorization", &admin.bearer)], b"").expect_status(403);
            let nowhere = path.replace(&acme, "00000000-0000-4000-8000-000000000bad");
            let api = installation(&world);
            api.client.send(method, &nowhere, &[("authorization", &api.bearer)], b"").expect_status(404);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn each_step_is_told_once_and_a_deletion_keeps_its_time() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (api, admin) = (installation(&world), Canonical::of(&world, "admin"));
        let one = format!("/v1/organizations/{}", world.get("id:organization.acme"));
        let count = told(&world).len();
        archive(&world);
        archive(&world);
        let first = delete(&api, &one).expect_status(200).json();
        world.clock.advance_millis(DAY);
        let again = delete(&admin, "/v1/organization?confirm=acme").expect_status(200).json();
        assert_eq!((&first["status"], &first["erase_at"]), (&json!("deleting"), &again["erase_at"]), "{again}");
        assert_eq!(first["erase_at"], "2026-12-20T12:00:00.000Z");
        let listed = api.get("/v1/organizations?status=deleting").expect_status(200).json();
        assert_eq!(listed["data"][0]["erase_at"], first["erase_at"]);
        assert_eq!(api.get("/v1/organizations?status=archived").json()["data"], json!([]));
        post(&api, &format!("{one}/restore")).expect_status(200);
        post(&api, &format!("{one}/restore")).expect_status(200);
        // The clock stands still: what is placed in the chain together is in no particular order.
        let mut new = told(&world).split_off(count);
        new.sort_unstable();
        let expected = ["organization.archived", "organization.deletion_requested", "organization.restored"];
        assert_eq!(new, expected, "{lane:?}");
        assert!(world.block_on(world.engine().verify_audit(world.organization("acme"))).is_ok());
    }
}

#[test]
fn whoever_accepts_while_it_is_archived_is_in_before_or_not_at_all() {
    for lane in Lane::all() {
        for _ in 0..4 {
            let world = World::new(lane);
            let token = mailed_token(&world, "pending@acme.example");
            let statuses = at_once(2, |index| {
                if index == 0 {
                    redeem(&world, "accept", &token).status
                } else {
                    post(&Canonical::of(&world, "admin"), "/v1/organization/archive?confirm=acme").status
                }
            });
            assert_eq!(statuses[1], 200, "{lane:?}");
            let events = told(&world);
            let at = |kind: &str| events.iter().position(|one| one == kind);
            match statuses[0] {
                200 => assert!(at("invitation.accepted").is_some(), "{lane:?} {events:?}"),
                409 => assert_eq!(at("invitation.accepted"), None, "{lane:?}"),
                status => panic!("{lane:?} {status}"),
            }
            // Once it is archived, whatever comes later is refused, wherever what is cached of it stands.
            let late =
                Canonical::of(&world, "admin").send("POST", "/v1/invitations", &json!({ "email": "x@y.example" }));
            assert_eq!(code(&late), "organization_archived", "{lane:?}");
        }
    }
}

#[test]
fn another_replica_refuses_as_well_whatever_it_has_cached() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let replica = world.replica();
        let bearer = world.bearer("canonical.admin");
        let headers = [("authorization", bearer.as_str())];
        let invite = |email: &str| replica.json("POST", "/v1/invitations", &headers, &json!({ "email": email }));
        invite("early@people.example").expect_status(201);
        archive(&world);
        assert_eq!(code(&invite("late@people.example")), "organization_archived", "{lane:?}");
    }
}

/// The bytes of the database, as far as they are in files.
fn bytes(world: &World) -> Vec<u8> {
    let path = world.database_url().strip_prefix("sqlite://").unwrap().to_owned();
    let wal = fs::read(format!("{path}-wal")).unwrap_or_default();
    [fs::read(&path).unwrap(), wal].concat()
}

fn contains(bytes: &[u8], sought: &[u8]) -> bool {
    bytes.windows(sought.len()).any(|window| window == sought)
}

#[test]
fn it_is_erased_with_everything_in_it_once_its_time_has_come_and_not_before() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (api, admin) = (installation(&world), Canonical::of(&world, "admin"));
        let acme = world.organization("acme");
        let invited = json!({ "invitations": (0..600).map(|n| json!({ "email": format!("p{n}@people.example") }))
            .collect::<Vec<_>>() });
        admin.send("POST", "/v1/invitations", &invited).expect_status(201);
        drop(world.mails());
        let erase = || world.block_on(world.engine().erase_deleted_organizations(|| false)).unwrap();
        let other = |world: &World| Canonical::of(world, "foreign").all("members");
        let others = other(&world);
        assert_eq!(erase(), 0, "nothing was deleted");
        delete(&admin, "/v1/organization?confirm=acme").expect_status(200);
        world.clock.advance_millis(30 * DAY - 1);
        assert_eq!(erase(), 0, "{lane:?}");
        let one = format!("/v1/organizations/{acme}");
        assert_eq!(api.get(&one).expect_status(200).json()["status"], "deleting");
        world.clock.advance_millis(1);
        assert_eq!(code(&post(&api, &format!("{one}/restore"))), "not_found", "{lane:?}");
        // What is cut off is gone on with.
        assert_eq!(world.block_on(world.engine().erase_deleted_organizations(|| true)).unwrap(), 0);
        assert_eq!(erase(), 1, "{lane:?}");
        assert_eq!(erase(), 0, "{lane:?}");
        api.get(&one).expect_status(404);
        admin.get("/v1/organization").expect_status(401);
        let left = api.get("/v1/organizations").expect_status(200).json();
        assert!(!left.to_string().contains("\"acme\""), "{left}");
        assert_eq!(other(&world), others, "{lane:?}");
        if lane == Lane::Sqlite {
            let bytes = bytes(&world);
            assert!(!contains(&bytes, acme.0.as_bytes()), "the organization's id is left");
            assert!(!contains(&bytes, b"pending@acme.example") && !contains(&bytes, b"p599@people.example"));
        } else {
            let rows = world.rows().unwrap();
            assert!(!rows.contains(&acme.0.to_string()), "{}", around(&rows, &acme.0.to_string()));
            assert!(!rows.contains("pending@acme.example") && !rows.contains("p599@people.example"));
        }
        // The slug and the addresses are free again, and the persons still have their accounts.
        let body = json!({ "name": "New", "slug": "acme", "administrator": { "email": "admin@acme.example" } });
        let made = api.send("POST", "/v1/organizations", &body).expect_status(201).json();
        assert_eq!(made["administrator"]["status"], "active", "{lane:?}");
    }
}

fn around(text: &str, sought: &str) -> String {
    let at = text.find(sought).unwrap_or_default();
    text.chars().skip(text[..at].chars().count().saturating_sub(200)).take(400).collect()
}
