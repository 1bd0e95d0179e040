//! The hosted pages, as a browser meets them.

mod accept;
mod destination;
mod ends;
mod guard;
mod languages;
mod scanners;

use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_tests::{Client, Reply, World};

/// What a browser sends along.
pub(crate) const BROWSER: [(&str, &str); 2] = [
    ("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"),
    ("accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
];

/// Somebody with a browser and a link.
pub(crate) struct Browser {
    client: Client,
    token: String,
}

impl Browser {
    pub(crate) fn of(world: &World, token: &str) -> Self {
        Self { client: world.client(), token: token.to_owned() }
    }

    /// Paula Pending with the link of her mail.
    fn paula(world: &World) -> Self {
        Self::of(world, &world.get("token:pending"))
    }

    /// Opens a page; `step` follows the token.
    pub(crate) fn open(&self, step: &str) -> Reply {
        self.client.get(&format!("/invitations/{}{step}", self.token), &BROWSER)
    }

    /// Posts a form.
    pub(crate) fn post(&self, step: &str, fields: &[(&str, &str)]) -> Reply {
        let mut headers = BROWSER.to_vec();
        headers.push(("content-type", "application/x-www-form-urlencoded"));
        let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        self.client.send("POST", &format!("/invitations/{}{step}", self.token), &headers, body.join("&").as_bytes())
    }

    /// The nonce of the form that a page has for a step.
    pub(crate) fn nonce(&self, page: &str, step: &str) -> String {
        let form = self.open(page).text();
        let from = form.find(&format!("action=\"/invitations/{}{step}?", self.token));
        let from = from.unwrap_or_else(|| panic!("no form for {step}: {form}"));
        let (_, rest) = form[from..].split_once("name=\"nonce\" value=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    }

    /// Accepts with what the page asks for.
    pub(crate) fn accept(&self, fields: &[(&str, &str)]) -> Reply {
        let nonce = self.nonce("", "/accept");
        let mut all = vec![("nonce", nonce.as_str())];
        all.extend(fields);
        self.post("/accept", &all)
    }
}

fn encoded(value: &str) -> String {
    value.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}

/// Invites somebody through the canonical API; gives the id and the link's token.
pub(crate) fn invite(world: &World, more: &Value) -> (String, String) {
    let bearer = world.bearer("canonical.admin");
    let reply = world.client().json("POST", "/v1/invitations", &[("authorization", &bearer)], more);
    let invitation = reply.expect_status(201).json();
    let email = invitation["email"].as_str().unwrap();
    let mails = world.mails();
    let mail = mails.iter().rev().find(|mail| mail.to == email).unwrap();
    (invitation["id"].as_str().unwrap().to_owned(), mail.token.clone())
}

/// The invitation as its organization sees it.
pub(crate) fn seen(world: &World, id: &str) -> Value {
    Canonical::of(world, "admin").get(&format!("/v1/invitations/{id}")).expect_status(200).json()
}

/// Paula's invitation as its organization sees it.
pub(crate) fn paulas(world: &World) -> Value {
    seen(world, &world.get("typed:invitation.pending"))
}

pub(crate) fn with_email(email: &str) -> Value {
    json!({ "email": email })
}
