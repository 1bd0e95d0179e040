//! Two real processes on one PostgreSQL database: they share the outbox, tell one another what must no longer be
//! believed, and one goes on where the other was killed.

use super::relay::Relay;
use super::{canonical, invite, invite_by_key, list};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use usher_tests::{Client, Installation, Lane, until};

const KEY: &str = "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ02";

/// An installation whose processes would believe what they know for ten minutes, were they not told better.
fn installation() -> Option<(Installation, Value)> {
    Lane::all().contains(&Lane::Postgres).then(|| {
        let installation = Installation::new(Lane::Postgres)
            .with("USHER__AUTH__CREDENTIAL_CACHE", "10m")
            .with("USHER__AUTH__CATALOG_CACHE", "10m");
        let made = installation.bootstrap("Acme");
        (installation, made)
    })
}

fn keys(installation: &Installation, command: &str, more: &[&str], input: &str) -> String {
    installation.run_with_input(&[&["keys", command, "--organization", "acme"], more].concat(), input).good()
}

fn is_known(client: &Client) -> bool {
    // An address that is refused whoever asks, so that asking changes nothing.
    invite_by_key(client, KEY, "nobody").status == 422
}

#[test]
fn what_one_process_changes_the_others_hear_of_at_once() {
    let Some((installation, _)) = installation() else { return };
    let (one, other) = (installation.serve(), installation.serve());
    let clients = [one.client(), other.client()];
    assert!(clients.iter().all(|client| !is_known(client)), "and that it is not known is believed for ten minutes");
    let imported = keys(&installation, "import", &["--adapter", "bizkithub"], KEY);
    let id = imported.trim().strip_prefix("imported ").unwrap();
    let bound = Duration::from_secs(5);
    for client in &clients {
        let since = Instant::now();
        until("the key is known", || is_known(client).then_some(()));
        assert!(since.elapsed() < bound, "{:?}", since.elapsed());
    }
    keys(&installation, "revoke", &[id], "");
    for client in &clients {
        let since = Instant::now();
        until("the key is dead", || (!is_known(client)).then_some(()));
        assert!(since.elapsed() < bound, "{:?}", since.elapsed());
    }
}

#[test]
fn the_outbox_is_shared_and_nothing_is_sent_twice() {
    let relay = Relay::start(&[]);
    let Some((installation, made)) = installation() else { return };
    let installation = installation
        .with("USHER__MAIL__TRANSPORT", "smtp")
        .with("USHER__MAIL__SMTP_URL", &format!("smtp://{}", relay.address));
    let (one, other) = (installation.serve(), installation.serve());
    let clients = [one.client(), other.client()];
    let mut people = Vec::new();
    for (number, client) in (0..60).zip(clients.iter().cycle()) {
        let emails = (0..5).map(|row| format!("p{number}.{row}@people.example")).collect::<Vec<_>>();
        let rows: Vec<Value> = emails.iter().map(|email| json!({ "email": email })).collect();
        canonical(client, &made, "POST", "/v1/invitations", &json!({ "invitations": rows })).expect_status(201);
        people.extend(emails);
    }
    until("every mail has gone out", || {
        let shown = installation.run(&["outbox", "show"]).good();
        shown.starts_with("0 queued, 0 dead").then_some(())
    });
    for email in &people {
        assert_eq!(relay.mails_to(email).len(), 1, "{email}");
    }
}

/// Everything in the folder of mails.
fn delivered(folder: &Path) -> String {
    let texts = fs::read_dir(folder).unwrap().map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    texts.collect()
}

#[test]
fn one_goes_on_where_the_other_was_killed() {
    let Some((installation, made)) = installation() else { return };
    let (one, other) = (installation.serve(), installation.serve());
    let (doomed, client) = (one.client(), other.client());
    let mut people = Vec::new();
    for number in 0..40 {
        let email = format!("p{number}@people.example");
        invite(if number % 2 == 0 { &doomed } else { &client }, &made, &email);
        people.push(email);
    }
    one.kill();
    let last = "last@people.example".to_owned();
    invite(&client, &made, &last);
    people.push(last);
    assert_eq!(list(&client, &made, "/v1/invitations?limit=200").len(), people.len());
    other.terminate();
    assert!(other.ended().success());
    installation.deliver_later();
    let mails = delivered(&installation.mails());
    for email in &people {
        assert!(mails.contains(email.as_str()), "{email} got no mail");
    }
    // Before the 41 invitations stands what the operator has made: the organization and its keys.
    let exported = installation.run(&["audit", "export", "--organization", "acme"]).good();
    let lines: Vec<Value> = exported.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of_type = |wanted: &str| lines.iter().filter(|line| line["type"] == wanted).count();
    assert_eq!(of_type("invitation.created"), 41, "{exported}");
    assert_eq!((of_type("organization.created"), of_type("key.created")), (1, 4), "{exported}");
    let verified = installation.run(&["audit", "verify", "--organization", "acme"]).good();
    assert!(
        verified.contains(&format!("acme: {} events", lines.len())) && verified.contains("the chain is valid"),
        "{verified}"
    );
    assert!(lines.iter().zip(1..).all(|(line, number)| line["sequence"] == number));
}

#[test]
fn migrations_at_once_do_not_get_in_each_others_way() {
    if !Lane::all().contains(&Lane::Postgres) {
        return;
    }
    let installation = Installation::new(Lane::Postgres);
    std::thread::scope(|scope| {
        let running: Vec<_> = (0..4).map(|_| scope.spawn(|| installation.run(&["migrate"]).good())).collect();
        for one in running {
            one.join().unwrap();
        }
    });
    assert_eq!(installation.bootstrap("Acme")["organization"]["slug"], "acme");
}
