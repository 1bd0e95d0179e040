//! The program as a user or a script has it: commands, signals, crashes, mail servers. Nothing here knows the inside.

#![expect(clippy::indexing_slicing, reason = "a test stops at the first thing that is not as it should be")]

mod audit;
mod backup;
mod bootstrap;
mod bounces;
mod caches;
mod command_line;
mod compare;
mod conform;
mod crash;
mod crash_batches;
mod deadlines;
mod demo;
mod documented;
mod erasure;
mod export;
mod fairness;
mod files;
mod healthcheck;
mod ids;
mod import;
mod imports;
mod keys;
mod lapsing;
mod logs;
mod memory;
mod obstacles;
mod operator;
mod organizations;
mod passwords;
mod post_office;
mod provider_calls;
mod record;
mod relay;
mod remote;
mod replicas;
mod serve;
mod settings;
mod stopping;
mod stream;
mod takeover;
mod takeover_ids;
mod takeover_runs;
mod vanished;
mod webhooks;

use serde_json::{Value, json};
use std::fs;
use usher_tests::{Client, Installation, Reply, until};

/// The `Authorization` header of a credential that `usher bootstrap` has printed.
fn bearer(made: &Value, credential: &str) -> String {
    format!("Bearer {}", made.pointer(&format!("/credentials/{credential}")).unwrap().as_str().unwrap())
}

/// Sends a request of the canonical API with the organization's API key.
pub(crate) fn canonical(client: &Client, made: &Value, method: &str, path: &str, body: &Value) -> Reply {
    client.json(method, path, &[("authorization", &bearer(made, "canonical/api_key"))], body)
}

/// Reads what the canonical API lists.
fn list(client: &Client, made: &Value, path: &str) -> Vec<Value> {
    let reply = canonical(client, made, "GET", path, &Value::Null).expect_status(200).json();
    reply["data"].as_array().unwrap().clone()
}

/// The token of the link in the mail of an invitation; `None` in any other mail. Quoted-printable breaks lines within it.
fn mailed_token(mail: &str) -> Option<String> {
    let text = mail.replace("=\r\n", "").replace("=\n", "");
    let (_, rest) = text.split_once("http://usher.example/invitations/")?;
    let is_of_token = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    Some(rest.chars().take_while(is_of_token).collect())
}

/// The secret of the link that was mailed to an address.
fn mailed_link(installation: &Installation, email: &str) -> String {
    until("the mail is written", || {
        let mut mails = fs::read_dir(installation.mails()).ok()?.map(|mail| fs::read_to_string(mail.unwrap().path()));
        mails.find_map(|mail| mail.ok().filter(|mail| mail.contains(email)).and_then(|mail| mailed_token(&mail)))
    })
}

/// Invites an address through the canonical API.
fn invite(client: &Client, made: &Value, email: &str) -> Value {
    canonical(client, made, "POST", "/v1/invitations", &json!({ "email": email })).expect_status(201).json()
}

/// Invites an address through BizKitHub's API with a key.
fn invite_by_key(client: &Client, key: &str, email: &str) -> Reply {
    let body = json!({ "email": email, "firstName": "Jan", "permissionCodes": ["calendar:update"] });
    client.json("POST", "/bff/member/invite-email", &[("authorization", &format!("Bearer {key}"))], &body)
}
