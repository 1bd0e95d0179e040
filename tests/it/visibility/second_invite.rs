//! A second invitation of the same person through any protocol meets the first one as that protocol says.

use super::{create, only};
use crate::wire::{PROTOCOLS, Protocol};
use serde_json::Value;
use usher_tests::{Lane, Reply, World};

/// The pending invitation of another protocol is met.
fn assert_met_pending(observer: Protocol, reply: &Reply, before: &Value, after: &Value, what: &str) {
    let text = reply.text();
    assert_eq!((&after["id"], &after["member_id"]), (&before["id"], &before["member_id"]), "{what}: {text}");
    match observer {
        Protocol::Canonical => {
            assert_eq!((reply.status, reply.json()["code"].as_str()), (409, Some("already_invited")), "{what}");
        }
        Protocol::Backops => assert_eq!((reply.status, reply.json()["code"].as_str()), (400, Some("BAD_REQUEST"))),
        Protocol::Apexscore => {
            let why = &reply.json()["failed"][0]["errors"]["email"][0];
            assert_eq!(why, "A pending invitation for this email already exists.", "{what}");
            assert_eq!(reply.status, 202, "{what}");
        }
        Protocol::Bizkithub => {
            let member = reply.json()["memberId"].as_str().unwrap().to_owned();
            assert!(reply.status == 200 && member.starts_with("pending-"), "{what}: {text}");
        }
        Protocol::AdInvite => {
            assert_eq!((reply.status, &reply.json()["data"]["deletedAt"]), (201, &Value::Null), "{what}");
            let generation = |invitation: &Value| invitation["generation"].as_u64().unwrap();
            assert_eq!(generation(after), generation(before) + 1, "{what}: the mail goes out again");
        }
    }
    if observer != Protocol::AdInvite {
        assert_eq!(after["generation"], before["generation"], "{what}: {text}");
    }
}

#[test]
fn each_protocol_meets_what_each_other_made() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for creator in PROTOCOLS {
            for observer in PROTOCOLS {
                let what = format!("{lane:?} {creator:?} then {observer:?}");
                let email = format!("{}.{}@people.example", creator.name(), observer.name());
                let before = create(&world, creator, &email);
                let mails = world.mails().len();
                let reply = observer.invite(&world, &email.to_uppercase().replace("PEOPLE.EXAMPLE", "People.example"));
                assert_met_pending(observer, &reply, &before, &only(&world, &email), &what);
                let again = usize::from(observer == Protocol::AdInvite);
                assert_eq!(world.mails().len(), mails + again, "{what}");
            }
        }
    }
}

#[test]
fn the_handles_of_both_refreshing_protocols_are_stable() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for creator in PROTOCOLS {
            let email = format!("{}@people.example", creator.name());
            create(&world, creator, &email);
            let ask = || {
                let member = Protocol::Bizkithub.invite(&world, &email).json()["memberId"].clone();
                let user = Protocol::AdInvite.invite(&world, &email).json()["data"]["userId"].clone();
                (member, user)
            };
            assert_eq!(ask(), ask(), "{lane:?} {creator:?}");
        }
    }
}
