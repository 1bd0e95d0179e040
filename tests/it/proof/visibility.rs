//! Tokens and links are shown to who holds all that the invitation grants, by whichever route they are asked for.

use super::HandsOut;
use crate::wire::{Canonical, Protocol};
use serde_json::{Value, json};
use usher_tests::{Lane, World, plain_id};

/// Who asks, and whether that is enough for an invitation that grants everything, and for a modest one.
const WHO: [(&str, bool, bool); 3] = [("reader", false, false), ("inviter", false, true), ("admin", true, true)];

/// The invitations: everything by the administrator, and what an inviter may grant.
fn invited(world: &World) -> [(String, bool); 2] {
    let admin = Canonical::of(world, "admin");
    let invite = |email: &str, code: &str| {
        let made = admin.invite(&json!({ "email": email, "permissions": [code] })).expect_status(201).json();
        made["id"].as_str().unwrap().to_owned()
    };
    [(invite("boss@people.example", "*"), true), (invite("hand@people.example", "Organization.Read"), false)]
}

fn may_see(who: (&str, bool, bool), is_everything: bool) -> bool {
    if is_everything { who.1 } else { who.2 }
}

#[test]
fn apexscore_shows_the_token_to_who_covers_the_invitation() {
    for lane in Lane::all() {
        let world = World::new(lane);
        for (id, is_everything) in invited(&world) {
            let plain = plain_id(&id);
            for who in WHO {
                let headers = Protocol::Apexscore.credentials(&world, who.0);
                let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let one = world.client().get(&format!("/api/v1/organization-invitations/{plain}/"), &headers);
                let one = one.expect_status(200).json();
                let list = world.client().get("/api/v1/organization-invitations/", &headers).expect_status(200).json();
                let listed = list["results"].as_array().unwrap().iter().find(|entry| entry["id"] == plain.as_str());
                for entry in [&one, listed.unwrap()] {
                    assert_eq!(entry["token"].is_string(), may_see(who, is_everything), "{lane:?} {who:?} {entry}");
                }
            }
        }
    }
}

#[test]
fn links_that_are_handed_out_are_shown_to_who_covers_the_invitation() {
    for (lane, way) in Lane::all().into_iter().flat_map(|lane| HandsOut::ALL.map(|way| (lane, way))) {
        let world = way.world(lane);
        for (id, is_everything) in invited(&world) {
            for who in WHO {
                let sees = may_see(who, is_everything);
                let canonical = Canonical::of(&world, who.0);
                let one = canonical.get(&format!("/v1/invitations/{id}")).expect_status(200).json();
                let listed = canonical.all("invitations").into_iter().find(|entry| entry["id"] == id.as_str());
                for entry in [one, listed.unwrap()] {
                    assert_eq!(entry["link"].is_string(), sees, "{lane:?} {way:?} {who:?} {entry}");
                }
                let headers = Protocol::Apexscore.credentials(&world, who.0);
                let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let path = format!("/api/v1/organization-invitations/{}/", plain_id(&id));
                let token = world.client().get(&path, &headers).expect_status(200).json()["token"].clone();
                assert_eq!(token.is_string(), sees, "{lane:?} {way:?} {who:?}");
                // The console is made of the same views.
                let page = console(&world, &format!("{}@acme.example", who.0), &id);
                assert_eq!(
                    page.contains("http://usher.example/invitations/"),
                    sees,
                    "{lane:?} {way:?} {who:?}: {page}"
                );
            }
        }
    }
}

#[test]
fn who_finds_an_invitation_pending_already_is_not_shown_its_link() {
    for (lane, way) in Lane::all().into_iter().flat_map(|lane| HandsOut::ALL.map(|way| (lane, way))) {
        let world = way.world(lane);
        invited(&world);
        let inviter = Canonical::of(&world, "inviter");
        for if_pending in ["return", "refresh"] {
            let body = json!({ "email": "boss@people.example", "if_pending": if_pending });
            let reply = inviter.invite(&body);
            let found: Value = reply.json();
            assert!(found["link"].is_null(), "{lane:?} {way:?} {if_pending}: {}", reply.text());
        }
    }
}

/// The page of an invitation in the console.
fn console(world: &World, email: &str, id: &str) -> String {
    let cookie = crate::console::cookie_of(world, email);
    let path = format!("/console/invitations/{}", plain_id(id));
    world.client().get(&path, &[("cookie", &cookie)]).expect_status(200).text()
}
