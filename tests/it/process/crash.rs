//! Power cuts: the program is killed again and again while it works, and nothing that it has said becomes untrue.

use super::stream::{Sent, Stream};
use super::{list, mailed_token};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::Duration;
use usher_tests::{Client, Installation, Lane};

#[test]
fn kills_on_sqlite_lose_nothing_and_invent_nothing() {
    survive(Lane::Sqlite, 12);
}

#[test]
fn kills_on_postgresql_lose_nothing_and_invent_nothing() {
    if Lane::all().contains(&Lane::Postgres) {
        survive(Lane::Postgres, 6);
    }
}

fn survive(lane: Lane, kills: u32) {
    // One mail at a time, so that most kills find mails in the worker's hands.
    let installation = Installation::new(lane).with("USHER__MAIL__CONCURRENCY", "1");
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    let stream = Stream::new(&serving.client(), &made);
    serving.kill();
    let mut sent = Vec::new();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..kills {
        let serving = installation.serve();
        let client = serving.client();
        check(&stream.invitations(&client), &sent);
        let fresh = std::thread::scope(|scope| {
            let sending = scope.spawn(|| stream.until_death(client));
            // What the last kill has left in doubt is sent again, and perhaps killed again.
            let retrying = scope.spawn(|| sent.iter_mut().all(|one| stream.again(client, one)));
            std::thread::sleep(Duration::from_millis(50 + random(&mut seed) % 500));
            serving.kill();
            retrying.join().unwrap();
            sending.join().unwrap()
        });
        sent.extend(fresh);
    }
    let serving = installation.serve();
    let client = serving.client();
    assert!(sent.iter_mut().all(|one| stream.again(client, one)));
    installation.deliver_later();
    let invitations = stream.invitations(&client);
    let in_doubt = sent.iter().filter(|one| one.answered.is_none()).count();
    let answered = sent.len() - in_doubt;
    assert!(answered >= kills as usize * 2, "too little was going on: {answered} requests were answered");
    check(&invitations, &sent);
    seats_are_those_of_the_pending(&client, &made, &invitations);
    mails_are_those_of_the_pending(&client, &installation.mails(), &invitations);
}

/// Nobody is invited twice; whoever was told so is invited; of a request in doubt all people are invited or none.
fn check(invitations: &[Value], sent: &[Sent]) {
    let found: BTreeSet<&str> = invitations.iter().map(|one| one["email"].as_str().unwrap()).collect();
    assert_eq!(found.len(), invitations.len(), "somebody is invited twice");
    assert!(invitations.iter().all(|one| one["status"] == "pending" && one["generation"] == 1));
    let mut known = BTreeSet::new();
    for one in sent {
        let there = one.emails.iter().filter(|email| found.contains(email.as_str())).count();
        let wanted: &[usize] = if one.answered.is_some() { &[one.emails.len()] } else { &[0, one.emails.len()] };
        assert!(wanted.contains(&there), "{there} of {:?}, answered {:?}", one.emails, one.answered);
        known.extend(one.emails.iter().map(String::as_str));
    }
    assert!(found.is_subset(&known), "somebody is invited whom nobody has invited");
    for (id, email) in sent.iter().filter_map(|one| one.answered.as_ref()).flat_map(told) {
        assert!(
            invitations.iter().any(|one| one["id"] == id && one["email"] == email),
            "{id} was told and is not there"
        );
    }
}

/// The invitations that an answer of the canonical API tells of.
fn told(answer: &Value) -> Vec<(Value, Value)> {
    let pair = |invitation: &Value| (invitation["id"].clone(), invitation["email"].clone());
    match (answer.get("id"), answer["results"].as_array()) {
        (Some(_), _) => vec![pair(answer)],
        (None, Some(rows)) => {
            rows.iter().map(|row| &row["invitation"]).filter(|one| one.is_object()).map(pair).collect()
        }
        (None, None) => Vec::new(),
    }
}

fn seats_are_those_of_the_pending(client: &Client, made: &Value, invitations: &[Value]) {
    let with_seat = invitations.iter().filter(|one| one["license_id"].is_string()).count();
    let licenses = list(client, made, "/v1/licenses");
    assert_eq!(licenses[0]["seats"]["reserved"], with_seat);
    assert_eq!(licenses[0]["seats"]["assigned"], 0);
}

/// Everybody who is invited has a mail with the token that opens the invitation, and nobody else has one.
fn mails_are_those_of_the_pending(client: &Client, folder: &Path, invitations: &[Value]) {
    let mut mails = BTreeMap::<String, BTreeSet<(String, String)>>::new();
    for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        assert_eq!(file.extension().unwrap(), "eml", "a mail is left half written: {}", file.display());
        let text = fs::read_to_string(&file).unwrap();
        // One mail is of no invitation: it hands the administrator a link to set a password.
        if line_of(&text, "To: ") == "ada@acme.example" {
            continue;
        }
        let about = (line_of(&text, "Message-ID: ").to_owned(), mailed_token(&text).unwrap());
        mails.entry(line_of(&text, "To: ").to_owned()).or_default().insert(about);
    }
    let invited: BTreeSet<String> = invitations.iter().map(|one| one["email"].as_str().unwrap().to_owned()).collect();
    assert!(mails.keys().eq(&invited), "mails without an invitation, or the other way round");
    for (email, mails) in mails {
        assert_eq!(mails.len(), 1, "{email} has different mails");
        let (_, token) = mails.first().unwrap();
        let opened = client.json("POST", "/v1/invitations/preview", &[], &json!({ "token": token }));
        assert_eq!(opened.expect_status(200).json()["email"], email);
    }
}

/// The next number of a sequence that is the same at every run (xorshift).
fn random(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

fn line_of<'a>(mail: &'a str, start: &str) -> &'a str {
    mail.lines().find_map(|line| line.strip_prefix(start)).unwrap()
}
