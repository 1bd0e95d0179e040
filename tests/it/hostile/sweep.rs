//! Every operation of every protocol against the same table of hostile bodies, headers and paths.

use super::shape;
use crate::wire::{PROTOCOLS, Protocol, everything};
use std::collections::HashSet;
use std::sync::Mutex;
use std::thread;
use usher_gateway::Registry;
use usher_tests::{Lane, World};
use uuid::Uuid;

/// An operation as it is asked here: things in its path exist nowhere, so that no body at all is harmless too.
struct Target {
    protocol: Protocol,
    method: String,
    path: String,
}

fn targets(registry: &Registry, world: &World) -> Vec<Target> {
    let organization = world.get("id:organization.acme");
    let mut targets = Vec::new();
    for mount in registry.mounts() {
        // The pages know no credentials, and the console a cookie, which everybody gets; those of any protocol are as
        // good as none.
        let protocol = PROTOCOLS.into_iter().find(|protocol| protocol.name() == mount.adapter.name());
        let protocol = protocol.unwrap_or(Protocol::Canonical);
        for operation in mount.adapter.operations() {
            let descriptor = operation.descriptor();
            let id = Uuid::from_u128(0x5eed_0000_0000_4000_8000_0000_0000_0bad).to_string();
            // The organization is there: where the path names another, nothing of the request is looked at. Users have
            // integer ids in one protocol, where the organization has one too.
            let numbers = mount.adapter.name() == "ad-invite";
            let user = if numbers { "999999" } else { id.as_str() };
            let place = if numbers { world.get("ordinal:organization.acme") } else { organization.clone() };
            let path = descriptor.path.replace("{organizationId}", &place).replace("{userId}", user);
            let path = [
                "{id}",
                "{crewId}",
                "{token}",
                "{delivery}",
                "{invitation}",
                "{member}",
                "{key}",
                "{template}",
                "{blocking}",
            ]
            .into_iter()
            .fold(path, |path, name| path.replace(name, &id));
            targets.push(Target { protocol, method: descriptor.method.name().to_owned(), path });
        }
    }
    targets
}

fn bodies() -> Vec<Vec<u8>> {
    let deep = |open: &str, close: &str| [open.repeat(10_000), close.repeat(10_000)].concat();
    let texts = [
        "",
        " ",
        "null",
        "true",
        "0",
        "-0",
        "[]",
        "[[]]",
        "[null]",
        "{}",
        "{",
        "}",
        "\"text\"",
        "NaN",
        "{\"\":1}",
        "[{}]",
        "{\"email\":\"x@people.example\",\"email\":5}",
        "{\"members\":[],\"members\":{}}",
        "{\"email\":\"x\\u0000@people.example\"}",
        "{\"email\":\"\\ud800@people.example\",\"note\":\"\\udfff\"}",
        "{\"email\":1e999,\"role\":123456789012345678901234567890,\"status\":-1e-999}",
        "{\"email\":{\"email\":[]},\"members\":[[]],\"permissions\":{\"group\":{}},\"invitations\":{}}",
        "{\"email\":\"a@b@c\",\"firstName\":\"x\",\"lastName\":\"y\",\"permissions\":{\"group\":9223372036854775808}}",
        "{\"token\":\"\",\"password\":\"\"}",
        "{\"token\":\"00000000-0000-0000-0000-000000000000\",\"password\":\"\\u0000\"}",
        "{\"invitations\":[{\"email\":\"\\r\\nBcc: x@people.example\"}]}",
        "{\"email\":\"x@people.example\r\nBcc: y@people.example\"}",
        "email=x%40people.example&firstName=x",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "\u{feff}[]",
        "{\"email\":null}\u{0}",
    ];
    let mut bodies: Vec<Vec<u8>> = texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    bodies.push(deep("[", "]").into_bytes());
    bodies.push(deep("{\"a\":", "}").into_bytes());
    bodies.push("[".repeat(10_000).into_bytes());
    bodies.push(format!("\"{}\"", "x".repeat(1_000_000)).into_bytes());
    bodies.push(format!("{{\"email\":\"{}@people.example\"}}", "x".repeat(1_000_000)).into_bytes());
    bodies.push(b"{\"email\":\"\xff\xfe@people.example\"}".to_vec());
    bodies.push(b"\xc0\x80\xed\xa0\x80\xf8".to_vec());
    bodies.push(vec![0; 100]);
    bodies
}

const TYPES: [&str; 9] = [
    "",
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/json, text/html",
    "*/*",
    "/;;;=",
    "application/json\u{e9}",
];

/// Headers that are odd, each beside good credentials or in their place.
const ODDITIES: [(&str, &str); 14] = [
    ("authorization", ""),
    ("authorization", "Bearer"),
    ("authorization", "Bearer  "),
    ("authorization", "Basic YTpi"),
    ("authorization", "Bearer \u{e9}\u{1f600}"),
    ("authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."),
    ("x-organization-token", "eyJhbGciOiJub25lIn0.e30."),
    ("x-session-token", "'; DROP TABLE sessions; --"),
    ("idempotency-key", ""),
    ("idempotency-key", "\u{e9}"),
    ("accept", "text/html;q=0, image/png"),
    ("x-request-id", "<script>{{7*7}}</script>"),
    ("host", "evil.example:99999"),
    ("x-forwarded-host", "evil.example"),
];

const JUNK: [&str; 16] = [
    "/",
    "//",
    "/.",
    "/..",
    "/../..",
    "/%2e%2e/%2e%2e",
    "/%00",
    "/%ff%fe",
    "/%",
    "/%zz",
    "/%2f%2f",
    ";a=b",
    "?",
    "?%00=%zz&%ff",
    "?limit=99999999999999999999&page=-1&page_size=0x10&cursor=AAAA&status=[]&apiKey=%00&organization_id=*&token='&q=%00",
    "/etc/passwd%00.json",
];

/// Sends what `requests` makes of each operation whose turn it is; gives what was wrong with the answers. What is hostile is
/// mostly found before a database is asked, so each operation is swept on one of them.
fn sweep(lane: Lane, requests: impl Fn(&World, &Target, &dyn Fn(&str, &str, &[(&str, &str)], &[u8])) + Sync) {
    let world = World::new(lane);
    let registry = shape::registry();
    let session = crate::console::cookie_of(&world, "admin@acme.example");
    let before = everything(&world);
    let wrong = Mutex::new(Vec::new());
    let targets = targets(&registry, &world);
    let lanes = Lane::all();
    let turn = lanes.iter().position(|known| *known == lane).unwrap();
    let waiting = Mutex::new(targets.iter().skip(turn).step_by(lanes.len()));
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                loop {
                    let Some(target) = waiting.lock().unwrap().next() else { return };
                    requests(&world, target, &|method, path, headers, body| {
                        let headers = [headers, &[("cookie", session.as_str())]].concat();
                        let reply = world.client().send(method, path, &headers, body);
                        if let Err(error) = shape::check(&registry, method, path, &reply) {
                            let body: String = String::from_utf8_lossy(body).chars().take(80).collect();
                            let path: String = path.chars().take(200).collect();
                            wrong.lock().unwrap().push(format!("{method} {path} {headers:?} `{body}`: {error}"));
                        }
                    });
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{lane:?}: {} answers are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(everything(&world), before, "{lane:?}");
}

fn good<'a>(credentials: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    credentials.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[test]
fn no_body_breaks_an_operation() {
    let bodies = bodies();
    for lane in Lane::all() {
        sweep(lane, |world, target, send| {
            let credentials = target.protocol.credentials(world, "admin");
            let mut headers = good(&credentials);
            headers.push(("content-type", "application/json"));
            for body in &bodies {
                // An organization token is made for the asking, and opens nothing new.
                send(&target.method, &target.path, &headers, body);
            }
            for kind in TYPES {
                let mut headers = good(&credentials);
                headers.push(("content-type", kind));
                send(&target.method, &target.path, &headers, b"{}");
                send(&target.method, &target.path, &headers, b"{\"email\":7}");
            }
        });
    }
}

#[test]
fn no_header_breaks_an_operation() {
    let long = "x".repeat(20_000);
    for lane in Lane::all() {
        sweep(lane, |world, target, send| {
            let credentials = target.protocol.credentials(world, "admin");
            let oddities =
                ODDITIES.into_iter().chain([("idempotency-key", long.as_str()), ("authorization", long.as_str())]);
            for (name, value) in oddities {
                let mut beside = good(&credentials);
                beside.push((name, value));
                send(&target.method, &target.path, &beside, b"{\"email\":7}");
                let mut instead: Vec<_> = good(&credentials).into_iter().filter(|(known, _)| *known != name).collect();
                instead.push((name, value));
                instead.push(("content-type", "application/json"));
                send(&target.method, &target.path, &instead, b"[7]");
            }
        });
    }
}

#[test]
fn no_path_and_no_method_breaks_the_gateway() {
    let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW"];
    for lane in Lane::all() {
        sweep(lane, |world, target, send| {
            let credentials = target.protocol.credentials(world, "admin");
            let headers = good(&credentials);
            let long = format!("{}/{}", target.path, "a".repeat(20_000));
            let upper = target.path.to_uppercase();
            for method in methods {
                send(method, &target.path, &headers, b"[7]");
            }
            for method in ["GET", "POST"] {
                send(method, &long, &headers, b"[7]");
                send(method, &upper, &headers, b"[7]");
                for junk in JUNK {
                    send(method, &format!("{}{junk}", target.path), &headers, b"[7]");
                    let (parent, _) = target.path.trim_end_matches('/').rsplit_once('/').unwrap();
                    send(method, &format!("{parent}{junk}"), &headers, b"[7]");
                }
            }
        });
    }
}

#[test]
fn a_body_over_the_limit_is_refused_in_the_protocols_shape() {
    let large = vec![b' '; 11 * 1024 * 1024];
    let world = World::new(Lane::Sqlite);
    let registry = shape::registry();
    let before = everything(&world);
    let mut seen = HashSet::new();
    for target in targets(&registry, &world) {
        // The same code counts the bytes for all operations of a protocol; a few of each are enough.
        if !seen.insert((target.protocol, target.method.clone())) {
            continue;
        }
        let credentials = target.protocol.credentials(&world, "admin");
        let reply = world.client().send(&target.method, &target.path, &good(&credentials), &large);
        assert_eq!(reply.status, 413, "{} {}", target.method, target.path);
        shape::check(&registry, &target.method, &target.path, &reply).unwrap();
    }
    assert_eq!(everything(&world), before);
}
