//! Invariant 6: a mail is ordered with each invitation that was committed, and with nothing else.

use crate::wire::{Canonical, PROTOCOLS, Protocol, Said, at_once, everything};
use serde_json::json;
use std::collections::BTreeSet;
use usher_tests::{Lane, World};

#[test]
fn each_protocols_invitation_is_mailed_once_with_its_own_link() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            let email = format!("{}@people.example", protocol.name());
            assert_eq!(protocol.said(&protocol.invite(&world, &email)), Said::Invited, "{lane:?} {protocol:?}");
            let mails = world.mails();
            let to: Vec<_> = mails.iter().filter(|mail| mail.to == email).collect();
            assert_eq!(to.len(), 1, "{lane:?} {protocol:?} {mails:?}");
            let body = json!({ "token": to[0].token });
            let shown = world.client().json("POST", "/v1/invitations/preview", &[], &body).expect_status(200).json();
            assert_eq!(shown["email"], email, "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn a_refused_invitation_is_not_mailed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = everything(&world);
        for protocol in PROTOCOLS {
            for email in ["any@blocklisted.example", "blocked@acme.example"] {
                let reply = protocol.invite(&world, email);
                assert_eq!(protocol.said(&reply), Said::Refused, "{lane:?} {protocol:?} {}", reply.text());
            }
            let reply = protocol.send(&world, "reader", &protocol.body(&world, "new@people.example"));
            assert_eq!(protocol.said(&reply), Said::Refused, "{lane:?} {protocol:?} {}", reply.text());
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn access_that_is_granted_at_once_is_not_mailed_as_an_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let before = world.mails();
        let reply = Protocol::Backops.invite(&world, "registered@people.example").expect_status(200).json();
        assert_eq!(reply["results"][0]["outcome"], "granted", "{lane:?}");
        assert_eq!(world.mails(), before, "{lane:?}");
    }
}

#[test]
fn under_load_the_mails_are_exactly_the_invitations() {
    for lane in Lane::all() {
        let mut world = World::new(lane);
        let other = if lane == Lane::Postgres { world.replica() } else { world.client() };
        // 48 requests for 24 addresses: half of them find somebody invited already.
        at_once(12, |thread| {
            for round in 0..4 {
                let email = format!("load{}@people.example", (thread * 4 + round) % 24);
                let client = if thread % 2 == 0 { world.client() } else { other };
                let body = json!({ "email": email });
                Protocol::Canonical.send_by(client, &world, "admin", &body, &[]);
            }
        });
        let invited = Canonical::of(&world, "admin").all("invitations");
        let invited: BTreeSet<_> = invited.iter().map(|one| one["email"].as_str().unwrap().to_owned()).collect();
        let mails = world.mails();
        let mailed: BTreeSet<_> = mails.iter().map(|mail| mail.to.clone()).collect();
        let ids: BTreeSet<_> = mails.iter().map(|mail| mail.id.clone()).collect();
        let tokens: BTreeSet<_> = mails.iter().map(|mail| mail.token.clone()).collect();
        assert_eq!(mailed, invited, "{lane:?}");
        assert_eq!((mails.len(), ids.len(), tokens.len()), (25, 25, 25), "{lane:?}");
    }
}
