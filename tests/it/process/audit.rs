//! `usher audit verify`, given what an earlier check has printed.

use std::fs;
use std::path::{Path, PathBuf};
use usher_tests::{Installation, Lane};

const VERIFY: [&str; 4] = ["audit", "verify", "--organization", "acme"];

/// The head that a check prints.
fn head(installation: &Installation) -> String {
    let said = installation.run(&VERIFY).good();
    said.trim().rsplit(' ').next().unwrap().to_owned()
}

fn verify(installation: &Installation, head: &str) -> usher_tests::Ran {
    installation.run(&[VERIFY.as_slice(), &["--expect-head", head]].concat())
}

fn change_something(installation: &Installation) {
    installation.run(&["keys", "create", "--organization", "acme"]).good();
}

/// The database as it is, put back by calling what this gives.
fn backup(installation: &Installation) -> impl Fn() {
    let files = |folder: &Path| -> Vec<PathBuf> {
        let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        all.filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with("usher.db")).collect()
    };
    let folder = installation.folder().to_owned();
    let kept: Vec<_> = files(&folder).into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect();
    if installation.postgres().is_some() {
        installation.script("CREATE TABLE kept AS SELECT * FROM event_chains");
    }
    move || {
        let Some(_) = installation.postgres() else {
            for path in files(&folder) {
                fs::remove_file(path).unwrap();
            }
            for (bytes, path) in &kept {
                fs::write(path, bytes).unwrap();
            }
            return;
        };
        installation.script(
            "ALTER TABLE events DISABLE TRIGGER ALL;
             DELETE FROM events USING kept
                WHERE kept.organization_id = events.organization_id AND events.sequence > kept.length;
             UPDATE event_chains SET length = kept.length, hash = kept.hash, mac = kept.mac
                FROM kept WHERE kept.organization_id = event_chains.organization_id;
             ALTER TABLE events ENABLE TRIGGER ALL",
        );
    }
}

#[test]
fn an_older_state_that_was_put_back_is_noticed_by_whoever_kept_the_head() {
    for lane in Lane::all() {
        let installation = Installation::new(lane);
        let _ = installation.bootstrap("Acme");
        let early = head(&installation);
        let put_back = backup(&installation);
        change_something(&installation);
        let late = head(&installation);
        for known in [&early, &late] {
            assert!(verify(&installation, known).good().contains(&late), "{lane:?}");
        }
        put_back();
        // The chain and its end fit each other: nothing in the database shows what is missing.
        assert_eq!(head(&installation), early, "{lane:?}");
        let said = verify(&installation, &late).refused();
        assert!(said.contains(&format!("does not have the link {late}")) && said.contains("cut off"), "{said}");
        // What comes later does not hide it.
        change_something(&installation);
        assert_ne!(head(&installation), late, "{lane:?}");
        verify(&installation, &late).refused();
        verify(&installation, &early).good();
    }
}

#[test]
fn what_is_no_head_is_explained() {
    let installation = Installation::new(Lane::Sqlite);
    let _ = installation.bootstrap("Acme");
    let ran = verify(&installation, "12");
    assert!(ran.code == Some(2) && ran.err.contains("NUMBER:DIGEST"), "{ran:?}");
}
