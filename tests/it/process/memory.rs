//! How much memory the real program takes.

use super::mailed_token;
use crate::wire::at_once;
use serde_json::json;
use usher_tests::{Installation, Lane, Serving, until};

/// What all of it may add to a process that has just started: the memory of two workers, and as much for everything else.
const MOST_MIB: u64 = 80;

/// Hashing a password takes 19 MiB for a while. However many log in and join at once, no more of it is kept than for the
/// few who are served at once.
#[test]
fn passwords_take_a_bounded_amount_of_memory() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme Events");
        let serving = installation.serve();
        let client = serving.client();
        let before = resident_mib(&serving);
        let key = format!("Bearer {}", made["credentials"]["canonical"]["api_key"].as_str().unwrap());
        let people: Vec<_> = (0..16).map(|n| json!({ "email": format!("new{n}@people.example") })).collect();
        let body = json!({ "invitations": people });
        client.json("POST", "/v1/invitations", &[("authorization", &key)], &body).expect_status(201);
        let links = until("all mails are there", || {
            let files = std::fs::read_dir(installation.mails()).ok()?;
            let tokens: Vec<String> = files.filter_map(|file| token(&file.ok()?.path())).collect();
            (tokens.len() == 16).then_some(tokens)
        });
        at_once(16, |n| {
            let body = json!({ "token": links[n], "password": format!("Brand-New-{n:0>4}"), "first_name": "New" });
            client.json("POST", "/v1/invitations/accept", &[], &body).expect_status(200);
        });
        at_once(32, |n| {
            for round in 0..2 {
                let body = json!({ "email": format!("nobody{n}-{round}@people.example"), "password": "Wrong-Horse-7" });
                client.json("POST", "/v1/sessions", &[], &body).expect_status(401);
            }
        });
        let taken = resident_mib(&serving).saturating_sub(before);
        assert!(taken < MOST_MIB, "{lane:?}: {taken} MiB");
    }
}

fn token(mail: &std::path::Path) -> Option<String> {
    mailed_token(&std::fs::read_to_string(mail).ok()?)
}

/// The memory that the process has written to. The pages of the program itself are the system's to keep, and a build for
/// tests has many of them.
fn resident_mib(serving: &Serving) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", serving.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap() / 1024
}
