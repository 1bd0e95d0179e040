//! Invariant 11: an address is kept as it was sent, trimmed, and is the same person's in whatever letter case, and with its
//! domain in letters or in punycode.

use crate::wire::{Canonical, PROTOCOLS, Protocol, without_its_mail};
use serde_json::json;
use usher_tests::{Lane, World};

/// Spellings of one address each; the first is the one that is invited.
const SAME: [&[&str]; 3] = [
    &["Zoe.Zed@People.Example", "zoe.zed@people.example", "ZOE.ZED@PEOPLE.EXAMPLE", "  zoe.zed@people.example\t"],
    &[
        "anna@b\u{fc}cher.example",
        "anna@xn--bcher-kva.example",
        "Anna@B\u{dc}CHER.example",
        "ANNA@XN--BCHER-KVA.EXAMPLE",
    ],
    &["omar@xn--bcher-kva.example", "omar@b\u{fc}cher.example"],
];

/// Addresses that look alike and are not the same.
const DIFFERENT: [&str; 6] = [
    "zoe@people.example",
    "zo.e@people.example",
    "zoe+tag@people.example",
    "zoe@sub.people.example",
    "zoe@people.example.org",
    "z0e@people.example",
];

#[test]
fn spellings_of_one_address_are_one_person() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        for spellings in SAME {
            let made = admin.invite(&json!({ "email": spellings[0] })).expect_status(201).json();
            let made = without_its_mail(made);
            assert_eq!(made["email"], spellings[0], "{lane:?}: as sent");
            for spelling in &spellings[1..] {
                let body = json!({ "email": spelling, "if_pending": "return" });
                let found = admin.invite(&body).expect_status(200).json();
                assert_eq!(without_its_mail(found), made, "{lane:?} {spelling}");
                let refused = admin.invite(&json!({ "email": spelling })).expect_status(409).json();
                assert_eq!(refused["code"], "already_invited", "{lane:?} {spelling}");
            }
        }
    }
}

#[test]
fn the_blocklist_knows_every_spelling() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            for email in ["Nobody@ACME.example", "any@BLOCKLISTED.Example"] {
                let reply = protocol.invite(&world, email);
                let refused = protocol.said(&reply) == crate::wire::Said::Refused;
                assert!(refused, "{lane:?} {protocol:?} {email}: {}", reply.text());
            }
        }
    }
}

#[test]
fn every_protocol_shows_the_address_as_sent_and_trimmed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            let email = format!("Zoe.{}@People.Example", protocol.name());
            // The pattern of ad/invite allows no blanks around an address; the others trim.
            let sent = if protocol == Protocol::AdInvite { email.clone() } else { format!(" {email} ") };
            let reply = protocol.invite(&world, &sent);
            assert!(reply.status < 202, "{lane:?} {protocol:?} {}", reply.text());
            let lower = email.to_lowercase();
            let listed = Canonical::of(&world, "admin").all(&format!("invitations?email={lower}"));
            assert_eq!(listed[0]["email"], email, "{lane:?} {protocol:?}");
            assert!(world.mails().iter().any(|mail| mail.to == email), "{lane:?} {protocol:?}");
        }
    }
}

#[test]
fn different_addresses_are_different_people() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        for email in DIFFERENT {
            admin.invite(&json!({ "email": email })).expect_status(201);
        }
        for email in DIFFERENT {
            let asked = email.replace('+', "%2B");
            assert_eq!(admin.all(&format!("invitations?email={asked}")).len(), 1, "{lane:?} {email}");
        }
    }
}
