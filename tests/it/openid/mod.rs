//! Signing in at an identity provider (OpenID Connect): who gets in, and everything that an answer can have wrong with it.

mod accepting;
mod answers;
mod judge;
mod linking;
mod organizations;
mod provider;
mod signing_in;

use crate::console::{cookie, cookie_of, post};
use crate::pages::BROWSER;
use provider::{CLIENT, Provider};
use serde_json::{Value, json};
use std::collections::HashMap;
use usher_engine::ports::Clock;
use usher_tests::{Client, Reply, World};

const ADMIN: &str = "admin@acme.example";

/// A browser on its way to the provider.
struct Journey {
    client: Client,
    /// What the provider was asked with.
    asked: HashMap<String, String>,
    /// What the browser keeps.
    cookie: String,
}

impl Journey {
    /// From the page that goes on to the provider.
    fn of(client: Client, page: &Reply) -> Self {
        assert_eq!(page.status, 200, "{}", page.text());
        let (_, address) = page.header("refresh").unwrap().split_once("url=").unwrap();
        let (_, query) = address.split_once('?').unwrap();
        Self { client, asked: pairs(query), cookie: cookie(page) }
    }

    /// From the form to sign in.
    fn to_sign_in(client: Client) -> Self {
        Self::of(client, &post(&client, "/openid/acme", &[], &[("next", "/console/account")]))
    }

    /// From an invitation.
    fn to_accept(client: Client, token: &str) -> Self {
        Self::to_accept_at(client, token, "acme")
    }

    /// From an invitation to one of several providers.
    fn to_accept_at(client: Client, token: &str, provider: &str) -> Self {
        let page = client.get(&format!("/invitations/{token}"), &BROWSER).expect_status(200).text();
        let form = format!("action=\"/invitations/{token}/openid/{provider}?lang=en\">");
        let (_, rest) = page.split_once(&form).unwrap_or_else(|| panic!("no provider: {page}"));
        let path = format!("/invitations/{token}/openid/{provider}");
        Self::of(
            client,
            &send(&client, &path, "", &[("nonce", &hidden(rest.split("</form>").next().unwrap())["nonce"])]),
        )
    }

    /// What the provider says by default of somebody.
    fn claims(&self, world: &World, provider: &Provider, subject: &str, email: &str) -> Value {
        json!({
            "iss": provider.issuer(),
            "aud": CLIENT,
            "sub": subject,
            "email": email,
            "email_verified": true,
            "nonce": self.asked["nonce"],
            "iat": world.clock.now().seconds(),
            "exp": world.clock.now().seconds() + 300,
        })
    }

    /// Comes back with a token of these claims.
    fn back_with(&self, provider: &Provider, claims: &Value) -> Reply {
        self.back(&provider.code(&self.asked, provider.signer().token(Some("a"), claims)))
    }

    /// Comes back as somebody whom the provider knows.
    fn back_as(&self, world: &World, provider: &Provider, subject: &str, email: &str) -> Reply {
        self.back_with(provider, &self.claims(world, provider, subject, email))
    }

    /// Comes back with a code.
    fn back(&self, code: &str) -> Reply {
        self.back_in(&self.cookie, &[("code", code), ("state", &self.asked["state"])])
    }

    /// Comes back with whatever the provider sends, in a browser that has kept this.
    fn back_in(&self, cookie: &str, sent: &[(&str, &str)]) -> Reply {
        let query: Vec<_> = sent.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let (_, provider) = self.asked["redirect_uri"].rsplit_once('/').unwrap();
        let address = format!("/openid/{provider}?{}", query.join("&"));
        let mut headers = BROWSER.to_vec();
        headers.push(("cookie", cookie));
        let page = self.client.get(&address, &headers);
        if page.status != 200 {
            return page;
        }
        assert_eq!(page.header("referrer-policy"), Some("same-origin"));
        let page = page.text();
        let (_, rest) = page.split_once("<form method=\"post\" action=\"").unwrap();
        let (action, rest) = rest.split_once('"').unwrap();
        let fields = hidden(rest.split("</form>").next().unwrap());
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        send(&self.client, action, cookie, &fields)
    }
}

/// Posts a form.
fn send(client: &Client, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Reply {
    let body: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("cookie", cookie)];
    client.send("POST", path, &headers, body.join("&").as_bytes())
}

/// The hidden fields of a form.
fn hidden(html: &str) -> HashMap<String, String> {
    let fields = html.split("<input type=\"hidden\" name=\"").skip(1);
    fields
        .map(|rest| {
            let (name, rest) = rest.split_once("\" value=\"").unwrap();
            (name.to_owned(), rest.split('"').next().unwrap().replace("&#38;", "&"))
        })
        .collect()
}

/// The names and values of a query or a form.
fn pairs(text: &str) -> HashMap<String, String> {
    text.split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(name, value)| (name.to_owned(), decoded(value)))
        .collect()
}

fn decoded(text: &str) -> String {
    let mut bytes = text.bytes();
    let mut plain = Vec::new();
    while let Some(byte) = bytes.next() {
        plain.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [bytes.next().unwrap(), bytes.next().unwrap()];
                u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
            }
            other => other,
        });
    }
    String::from_utf8(plain).unwrap()
}

fn encoded(value: &str) -> String {
    value.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"))
}

/// Who is signed in by an answer that opened a session.
#[track_caller]
fn signed_in(client: &Client, reply: &Reply) -> String {
    assert_eq!((reply.status, reply.header("location")), (303, Some("/console/account")), "{}", reply.text());
    let page = client.get("/console/account", &[("cookie", &cookie(reply))]).expect_status(200).text();
    let (_, rest) = page.split_once("<dl>").unwrap().1.split_once("<dd>").unwrap();
    rest.split(' ').next().unwrap().to_owned()
}

/// That nobody was signed in, and what the page says.
#[track_caller]
fn refused(reply: &Reply, status: u16, says: &str) {
    let page = reply.text();
    assert_eq!(reply.status, status, "{page}");
    assert!(page.contains(says), "{says}: {page}");
    let cookies = reply.headers.iter().filter(|(name, _)| name == "set-cookie");
    assert!(cookies.into_iter().all(|(_, cookie)| cookie.contains("Max-Age=0")), "a session");
}
