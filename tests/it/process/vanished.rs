//! A database that is not where it was: at the start, and while it is served from.

use super::invite;
use std::fs;
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
    serving.terminate();
    assert_eq!(serving.ended().code(), Some(0));
    for command in [&["serve"][..], &["bootstrap", "--organization", "B", "--admin", "b@b.example"]] {
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

fn database(installation: &Installation) -> std::path::PathBuf {
    let files = fs::read_dir(installation.folder()).unwrap().map(|entry| entry.unwrap().path());
    files.into_iter().find(|path| path.extension().is_some_and(|end| end == "db")).unwrap()
}
