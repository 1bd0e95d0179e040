//! The operator's console: all organizations, for whoever has a key of the installation and for nobody else.

mod guard;
mod pages;

use super::{cookie, hidden, post};
use usher_domain::bounce::Obstacle;
use usher_engine::ports::SendError;
use usher_gateway::Registry;
use usher_gateway::config::Config;
use usher_tests::{Client, Reply, World};

const HOUR: i64 = 3_600_000;
const NOBODY: &str = "00000000-0000-4000-8000-000000000bad";

/// Somebody who has signed in with a key of the installation.
struct Operator {
    client: Client,
    cookie: String,
}

impl Operator {
    fn of(world: &World) -> Self {
        let opened = sign_in(&world.client(), &world.get("credential:canonical.installation")).expect_status(303);
        Self { client: world.client(), cookie: cookie(&opened) }
    }

    fn open(&self, path: &str) -> Reply {
        self.client.get(&format!("/console/operator{path}"), &[("cookie", &self.cookie)])
    }

    fn page(&self, path: &str) -> String {
        self.open(path).expect_status(200).text()
    }

    fn nonce(&self) -> String {
        hidden(&self.page("/organizations/new"), "nonce")
    }

    fn post_bare(&self, path: &str, headers: &[(&str, &str)], fields: &[(&str, &str)]) -> Reply {
        let mut all = vec![("cookie", self.cookie.as_str())];
        all.extend(headers);
        post(&self.client, &format!("/operator{path}"), &all, fields)
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let nonce = self.nonce();
        let mut all = vec![("nonce", nonce.as_str())];
        all.extend(fields);
        self.post_bare(path, &[], &all)
    }
}

/// Signs in with what somebody has typed.
fn sign_in(client: &Client, key: &str) -> Reply {
    post(client, "/operator/sign-in", &[], &[("key", key)])
}

/// The figures in the row of an organization: members, open invitations, mails that wait and mails that failed.
fn figures(list: &str, slug: &str) -> [u64; 4] {
    let (_, row) = list.split_once(&format!("<span class=\"name\">{slug}</span>")).unwrap();
    let cells = row.split("</tr>").next().unwrap().split("data-label=\"").skip(3);
    let figure = |cell: &str| cell.split_once('>').unwrap().1.split('<').next().unwrap().parse().unwrap();
    cells.map(figure).collect::<Vec<u64>>().try_into().unwrap()
}

/// A figure of the page of an organization or of the installation's health.
fn figure(page: &str, name: &str) -> String {
    let (_, rest) = page.split_once(&format!("<dt>{name}</dt><dd>")).unwrap_or_else(|| panic!("no {name}: {page}"));
    rest.split("</dd>").next().unwrap().to_owned()
}

/// What a page says, without the stylesheet.
fn said(page: &str) -> &str {
    page.split_once("</style>").unwrap().1
}

/// Has the mail server refuse whatever is tried from now on.
fn obstruct(world: &World) {
    for _ in 0..100 {
        let reason = "the relay refuses the sender (550 5.1.0)".to_owned();
        world.post.refuse(SendError::Obstructed { obstacle: Obstacle::Sender, reason });
    }
}

/// Where everybody without a session is led.
fn is_sent_away(reply: &Reply) -> bool {
    reply.status == 303 && reply.header("location") == Some("/console/operator/sign-in")
}

/// Every page and form of the operator's console but those to sign in with.
fn operations(world: &World) -> Vec<(String, String)> {
    let registry = Registry::new(&Config::with("").unwrap()).unwrap();
    let acme = world.get("id:organization.acme");
    let mut found = Vec::new();
    for mount in registry.mounts().iter().filter(|mount| mount.adapter.name() == "console") {
        for operation in mount.adapter.operations() {
            let descriptor = operation.descriptor();
            if let Some(path) = descriptor.path.strip_prefix("/console/operator")
                && path != "/sign-in"
            {
                found.push((descriptor.method.name().to_owned(), path.replace("{organization}", &acme)));
            }
        }
    }
    assert!(found.len() > 8, "{found:?}");
    found
}

/// The page of Acme.
fn details(world: &World) -> String {
    format!("/organizations/{}", world.get("id:organization.acme"))
}

/// The slugs of a list.
fn slugs(list: &str) -> Vec<&str> {
    let rows = list.split("<span class=\"name\">").skip(1);
    rows.map(|row| row.split('<').next().unwrap()).collect()
}
