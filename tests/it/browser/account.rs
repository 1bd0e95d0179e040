//! What comes after accepting, by typing and clicking: the way on, My account, the invitations that wait there, and leaving.

use super::{page_of, ways};
use crate::pages::{invite, seen, with_email};
use serde_json::json;
use usher_tests::{Browser, PASSWORD, World};

const ROB: &str = "registered@people.example";

#[test]
fn who_has_accepted_goes_on_to_their_own_account() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        let (_, token) = invite(&world, &with_email("grace@people.example"));
        browser.go(&page_of(&token));
        browser.fill("#first_name", "Grace");
        browser.fill("#last_name", "Hopper");
        browser.fill("#password", "Brand-New-1");
        browser.follow("button[type=submit]");
        assert_eq!(browser.text("h1"), "You are a member of Acme Events");
        browser.follow("main a.button");
        browser.fill("#email", "grace@people.example");
        browser.fill("#password", "Brand-New-1");
        browser.follow("main form > button");
        assert_eq!(browser.text("h1"), "My account", "{lane:?} {}", browser.path());
        browser.fill("#last_name", "Murray");
        browser.choose("#locale", "de");
        browser.follow("form.go-on > button");
        assert_eq!((browser.text("h1").as_str(), browser.value("#last_name").as_str()), ("Mein Konto", "Murray"));
    }
}

#[test]
fn an_invitation_that_waits_is_accepted_in_my_account_and_the_organization_is_left_again() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        let (id, _) = invite(&world, &json!({ "email": ROB }));
        browser.go("/console");
        browser.fill("#email", ROB);
        browser.fill("#password", PASSWORD);
        browser.follow("main form > button");
        assert!(browser.text("section[aria-labelledby=invitations]").contains("Acme Events"), "{lane:?}");
        browser.follow("section[aria-labelledby=invitations] button:not(.plain)");
        assert_eq!(seen(&world, &id)["status"], "accepted");
        assert!(!browser.has("section[aria-labelledby=invitations]"));
        let acme = world.get("id:organization.acme");
        let leave = format!("button.grave[value='{acme}']");
        assert!(browser.text("section[aria-labelledby=organizations]").contains("Acme Events"));
        browser.click(&format!("details.grave:has({leave}) summary"));
        browser.follow(&leave);
        assert_eq!(browser.text("h1"), "My account");
        assert!(!browser.text("section[aria-labelledby=organizations]").contains("Acme Events"), "{lane:?}");
    }
}
