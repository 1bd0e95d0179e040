//! Invitations that are over, and links that open nothing.

use super::{Browser, invite, paulas, seen, with_email};
use crate::wire::Canonical;
use serde_json::json;
use usher_tests::{Lane, World};

const MINUTE: i64 = 60_000;
const DAY: i64 = 86_400_000;

fn mails_to(world: &World, email: &str) -> usize {
    world.mails().iter().filter(|mail| mail.to == email).count()
}

#[test]
fn declining_is_asked_twice_and_frees_the_seat() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        let page = paula.open("/decline").expect_status(200).text();
        assert!(page.contains("Decline the invitation?") && page.contains("Yes, decline"), "{page}");
        assert_eq!(paulas(&world)["status"], "pending");
        let nonce = paula.nonce("/decline", "/decline");
        paula.post("/decline", &[("nonce", &nonce)]).expect_status(303);
        assert_eq!(paulas(&world)["status"], "declined");
        for step in ["", "/decline"] {
            let page = paula.open(step).expect_status(410).text();
            assert!(page.contains("The invitation is declined") && !page.contains("<form"), "{page}");
        }
        // A tab that was left open.
        let late = paula.post("/accept", &[("nonce", "x"), ("password", "Brand-New-1")]).expect_status(410);
        assert!(late.text().contains("The invitation is declined"));
    }
}

#[test]
fn an_expired_invitation_is_renewed_by_mail_and_the_old_link_stays_dead() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        world.clock.advance_millis(8 * DAY);
        let page = paula.open("").expect_status(410).text();
        assert!(
            page.contains("The invitation has expired") && page.contains("27 November 2026 at 12:00 UTC"),
            "{page}"
        );
        assert!(!page.contains("See the organization"), "{page}");
        let nonce = paula.nonce("", "/new-link");
        let sent = mails_to(&world, "pending@acme.example");
        paula.post("/new-link", &[("nonce", "x")]).expect_status(422);
        let first = paula.post("/new-link", &[("nonce", &nonce)]).expect_status(200).text();
        assert!(first.contains("Check your inbox") && !first.contains("pending@"), "{first}");
        assert_eq!(mails_to(&world, "pending@acme.example"), sent + 1);
        // The same answer where there is nothing left to renew, and no further mail.
        for _ in 0..3 {
            assert_eq!(paula.post("/new-link", &[("nonce", &nonce)]).expect_status(200).text(), first);
        }
        assert_eq!(mails_to(&world, "pending@acme.example"), sent + 1);
        paula.open("").expect_status(404);
        let mails = world.mails();
        let mail = mails.iter().rev().find(|mail| mail.to == "pending@acme.example").unwrap();
        let renewed = Browser::of(&world, &mail.token);
        renewed.open("").expect_status(200);
        assert_eq!(paulas(&world)["status"], "pending");
        renewed.accept(&[("first_name", "Paula"), ("password", "Brand-New-1")]).expect_status(303);
    }
}

#[test]
fn a_new_link_waits_for_the_time_between_two_mails() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let body = json!({ "email": "grace@people.example", "expires_at": "2026-11-20T12:01:00Z" });
        let (id, token) = invite(&world, &body);
        let grace = Browser::of(&world, &token);
        world.clock.advance_millis(2 * MINUTE);
        let nonce = grace.nonce("", "/new-link");
        let early = grace.post("/new-link", &[("nonce", &nonce)]).expect_status(200).text();
        assert_eq!((mails_to(&world, "grace@people.example"), &seen(&world, &id)["status"]), (1, &json!("expired")));
        world.clock.advance_millis(8 * MINUTE);
        assert_eq!(grace.post("/new-link", &[("nonce", &nonce)]).expect_status(200).text(), early);
        assert_eq!((mails_to(&world, "grace@people.example"), &seen(&world, &id)["status"]), (2, &json!("pending")));
    }
}

#[test]
fn a_pending_invitation_gets_no_second_link() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        world.clock.advance_millis(8 * DAY);
        let nonce = paula.nonce("", "/new-link");
        world.clock.advance_millis(-8 * DAY);
        paula.post("/new-link", &[("nonce", &nonce)]).expect_status(200);
        assert_eq!(mails_to(&world, "pending@acme.example"), 1);
        paula.open("").expect_status(200);
    }
}

#[test]
fn a_withdrawn_invitation_says_no_more_than_that() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (id, token) = invite(&world, &with_email("grace@people.example"));
        let bearer = world.bearer("canonical.admin");
        let path = format!("/v1/invitations/{id}/revoke");
        world.client().json("POST", &path, &[("authorization", &bearer)], &json!({})).expect_status(200);
        let grace = Browser::of(&world, &token);
        let page = grace.open("").expect_status(410).text();
        assert!(page.contains("The invitation is no longer open"), "{page}");
        for hidden in ["revoked", "Ada Admin", "grace@"] {
            assert!(!page.contains(hidden), "{hidden}: {page}");
        }
    }
}

#[test]
fn links_that_open_nothing_are_all_alike() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        let bearer = world.bearer("canonical.admin");
        let path = format!("/v1/invitations/{}/resend", world.get("typed:invitation.pending"));
        world.client().json("POST", &path, &[("authorization", &bearer)], &json!({})).expect_status(200);
        let rotated = paula.open("").expect_status(404).text().replace(&paula.token, "T");
        for token in ["00000000-0000-4000-8000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"] {
            let unknown = Browser::of(&world, token);
            assert_eq!(unknown.open("").expect_status(404).text().replace(token, "T"), rotated);
            unknown.open("/decline").expect_status(404);
            unknown.post("/accept", &[("nonce", "x"), ("password", "Brand-New-1")]).expect_status(404);
        }
        for token in ["x", "%00", "..%2f..", "7f3fd3a1000040008000000000000000", "%22%3E%3Cscript%3E"] {
            let page = Browser::of(&world, token).open("").expect_status(404).text();
            assert!(page.contains("This link is not valid") && !page.contains("<script>"), "{page}");
        }
        assert_eq!(Canonical::of(&world, "admin").all("invitations").len(), 1);
    }
}
