//! Header fields that every answer has, whoever gives it. (`fixtures.rs` looks at those of every fixture.)

use crate::wire::{PROTOCOLS, Protocol};
use serde_json::json;
use usher_tests::{Lane, PASSWORD, Reply, World, WorldOptions};

#[track_caller]
fn assert_guarded(reply: &Reply, what: &str) {
    for (name, value) in [("cache-control", "no-store"), ("x-content-type-options", "nosniff")] {
        assert_eq!(reply.header(name), Some(value), "{what}: {}", reply.status);
    }
    let policy = reply.header("content-security-policy").unwrap_or_default();
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{what}: {policy}");
    assert!(matches!(reply.header("referrer-policy"), Some("no-referrer" | "same-origin")), "{what}");
}

#[test]
fn no_cache_keeps_an_answer_and_no_browser_takes_it_for_something_else() {
    let settings = "[http]\nmax_body_bytes = 1000\n".to_owned();
    let world = World::with(Lane::Sqlite, &WorldOptions { settings });
    let client = world.client();
    for path in [
        "/",
        "/docs",
        "/docs/canonical",
        "/docs/canonical/plain",
        "/problems",
        "/problems/forbidden",
        "/llms.txt",
        "/openapi/canonical.json",
        "/healthz",
        "/readyz",
        "/nothing/here",
    ] {
        assert_guarded(&client.get(path, &[]), path);
    }
    for protocol in PROTOCOLS {
        let name = protocol.name();
        let invited = protocol.invite(&world, &format!("{name}@people.example"));
        assert!(matches!(invited.status, 200 | 201), "{name}: {}", invited.text());
        assert_guarded(&invited, name);
        assert_guarded(&client.get(protocol.path(), &[]), name);
        assert_guarded(&client.json("POST", protocol.path(), &[], &json!({})), name);
        assert_guarded(&protocol.send(&world, "admin", &json!({ "pad": "x".repeat(2_000) })), name);
    }
    let token = crate::wire::mailed_token(&world, "canonical@people.example");
    for path in [format!("/invitations/{token}"), "/invitations/nobody".to_owned(), "/console/sign-in".to_owned()] {
        assert_guarded(&client.get(&path, &[]), &path);
    }
    assert_guarded(&client.send("HEAD", &format!("/invitations/{token}"), &[], b""), "HEAD");
}

#[test]
fn a_console_that_is_reached_by_https_has_a_cookie_of_its_host_alone() {
    let settings =
        "[http]\npublic_url = \"https://usher.example\"\n[adapters.console]\nprefix = \"/below\"\n".to_owned();
    for lane in Lane::all() {
        let world = World::with(lane, &WorldOptions { settings: settings.clone() });
        let client = world.client();
        let form = format!("email=admin%40acme.example&password={PASSWORD}");
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let opened = client.send("POST", "/below/console/sign-in", &headers, form.as_bytes()).expect_status(303);
        let header = opened.header("set-cookie").unwrap();
        let (pair, attributes) = header.split_once(';').unwrap();
        assert_eq!(attributes, " Path=/; HttpOnly; SameSite=Lax; Secure");
        let (name, value) = pair.split_once('=').unwrap();
        assert_eq!(name, "__Host-usher_console");
        let open = |cookie: String| client.get("/below/console/members", &[("cookie", &cookie)]);
        open(pair.to_owned()).expect_status(200);
        // What a neighbouring host or somebody on the line could have planted is nobody's session.
        for planted in ["usher_console", "__host-usher_console", "__Secure-usher_console"] {
            let reply = open(format!("{planted}={value}")).expect_status(303);
            assert_eq!(reply.header("location"), Some("/below/console/sign-in?next=%2Fconsole%2Fmembers"));
        }
    }
}

#[test]
fn an_answer_with_a_credential_is_kept_by_no_cache() {
    let world = World::new(Lane::Sqlite);
    let admin = crate::wire::Canonical::of(&world, "admin");
    let key = admin.send("POST", "/v1/api-keys", &json!({ "protocol": "bizkithub", "description": "x" }));
    assert!(key.expect_status(201).header("cache-control") == Some("no-store"));
    let organization = world.get("id:organization.acme");
    let credentials = Protocol::Backops.credentials(&world, "admin");
    let headers: Vec<_> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let token = world.client().get(&format!("/Organizations/{organization}/authorize"), &headers).expect_status(200);
    assert_eq!(token.header("cache-control"), Some("no-store"));
}
