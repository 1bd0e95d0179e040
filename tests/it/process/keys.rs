//! `usher keys`, against a gateway that runs meanwhile.

use super::invite_by_key;
use serde_json::Value;
use std::time::{Duration, Instant};
use usher_tests::{Installation, Lane, until};

/// A key as BizKitHub has issued it long ago.
const OLD_KEY: &str = "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ01";

fn installation(lane: Lane) -> (Installation, Value) {
    let installation = Installation::new(lane).with("USHER__AUTH__CREDENTIAL_CACHE", "300ms");
    let made = installation.bootstrap("Acme");
    (installation, made)
}

fn keys(installation: &Installation, command: &str, more: &[&str], input: &str) -> usher_tests::Ran {
    installation.run_with_input(&[&["keys", command, "--organization", "acme"], more].concat(), input)
}

#[test]
fn an_imported_key_works_unchanged_until_it_is_revoked() {
    for lane in Lane::all() {
        let (installation, _) = installation(lane);
        let serving = installation.serve();
        let client = serving.client();
        invite_by_key(&client, OLD_KEY, "a@people.example").expect_status(404);
        let member = ["--adapter", "bizkithub", "--member", "ada@acme.example", "--description", "from the old days"];
        let imported = keys(&installation, "import", &member, &format!("{OLD_KEY}\n")).good();
        let id = imported.trim().strip_prefix("imported ").unwrap();
        until("the refusal is forgotten", || {
            (invite_by_key(&client, OLD_KEY, "a@people.example").status == 200).then_some(())
        });
        let in_the_body = serde_json::json!({ "apiKey": OLD_KEY, "email": "b@people.example", "firstName": "B" });
        client.json("POST", "/bff/member/invite-email", &[], &in_the_body).expect_status(200);
        let again = keys(&installation, "import", &member, OLD_KEY).refused();
        assert!(again.contains("known already"), "{again}");

        let listed = keys(&installation, "list", &[], "").good();
        let line = listed.lines().find(|line| line.contains(id)).unwrap();
        assert!(line.contains("...yZ01  active  used 20") && line.ends_with("Z  from the old days"), "{line}");
        assert!(!listed.contains(OLD_KEY), "{listed}");

        invite_by_key(&client, OLD_KEY, "c@people.example").expect_status(200);
        let revoked = Instant::now();
        assert_eq!(keys(&installation, "revoke", &[id], "").good(), format!("revoked {id}\n"));
        let bound = revoked.elapsed() + Duration::from_secs(2);
        until("the key is dead", || (invite_by_key(&client, OLD_KEY, "d@people.example").status == 404).then_some(()));
        assert!(revoked.elapsed() < bound, "{:?}", revoked.elapsed());
        assert!(keys(&installation, "list", &[], "").good().contains("revoked 2"));
        let told = keys(&installation, "revoke", &[id], "").refused();
        assert!(told.contains("already revoked"), "{told}");
    }
}

#[test]
fn a_created_key_is_printed_once_and_only_does_what_it_may() {
    for lane in Lane::all() {
        let (installation, _) = installation(lane);
        let serving = installation.serve();
        let ran = keys(&installation, "create", &["--scope", "invitations.read", "--expires-in", "2s"], "");
        assert!(ran.err.contains("shown only once"), "{}", ran.err);
        let out = ran.good();
        let key = format!("Bearer {}", out.trim_end());
        assert_eq!(out.lines().count(), 1, "{out}");
        let ask = || serving.client().get("/v1/invitations", &[("authorization", &key)]).status;
        assert_eq!(ask(), 200);
        let body = serde_json::json!({ "email": "a@people.example" });
        serving.client().json("POST", "/v1/invitations", &[("authorization", &key)], &body).expect_status(403);
        until("the key has expired", || (ask() == 401).then_some(()));
        assert!(keys(&installation, "list", &[], "").good().contains("expired 2"));
    }
}

#[test]
fn what_is_no_key_and_whose_place_is_unknown_is_explained() {
    let (installation, _) = installation(Lane::Sqlite);
    let long = "P".repeat(5000);
    let with_space = OLD_KEY.replace('a', " ");
    for key in
        ["", "PROD", &OLD_KEY[1..], &format!("{OLD_KEY}x"), &format!("LIVE{}", &OLD_KEY[4..]), &with_space, &long]
    {
        let told = keys(&installation, "import", &["--adapter", "bizkithub"], key).refused();
        assert!(told.contains("PROD or DEV_ or ROOT followed by 28 letters and digits"), "{key:.40}: {told}");
        assert!(key.len() < 8 || !told.contains(key), "the text of a secret is repeated: {told}");
    }
    for key in ["too-short", "this.would.be.taken.for.a.token"] {
        let told = keys(&installation, "import", &[], key).refused();
        assert!(told.contains("16 to 512 visible ASCII characters without dots"), "{key}: {told}");
    }
    let nobody = keys(&installation, "create", &["--member", "nobody@acme.example"], "").refused();
    assert!(nobody.contains("nobody with that address is a member of Acme"), "{nobody}");
    let nowhere = installation.run(&["keys", "list", "--organization", "nowhere"]).refused();
    assert!(nowhere.contains("no organization `nowhere`") && nowhere.contains("usher bootstrap"), "{nowhere}");
    assert_eq!(keys(&installation, "create", &["--adapter", "kare"], "").code, Some(2));
    for key in ["key_nothing", "00000000-0000-7000-8000-000000000000"] {
        let unknown = keys(&installation, "revoke", &[key], "").refused();
        assert!(unknown.contains("key"), "{unknown}");
    }
}
