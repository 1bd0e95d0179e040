//! What a body may cost: the head is judged first, strangers get little room, slow ones are cut off, and all of them
//! together have a bound. Each protocol says so in its own shape.

use crate::wire::Protocol;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use usher_tests::{Lane, Reply, World, WorldOptions};

const JSON: (&str, &str) = ("content-type", "application/json");

const ROUTES: [(Protocol, &str, &str); 5] = [
    (Protocol::Canonical, "/v1/invitations", "\"code\":"),
    (Protocol::Bizkithub, "/bff/member/invite-email", "{\"error\":{\"code\":"),
    (Protocol::Backops, "/crew/invite", "\"traceId\":"),
    (Protocol::Apexscore, "/api/v1/organization-invitations/", "{\"detail\":"),
    (Protocol::AdInvite, "/main/users-organizations/v1/ad/invite", "{\"message\":"),
];

/// Operations that need no credentials.
const PUBLIC: [(&str, &str); 8] = [
    ("/v1/sessions", "\"code\":"),
    ("/v1/invitations/accept", "\"code\":"),
    ("/bff/member/confirm-invite", "{\"error\":{\"code\":"),
    ("/api/v1/crm/member-invite/complete", "{\"error\":{\"code\":"),
    ("/api/v1/auth/login", "{\"detail\":"),
    ("/main/auth/v1/rs/login/credentials", "{\"message\":"),
    ("/console/sign-in", "<!DOCTYPE html>"),
    ("/invitations/00000000-0000-0000-0000-000000000000/accept", "<!DOCTYPE html>"),
];

/// A world with these settings of `[http]` on each lane.
fn worlds(settings: &str) -> impl Iterator<Item = World> {
    let options = WorldOptions { settings: format!("[http]\n{settings}\n") };
    Lane::all().into_iter().map(move |lane| World::with(lane, &options))
}

fn kind(path: &str) -> (&'static str, &'static str) {
    let is_page = path.starts_with("/console") || path.starts_with("/invitations");
    if is_page { ("content-type", "application/x-www-form-urlencoded") } else { JSON }
}

fn said(reply: &Reply, status: u16, shape: &str, path: &str) {
    assert_eq!(reply.status, status, "{path}: {}", reply.text());
    assert!(reply.text().contains(shape), "{path}: {}", reply.text());
}

/// Declares a body and sends none of it.
fn declare(world: &World, path: &str, headers: &[(&str, &str)], length: usize) -> Reply {
    let length = length.to_string();
    let headers = [headers, &[("content-length", length.as_str())]].concat();
    world.client().send("POST", path, &headers, b"")
}

#[test]
fn what_the_head_tells_is_answered_before_a_byte_of_the_body() {
    for world in worlds("") {
        for (protocol, path, shape) in ROUTES {
            // One protocol may have its key in the body, so it has to be small there.
            let status = if protocol == Protocol::Bizkithub { 413 } else { 401 };
            said(&declare(&world, path, &[JSON], 9_900_000), status, shape, path);
            let made_up =
                [JSON, ("authorization", "Bearer nonsense"), ("x-organization-token", "x"), ("x-session-token", "x")];
            let status = if protocol == Protocol::Bizkithub { 404 } else { 401 };
            said(&declare(&world, path, &made_up, 9_900_000), status, shape, path);
            let credentials = protocol.credentials(&world, "admin");
            let good: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
            said(&declare(&world, path, &[&good[..], &[JSON]].concat(), 10_485_761), 413, shape, path);
        }
    }
}

/// What a body in a content coding would mean is not read out of it, whatever it is.
#[test]
fn a_compressed_body_is_refused_in_each_protocols_shape_and_changes_nothing() {
    for world in worlds("") {
        for (protocol, path, shape) in ROUTES {
            let credentials = protocol.credentials(&world, "admin");
            let good: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let email = format!("new.{}@people.example", protocol.name());
            let body = protocol.body(&world, &email).to_string();
            let send = |coding: &[(&str, &str)]| {
                let headers = [&good[..], &[JSON], coding].concat();
                world.client().send("POST", path, &headers, body.as_bytes())
            };
            for coding in ["gzip", "br", "deflate", "zstd", "GZIP", "identity, gzip", "x-unknown"] {
                said(&send(&[("content-encoding", coding)]), 415, shape, path);
            }
            said(&send(&[("content-encoding", "identity"), ("content-encoding", "gzip")]), 415, shape, path);
            let all = crate::wire::Canonical::of(&world, "admin").all("invitations");
            assert!(!format!("{all:?}").contains(&email), "{path}");
            let taken = send(&[("content-encoding", "Identity"), ("content-encoding", "")]);
            assert!(matches!(taken.status, 200 | 201), "{path}: {}", taken.text());
        }
        for (path, shape) in PUBLIC {
            let headers = [kind(path), ("content-encoding", "gzip")];
            said(&world.client().send("POST", path, &headers, b"{}"), 415, shape, path);
        }
        // Nothing is encoded where there is no body.
        let bearer = world.bearer("canonical.admin");
        let headers = [("authorization", bearer.as_str()), ("content-encoding", "gzip")];
        world.client().get("/v1/invitations", &headers).expect_status(200);
    }
}

/// Two of the vendors' stacks stumble over a byte order mark, two ignore it, and so do we.
#[test]
fn a_byte_order_mark_is_read_as_each_protocols_own_stack_does() {
    for world in worlds("") {
        for (protocol, path, shape) in ROUTES {
            let credentials = protocol.credentials(&world, "admin");
            let good: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let email = format!("{}@people.example", protocol.name());
            let body = format!("\u{feff}{}", protocol.body(&world, &email));
            let reply = world.client().send("POST", path, &[&good[..], &[JSON]].concat(), body.as_bytes());
            match protocol {
                Protocol::Canonical | Protocol::Bizkithub | Protocol::Backops => {
                    assert!(matches!(reply.status, 200 | 201), "{path}: {}", reply.text());
                }
                Protocol::Apexscore => {
                    said(&reply, 400, "Unexpected UTF-8 BOM (decode using utf-8-sig)", path);
                }
                Protocol::AdInvite => said(&reply, 400, shape, path),
            }
        }
        // One mark is ignored, and only in front.
        let bearer = world.bearer("canonical.admin");
        for body in
            ["\u{feff}\u{feff}{\"email\":\"a@people.example\"}", "{\"email\":\"a@people.example\"}\u{feff}", "\u{feff}"]
        {
            let headers = [("authorization", bearer.as_str()), JSON];
            let reply = world.client().send("POST", "/v1/invitations", &headers, body.as_bytes());
            said(&reply, 400, "invalid_json", body);
        }
    }
}

#[test]
fn nobody_known_may_send_much() {
    for world in worlds("") {
        for (path, shape) in PUBLIC {
            said(&declare(&world, path, &[kind(path)], 16_385), 413, shape, path);
            // Where the length is not declared, it is counted.
            let chunked = [kind(path), ("transfer-encoding", "chunked")];
            let body = [&b"4e20\r\n"[..], &blanks(20_000), b"\r\n0\r\n\r\n"].concat();
            let mut stream = open(&world, path, &chunked);
            let _ = stream.write_all(&body);
            assert_eq!(status(&mut stream), 413, "{path}");
            let small = world.client().send("POST", path, &[kind(path)], &blanks(16_384));
            assert!((400..500).contains(&small.status) && small.status != 413, "{path}: {}", small.status);
        }
    }
}

#[test]
fn a_body_that_does_not_come_is_not_waited_for() {
    for world in worlds("body_patience = \"300ms\"") {
        for (path, shape) in PUBLIC {
            let mut stream = open(&world, path, &[kind(path), ("content-length", "100")]);
            stream.write_all(b"0123456789").unwrap();
            let answer = rest(&mut stream);
            assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains(shape), "{path}: {answer}");
        }
        let (_, path, shape) = ROUTES[2];
        let credentials = Protocol::Backops.credentials(&world, "admin");
        let good: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = rest(&mut open(&world, path, &[&good[..], &[JSON, ("content-length", "100")]].concat()));
        assert!(answer.starts_with("HTTP/1.1 408 ") && answer.contains(shape), "{answer}");
    }
}

#[test]
fn all_bodies_together_have_a_bound() {
    for world in worlds("max_body_bytes = 200000\nbodies_in_memory = 200000") {
        for (protocol, path, shape) in ROUTES {
            let credentials = protocol.credentials(&world, "admin");
            let good: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let mut holding = open(&world, path, &[&good[..], &[JSON, ("content-length", "190000")]].concat());
            holding.write_all(&blanks(150_000)).unwrap();
            let full = [&good[..], &[JSON]].concat();
            let send = || world.client().send("POST", path, &full, &blanks(100_000));
            // What was sent first is read a moment later.
            let refused = (0..100).map(|_| send()).find(|reply| reply.status == 503);
            let refused = refused.unwrap_or_else(|| panic!("{path}: there was room"));
            said(&refused, 503, shape, path);
            assert_eq!(refused.header("retry-after"), Some("2"), "{path}");
            // Strangers have room of their own.
            assert_ne!(world.client().send("POST", "/v1/sessions", &[JSON], b"{}").status, 503, "{path}");
            drop(holding);
            assert!((0..100).any(|_| send().status != 503), "{path}: the room is not free again");
        }
    }
}

#[test]
fn a_large_body_holds_up_nobody_else() {
    for world in worlds("") {
        let bearer = world.bearer("canonical.admin");
        let members: Vec<String> = (0..200_000).map(|n| format!("\"m{n}\":1")).collect();
        let body = format!("{{{}}}", members.join(","));
        std::thread::scope(|scope| {
            let large = scope.spawn(|| {
                let reply = world.client().send(
                    "POST",
                    "/v1/invitations",
                    &[("authorization", &bearer), JSON],
                    body.as_bytes(),
                );
                assert_eq!(reply.status, 422);
                assert!(reply.body.len() < 50_000, "{} bytes", reply.body.len());
            });
            let mut others = 0;
            while !large.is_finished() {
                world.client().get("/healthz", &[]).expect_status(200);
                others += 1;
            }
            large.join().unwrap();
            assert!(others >= 3, "only {others} others were answered meanwhile");
        });
    }
}

fn blanks(count: usize) -> Vec<u8> {
    vec![b' '; count]
}

/// Opens a request without sending its body.
fn open(world: &World, path: &str, headers: &[(&str, &str)]) -> TcpStream {
    let mut stream = TcpStream::connect(world.client().address()).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    let fields: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let fields = fields.concat();
    stream
        .write_all(
            format!("POST {path} HTTP/1.1\r\nhost: usher.example\r\n{fields}connection: close\r\n\r\n").as_bytes(),
        )
        .unwrap();
    stream
}

fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

fn status(stream: &mut TcpStream) -> u16 {
    rest(stream).split(' ').nth(1).unwrap_or_default().parse().unwrap_or_default()
}
