//! Declining, what has run out, what is over, and links that open nothing.

use super::{page_of, paulas_page, ways};
use crate::pages::{invite, paulas, with_email};
use serde_json::json;
use usher_tests::{Browser, Lane, World};

const DAY: i64 = 86_400_000;

#[test]
fn declining_is_asked_again_with_scripts_and_without() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        browser.go(&paulas_page(&world));
        browser.follow(".actions a");
        assert_eq!(browser.text("h1"), "Decline the invitation?");
        browser.follow("main a");
        assert!(browser.has("#password"), "the way back");
        browser.follow(".actions a");
        assert_eq!(paulas(&world)["status"], "pending");
        browser.follow("button.grave");
        assert_eq!(browser.text("h1"), "The invitation is declined");
        assert_eq!(paulas(&world)["status"], "declined");
    }
}

#[test]
fn what_has_run_out_is_renewed_by_mail_with_scripts_and_without() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        world.clock.advance_millis(8 * DAY);
        browser.go(&paulas_page(&world));
        assert_eq!(browser.text("h1"), "The invitation has expired");
        browser.follow("main button");
        assert_eq!(browser.text("h1"), "Check your inbox");
        let mails = world.mails();
        let renewed = mails.iter().rev().find(|mail| mail.to == "pending@acme.example").unwrap();
        browser.go(&page_of(&renewed.token));
        browser.fill("#password", "Brand-New-1");
        browser.follow("button[type=submit]");
        assert_eq!(paulas(&world)["status"], "accepted");
        browser.go(&paulas_page(&world));
        assert_eq!(browser.text("h1"), "This link is not valid");
    }
}

#[test]
fn a_tab_that_was_left_open_says_what_has_become_of_the_invitation() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let (id, token) = invite(&world, &with_email("grace@people.example"));
    browser.go(&page_of(&token));
    browser.fill("#first_name", "Grace");
    browser.fill("#password", "Brand-New-1");
    let bearer = world.bearer("canonical.admin");
    let path = format!("/v1/invitations/{id}/revoke");
    world.client().json("POST", &path, &[("authorization", &bearer)], &json!({})).expect_status(200);
    browser.follow("button[type=submit]");
    assert_eq!(browser.text("h1"), "The invitation is no longer open");
    assert!(!browser.has("main form"));
    browser.go(&page_of("00000000-0000-4000-8000-000000000000"));
    assert_eq!(browser.text("h1"), "This link is not valid");
}
