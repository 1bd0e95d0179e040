//! Nobody but the user that the program runs as can read what it writes, however lax the umask is.

use super::invite;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use usher_tests::{Installation, Lane, Serving, until};

#[test]
fn whatever_is_written_is_private_from_the_start() {
    let installation = installation();
    let made = installation.bootstrap("Acme");
    let data = installation.folder().join("usher-data");
    assert_private(&data);
    let serving = serve_and_mail(&installation, &made);
    for name in ["usher.db", "usher.db-wal", "usher.db-shm", "usher.db.secret", "mail"] {
        assert!(data.join(name).exists(), "{name}");
    }
    assert_private(&data);
    drop(serving);
}

#[test]
fn what_an_older_version_left_open_is_closed_at_the_start() {
    let installation = installation();
    let made = installation.bootstrap("Acme");
    let data = installation.folder().join("usher-data");
    // As after a crash: the files beside the database are there as well.
    serve_and_mail(&installation, &made).kill();
    assert!(data.join("usher.db-wal").exists());
    open_up(&data);
    let serving = installation.serve();
    assert_private(&data);
    drop(serving);
}

#[test]
fn a_folder_that_holds_other_things_stays_open_and_the_files_in_it_do_not() {
    let installation = installation();
    let data = installation.folder().join("usher-data");
    fs::create_dir(&data).unwrap();
    fs::write(data.join("readme"), "for everybody").unwrap();
    fs::set_permissions(&data, Permissions::from_mode(0o755)).unwrap();
    let _ = installation.bootstrap("Acme");
    assert_eq!([mode(&data), mode(&data.join("usher.db")), mode(&data.join("usher.db.secret"))], [0o755, 0o600, 0o600]);
}

#[test]
fn the_demo_keeps_its_credentials_to_itself() {
    let installation = installation();
    let serving = installation.start(&["demo", "--data", "demo", "--listen", "127.0.0.1:0"]);
    assert_private(&installation.folder().join("demo"));
    drop(serving);
}

/// The standard layout, under a umask that takes nothing away.
fn installation() -> Installation {
    Installation::new(Lane::Sqlite)
        .with("USHER__DATABASE__URL", "sqlite://usher-data/usher.db")
        .with("USHER__SECURITY__SECRET_FILE", "")
        .with("USHER__MAIL__DIRECTORY", "usher-data/mail")
        .lax()
}

fn serve_and_mail(installation: &Installation, made: &serde_json::Value) -> Serving {
    let serving = installation.serve();
    invite(&serving.client(), made, "a@people.example");
    let mails = installation.folder().join("usher-data/mail");
    until("the mail is written", || {
        fs::read_dir(&mails)
            .unwrap()
            .any(|mail| mail.unwrap().path().extension().is_some_and(|e| e == "eml"))
            .then_some(())
    });
    serving
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

fn assert_private(path: &Path) {
    assert_eq!(mode(path), if path.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            assert_private(&entry.unwrap().path());
        }
    }
}

fn open_up(path: &Path) {
    if path.is_dir() {
        for entry in fs::read_dir(path).unwrap() {
            open_up(&entry.unwrap().path());
        }
    }
    let mode = if path.is_dir() { 0o755 } else { 0o644 };
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}
