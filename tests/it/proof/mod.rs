//! An address belongs to whoever reads its mail: what was shown makes nobody its person, and an account that nobody has
//! proved to be theirs lets nobody in.

mod bootstrap;
mod directory;
mod handed_out;
mod legacy;
mod shown;
mod takeover;
mod visibility;

use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World, WorldOptions};

/// What a stranger chooses.
pub(crate) const STRANGERS: &str = "Strangers-Horse-7";
/// What the owner of the address chooses.
const OWNERS: &str = "Owners-Horse-8";

/// Has an organization hand its links out, or mail them.
pub(crate) fn deliver(admin: &Canonical, how: &str) {
    let body = json!({ "settings": { "email_policy": { "delivery": how } } });
    admin.send("PATCH", "/v1/organization", &body).expect_status(200);
}

/// How an organization comes to hand links out: because it says so, or because the installation sends no mail.
#[derive(Clone, Copy, Debug)]
enum HandsOut {
    LinkOnly,
    NoMail,
}

impl HandsOut {
    const ALL: [Self; 2] = [Self::LinkOnly, Self::NoMail];

    /// A world in which both organizations hand their links out.
    fn world(self, lane: Lane) -> World {
        match self {
            Self::LinkOnly => {
                let world = World::new(lane);
                for who in ["admin", "foreign"] {
                    deliver(&Canonical::of(&world, who), "link_only");
                }
                world
            }
            Self::NoMail => {
                let settings = "[mail]\ntransport = \"none\"\n".to_owned();
                World::with(lane, &WorldOptions { settings })
            }
        }
    }
}

fn post(world: &World, path: &str, body: &Value) -> Reply {
    world.client().json("POST", path, &[], body)
}

/// Sends a token with a password to where invitations are accepted.
fn accept(world: &World, token: &str, password: &str) -> Reply {
    post(world, "/v1/invitations/accept", &json!({ "token": token, "password": password, "first_name": "Vic" }))
}

/// Opens a session with a password.
pub(crate) fn sign_in(world: &World, email: &str, password: &str) -> Reply {
    post(world, "/v1/sessions", &json!({ "email": email, "password": password }))
}

/// Somebody makes an account for an address whose mail they never read: through Other Ltd, which hands its links out.
/// Gives a session's access token.
pub(crate) fn squat(world: &World, email: &str) -> String {
    let other = Canonical::of(world, "foreign");
    deliver(&other, "link_only");
    let made = other.invite(&json!({ "email": email, "permissions": ["*"] })).expect_status(201).json();
    let token = made["link"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    accept(world, &token, STRANGERS).expect_status(200);
    deliver(&other, "send");
    sign_in(world, email, STRANGERS).expect_status(201).json()["access_token"].as_str().unwrap().to_owned()
}

/// The status of an address in Acme Events; nothing if it is not known there.
pub(crate) fn standing(world: &World, email: &str) -> Option<String> {
    let members = Canonical::of(world, "admin").all(&format!("members?q={email}"));
    Some(members.first()?["status"].as_str().unwrap().to_owned())
}
