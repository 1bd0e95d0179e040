//! What the operator changes at the command line is told in the organization that it concerns.

use super::list;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;
use usher_tests::{Client, Installation, Lane};

const ADMIN: &str = "ada@acme.example";
const PASSWORD: &str = "Correct-Horse-7";
const OLD_KEY: &str = "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ01";

/// What an organization's trail says of the operator, by type, once its chain was found sound.
fn told(installation: &Installation, organization: &str) -> BTreeMap<String, usize> {
    let verified = installation.run(&["audit", "verify", "--organization", organization]).good();
    assert!(verified.contains("the chain is valid"), "{verified}");
    let exported = installation.run(&["audit", "export", "--organization", organization]).good();
    let mut counts = BTreeMap::new();
    for line in exported.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()) {
        let by = (line["protocol"].as_str(), line["credential"].as_str(), &line["actor_member_id"]);
        assert_eq!(by, (Some("system"), Some("operator"), &Value::Null), "{line}");
        *counts.entry(line["type"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    counts
}

fn counts(expected: &[(&str, usize)]) -> BTreeMap<String, usize> {
    expected.iter().map(|(kind, count)| ((*kind).to_owned(), *count)).collect()
}

/// A page of the console, for somebody who signs in with a password.
fn console(client: &Client, path: &str) -> String {
    let body = format!("email={}&password={PASSWORD}", ADMIN.replace('@', "%40"));
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    let opened = client.send("POST", "/console/sign-in", &headers, body.as_bytes()).expect_status(303);
    let cookie = opened.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    client.get(path, &[("cookie", &cookie)]).expect_status(200).text()
}

#[test]
fn whatever_the_operator_changes_is_told_to_whom_it_concerns() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let bootstrap = ["bootstrap", "--organization", "Acme", "--admin", ADMIN, "--password-stdin", "--json"];
        let made = installation.run_with_input(&bootstrap, PASSWORD).good();
        let made: Value = serde_json::from_str(&made).unwrap();
        let keys = |command: &str, more: &[&str], input: &str| {
            installation.run_with_input(&[&["keys", command, "--organization", "acme"], more].concat(), input)
        };
        keys("create", &["--description", "the robot", "--scope", "members.read", "--member", ADMIN], "").good();
        let imported = keys("import", &["--adapter", "bizkithub"], OLD_KEY).good();
        keys("revoke", &[imported.trim().strip_prefix("imported ").unwrap()], "").good();
        fs::write(installation.folder().join("people.csv"), "email\ngrace@people.example\n").unwrap();
        installation.run(&["import", "people.csv", "--organization", "acme", "--dry-run"]).good();
        installation.run(&["import", "people.csv", "--organization", "acme"]).good();
        let _ = installation.bootstrap("Other");
        installation.run(&["accounts", "reset-link", ADMIN]).good();
        installation.run(&["accounts", "reset-link", ADMIN, "--mail"]).good();
        let of_both = [("account.password_link_created", 2), ("member.added", 1), ("organization.created", 1)];
        let other = counts(&[of_both.as_slice(), &[("key.created", 4)]].concat());
        assert_eq!(told(&installation, "other"), other, "{lane:?}");
        let more = [("key.created", 6), ("key.revoked", 1), ("invitation.created", 1), ("invitations.previewed", 1)];
        assert_eq!(told(&installation, "acme"), counts(&[of_both.as_slice(), &more].concat()), "{lane:?}");

        let serving = installation.serve();
        let events = list(&serving.client(), &made, "/v1/events?kind=key.*&limit=50");
        let operator = json!({ "protocol": "system", "credential": "operator", "member_id": null });
        assert!(events.len() == 7 && events.iter().all(|event| event["actor"] == operator), "{events:?}");
        let page = console(&serving.client(), "/console/audit");
        assert!(page.contains("by Operator (command line)") && !page.contains("key_"), "{page}");
        assert!(page.contains("key: \u{201c}the robot\u{201d} (\u{2026}"), "{page}");
        assert!(page.contains(">ada@acme.example</a>"), "{page}");
    }
}

#[test]
fn what_the_operator_did_not_do_is_not_told() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme");
        let before = told(&installation, "acme");
        let keys = |command: &str, more: &[&str], input: &str| {
            installation.run_with_input(&[&["keys", command, "--organization", "acme"], more].concat(), input)
        };
        let refused = [
            (keys("create", &["--scope", "nonsense.code"], ""), "there is no permission `nonsense.code`"),
            (keys("import", &["--scope", "members.read", "--scope", "nonsense.*"], &"k".repeat(20)), "`nonsense.*`"),
            (keys("create", &["--scope", "two words"], ""), "--scope \"two words\""),
            (keys("create", &["--expires-in", "0s"], ""), "expired already"),
            (keys("create", &["--description", "one\ntwo"], ""), "--description"),
            (keys("revoke", &["key_00000000-0000-7000-8000-000000000000"], ""), "no such key"),
            (installation.run(&["accounts", "reset-link", "nobody@acme.example"]), "nobody has the address"),
            (installation.run(&["bootstrap", "--organization", "Acme", "--admin", ADMIN]), "exists already"),
        ];
        for (ran, words) in refused {
            let said = ran.refused();
            assert!(said.contains(words), "{lane:?} {words}: {said}");
        }
        let said = keys("create", &["--scope", "nonsense.code"], "").refused();
        assert!(said.contains("GET /v1/permissions lists"), "{said}");
        // Clients of the others log in: a key of theirs would never work.
        for adapter in ["apexscore", "ad-invite"] {
            assert_eq!(keys("create", &["--adapter", adapter], "").code, Some(2), "{adapter}");
        }
        fs::write(installation.folder().join("people.csv"), "email,permissions\ngrace@people.example,nonsense.code\n")
            .unwrap();
        let ran = installation.run(&["import", "people.csv", "--organization", "acme"]);
        assert!(ran.code == Some(1) && ran.out.contains("refused") && ran.out.contains("nonsense.code"), "{ran:?}");
        assert_eq!(told(&installation, "acme"), before, "{lane:?}");
    }
}
