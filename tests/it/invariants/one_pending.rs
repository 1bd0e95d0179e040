//! Invariant 1: at most one pending invitation for an organization and a canonical address.

use crate::wire::{Canonical, PROTOCOLS, Protocol, Said, at_once};
use usher_tests::{Client, Lane, World};

const SPELLINGS: [&str; 4] = ["zoe@race.example", "Zoe@race.example", "zoe@RACE.Example", "ZOE@RACE.EXAMPLE"];

#[test]
fn sixteen_clients_of_five_protocols_make_one_pending_invitation() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let mut clients = vec![world.client()];
        if lane == Lane::Postgres {
            clients.push(world.replica());
        }
        for round in 0..4 {
            race(&world, &clients, round);
        }
    }
}

/// Everybody invites the same person; afterwards one invitation, one member and at least one yes are there.
fn race(world: &World, clients: &[Client], round: usize) {
    let replies = at_once(16, |index| {
        let protocol = PROTOCOLS[(index + round) % PROTOCOLS.len()];
        let email = SPELLINGS[index % SPELLINGS.len()].replace("oe", &format!("oe{round}"));
        let email = email.replace("OE", &format!("OE{round}"));
        let body = protocol.body(world, &email);
        let reply = protocol.send_by(clients[index % clients.len()], world, "admin", &body, &[]);
        (protocol, protocol.said(&reply))
    });
    let admin = Canonical::of(world, "admin");
    let address = format!("zoe{round}@race.example");
    let made = admin.all(&format!("invitations?email={address}"));
    assert_eq!(made.len(), 1, "{made:#?}");
    assert_eq!(made[0]["status"], "pending");
    assert_eq!(admin.all(&format!("members?email={address}")).len(), 1);
    // Protocols that refuse duplicates say yes once between them; the others find what is there.
    let strict = |protocol| matches!(protocol, Protocol::Canonical | Protocol::Backops | Protocol::Apexscore);
    let strict_yes = replies.iter().filter(|(protocol, said)| strict(*protocol) && *said == Said::Invited).count();
    assert!(strict_yes <= 1, "{replies:?}");
    assert!(replies.iter().filter(|(protocol, _)| !strict(*protocol)).all(|(_, said)| *said == Said::Invited));
}

#[test]
fn after_it_ended_the_next_invitation_is_a_new_one() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        for round in 1..=3 {
            let made = Protocol::Canonical.invite(&world, "zoe@race.example").expect_status(201).json();
            Protocol::Canonical.invite(&world, "ZOE@race.example").expect_status(409);
            admin.change(made["id"].as_str().unwrap(), "revoke").expect_status(200);
            assert_eq!(admin.all("invitations?email=zoe@race.example").len(), round, "{lane:?}");
        }
    }
}
