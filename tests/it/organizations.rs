//! Keys of the installation make organizations and manage them, and read nothing of what is in them.

use crate::wire::{Canonical, at_once, everything};
use serde_json::{Value, json};
use usher_domain::InstallationKeyId;
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::{Lane, PASSWORD, Reply, World};

const ID: &str = "00000000-0000-4000-8000-000000000bad";

fn installation(world: &World) -> Canonical {
    Canonical::of(world, "installation")
}

fn create(api: &Canonical, slug: &str, email: &str) -> Reply {
    let body = json!({ "name": "Gamma", "slug": slug, "administrator": { "email": email } });
    api.send("POST", "/v1/organizations", &body)
}

fn slugs(listed: &Value) -> Vec<&str> {
    listed["data"].as_array().unwrap().iter().map(|entry| entry["slug"].as_str().unwrap()).collect()
}

#[test]
fn a_new_organization_belongs_to_whoever_accepts_its_first_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let api = installation(&world);
        let made = create(&api, "gamma", "gail@people.example").expect_status(201).json();
        let mails = world.mails();
        let mail = mails.iter().find(|mail| mail.to == "gail@people.example").unwrap();
        let person = json!({ "token": mail.token, "password": PASSWORD, "first_name": "Gail", "last_name": "Gold" });
        world.client().json("POST", "/v1/invitations/accept", &[], &person).expect_status(200);
        let log_in = json!({ "email": "gail@people.example", "password": PASSWORD });
        let session = world.client().json("POST", "/v1/sessions", &[], &log_in).expect_status(201).json();
        let admin = Canonical::with_token(&world, session["access_token"].as_str().unwrap());
        let own = admin.get("/v1/organization").expect_status(200).json();
        assert_eq!(own["id"], made["id"], "{lane:?}");
        let member = admin.get("/v1/members").expect_status(200).json();
        assert_eq!(member["data"][0]["permissions"][0]["code"], "*", "{member}");
        let events = admin.get("/v1/events").expect_status(200).json();
        let first = &events["data"][0];
        assert_eq!(first["type"], "organization.created");
        let by = first["actor"]["credential"].as_str().unwrap();
        assert!(by.starts_with("ikey_") && first["actor"]["member_id"].is_null(), "{first}");
    }
}

#[test]
fn whoever_has_an_account_administers_a_new_organization_at_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let mails = world.mails().len();
        let made = create(&installation(&world), "gamma", "admin@acme.example").expect_status(201).json();
        assert_eq!((world.mails().len(), &made["administrator"]["status"]), (mails, &json!("active")), "{made}");
        let log_in = json!({ "email": "admin@acme.example", "password": PASSWORD, "organization_id": made["id"] });
        let session = world.client().json("POST", "/v1/sessions", &[], &log_in).expect_status(201).json();
        let admin = Canonical::with_token(&world, session["access_token"].as_str().unwrap());
        admin.send("PATCH", "/v1/organization", &json!({ "name": "Delta" })).expect_status(200);
    }
}

#[test]
fn only_keys_of_the_installation_make_and_manage_organizations() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let acme = world.get("id:organization.acme");
        let one = format!("/v1/organizations/{acme}");
        for who in ["admin", "inviter", "reader", "foreign", "scoped"] {
            let api = Canonical::of(&world, who);
            create(&api, "gamma", "gail@people.example").expect_status(403);
            api.get(&one).expect_status(403);
            api.get(&format!("/v1/organizations/{ID}")).expect_status(403);
            api.send("PATCH", &one, &json!({ "name": "Mine" })).expect_status(403);
            api.get("/v1/organizations?status=active").expect_status(403);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn a_key_of_the_installation_reads_and_changes_nothing_of_an_organization() {
    let registry = Registry::new(&Config::with("").unwrap()).unwrap();
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        let bearer = world.bearer("canonical.installation");
        let mut tried = 0;
        for mount in registry.mounts() {
            for operation in mount.adapter.operations() {
                let descriptor = operation.descriptor();
                let (name, path) = (descriptor.name, descriptor.path);
                let is_its_own = path.starts_with("/v1/organizations");
                // What nobody needs credentials for is no way into an organization, and pages are asked with a cookie.
                if is_its_own || matches!(mount.adapter.name(), "pages" | "console") {
                    continue;
                }
                let id = world.get(if path.contains("member") { "id:member.reader" } else { "id:invitation.pending" });
                let path = path.split('/').map(|part| if part.starts_with('{') { id.as_str() } else { part });
                let path = path.collect::<Vec<_>>().join("/");
                let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
                let reply = world.client().send(descriptor.method.name(), &path, &headers, b"{}");
                let text = reply.text();
                assert!(
                    reply.status >= 400 || name == "receive_mail_reports",
                    "{lane:?} {name} {} {text}",
                    reply.status
                );
                assert!(!text.contains("acme.example") && reply.status < 500, "{lane:?} {name} {text}");
                tried += 1;
            }
        }
        assert!(tried > 100, "{tried}");
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn all_organizations_are_listed_page_by_page() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let api = installation(&world);
        let all = api.get("/v1/organizations").expect_status(200).json();
        let known: Vec<String> = slugs(&all).into_iter().map(str::to_owned).collect();
        assert!(known.len() > 1 && known.is_sorted(), "{all}");
        let (mut found, mut path) = (Vec::new(), "/v1/organizations?limit=1".to_owned());
        loop {
            let page = api.get(&path).expect_status(200).json();
            found.extend(slugs(&page).into_iter().map(str::to_owned));
            let Some(cursor) = page["next_cursor"].as_str() else { break };
            path = format!("/v1/organizations?limit=1&cursor={cursor}");
        }
        assert_eq!(found, known, "{lane:?}");
        api.get("/v1/organizations?cursor=zz").expect_status(422);
    }
}

#[test]
fn a_slug_that_is_taken_leaves_no_trace() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (before, mails) = (everything(&world), world.mails().len());
        let api = installation(&world);
        create(&api, "acme", "gail@people.example").expect_status(409);
        let settings = json!({ "allowed_domains": ["gamma.example"] });
        let body = json!({ "name": "G", "slug": "gamma", "administrator": { "email": "g@people.example" },
            "settings": settings });
        api.send("POST", "/v1/organizations", &body).expect_status(422);
        assert_eq!((everything(&world), world.mails().len()), (before, mails), "{lane:?}");
        assert!(!slugs(&api.get("/v1/organizations").json()).contains(&"gamma"), "{lane:?}");
        // At the same time, one of two is made.
        let race = |turn: usize| create(&api, "race", &format!("{turn}@people.example")).status;
        let mut statuses = at_once(2, race);
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409], "{lane:?}");
    }
}

#[test]
fn a_revoked_key_of_the_installation_is_refused_at_once() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let api = installation(&world);
        api.get("/v1/organizations").expect_status(200);
        let key = InstallationKeyId(world.get("id:key.installation").parse().unwrap());
        assert!(world.block_on(world.engine().revoke_installation_key(key)).unwrap());
        assert!(!world.block_on(world.engine().revoke_installation_key(key)).unwrap(), "it is revoked already");
        let refused = api.get("/v1/organizations").expect_status(401).json();
        assert_eq!(refused["code"], "revoked_token", "{lane:?}");
        let soon = usher_domain::Timestamp::parse_rfc3339("2026-11-20T12:00:01Z").ok();
        let made = world.block_on(world.engine().create_installation_key("short".to_owned(), soon)).unwrap();
        let bearer = format!("Bearer {}", made.1.expose());
        world.client().get("/v1/organizations", &[("authorization", &bearer)]).expect_status(200);
        world.clock.advance_millis(1_000);
        world.client().get("/v1/organizations", &[("authorization", &bearer)]).expect_status(401);
    }
}
