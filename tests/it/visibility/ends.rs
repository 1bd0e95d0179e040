//! The end of an invitation is seen through every protocol, whoever made it.

use super::{create, in_apexscore, only};
use crate::wire::{Canonical, PROTOCOLS, Protocol, mailed_token, redeem};
use serde_json::json;
use usher_tests::{Lane, World};

/// After acceptance a member is met, through each protocol in its own words.
fn assert_met_member(world: &World, observer: Protocol, email: &str, what: &str) {
    let reply = observer.invite(world, email);
    let said = reply.json();
    match observer {
        Protocol::Canonical => {
            assert_eq!((reply.status, said["code"].as_str()), (409, Some("already_member")), "{what}");
        }
        Protocol::Backops => assert_eq!((reply.status, said["code"].as_str()), (400, Some("BAD_REQUEST")), "{what}"),
        Protocol::Apexscore => {
            let why = &said["failed"][0]["errors"]["email"][0];
            assert_eq!(why, "This user is already a member of the organization.", "{what}");
        }
        Protocol::Bizkithub => {
            let member = said["memberId"].as_str().unwrap();
            assert!(reply.status == 200 && !member.starts_with("pending-"), "{what}: {said}");
        }
        Protocol::AdInvite => {
            assert_eq!(said["message"], "User already belongs to the organization", "{what}");
            assert_eq!(reply.status, 409, "{what}");
        }
    }
}

#[test]
fn what_any_protocol_made_is_accepted_through_the_canonical_api() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for creator in PROTOCOLS {
            let email = format!("{}@people.example", creator.name());
            create(&world, creator, &email);
            let pending = Protocol::Bizkithub.invite(&world, &email).json()["memberId"].clone();
            // The token that Apexscore shows is not the one of the mailed link, which alone proves the address.
            let token = mailed_token(&world, &email);
            assert_ne!(in_apexscore(&world, &email)["token"], token, "{lane:?} {creator:?}");
            let accepted = redeem(&world, "accept", &token).expect_status(200).json();
            assert_eq!(accepted["member"]["status"], "active", "{lane:?} {creator:?}");
            assert_eq!(only(&world, &email)["status"], "accepted", "{lane:?} {creator:?}");
            assert_eq!(in_apexscore(&world, &email)["status"], 1, "{lane:?} {creator:?}");
            let member = Protocol::Bizkithub.invite(&world, &email).json()["memberId"].clone();
            assert_eq!(format!("pending-{}", member.as_str().unwrap()), pending.as_str().unwrap(), "{lane:?}");
            for observer in PROTOCOLS {
                assert_met_member(&world, observer, &email, &format!("{lane:?} {creator:?} then {observer:?}"));
            }
        }
    }
}

#[test]
fn revoking_declining_and_expiring_are_seen_and_leave_room_for_another_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        for creator in PROTOCOLS {
            for (verb, word, number) in [("revoke", "revoked", 4), ("decline", "declined", 2)] {
                let what = format!("{lane:?} {creator:?} {verb}");
                let email = format!("{verb}.{}@people.example", creator.name());
                let id = create(&world, creator, &email)["id"].as_str().unwrap().to_owned();
                match verb {
                    "revoke" => admin.change(&id, verb).expect_status(200),
                    _ => redeem(&world, verb, &mailed_token(&world, &email)).expect_status(200),
                };
                assert_eq!(only(&world, &email)["status"], word, "{what}");
                assert_eq!(in_apexscore(&world, &email)["status"], number, "{what}");
                assert!(creator.invite(&world, &email).status < 202, "{what}: invited again");
                let pending = admin.all(&format!("invitations?email={email}&status=pending"));
                assert_eq!(pending.len(), 1, "{what}");
            }
        }
    }
}

#[test]
fn an_expiry_set_through_the_canonical_api_is_seen_through_apexscore() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let emails = PROTOCOLS.map(|creator| format!("{}@people.example", creator.name()));
        for (creator, email) in PROTOCOLS.into_iter().zip(&emails) {
            let id = create(&world, creator, email)["id"].as_str().unwrap().to_owned();
            let edit = json!({ "expires_at": "2026-11-20T13:00:00Z" });
            admin.send("PATCH", &format!("/v1/invitations/{id}"), &edit).expect_status(200);
            assert_eq!(in_apexscore(&world, email)["expiry_date"], "2026-11-20T13:00:00Z", "{lane:?} {creator:?}");
        }
        world.clock.advance_millis(3_600_000);
        for email in &emails {
            assert_eq!(in_apexscore(&world, email)["status"], 3, "{lane:?} {email}");
            assert_eq!(only(&world, email)["status"], "expired", "{lane:?} {email}");
        }
    }
}
