//! Who gets in, through the wire: keys, tokens of every kind and issuer, sessions, and how each protocol says no.
//!
//! The requests here change nothing where the credentials are good: they carry a body that is then refused.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod api_keys;
mod foreign_claims;
mod headers;
mod issuers;
mod jwks_server;
mod key_sets;
mod key_uses;
mod organization_tokens;
mod own_tokens;
mod revocation;
mod roaming;
mod rotation;
mod sessions;
pub(crate) mod signer;
mod vouching;

use usher_tests::{Lane, Reply, World, WorldOptions};

/// A world on each lane.
fn worlds() -> Vec<World> {
    worlds_with("")
}

/// A world with these settings on each lane.
pub(crate) fn worlds_with(settings: &str) -> Vec<World> {
    let options = WorldOptions { settings: settings.to_owned() };
    let options = &options;
    // Building a world mostly waits for the disk.
    std::thread::scope(|scope| {
        let building: Vec<_> =
            Lane::all().into_iter().map(|lane| scope.spawn(move || World::with(lane, options))).collect();
        building.into_iter().map(|world| world.join().unwrap()).collect()
    })
}

/// Asks the canonical API for members: 200 for whoever may read them.
fn canonical(world: &World, token: &str) -> Reply {
    world.client().get("/v1/members", &[("authorization", &format!("Bearer {token}"))])
}

/// 422 `INTERNAL_VALIDATION_FAILED` for whoever may invite.
fn bizkithub(world: &World, key: &str) -> Reply {
    post(world, "/bff/member/invite-email", &[("authorization", &format!("Bearer {key}"))])
}

/// 200 with an organization token for whoever has a key.
fn authorize(world: &World, key: &str) -> Reply {
    let path = format!("/Organizations/{}/authorize", world.get("id:organization.acme"));
    world.client().get(&path, &[("authorization", &format!("Bearer {key}"))])
}

/// 400 for whoever may invite.
fn crew(world: &World, key: &str, organization_token: &str) -> Reply {
    let bearer = format!("Bearer {key}");
    post(world, "/crew/invite", &[("authorization", &bearer), ("x-Organization-Token", organization_token)])
}

/// 200 for whoever has a token.
fn apexscore(world: &World, token: &str) -> Reply {
    world.client().get("/api/v1/organization-invitations/", &[("authorization", &format!("Bearer {token}"))])
}

/// 400 for whoever may invite.
fn ad_invite(world: &World, access: &str, session: &str) -> Reply {
    let bearer = format!("Bearer {access}");
    let headers = [("authorization", bearer.as_str()), ("x-session-token", session)];
    post(world, "/main/users-organizations/v1/ad/invite", &headers)
}

/// The organization token that a key gets.
fn organization_token(world: &World, key: &str) -> String {
    authorize(world, key).expect_status(200).json()["token"].as_str().unwrap().to_owned()
}

fn post(world: &World, path: &str, headers: &[(&str, &str)]) -> Reply {
    world.client().json("POST", path, headers, &serde_json::json!({}))
}

/// The status and what each protocol tells programs, or people where it has nothing for programs.
fn said(reply: &Reply) -> (u16, String) {
    let body = reply.json();
    let places = [&body["code"], &body["error"]["code"], &body["detail"], &body["message"]];
    let text = places.iter().find_map(|value| value.as_str()).unwrap_or_default();
    (reply.status, text.to_owned())
}

#[track_caller]
fn assert_said(reply: &Reply, status: u16, text: &str, what: &str) {
    assert_eq!(said(reply), (status, text.to_owned()), "{what}: {}", reply.text());
}

/// Nobody, on the canonical API.
const NOBODY: (u16, &str) = (401, "invalid_token");
const BACKOPS_NOBODY: (u16, &str) = (401, "UNAUTHORIZED");
const APEXSCORE_NOBODY: (u16, &str) = (401, "Invalid token.");
const AD_INVITE_NOBODY: (u16, &str) = (401, "Unauthorized");

/// Changes claims; null takes one away.
fn change(claims: &mut serde_json::Value, changes: &serde_json::Value) {
    let claims = claims.as_object_mut().unwrap();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            claims.remove(name);
        } else {
            claims.insert(name.clone(), value.clone());
        }
    }
}
