//! What is invited through one protocol is there for every other: for each creator and each observer.

mod ends;
mod families;
mod observers;
mod second_invite;

use crate::wire::{Canonical, Protocol, Said};
use serde_json::Value;
use usher_tests::World;

/// Invites somebody through a protocol; gives the invitation as the canonical API shows it.
fn create(world: &World, creator: Protocol, email: &str) -> Value {
    let reply = creator.invite(world, email);
    assert_eq!(creator.said(&reply), Said::Invited, "{creator:?}: {}", reply.text());
    only(world, email)
}

/// The one invitation of an address.
fn only(world: &World, email: &str) -> Value {
    let mut listed = Canonical::of(world, "admin").all(&format!("invitations?email={email}"));
    assert_eq!(listed.len(), 1, "{listed:?}");
    listed.remove(0)
}

/// An invitation as Apexscore's list shows it.
fn in_apexscore(world: &World, email: &str) -> Value {
    let path = format!("/api/v1/organization-invitations/?email={email}");
    let bearer = world.bearer("apexscore.admin");
    let page = world.client().get(&path, &[("authorization", &bearer)]).expect_status(200).json();
    assert_eq!(page["count"], 1, "{page}");
    page["results"][0].clone()
}
