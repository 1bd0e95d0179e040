//! Shadow mode: the original answers, Usher decides and changes nothing, and what differs is counted.

use crate::console::cookie_of;
use crate::passwords;
use crate::wire::{Canonical, everything};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use usher_conformance::Suite;
use usher_tests::fixture::{Fixture, SETTINGS, replay, suite};
use usher_tests::{Client, Installation, Lane, PASSWORD, World, WorldOptions, until};

const VENDORS: [&str; 4] = ["ad-invite", "apexscore", "backops", "bizkithub"];

const WRITING: [&str; 4] = ["delete", "patch", "post", "put"];

/// A host that answers as it was told last.
struct Original {
    address: SocketAddr,
    answer: Arc<Mutex<Vec<u8>>>,
    last: Arc<Mutex<Vec<u8>>>,
}

impl Original {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (answer, last) = (Arc::<Mutex<Vec<u8>>>::default(), Arc::<Mutex<Vec<u8>>>::default());
        let (answers, seen) = (Arc::clone(&answer), Arc::clone(&last));
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                *seen.lock().unwrap() = read(&stream);
                let _ = stream.write_all(&answers.lock().unwrap()).and_then(|()| stream.shutdown(Shutdown::Write));
            }
        });
        Self { address, answer, last }
    }

    /// What it answers from now on.
    fn say(&self, status: &str, headers: &[String], body: &[u8]) {
        let head = format!("HTTP/1.1 {status} X\r\n{}content-length: {}\r\n\r\n", headers.concat(), body.len());
        *self.answer.lock().unwrap() = [head.as_bytes(), body].concat();
    }
}

fn read(stream: &TcpStream) -> Vec<u8> {
    let (mut reader, mut bytes, mut length) = (BufReader::new(stream), Vec::new(), 0);
    while !bytes.ends_with(b"\r\n\r\n") {
        let mut line = Vec::new();
        if reader.read_until(b'\n', &mut line).unwrap_or(0) == 0 {
            return bytes;
        }
        let text = String::from_utf8_lossy(&line).to_lowercase();
        length = text.strip_prefix("content-length: ").map_or(length, |length| length.trim().parse().unwrap());
        bytes.extend(line);
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    [bytes, body].concat()
}

/// A world with one more gateway, for whose vendors the original answers, and where that shows its metrics.
fn shadowed(lane: Lane, original: &Original) -> (World, Client, Client) {
    let watch = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let upstream =
        |vendor: &str| format!("[adapters.{vendor}.shadow]\nupstream = \"http://{}/base\"\n", original.address);
    let settings = format!("{SETTINGS}[metrics]\nlisten = \"{watch}\"\n{}", VENDORS.map(upstream).concat());
    let mut world = World::with(lane, &WorldOptions { settings: SETTINGS.to_owned() });
    let client = world.replica_with(&settings);
    (world, client, Client::new(watch))
}

/// The counts of calls by outcome, and the lines of fields that differ.
fn counted(watch: Client) -> (Vec<(String, usize)>, Vec<String>) {
    let text = watch.get("/metrics", &[]).expect_status(200).text();
    let of = |outcome: &str| {
        let lines = text.lines().filter(|line| line.starts_with("usher_shadow_calls_total"));
        let lines = lines.filter(|line| line.contains(&format!("outcome=\"{outcome}\"")));
        lines.map(|line| line.rsplit(' ').next().unwrap().parse::<usize>().unwrap()).sum()
    };
    let outcomes = ["alike", "differs", "passed", "unanswered"].map(|outcome| (outcome.to_owned(), of(outcome)));
    let fields = text.lines().filter(|line| line.starts_with("usher_shadow_differences_total"));
    (outcomes.to_vec(), fields.map(str::to_owned).collect())
}

/// An answer of a fixture with everything that would bind made up.
fn made_up(text: &str) -> String {
    let kinds = [
        ("maybe_millis", "null"),
        ("uuid", "7d3f4b62-0c1e-4b7a-9a51-3f0c8d2e6b19"),
        ("int", "7"),
        ("alnum16", "8A5Scw1XyAkCerRT"),
        ("millis", "2026-11-20T12:00:00.000Z"),
        ("seconds", "2026-11-20T12:00:00Z"),
        ("jwt", "eyJh.eyJz.c2ln"),
        ("text", "x"),
    ];
    kinds.iter().fold(text.to_owned(), |text, (kind, value)| {
        let begin = format!("{{{{{kind}:");
        let mut parts = text.split(&begin);
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |all, part| all + value + part.split_once("}}").unwrap().1)
    })
}

/// All that can be seen, with the audit log and the keys.
fn all(world: &World) -> Vec<String> {
    let mut seen = everything(world);
    for who in ["admin", "foreign"] {
        let canonical = Canonical::of(world, who);
        seen.extend(canonical.all("api-keys").iter().map(ToString::to_string));
        seen.push(canonical.get("/v1/events?limit=200").expect_status(200).text());
    }
    seen
}

/// The operations of a vendor's document that write, with the methods and paths that they have.
fn writing(vendor: &str) -> BTreeMap<String, Vec<(String, String)>> {
    let file = format!("{}/openapi/{vendor}.json", env!("CARGO_MANIFEST_DIR"));
    let document: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let mut operations: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        let methods = methods.as_object().unwrap();
        for (method, operation) in methods.iter().filter(|(method, _)| WRITING.contains(&method.as_str())) {
            // One operation under several paths is one folder of fixtures.
            let name = operation["operationId"].as_str().unwrap().trim_end_matches("_without_stage");
            let name = name.split_once("_for_").map_or(name, |(name, _)| name);
            operations.entry(name.to_owned()).or_default().push((method.to_uppercase(), path.clone()));
        }
    }
    operations
}

/// Whether a request is one of these: its folder holds calls of other operations as well, which go before.
fn is_of(request: &str, shapes: &[(String, String)]) -> bool {
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap(), words.next().unwrap());
    let steps = |path: &str| path.trim_end_matches('/').split('/').map(str::to_lowercase).collect::<Vec<_>>();
    let ours = steps(target.split('?').next().unwrap());
    shapes.iter().any(|(wanted, path)| {
        let theirs = steps(path);
        let is_same = |(our, their): (&String, &String)| their.starts_with('{') || our == their;
        wanted == method && ours.len() == theirs.len() && ours.iter().zip(&theirs).all(is_same)
    })
}

/// A case in which an operation is carried out, with as few cases before it as there are.
fn carried_out(suite: &Suite, operation: &str, shapes: &[(String, String)]) -> Option<Fixture> {
    let own = suite.fixtures.iter().filter(|case| case.operation() == operation && case.status().starts_with('2'));
    own.filter(|case| is_of(&case.request, shapes)).min_by_key(|case| case.case.before.len()).cloned()
}

/// The same where it takes a secret that is only mailed or answered, so that no fixture has it: a refused case with a good one.
fn with_a_secret(world: &World, suite: &Suite, operation: &str) -> Fixture {
    let of = |case: &str| {
        suite.fixtures.iter().find(|it| it.name.ends_with(&format!("{operation}/{case}"))).unwrap().clone()
    };
    if operation == "refresh" {
        let mut fixture = of("an-unknown-token");
        let credentials = json!({ "email": "admin@acme.example", "password": PASSWORD });
        let path = "/main/auth/v1/bo/login/credentials";
        let tokens = world.client().json("POST", path, &[], &credentials).expect_status(201).json();
        fixture.request = fixture.request.replace("nonsense", tokens["data"]["refreshToken"].as_str().unwrap());
        let body = "{\"accessToken\":\"eyJh.eyJz.c2ln\",\"sessionToken\":\"eyJh.eyJz.c2ln\"}";
        fixture.response = format!("HTTP/1.1 201\ncontent-type: application/json\n\n{body}");
        return fixture;
    }
    assert_eq!(operation, "reset_password", "no case carries {operation} out");
    let mut fixture = of("a-token-that-sets-nothing");
    fixture.request = fixture.request.replace(&"0a".repeat(32), &passwords::forgot(world, "admin@acme.example"));
    fixture.response = match fixture.protocol() {
        "bizkithub" => "HTTP/1.1 200\ncontent-type: application/json\n\n{\"success\":true}".to_owned(),
        _ => "HTTP/1.1 204".to_owned(),
    };
    fixture
}

/// Sends a call that the original answers as the fixture says; the client gets that answer, and the original the call.
fn passes(world: &World, original: &Original, client: Client, fixture: &Fixture) {
    let request = fixture.filled_request(&world.bindings).unwrap();
    let answer = made_up(&world.bindings.fill_known(&fixture.response));
    let (line, lines, body) = usher_conformance::message_parts(&answer);
    let fields: Vec<String> = lines.map(|line| format!("{line}\r\n")).collect();
    let body = usher_conformance::latin1(body);
    original.say(line.split(' ').nth(1).unwrap(), &fields, &body);
    let headers: Vec<(&str, &str)> = request.headers.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
    let reply = client.send(&request.method, &request.target, &headers, &request.body);
    assert_eq!((reply.status.to_string().as_str(), &reply.body), (fixture.status(), &body), "{}", fixture.name);
    let is_theirs = reply.header("cache-control").is_none() || answer.contains("cache-control");
    assert!(is_theirs, "{}: {:?}", fixture.name, reply.headers);
    let seen = String::from_utf8_lossy(&original.last.lock().unwrap()).into_owned();
    assert!(seen.starts_with(&format!("{} /base{} ", request.method, request.target)), "{seen}");
}

/// What there is once the work that follows the calls before is done.
fn settled(world: &World) -> Vec<String> {
    until("the work that follows is done", || {
        let seen = all(world);
        std::thread::sleep(Duration::from_millis(100));
        (all(world) == seen).then_some(seen)
    })
}

/// Waits until so many calls are decided, one after the other, so that none is passed on because others are; gives the fields that differ.
fn decided(watch: Client, calls: usize) -> Vec<String> {
    until("the decision", || (counted(watch).0.iter().map(|(_, count)| count).sum::<usize>() == calls).then_some(()));
    let (outcomes, fields) = counted(watch);
    assert_eq!(outcomes[0].1 + outcomes[1].1, calls, "each is compared: {outcomes:?}");
    fields
}

#[test]
fn no_operation_that_writes_changes_anything_and_each_is_compared() {
    for lane in Lane::all() {
        let original = Original::start();
        let (world, client, watch) = shadowed(lane, &original);
        let before = all(&world);
        let (mut calls, mut later) = (0, Vec::new());
        for vendor in VENDORS {
            let suite = suite(Some(vendor));
            let operations = writing(vendor);
            assert!(operations.len() > 3, "{vendor}: {operations:?}");
            for (operation, shapes) in operations {
                match carried_out(&suite, &operation, &shapes) {
                    Some(fixture) if fixture.case.before.is_empty() => {
                        passes(&world, &original, client, &fixture);
                        calls += 1;
                        assert_eq!(decided(watch, calls), Vec::<String>::new(), "{lane:?} {}", fixture.name);
                    }
                    other => later.push((suite.clone(), operation, other)),
                }
            }
        }
        assert!(all(&world) == before, "{lane:?}: something was changed");
        // What others lean on is done by way of the world's own gateway, and stands before the look that is compared.
        for (suite, operation, fixture) in later {
            let (mut world, client, watch) = shadowed(lane, &original);
            let fixture = fixture.unwrap_or_else(|| with_a_secret(&world, &suite, &operation));
            for earlier in suite.earlier(&fixture).unwrap() {
                let mut bindings = world.bindings.clone();
                replay(&earlier, &world.client(), &mut bindings)
                    .unwrap_or_else(|error| panic!("{}: {error}", earlier.name));
                world.bindings.keep(&bindings);
            }
            drop(world.mails());
            let before = settled(&world);
            passes(&world, &original, client, &fixture);
            let fields = decided(watch, 1);
            assert_eq!(fields, Vec::<String>::new(), "{lane:?} {}", fixture.name);
            assert!(all(&world) == before, "{lane:?}: {} has changed something", fixture.name);
        }
    }
}

#[test]
fn no_operation_that_reads_changes_anything_and_each_is_compared() {
    for lane in Lane::all() {
        let original = Original::start();
        let (world, client, watch) = shadowed(lane, &original);
        let before = all(&world);
        let mut operations = BTreeSet::new();
        let fixtures = VENDORS.map(|vendor| suite(Some(vendor)).fixtures).concat();
        for fixture in fixtures.iter().filter(|case| case.reads() && case.status().starts_with('2')) {
            let is_known = fixture.case.before.is_empty() && fixture.filled_request(&world.bindings).is_ok();
            if is_known && operations.insert((fixture.protocol(), fixture.operation())) {
                passes(&world, &original, client, fixture);
                decided(watch, operations.len());
            }
        }
        let (outcomes, fields) = counted(watch);
        assert!(operations.len() > 8, "{operations:?}");
        assert!(fields.is_empty(), "{lane:?} {outcomes:?} {fields:#?}");
        assert!(all(&world) == before, "{lane:?}: something was changed");
    }
}

#[test]
fn what_differs_is_counted_by_field_without_values() {
    let original = Original::start();
    let (world, client, watch) = shadowed(Lane::Sqlite, &original);
    let bearer = world.bearer("backops.admin");
    let path = format!("/Organizations/{}/authorize", world.get("id:organization.acme"));
    let json = ["content-type: application/json; charset=utf-8\r\n".to_owned()];
    // Names of members can be anything as well.
    let body =
        "{\"token\":\"eyJh.eyJz.c2ln\",\"email\":\"robert@customer.example\",\"Robert\":1,\"r.b@customer.example\":2}";
    original.say("200", &json, body.as_bytes());
    client.get(&path, &[("authorization", &bearer)]).expect_status(200);
    let fields = until("the differences", || Some(counted(watch).1).filter(|fields| fields.len() == 2));
    let field = |place: &str| fields.iter().any(|line| line.contains(&format!("field=\"{place}\"")));
    assert!(field("$.*") && field("$.email"), "{fields:?}");

    // The organization's administrators see it in the console, and nobody else.
    let page = |who: &str, email: &str| {
        let cookie = cookie_of(&world, email);
        let reply = client.get("/console/shadow", &[("cookie", &cookie)]);
        let count = |text: &str| reply.text().matches(text).count();
        (reply.status, count("<code>$.email</code> in 1 call"), count("1 different"), who.to_owned(), reply.text())
    };
    let seen = until("the count", || Some(page("admin", "admin@acme.example")).filter(|(_, fields, ..)| *fields > 0));
    assert_eq!((seen.0, seen.1, seen.2), (200, 1, 2), "{}", seen.4);
    assert!(!seen.4.contains("obert") && seen.4.contains("<code>$.*</code>"), "{}", seen.4);
    let foreign = page("foreign", "admin@other.example");
    assert_eq!((foreign.0, foreign.1, foreign.2), (200, 0, 0), "{}", foreign.4);
    assert_eq!(foreign.4.matches("No calls compared since").count(), VENDORS.len());
    assert_eq!(page("reader", "reader@acme.example").0, 403);
}

#[test]
fn where_nothing_is_in_shadow_mode_the_console_offers_no_page_of_it() {
    let world = World::new(Lane::Sqlite);
    let cookie = cookie_of(&world, "admin@acme.example");
    let page = world.client().get("/console/shadow", &[("cookie", &cookie)]).expect_status(200).text();
    assert!(page.contains("No protocol is in shadow mode.") && !page.contains(">Shadow<"), "{page}");
}

#[test]
fn a_session_of_the_console_stays_here() {
    let original = Original::start();
    let (world, client, _) = shadowed(Lane::Sqlite, &original);
    let bearer = world.bearer("backops.admin");
    let session = cookie_of(&world, "admin@acme.example");
    let (_, secret) = session.split_once('=').unwrap();
    let cookies = format!("theirs=1; {session}; more=2");
    let set = ["set-cookie: usher_console=planted; Path=/\r\n", "set-cookie: theirs=3; Path=/\r\n"];
    original.say("200", &set.map(str::to_owned), b"");
    let reply = client.get("/crew/lookup?query=a", &[("authorization", &bearer), ("cookie", &cookies)]);
    let seen = String::from_utf8_lossy(&original.last.lock().unwrap()).into_owned();
    assert!(
        seen.contains("theirs=1; more=2\r\n") && !seen.contains(secret) && !seen.contains("usher_console"),
        "{seen}"
    );
    let set: Vec<_> = reply.headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie")).collect();
    assert!(set.len() == 1 && set[0].1.starts_with("theirs=3"), "{set:?}");
}

#[test]
fn a_path_leads_nowhere_but_below_the_originals_base() {
    let original = Original::start();
    let (world, client, _) = shadowed(Lane::Sqlite, &original);
    original.say("200", &[], b"");
    let bearer = world.bearer("backops.admin");
    for path in ["/crew/../../inside", "/crew/%2e%2e/%2E%2E/inside", "/crew/..%2f..%2finside", "/crew/invite/..;/x"] {
        let reply = client.send("GET", path, &[("authorization", &bearer)], b"");
        assert!((400..500).contains(&reply.status), "{path}: {}", reply.status);
        assert!(original.last.lock().unwrap().is_empty(), "{path} went to the original");
    }
    client.get("/crew/lookup?query=../..", &[("authorization", &bearer)]).expect_status(200);
}

#[test]
fn an_original_that_is_gone_is_said_in_the_protocols_shape() {
    let original = Original::start();
    *original.answer.lock().unwrap() = Vec::new();
    let (world, client, watch) = shadowed(Lane::Sqlite, &original);
    let bearer = world.bearer("backops.admin");
    let reply = client.get("/crew/lookup?query=a", &[("authorization", &bearer)]).expect_status(503);
    assert_eq!(reply.header("content-type"), Some("application/problem+json; charset=utf-8"));
    assert_eq!(counted(watch).0[3], ("unanswered".to_owned(), 1));
}

#[test]
fn an_original_is_a_vendors_and_has_a_plain_address() {
    for (adapter, upstream, told) in [
        ("canonical", "https://api.example.com", "only protocols of vendors have an original"),
        ("console", "https://api.example.com", "only protocols of vendors have an original"),
        ("backops", "https://user:secret@api.example.com", "without credentials"),
        ("backops", "api.example.com", "upstream"),
    ] {
        let installation = Installation::new(Lane::Sqlite);
        let settings = format!("[adapters.{adapter}.shadow]\nupstream = \"{upstream}\"\n");
        std::fs::write(installation.folder().join("usher.toml"), settings).unwrap();
        let said = installation.run(&["config", "check", "--config", "usher.toml"]);
        assert!(said.code == Some(1) && said.err.contains(told) && !said.err.contains("secret"), "{}", said.err);
    }
}
