//! The organization console, as a browser meets it.

mod account;
mod again;
mod alarms;
mod audit;
mod brand;
mod bulk;
mod catalog;
mod delete_account;
mod edit;
mod ends;
mod entry;
mod forms;
mod guard;
mod holders;
mod imports;
mod invite;
mod joined;
mod keys;
mod languages;
mod lists;
mod manage;
mod operator;
mod origins;
mod overview;
mod readers;
mod resume;
mod rights;
mod seat;
mod sessions;
mod settings;
mod take_away;
mod templates;
mod to_move;
mod unmailed;
mod waiting;
mod ways;
mod webhooks;

use usher_tests::{Client, PASSWORD, Reply, World, until};

/// Somebody who has signed in.
struct ConsoleUser {
    client: Client,
    cookie: String,
}

impl ConsoleUser {
    /// A person of Acme Events or Other Ltd.
    fn of(world: &World, email: &str) -> Self {
        let reply = sign_in(&world.client(), email, PASSWORD, "").expect_status(303);
        Self { client: world.client(), cookie: cookie(&reply) }
    }

    fn admin(world: &World) -> Self {
        Self::of(world, "admin@acme.example")
    }

    /// Opens a page; the path follows `/console`.
    fn open(&self, path: &str) -> Reply {
        self.client.get(&format!("/console{path}"), &[("cookie", &self.cookie)])
    }

    /// The HTML of a page that is there.
    fn page(&self, path: &str) -> String {
        self.open(path).expect_status(200).text()
    }

    /// Posts a form as it stands, without a nonce of ours.
    fn post_bare(&self, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Reply {
        let mut all = vec![("cookie", self.cookie.as_str())];
        all.extend(headers);
        post(&self.client, path, &all, fields)
    }

    /// Posts a form with the nonce of the session.
    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let nonce = self.nonce();
        let mut all = vec![("nonce", nonce.as_str())];
        all.extend(fields);
        self.post_bare(path, &[], &all)
    }

    /// Invites people; the page of the import once it is done.
    fn invite(&self, fields: &[(&str, &str)]) -> String {
        self.imported(&self.post("/invite/send", fields))
    }

    /// The page that an import leads to, once it is done.
    fn imported(&self, sent: &Reply) -> String {
        assert_eq!(sent.status, 303, "{}", sent.text());
        let path = sent.header("location").unwrap().strip_prefix("/console").unwrap().to_owned();
        until("the import is done", || {
            let page = self.open(&path).expect_status(200);
            (!is_under_way(&page)).then(|| page.text())
        })
    }

    fn nonce(&self) -> String {
        hidden(&self.page("/password"), "nonce")
    }
}

/// Whether the page of an import says that it is under way.
fn is_under_way(page: &Reply) -> bool {
    page.text().contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>")
}

/// The cookie of a session that was opened for a person.
pub(crate) fn cookie_of(world: &World, email: &str) -> String {
    ConsoleUser::of(world, email).cookie
}

/// The same for somebody with a password of their own.
pub(crate) fn cookie_with(world: &World, email: &str, password: &str) -> String {
    cookie(&sign_in(&world.client(), email, password, "").expect_status(303))
}

/// The path of the newest invitation of an address, below `/console`.
fn invitation_of(user: &ConsoleUser, email: &str) -> String {
    let list = user.page(&format!("/invitations?q={email}"));
    let (_, rest) =
        list.split_once("role=\"rowheader\"><a href=\"/console").unwrap_or_else(|| panic!("nobody: {list}"));
    rest.split('"').next().unwrap().to_owned()
}

pub(crate) fn sign_in(client: &Client, email: &str, password: &str, next: &str) -> Reply {
    post(client, "/sign-in", &[], &[("email", email), ("password", password), ("next", next)])
}

pub(crate) fn post(client: &Client, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Reply {
    let encoded = |value: &str| value.bytes().fold(String::new(), |text, byte| text + &format!("%{byte:02X}"));
    let body: Vec<_> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    let mut all = headers.to_vec();
    if !headers.iter().any(|(name, _)| *name == "content-type") {
        all.push(("content-type", "application/x-www-form-urlencoded"));
    }
    client.send("POST", &format!("/console{path}"), &all, body.join("&").as_bytes())
}

/// What a browser sends back of a cookie.
pub(crate) fn cookie(reply: &Reply) -> String {
    reply.header("set-cookie").unwrap().split(';').next().unwrap().to_owned()
}

/// The value of a hidden field of a page.
pub(crate) fn hidden(html: &str, name: &str) -> String {
    let (_, rest) =
        html.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}: {html}"));
    rest.split('"').next().unwrap().to_owned()
}
