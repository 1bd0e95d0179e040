//! Imports of real processes: power cuts repeat nothing and lose nothing, replicas share the work, and a stop leaves the rest
//! for the next start.

use super::list;
use serde_json::Value;
use std::time::Duration;
use usher_tests::{Client, Installation, Lane, until};

const ADMIN: &str = "ada@acme.example";
const PASSWORD: &str = "Correct-Horse-7";
const PEOPLE: usize = 2_400;

fn installation(lane: Lane) -> (Installation, Value) {
    let installation = Installation::new(lane);
    let bootstrap = ["bootstrap", "--organization", "Acme", "--admin", ADMIN, "--password-stdin", "--json"];
    let made = installation.run_with_input(&bootstrap, PASSWORD).good();
    let made = serde_json::from_str(&made).unwrap();
    (installation, made)
}

fn sign_in(client: &Client) -> String {
    let body = format!("email={}&password={PASSWORD}", ADMIN.replace('@', "%40"));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let opened = client.send("POST", "/console/sign-in", &headers, body.as_bytes()).expect_status(303);
    opened.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
}

/// Makes an import of many people; its path.
fn start(client: &Client, cookie: &str) -> String {
    let page = client.get("/console/invite", &[("cookie", cookie)]).expect_status(200).text();
    let nonce = page.split("name=\"nonce\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let people = (0..PEOPLE).map(|number| format!("p{number}@many.example%0A")).collect::<Vec<_>>().concat();
    let body = format!("nonce={nonce}&people={people}");
    let headers = [("cookie", cookie), ("content-type", "application/x-www-form-urlencoded")];
    let sent = client.send("POST", "/console/invite/send", &headers, body.as_bytes()).expect_status(303);
    sent.header("location").unwrap().to_owned()
}

/// What the page of an import says of a count.
fn count(client: &Client, cookie: &str, import: &str, name: &str) -> usize {
    let page = client.get(import, &[("cookie", cookie)]).expect_status(200).text();
    let (_, rest) = page.split_once(&format!("<dt>{name}</dt><dd>")).unwrap();
    rest.split('<').next().unwrap().parse().unwrap()
}

/// Everybody was invited by one part and no part was done again, which would have found open invitations.
fn assert_once(client: &Client, cookie: &str, import: &str, made: &Value) {
    until("the import is done", || (count(client, cookie, import, "Left") == 0).then_some(()));
    let counts = ["Invited", "Already invited", "Skipped"].map(|name| count(client, cookie, import, name));
    assert_eq!(counts, [PEOPLE, 0, 0]);
    let first = list(client, made, "/v1/invitations?email=p0@many.example");
    let last = list(client, made, &format!("/v1/invitations?email=p{}@many.example", PEOPLE - 1));
    assert_eq!((first.len(), last.len()), (1, 1));
}

#[test]
fn an_import_survives_power_cuts_and_does_each_line_once() {
    for lane in Lane::all() {
        let (installation, made) = installation(lane);
        let serving = installation.serve();
        let cookie = sign_in(&serving.client());
        let import = start(&serving.client(), &cookie);
        serving.kill();
        let mut cut = 0;
        for kill in 0..5_u64 {
            let serving = installation.serve();
            std::thread::sleep(Duration::from_millis(40 + kill * 61));
            cut += usize::from(count(&serving.client(), &cookie, &import, "Left") > 0);
            serving.kill();
        }
        assert!(cut > 1, "{lane:?}: the cuts came when all was done");
        let serving = installation.serve();
        assert_once(&serving.client(), &cookie, &import, &made);
    }
}

#[test]
fn a_stop_waits_for_a_part_and_the_next_start_goes_on() {
    let (installation, made) = installation(Lane::Sqlite);
    let serving = installation.serve();
    let cookie = sign_in(&serving.client());
    let import = start(&serving.client(), &cookie);
    serving.terminate();
    assert!(serving.ended().success());
    let serving = installation.serve();
    assert!(count(&serving.client(), &cookie, &import, "Invited") >= 200);
    assert_once(&serving.client(), &cookie, &import, &made);
}

#[test]
fn replicas_share_imports_and_do_each_line_once() {
    if !Lane::all().contains(&Lane::Postgres) {
        return;
    }
    let (installation, made) = installation(Lane::Postgres);
    let (one, other) = (installation.serve(), installation.serve());
    let cookie = sign_in(&one.client());
    let import = start(&one.client(), &cookie);
    assert_once(&other.client(), &cookie, &import, &made);
    drop(one);
}
