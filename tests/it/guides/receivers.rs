//! The receivers of the guide about webhooks take what the gateway sends and nothing else, once.

use super::group::Group;
use super::session::free_port;
use crate::judges::{judge, run};
use crate::process::canonical;
use aws_lc_rs::hmac;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use usher_engine::SystemClock;
use usher_engine::ports::Clock;
use usher_tests::{Client, Installation, Lane, until};

fn file(name: &str) -> PathBuf {
    super::documents().join("guides/receivers").join(name)
}

/// Whether a program of a language is here; where all judges are required, so is it.
fn is_installed(program: &str, argument: &str) -> bool {
    let asked = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = asked.is_ok_and(|status| status.success());
    let required = std::env::var_os("USHER_REQUIRE_JUDGES").is_some_and(|value| value == "1");
    assert!(found || !required, "USHER_REQUIRE_JUDGES is set, but {program} is not installed");
    if !found {
        let _ = writeln!(std::io::stderr(), "a receiver is not tried: {program} is not installed");
    }
    found
}

/// Signs and sends messages as somebody who has the secret, or pretends to.
struct Sender {
    receiver: Client,
    key: hmac::Key,
}

impl Sender {
    fn sign(&self, id: &str, timestamp: i64, body: &str) -> String {
        let signed = format!("{id}.{timestamp}.{body}");
        format!("v1,{}", STANDARD.encode(hmac::sign(&self.key, signed.as_bytes())))
    }

    fn send(&self, id: &str, timestamp: i64, signature: &str, body: &str) -> u16 {
        let timestamp = timestamp.to_string();
        let headers = [("webhook-id", id), ("webhook-timestamp", timestamp.as_str()), ("webhook-signature", signature)];
        self.receiver.send("POST", "/", &headers, body.as_bytes()).status
    }
}

/// Lets a gateway call a receiver, and then sends what a stranger could.
fn receives(command: &mut Command) {
    let installation = Installation::new(Lane::Sqlite);
    let serving = installation.start(&["demo", "--listen", "127.0.0.1:0"]);
    let made = fs::read_to_string(installation.folder().join("usher-demo/demo.json")).unwrap();
    let made: Value = serde_json::from_str(&made).unwrap();
    let call = |method: &str, path: &str, body: &Value| canonical(&serving.client(), &made, method, path, body).json();

    let address = SocketAddr::from(([127, 0, 0, 1], free_port()));
    let body = json!({ "url": format!("http://{address}/"), "events": ["invitation.*"] });
    let webhook = call("POST", "/v1/webhooks", &body);
    let secret = webhook["secret"].as_str().unwrap();
    command.env("WEBHOOK_SECRET", secret).env("PORT", address.port().to_string());
    let receiver = Group::start(command);
    assert_eq!(receiver.line(), format!("listening on {}", address.port()));

    call("POST", "/v1/invitations", &json!({ "email": "grace@people.example" }));
    let line = receiver.line();
    assert!(line.starts_with("invitation.created evt_"), "{line}");
    let path = format!("/v1/webhooks/{}/deliveries", webhook["webhook"]["id"].as_str().unwrap());
    until("the delivery is noted", || {
        let delivery = call("GET", &path, &Value::Null)["data"][0].clone();
        (delivery["state"] == "delivered" && delivery["attempts"][0]["status"] == 204).then_some(())
    });

    let key = hmac::Key::new(hmac::HMAC_SHA256, &STANDARD.decode(secret.trim_start_matches("whsec_")).unwrap());
    let sender = Sender { receiver: Client::new(address), key };
    let now = SystemClock.now().millis() / 1000;
    let (forged, body) = (r#"{"type":"forged","id":"evt_0"}"#, r#"{"type":"genuine","id":"evt_1"}"#);
    let good = sender.sign("evt_1", now, body);
    // Another body, id and time than were signed; none; and a time long ago or far ahead.
    assert_eq!(sender.send("evt_1", now, &good, forged), 401);
    assert_eq!(sender.send("evt_2", now, &good, body), 401);
    assert_eq!(sender.send("evt_1", now + 1, &good, body), 401);
    assert_eq!(sender.send("evt_1", now, "", body), 401);
    for away in [-400, 400] {
        assert_eq!(sender.send("evt_1", now + away, &sender.sign("evt_1", now + away, body), body), 401);
    }
    assert_eq!(sender.receiver.send("POST", "/", &[], body.as_bytes()).status, 401);
    // One of two signatures, as during a rotation; and the same again, which does nothing.
    assert_eq!(sender.send("evt_1", now, &format!("v1,AAAA {good}"), body), 204);
    assert_eq!(sender.send("evt_1", now, &good, body), 204);
    let last = r#"{"type":"last","id":"evt_3"}"#;
    assert_eq!(sender.send("evt_3", now, &sender.sign("evt_3", now, last), last), 204);
    assert_eq!((receiver.line(), receiver.line()), ("genuine evt_1".to_owned(), "last evt_3".to_owned()));
}

#[test]
fn python() {
    if is_installed("python3", "--version") {
        receives(Command::new("python3").arg(file("receiver.py")));
    }
}

#[test]
fn go() {
    if is_installed("go", "version") {
        receives(Command::new("go").arg("run").arg(file("receiver.go")));
    }
}

#[test]
fn typescript() {
    let Some(compiler) = judge("node_modules/.bin/tsc") else { return };
    let folder = tempfile::tempdir_in(compiler.ancestors().nth(3).unwrap()).unwrap();
    fs::copy(file("receiver.ts"), folder.path().join("receiver.mts")).unwrap();
    let strict = ["--strict", "--noUncheckedIndexedAccess", "--erasableSyntaxOnly", "--verbatimModuleSyntax"];
    let output = ["--module", "nodenext", "--target", "es2022", "--skipLibCheck", "--types", "node", "receiver.mts"];
    run(folder.path(), compiler, &[&strict[..], &output].concat());
    receives(Command::new("node").arg(folder.path().join("receiver.mjs")));
}

#[test]
fn rust() {
    receives(&mut Command::new(env!("CARGO_BIN_EXE_webhook-receiver")));
}
