//! Invariant 11: an address is kept as it was sent, trimmed, and is the same person's in whatever letter case, and with its
//! domain in letters or in punycode.

use crate::wire::{Canonical, PROTOCOLS, Protocol, everything, without_its_mail};
use serde_json::json;
use usher_tests::{Lane, Reply, World};

/// Spellings of one address each; the first is the one that is invited.
const SAME: [&[&str]; 4] = [
    &["Zoe.Zed@People.Example", "zoe.zed@people.example", "ZOE.ZED@PEOPLE.EXAMPLE", "  zoe.zed@people.example\t"],
    &[
        "anna@b\u{fc}cher.example",
        "anna@xn--bcher-kva.example",
        "Anna@B\u{dc}CHER.example",
        "ANNA@XN--BCHER-KVA.EXAMPLE",
    ],
    &["omar@xn--bcher-kva.example", "omar@b\u{fc}cher.example"],
    // Composed and not, in both letter cases.
    &[
        "jos\u{e9}@people.example",
        "jose\u{301}@people.example",
        "JOS\u{c9}@people.example",
        "JOSE\u{301}@People.Example",
    ],
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

/// Addresses that the eye, or an older rule, takes for another's: with compatibility letters, with what is not drawn, and
/// with what looks like a quotation mark.
const DECEPTIVE: [&str; 12] = [
    "mar\u{212a}@people.example",
    "\u{17f}am@people.example",
    "\u{ff47}race@people.example",
    "gra\u{200b}ce@people.example",
    "gra\u{200d}ce@people.example",
    "\u{feff}grace@people.example",
    "gra\u{202e}ce@people.example",
    "gra\u{a0}ce@people.example",
    "o\u{2019}brien@people.example",
    "o\u{2bc}brien@people.example",
    "o\u{ff07}brien@people.example",
    "grace@peo\u{ad}ple.example",
];

#[test]
fn every_protocol_refuses_an_address_that_is_taken_for_another() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for protocol in PROTOCOLS {
            let plain = protocol.invite(&world, "not an address");
            let before = everything(&world);
            for email in DECEPTIVE {
                let reply = protocol.invite(&world, email);
                let told = |reply: &Reply, sent: &str| reply.text().replace(sent, "ADDRESS");
                assert_eq!(reply.status, plain.status, "{lane:?} {protocol:?} {email:?}: {}", reply.text());
                let (refused, usual) = (told(&reply, email), told(&plain, "not an address"));
                // These two carry the id of their request.
                if !matches!(protocol, Protocol::Canonical | Protocol::Backops) {
                    assert_eq!(refused, usual, "{lane:?} {protocol:?} {email:?}");
                }
            }
            assert_eq!(everything(&world), before, "{lane:?} {protocol:?}");
        }
        let sign_in = json!({ "email": "mar\u{212a}@people.example", "password": usher_tests::PASSWORD });
        let reply = world.client().json("POST", "/v1/sessions", &[], &sign_in);
        assert!((400..500).contains(&reply.status), "{lane:?}: {}", reply.text());
    }
}

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
