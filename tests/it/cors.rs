//! Pages of one's own on another origin, which read an invitation, accept and decline it.

use serde_json::json;
use usher_tests::{Lane, PASSWORD, Reply, World, WorldOptions};

const PAGE: &str = "https://www.example.com";
const OPEN: [&str; 3] = ["/v1/invitations/preview", "/v1/invitations/accept", "/v1/invitations/decline"];
const CORS: [&str; 6] = [
    "access-control-allow-origin",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-allow-credentials",
    "access-control-expose-headers",
    "access-control-max-age",
];

fn world(lane: Lane, origins: &str) -> World {
    let settings = format!("[http.cors]\nallowed_origins = [{origins}]\n");
    World::with(lane, &WorldOptions { settings })
}

fn open_world(lane: Lane) -> World {
    world(lane, "\"https://www.example.com\", \"http://localhost:3000\"")
}

fn preflight(world: &World, path: &str, origin: &str, method: &str) -> Reply {
    let asked = [
        ("origin", origin),
        ("access-control-request-method", method),
        ("access-control-request-headers", "content-type"),
    ];
    world.client().send("OPTIONS", path, &asked, b"")
}

#[track_caller]
fn assert_closed(reply: &Reply) {
    for header in CORS {
        assert_eq!(reply.header(header), None, "{header}: {}", reply.status);
    }
}

#[test]
fn a_page_of_a_named_origin_reads_accepts_and_declines() {
    for lane in Lane::all() {
        let world = open_world(lane);
        let token = world.get("token:pending");
        for path in OPEN {
            let asked = preflight(&world, path, PAGE, "POST").expect_status(204);
            let said = CORS.map(|header| asked.header(header));
            assert_eq!(said, [Some(PAGE), Some("POST"), Some("content-type"), None, None, Some("600")], "{path}");
            let vary = asked.header("vary").unwrap();
            assert_eq!(vary, "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
            assert!(asked.body.is_empty());
        }
        let post = |path: &str, body: serde_json::Value| world.client().json("POST", path, &[("origin", PAGE)], &body);
        let readable = |reply: &Reply| {
            let said = CORS.map(|header| reply.header(header));
            assert_eq!(said, [Some(PAGE), None, None, None, Some("retry-after, x-request-id"), None]);
            assert_eq!(reply.header("vary"), Some("Origin"));
        };
        readable(&post(OPEN[0], json!({ "token": token })).expect_status(200));
        // What went wrong is read as well.
        readable(&post(OPEN[0], json!({ "token": "nonsense" })).expect_status(404));
        readable(&post(OPEN[1], json!({ "token": token, "password": "x" })).expect_status(422));
        readable(&post(OPEN[1], json!({ "token": token, "password": PASSWORD, "first_name": "P" })).expect_status(200));
        readable(&post(OPEN[2], json!({ "token": token })).expect_status(409));
        let compressed = [("origin", PAGE), ("content-type", "application/json"), ("content-encoding", "gzip")];
        readable(&world.client().send("POST", OPEN[0], &compressed, b"{}").expect_status(415));
        let large = [("origin", PAGE), ("content-type", "application/json"), ("content-length", "99999999")];
        readable(&world.client().send("POST", OPEN[0], &large, b"").expect_status(413));
    }
}

#[test]
fn origins_are_compared_as_browsers_do_and_answered_as_they_were_sent() {
    let world = world(Lane::Sqlite, "\"HTTPS://WWW.Example.com:443\", \"https://xn--bcher-kva.example\"");
    let allowed = |origin: &str| {
        let reply = preflight(&world, OPEN[0], origin, "POST");
        reply.header("access-control-allow-origin").map(str::to_owned)
    };
    for origin in [PAGE, "https://www.example.com:443", "https://xn--bcher-kva.example"] {
        assert_eq!(allowed(origin).as_deref(), Some(origin));
    }
    for origin in [
        "http://www.example.com",
        "https://www.example.com:8443",
        "https://example.com",
        "https://www.example.com.evil.example",
        "https://evil.example",
        "https://www.example.com/",
        "null",
        "*",
        "",
    ] {
        assert_eq!(allowed(origin), None, "{origin}");
        let reply = world.client().json("POST", OPEN[0], &[("origin", origin)], &json!({ "token": "x" }));
        assert_closed(&reply.expect_status(404));
    }
}

#[test]
fn nothing_else_is_shared() {
    let world = open_world(Lane::Sqlite);
    let bearer = world.bearer("canonical.admin");
    for (method, path) in [
        ("GET", "/v1/invitations"),
        ("POST", "/v1/invitations"),
        ("POST", "/v1/sessions"),
        ("GET", "/v1/members"),
        ("POST", "/bff/member/confirm-invite"),
        ("POST", "/crew/invite"),
        ("POST", "/api/v1/auth/login"),
        ("POST", "/console/sign-in"),
        ("GET", "/password/forgot"),
        ("GET", "/docs"),
        ("GET", "/healthz"),
        ("GET", "/v1/invitations/preview"),
    ] {
        assert_closed(&preflight(&world, path, PAGE, method));
        let headers = [("origin", PAGE), ("authorization", bearer.as_str()), ("content-type", "application/json")];
        let reply = world.client().send(method, path, &headers, b"{}");
        if path != OPEN[0] {
            assert_closed(&reply);
            assert_eq!(reply.header("vary").filter(|vary| vary.contains("Origin")), None, "{path}");
        }
    }
    for method in ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "post"] {
        assert_closed(&preflight(&world, OPEN[0], PAGE, method));
    }
    // A browser that has been told no sends nothing; one that asks nothing gets the usual answer.
    let reply = world.client().send("OPTIONS", OPEN[0], &[("origin", PAGE)], b"").expect_status(405);
    assert_closed(&reply);
    let reply = preflight(&world, OPEN[0], "https://evil.example", "POST").expect_status(405);
    assert!(reply.header("vary").unwrap().starts_with("Origin"));
}

#[test]
fn it_is_off_unless_origins_are_named() {
    let world = World::new(Lane::Sqlite);
    for path in OPEN {
        assert_closed(&preflight(&world, path, PAGE, "POST").expect_status(405));
        let reply = world.client().json("POST", path, &[("origin", PAGE)], &json!({ "token": "x" }));
        assert_closed(&reply);
        assert_eq!(reply.header("vary"), None);
    }
}

/// Below a path that a proxy strips or passes on the same operations are meant.
#[test]
fn a_sub_path_shares_the_same_operations() {
    let settings = "[http]\npublic_url = \"https://example.com/usher\"\n[http.cors]\nallowed_origins = [\"https://www.example.com\"]\n";
    let world = World::with(Lane::Sqlite, &WorldOptions { settings: settings.to_owned() });
    for path in ["/v1/invitations/preview", "/usher/v1/invitations/preview"] {
        preflight(&world, path, PAGE, "POST").expect_status(204);
    }
}
