//! How the canonical API behaves from call to call. What single calls look like is fixed by its fixtures.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod administration;
mod bulk;
mod codes;
mod editing;
mod idempotency;
mod imports;
mod life;
mod listing;
mod metadata;
mod paging;
mod tables;
mod templates;
mod unsent;

use serde_json::{Value, json};
use usher_tests::{Lane, Reply, World};

/// A world on each lane.
fn worlds() -> Vec<World> {
    // Building a world mostly waits for the disk.
    std::thread::scope(|scope| {
        let building: Vec<_> = Lane::all().into_iter().map(|lane| scope.spawn(move || World::new(lane))).collect();
        building.into_iter().map(|world| world.join().unwrap()).collect()
    })
}

/// The API as somebody uses it.
struct Api<'a> {
    world: &'a World,
    bearer: String,
}

impl<'a> Api<'a> {
    fn of(world: &'a World, who: &str) -> Self {
        Self { world, bearer: world.bearer(&format!("canonical.{who}")) }
    }

    fn admin(world: &'a World) -> Self {
        Self::of(world, "admin")
    }

    fn get(&self, path: &str) -> Reply {
        self.world.client().get(path, &[("authorization", &self.bearer)])
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Reply {
        self.world.client().json(method, path, &[("authorization", &self.bearer)], body)
    }

    fn post(&self, path: &str, body: &Value) -> Reply {
        self.send("POST", path, body)
    }

    /// Invites somebody and gives the invitation.
    fn invite(&self, body: &Value) -> Value {
        self.post("/v1/invitations", body).expect_status(201).json()
    }

    /// The seats of the license of the team: reserved, assigned, free.
    fn seats(&self) -> (u64, u64, u64) {
        let licenses = self.get("/v1/licenses").expect_status(200).json();
        let team = licenses["data"].as_array().unwrap().iter().find(|license| license["name"] == "team").unwrap();
        let seats = |name: &str| team["seats"][name].as_u64().unwrap();
        assert_eq!(seats("total"), 10);
        (seats("reserved"), seats("assigned"), seats("free"))
    }

    fn status_of(&self, invitation: &Value) -> String {
        let path = format!("/v1/invitations/{}", text(&invitation["id"]));
        text(&self.get(&path).expect_status(200).json()["status"]).to_owned()
    }
}

/// What somebody without credentials does with a token.
fn by_token(world: &World, what: &str, body: &Value) -> Reply {
    world.client().json("POST", &format!("/v1/invitations/{what}"), &[], body)
}

/// The token of the newest mail to an address.
fn token_for(world: &World, email: &str) -> String {
    world.mails().iter().rfind(|mail| mail.to == email).unwrap().token.clone()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value}"))
}

#[track_caller]
fn assert_code(reply: &Reply, status: u16, code: &str) {
    let said = reply.json();
    assert_eq!((reply.status, said["code"].as_str()), (status, Some(code)), "{said}");
}

/// Somebody for the license of the team.
fn for_the_team(world: &World, email: &str) -> Value {
    json!({"email": email, "license_id": world.get("id:license.team")})
}
