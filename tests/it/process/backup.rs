//! Backups: taken while the gateway serves, restored on another machine, and never over what is there.

use super::{bearer, invite};
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::sync::atomic::{AtomicBool, Ordering};
use usher_tests::{Client, Installation, Lane, until};

/// Who may do what with each table and function of the schema. Both databases have the same owner here.
const PRIVILEGES: &str = "
    SELECT 'table ' || relname, relrowsecurity, relforcerowsecurity, coalesce(relacl, acldefault('r', relowner))
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v') ORDER BY relname;
    SELECT 'function ' || proname, prosecdef, coalesce(proacl, acldefault('f', proowner))
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND probin IS NULL ORDER BY proname, proargtypes;
    SELECT 'default', defaclobjtype, defaclacl FROM pg_default_acl ORDER BY defaclobjtype;";

/// Who is invited, by address.
fn invited(client: &Client, made: &Value) -> Vec<String> {
    let key = bearer(made, "canonical/api_key");
    let (mut found, mut after) = (Vec::new(), String::new());
    loop {
        let path = format!("/v1/invitations?limit=200{after}");
        let page = client.get(&path, &[("authorization", &key)]).expect_status(200).json();
        found.extend(page["data"].as_array().unwrap().iter().map(|one| one["email"].as_str().unwrap().to_owned()));
        match page["next_cursor"].as_str() {
            Some(next) => after = format!("&cursor={next}"),
            None => return found,
        }
    }
}

#[test]
fn what_was_answered_before_a_backup_is_there_after_it_is_restored() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let made = installation.bootstrap("Acme");
        let serving = installation.serve();
        let client = serving.client();
        for person in 0..20 {
            invite(&client, &made, &format!("p{person}@people.example"));
        }
        let before = invited(&client, &made);
        let file = installation.folder().join("usher.backup");
        let path = file.display().to_string();
        let is_over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for person in 0.. {
                    if is_over.load(Ordering::Relaxed) {
                        break;
                    }
                    invite(&client, &made, &format!("q{person}@people.example"));
                }
            });
            let said = installation.run(&["backup", &path]);
            is_over.store(true, Ordering::Relaxed);
            assert!(said.clone().good().contains("holds everything up to"), "{lane:?}: {said:?}");
            assert!(said.err.contains("the secret is not in it"), "{}", said.err);
        });
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let left: Vec<_> = fs::read_dir(installation.folder()).unwrap().flatten().map(|one| one.file_name()).collect();
        assert!(left.iter().all(|name| !name.to_string_lossy().ends_with(".part")), "{left:?}");
        let now = invited(&client, &made);
        let told = installation.run(&["backup", &path]).refused();
        assert!(told.contains("is there already: a backup replaces no file"), "{told}");

        let there = Installation::new(lane);
        let told = there.run(&["restore", &path]).refused();
        assert!(told.contains("the secret of this backup is needed: put it to"), "{told}");
        fs::write(there.folder().join("secret"), "00".repeat(32)).unwrap();
        let told = there.run(&["restore", &path]).refused();
        assert!(told.contains("the configured secret is not the one of this backup"), "{told}");
        fs::copy(installation.folder().join("secret"), there.folder().join("secret")).unwrap();
        assert!(there.run(&["restore", &path]).good().contains("restored as it was at"), "{lane:?}");
        let told = there.run(&["restore", &path]).refused();
        assert!(told.contains("there is an installation in") && told.contains("already"), "{told}");
        let restored = there.serve();
        let found = invited(&restored.client(), &made);
        assert!(before.iter().all(|email| found.contains(email)), "{lane:?}: {found:?}");
        assert!(found.iter().all(|email| now.contains(email)), "{lane:?}: nothing is invented");
        restored.client().get("/readyz", &[]).expect_status(200);
        if let (Some(source), Some(copy)) = (installation.postgres(), there.postgres()) {
            let privileges = source.script(PRIVILEGES);
            assert!(
                privileges.contains("table invitations") && privileges.contains("function search_members"),
                "{privileges}"
            );
            assert_eq!(privileges, copy.script(PRIVILEGES), "a restored database lets others in than its source");
        }
        assert!(there.run(&["migrate"]).good().contains("up to date"));
        there.run(&["audit", "verify", "--organization", "acme"]).good();
        invite(&restored.client(), &made, "later@people.example");
    }
}

#[test]
fn mails_that_waited_are_held_until_they_are_requeued() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme");
        let people = installation.folder().join("people.csv");
        fs::write(&people, "email\njan@people.example\neva@people.example\n").unwrap();
        installation.run(&["import", "--organization", "acme", &people.display().to_string()]).good();
        // The two of them, and the administrator who is to set a password.
        let waiting = installation.run(&["outbox", "show"]).good();
        assert!(waiting.starts_with("3 queued, 0 dead"), "{waiting}");
        let path = installation.folder().join("b").display().to_string();
        let said = installation.run(&["backup", "--with-secret", &path]);
        assert!(said.err.is_empty(), "{}", said.err);
        said.good();

        let plain = Installation::new(lane);
        let said = plain.run(&["restore", &path]).good();
        assert!(said.contains("3 mails wait and go out once `usher serve` runs"), "{said}");
        assert_eq!(fs::metadata(plain.folder().join("secret")).unwrap().permissions().mode() & 0o777, 0o600);

        let held = Installation::new(lane);
        let said = held.run(&["restore", "--hold-mail", &path]).good();
        assert!(said.contains("3 mails are held; `usher outbox requeue` sends them"), "{said}");
        let serving = held.serve();
        let shown = held.run(&["outbox", "show"]).good();
        assert!(
            shown.starts_with("0 queued, 3 dead") && shown.contains("held by `usher restore --hold-mail`"),
            "{shown}"
        );
        assert!(held.run(&["outbox", "requeue"]).good().contains("3 dead letters requeued"));
        until("the mails go out", || (fs::read_dir(held.mails()).ok()?.count() == 3).then_some(()));
        drop(serving);
    }
}

#[test]
fn nothing_is_restored_from_what_is_no_backup_or_is_damaged() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let nothing = installation.run(&["backup", "nowhere"]).refused();
        assert!(nothing.contains("no installation") || nothing.contains("There is no"), "{nothing}");
        let _ = installation.bootstrap("Acme");
        let path = installation.folder().join("b");
        installation.run(&["backup", "--with-secret", &path.display().to_string()]).good();
        let whole = fs::read(&path).unwrap();
        let there = Installation::new(lane);
        let text = "Not a backup, though long enough to be the first block of an archive. ".repeat(20).into_bytes();
        for bytes in [Vec::new(), text, whole[..whole.len() / 2].to_vec()] {
            let damaged = there.folder().join("damaged");
            fs::write(&damaged, &bytes).unwrap();
            let told = there.run(&["restore", &damaged.display().to_string()]).refused();
            assert!(told.contains("error: "), "{told}");
            let begun = there.run(&["outbox", "show"]);
            assert_eq!(begun.code, Some(1), "{lane:?}: nothing was restored: {}", begun.out);
        }
        if lane == Lane::Sqlite {
            let mut altered = whole.clone();
            let middle = altered.len() / 2;
            altered[middle..middle + 4096].fill(0x5a);
            let file = there.folder().join("altered");
            fs::write(&file, &altered).unwrap();
            let told = there.run(&["restore", &file.display().to_string()]).refused();
            assert!(told.contains("is damaged"), "{told}");
        }
        there.run(&["restore", &path.display().to_string()]).good();
        let left: Vec<_> = fs::read_dir(there.folder()).unwrap().flatten().map(|one| one.file_name()).collect();
        assert!(left.iter().all(|name| !name.to_string_lossy().contains(".part")), "{left:?}");
    }
}
