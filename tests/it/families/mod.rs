//! What legacy clients do after they have invited somebody: ids of one call in the others, before and after acceptance.

mod ad_invite;
mod ad_users;
mod apexscore;
mod backops;
mod bizkithub;
mod bizkithub_admin;
mod scim;
mod scim_authority;

use crate::wire::Protocol;
use serde_json::{Value, json};
use usher_domain::{MemberId, Secret};
use usher_engine::api_keys::KeyRequest;
use usher_tests::{Reply, World};

/// Sends a body to a path of a protocol as somebody.
fn send(world: &World, protocol: Protocol, who: &str, method: &str, path: &str, body: &Value) -> Reply {
    let credentials = protocol.credentials(world, who);
    let headers: Vec<(&str, &str)> = credentials.iter().map(|(name, value)| (*name, value.as_str())).collect();
    world.client().json(method, path, &headers, body)
}

/// A key of a protocol that belongs to acme and to nobody in it.
fn key_of_acme(world: &World, family: &str) -> Secret {
    let request = KeyRequest {
        organization: world.organization("acme"),
        member: None::<MemberId>,
        family: family.to_owned(),
        scopes: Vec::new(),
        description: "the organization itself".to_owned(),
        expires_at: None,
    };
    world.block_on(world.engine().create_api_key(request)).unwrap().1
}

/// The codes among grants as the canonical API shows them.
fn codes(grants: &Value) -> Value {
    grants.as_array().unwrap().iter().map(|grant| grant["code"].clone()).collect::<Vec<_>>().into()
}

/// The only member of an address as the canonical API shows it.
fn member(world: &World, email: &str) -> Value {
    let found = crate::wire::Canonical::of(world, "admin").all(&format!("members?email={email}"));
    assert_eq!(found.len(), 1, "{email}");
    found[0].clone()
}

/// Nothing to say.
fn nothing() -> Value {
    json!({})
}
