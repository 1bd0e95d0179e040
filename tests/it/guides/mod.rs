//! The guides of `docs/` are correct: their commands are run as they stand, their receivers get messages of a gateway, and
//! their links lead somewhere. Nothing here knows the inside of the gateway.

mod group;
mod links;
mod receivers;
mod session;
mod shown;

use session::Session;
use std::fs;
use std::path::PathBuf;
use usher_tests::{Installation, Lane};

fn documents() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../docs").canonicalize().unwrap()
}

fn follow(name: &str) {
    run_blocks(name, &fs::read_to_string(documents().join(format!("guides/{name}.md"))).unwrap());
}

/// Does what a guide says, as a reader who has the demo of the quick start running, and compares what it shows. Output is not
/// compared where the guide shows none.
fn run_blocks(name: &str, guide: &str) {
    let installation = Installation::new(Lane::Sqlite);
    std::os::unix::fs::symlink(documents(), installation.folder().join("docs")).unwrap();
    let serving = installation.start(&["demo", "--listen", "127.0.0.1:0"]);
    let mut session = Session::start(&installation, &serving);
    let (mut output, mut compared) = (None, 0);
    for block in shown::blocks(guide) {
        match block.language {
            "sh" => output = Some(session.run(&block.text)),
            "json" | "text" => {
                let output = output.take().unwrap_or_else(|| panic!("{name}: what prints this?\n{}", block.text));
                assert!(shown::is_shown(&block.text, &output), "{name} shows\n{}\nbut it is\n{output}", block.text);
                compared += 1;
            }
            _ => output = None,
        }
    }
    assert!(compared > 0, "{name} shows no output");
}

#[test]
fn readme() {
    let readme = fs::read_to_string(documents().join("../README.md")).unwrap();
    let (_, rest) = readme.split_once("\n## Try it\n").unwrap();
    let (sections, _) = rest.split_once("\n## The protocols\n").unwrap();
    run_blocks("README", sections);
}

#[test]
fn quick_start() {
    follow("quick-start");
}

#[test]
fn scim() {
    follow("scim");
}

#[test]
fn credentials() {
    follow("credentials");
}

#[test]
fn errors() {
    follow("errors");
}

#[test]
fn idempotency() {
    follow("idempotency");
}

#[test]
fn pagination() {
    follow("pagination");
}

#[test]
fn webhooks() {
    follow("webhooks");
}

#[test]
fn migrate() {
    follow("migrate");
}

#[test]
fn migrate_bizkithub() {
    follow("migrate-bizkithub");
}

#[test]
fn migrate_backops() {
    follow("migrate-backops");
}

#[test]
fn migrate_apexscore() {
    follow("migrate-apexscore");
}

#[test]
fn migrate_ad_invite() {
    follow("migrate-ad-invite");
}

#[test]
fn production() {
    follow("production");
}

#[test]
fn security_model() {
    follow("security-model");
}

#[test]
fn the_production_guide_configures_nginx_as_its_tests_do() {
    let guide = fs::read_to_string(documents().join("guides/production.md")).unwrap();
    for directive in crate::nginx::HEADERS.split_inclusive(';') {
        assert!(guide.contains(directive.trim()), "{directive}");
    }
}

#[test]
fn every_guide_is_followed() {
    let own = include_str!("mod.rs");
    for entry in fs::read_dir(documents().join("guides")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(path.is_dir() || own.contains(&format!("follow(\"{name}\")")), "{name}");
    }
}
