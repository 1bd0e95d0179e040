//! Getting back in: passwords that were forgotten, changed, or never set.

mod asking;
mod changing;
mod pages;
mod resetting;
mod silent;
pub(crate) mod unicode;
mod unproved;

use serde_json::{Value, json};
use usher_engine::ports::NoticeOf;
use usher_tests::{Client, PASSWORD, Reply, World, until};

const NEW: &str = "Correct-Horse-8";
const ADMIN: &str = "admin@acme.example";

/// Asks for a link, as a program does.
fn ask(client: &Client, email: &str) -> Reply {
    client.json("POST", "/v1/password/forgot", &[], &json!({ "email": email }))
}

/// The links that were mailed to an address so far, oldest first.
pub(crate) fn links(world: &World, email: &str) -> Vec<String> {
    let notices = world.post.notices();
    let to = notices.into_iter().filter(|notice| notice.to.as_sent() == email);
    to.filter_map(|notice| match notice.of {
        NoticeOf::SetPassword { link, .. } => Some(link.expose().to_owned()),
        _ => None,
    })
    .collect()
}

/// Waits for a link that is mailed to an address, as many as `number` before it; gives its token.
pub(crate) fn token(world: &World, email: &str, number: usize) -> String {
    let link = until("a link comes by mail", || links(world, email).into_iter().nth(number));
    let (_, token) = link.split_once("http://usher.example/password/reset/").unwrap();
    token.split('?').next().unwrap().to_owned()
}

/// Asks for a link and waits for it.
pub(crate) fn forgot(world: &World, email: &str) -> String {
    let before = links(world, email).len();
    ask(&world.client(), email).expect_status(202);
    token(world, email, before)
}

pub(crate) fn reset(client: &Client, token: &str, password: &str) -> Reply {
    client.json("POST", "/v1/password/reset", &[], &json!({ "token": token, "password": password }))
}

fn log_in(client: &Client, email: &str, password: &str) -> Reply {
    client.json("POST", "/v1/sessions", &[], &json!({ "email": email, "password": password }))
}

/// The bearer header of a new session.
fn session(client: &Client, email: &str) -> String {
    let opened = log_in(client, email, PASSWORD).expect_status(201).json();
    format!("Bearer {}", opened["access_token"].as_str().unwrap())
}

/// The addresses that were told of a new password.
fn told(world: &World) -> Vec<String> {
    drop(world.mails());
    let notices = world.post.notices();
    let changed = notices.iter().filter(|notice| matches!(notice.of, NoticeOf::PasswordChanged { .. }));
    changed.map(|notice| notice.to.as_sent().to_owned()).collect()
}

/// What happened to accounts, as Acme's feed tells it.
fn events(world: &World) -> Vec<Value> {
    world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
    let bearer = world.bearer("canonical.admin");
    let feed = world.client().get("/v1/events?limit=100", &[("authorization", &bearer)]).expect_status(200).json();
    let all = feed["data"].as_array().unwrap().iter();
    all.filter(|event| event["type"].as_str().unwrap().starts_with("account.")).cloned().collect()
}

/// Posts a form of the hosted pages.
fn post(client: &Client, path: &str, fields: &[(&str, &str)]) -> Reply {
    let encoded = |value: &str| value.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"));
    let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let headers = [("content-type", "application/x-www-form-urlencoded")];
    client.send("POST", path, &headers, body.join("&").as_bytes())
}

/// The value of a hidden field of a page.
fn hidden(html: &str, name: &str) -> String {
    let (_, rest) =
        html.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}: {html}"));
    rest.split('"').next().unwrap().to_owned()
}
