//! A database that is not where it was: at the start, and while it is served from.

use super::{bearer, invite};
use std::fs;
use std::path::{Path, PathBuf};
use usher_tests::{Installation, Lane, until};

#[test]
fn a_file_that_vanished_is_not_begun_anew() {
    let installation = Installation::new(Lane::Sqlite);
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    invite(&serving.client(), &made, "jan@people.example");
    serving.client().get("/readyz", &[]).expect_status(200);
    let database = database(&installation);
    let away = database.with_extension("away");
    fs::rename(&database, &away).unwrap();
    until("readiness notices", || (serving.client().get("/readyz", &[]).status == 503).then_some(()));
    let told = serving.watch().get("/readyz", &[]).expect_status(503).json();
    assert_eq!(told["database"], "vanished");
    // What was written now would be acknowledged and lost.
    let key = bearer(&made, "canonical/api_key");
    let headers = [("authorization", key.as_str()), ("content-type", "application/json")];
    let row = serde_json::json!({ "email": "eva@people.example" }).to_string();
    serving.client().send("POST", "/v1/invitations", &headers, row.as_bytes()).expect_status(503);
    serving.terminate();
    assert_eq!(serving.ended().code(), Some(0));
    let commands: [&[&str]; 5] = [
        &["serve"],
        &["bootstrap", "--organization", "B", "--admin", "b@b.example"],
        &["migrate"],
        &["outbox", "show"],
        &["keys", "list", "--organization", "acme"],
    ];
    for command in commands {
        let told = installation.run(command).refused();
        assert!(told.contains("nothing is begun anew") && told.contains(".databases"), "{told}");
        assert!(!database.exists(), "nothing is made in its place");
    }
    // An empty file is what an interrupted copy leaves.
    fs::write(&database, "").unwrap();
    assert!(installation.run(&["serve"]).refused().contains("nothing is begun anew"));
    fs::rename(&away, &database).unwrap();
    installation.serve().client().get("/readyz", &[]).expect_status(200);
}

/// On a server, the tables of another installation's volume are not there.
#[test]
fn an_empty_database_where_there_was_one_is_not_begun_anew() {
    if !Lane::all().contains(&Lane::Postgres) {
        return;
    }
    let installation = Installation::new(Lane::Postgres);
    let _ = installation.bootstrap("Acme");
    installation.script("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
    let told = installation.run(&["serve"]).refused();
    assert!(told.contains("nothing is begun anew"), "{told}");
    let mark = told.split_whitespace().last().unwrap();
    fs::remove_file(mark).unwrap();
    let _ = installation.bootstrap("Acme");
    installation.serve().client().get("/readyz", &[]).expect_status(200);
}

/// What was committed last is in the log until it is written into the file, and SQLite deletes a log without its file.
#[test]
fn a_log_without_its_database_is_kept() {
    let installation = Installation::new(Lane::Sqlite);
    let made = installation.bootstrap("Acme");
    let serving = installation.serve();
    invite(&serving.client(), &made, "jan@people.example");
    serving.kill();
    let database = database(&installation);
    let log = beside(&database, "-wal");
    let written = fs::read(&log).unwrap();
    assert!(!written.is_empty());
    let away = database.with_extension("away");
    fs::rename(&database, &away).unwrap();
    // Another machine knows nothing of it.
    fs::remove_file(installation.folder().join("secret.databases")).unwrap();
    for command in [&["serve"][..], &["migrate"], &["outbox", "show"]] {
        let told = installation.run(command).refused();
        assert!(command[0] == "outbox" || told.contains("may hold changes"), "{command:?}: {told}");
        assert!(!database.exists() && fs::read(&log).unwrap() == written, "{command:?}");
    }
    fs::rename(&away, &database).unwrap();
    let key = bearer(&made, "canonical/api_key");
    let listed = installation.serve().client().get("/v1/invitations", &[("authorization", &key)]).json();
    assert_eq!(listed["data"][0]["email"], "jan@people.example", "{listed}");
}

#[test]
fn a_secret_that_is_missing_is_not_made_anew() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme");
        let secret = installation.folder().join("secret");
        let away = secret.with_extension("away");
        fs::rename(&secret, &away).unwrap();
        for command in [&["serve"][..], &["keys", "list", "--organization", "acme"], &["outbox", "show"]] {
            let told = installation.run(command).refused();
            assert!(told.contains("no new one is made") && told.contains("USHER__SECURITY__SECRET"), "{told}");
            assert!(!secret.exists(), "{command:?}");
        }
        fs::rename(&away, &secret).unwrap();
        installation.run(&["outbox", "show"]).good();
    }
}

#[test]
fn commands_that_look_begin_nothing() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        fs::write(installation.folder().join("people.csv"), "email\na@people.example\n").unwrap();
        fs::write(installation.folder().join("bounces"), "").unwrap();
        let files = || fs::read_dir(installation.folder()).unwrap().count();
        let before = files();
        let commands: [&[&str]; 7] = [
            &["outbox", "show"],
            &["keys", "list", "--organization", "acme"],
            &["audit", "verify", "--organization", "acme"],
            &["accounts", "reset-link", "ada@acme.example"],
            &["export", "backops", "all.jsonl"],
            &["import", "people.csv", "--organization", "acme"],
            &["mail", "bounces", "bounces"],
        ];
        for command in commands {
            let ran = installation.run(command);
            assert!(
                ran.code.is_some_and(|code| code != 0) && ran.err.contains("there is no installation in"),
                "{ran:?}"
            );
            assert_eq!(files(), before, "{command:?}");
        }
        let _ = installation.bootstrap("Acme");
    }
}

fn beside(database: &Path, suffix: &str) -> PathBuf {
    let mut path = database.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

fn database(installation: &Installation) -> PathBuf {
    let files = fs::read_dir(installation.folder()).unwrap().map(|entry| entry.unwrap().path());
    files.into_iter().find(|path| path.extension().is_some_and(|end| end == "db")).unwrap()
}
