//! What PROTOCOL.md tells a stranger about verifying a message works when it is pasted.

use super::Scene;
use serde_json::json;
use std::process::Command;
use usher_tests::{Lane, Received};

const PROTOCOL: &str = include_str!("../../../compat-fixtures/canonical/PROTOCOL.md");

fn pasted(scene: &Scene, message: &Received, body: &[u8]) -> String {
    let (_, rest) = PROTOCOL.split_once("```sh verify\n").unwrap();
    let (script, _) = rest.split_once("```").unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("body"), body).unwrap();
    let output = Command::new("bash")
        .args(["-c", script])
        .current_dir(&folder)
        .env("SECRET", &scene.secret)
        .env("ID", message.header("webhook-id"))
        .env("TIMESTAMP", message.header("webhook-timestamp"))
        .env("SIGNATURE", message.header("webhook-signature"))
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_documented_check_accepts_a_message_and_refuses_a_forgery() {
    if !Command::new("openssl").arg("version").output().is_ok_and(|output| output.status.success()) {
        println!("skipped: there is no openssl on this machine");
        return;
    }
    let scene = Scene::new(Lane::Sqlite, &json!(["invitation.created"]));
    scene.invite("a@people.example");
    let message = scene.receiver.wait(1).remove(0);
    assert_eq!(pasted(&scene, &message, &message.body), "genuine\n");
    assert_eq!(pasted(&scene, &message, b"{}"), "forged\n");
}
