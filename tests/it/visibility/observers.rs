//! Seeing, editing, resending and opening what another protocol made.

use super::{create, in_apexscore, only};
use crate::wire::{Canonical, PROTOCOLS, mailed_token, redeem, without_its_mail};
use serde_json::json;
use usher_tests::{Lane, World, plain_id};

#[test]
fn the_canonical_api_lists_gets_edits_and_resends_what_any_protocol_made() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        for creator in PROTOCOLS {
            let email = format!("seen.{}@people.example", creator.name());
            let listed = create(&world, creator, &email);
            assert_eq!(
                (&listed["protocol"], &listed["status"]),
                (&json!(creator.name()), &json!("pending")),
                "{lane:?}"
            );
            let path = format!("/v1/invitations/{}", listed["id"].as_str().unwrap());
            let got = without_its_mail(admin.get(&path).expect_status(200).json());
            assert_eq!(got, listed, "{lane:?} {creator:?}");
            let old = mailed_token(&world, &email);
            let edit = json!({ "permissions": ["CrewDatabase.Read"], "expires_at": "2027-01-01T00:00:00Z" });
            let edited = admin.send("PATCH", &path, &edit).expect_status(200).json();
            assert_eq!(edited["permissions"][0]["code"], "CrewDatabase.Read", "{lane:?} {creator:?}");
            redeem(&world, "preview", &old).expect_status(200);
            let resent = admin.change(listed["id"].as_str().unwrap(), "resend").expect_status(200).json();
            assert_eq!(resent["generation"], 2, "{lane:?} {creator:?}");
            redeem(&world, "preview", &old).expect_status(404);
            let shown = redeem(&world, "preview", &mailed_token(&world, &email)).expect_status(200).json();
            assert_eq!(shown["email"], json!(email), "{lane:?} {creator:?}");
            assert_eq!(only(&world, &email)["member_id"], listed["member_id"], "{lane:?} {creator:?}");
        }
    }
}

#[test]
fn apexscore_lists_and_gets_what_any_protocol_made() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let bearer = world.bearer("apexscore.admin");
        for creator in PROTOCOLS {
            let email = format!("apex.{}@people.example", creator.name());
            let canonical = create(&world, creator, &email);
            let listed = in_apexscore(&world, &email);
            assert_eq!(listed["id"], plain_id(canonical["id"].as_str().unwrap()), "{lane:?} {creator:?}");
            assert_eq!((&listed["status"], &listed["email_sent"]), (&json!(0), &json!(true)), "{lane:?} {creator:?}");
            // It is a secret of its own, and has the documented form.
            assert_ne!(listed["token"], json!(mailed_token(&world, &email)), "{lane:?} {creator:?}");
            assert_eq!(listed["token"].as_str().map(str::len), Some(36), "{lane:?} {creator:?}");
            assert_eq!(listed["inviter_member"]["email"], "admin@acme.example", "{lane:?} {creator:?}");
            let get = |query: &str| {
                let path = format!("/api/v1/organization-invitations/{query}");
                world.client().get(&path, &[("authorization", &bearer)]).expect_status(200).json()
            };
            assert_eq!(get(&format!("{}/", listed["id"].as_str().unwrap())), listed, "{lane:?} {creator:?}");
            let by_token = get(&format!("?token={}", listed["token"].as_str().unwrap()));
            assert_eq!(by_token["results"], json!([listed]), "{lane:?} {creator:?}");
        }
    }
}
