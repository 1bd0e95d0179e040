//! Accepting by typing and clicking.

use super::{focused, page_of, paulas_page, ways};
use crate::pages::{invite, paulas, seen, with_email};
use usher_tests::{Browser, Lane, PASSWORD, World};

const BUTTON: &str = "button[type=submit]";

#[test]
fn a_new_person_joins_with_scripts_and_without() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        browser.go(&paulas_page(&world));
        assert_eq!(browser.title(), "Invitation to Acme Events");
        assert_eq!(browser.text("h1"), "Ada Admin invites you to join Acme Events.");
        assert!(browser.text(".grants").contains("See the organization"));
        assert_eq!((browser.value("#first_name"), browser.value("#last_name")), ("Paula".into(), "Pending".into()));
        browser.fill("#last_name", "Žižková");
        browser.fill("#password", "Brand-New-1");
        browser.follow(BUTTON);
        assert_eq!(browser.path(), format!("{}?lang=en", paulas_page(&world)));
        assert_eq!(browser.text("h1"), "You are a member of Acme Events");
        assert!(!browser.has("form"));
        let paula = paulas(&world);
        assert_eq!(paula["status"], "accepted");
        assert!(paula["opened_at"].is_string(), "a person's browser is taken for a program");
    }
}

#[test]
fn somebody_with_an_account_signs_in() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        let (id, token) = invite(&world, &with_email("registered@people.example"));
        browser.go(&page_of(&token));
        assert!(!browser.has("#first_name"));
        browser.fill("#password", "Wrong-Horse-7");
        browser.follow(BUTTON);
        assert_problem(&browser, "The password is wrong.");
        assert_eq!(seen(&world, &id)["status"], "pending");
        browser.fill("#password", PASSWORD);
        browser.follow(BUTTON);
        assert_eq!(browser.text("h1"), "You are a member of Acme Events");
        assert_eq!(seen(&world, &id)["status"], "accepted");
    }
}

#[test]
fn a_weak_password_is_told_at_its_field_and_the_rest_is_kept() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go(&paulas_page(&world));
    browser.fill("#first_name", "Paulína");
    browser.fill("#password", "Short-1");
    browser.follow(BUTTON);
    assert_problem(&browser, "Choose a password of at least 8 characters.");
    assert_eq!((browser.value("#first_name"), browser.value("#password")), ("Paulína".into(), String::new()));
    browser.fill("#password", "iloveyou1");
    browser.follow(BUTTON);
    assert_problem(&browser, "This password is too common");
    // What is missing is told by the browser, before anything is sent.
    browser.fill("#password", "");
    browser.click(BUTTON);
    assert_eq!(browser.script("return document.querySelector('input:invalid').id"), "password");
    assert_eq!(focused(&browser), "password");
    browser.fill("#password", "Brand-New-1");
    browser.follow(BUTTON);
    assert_eq!(paulas(&world)["status"], "accepted");
}

/// The summary has the focus and leads to the password, which is described by what is wrong with it.
fn assert_problem(browser: &Browser, told: &str) {
    assert!(browser.title().starts_with("Error: "), "{}", browser.title());
    assert_eq!(focused(browser), "problems");
    assert!(browser.text(".problems a").starts_with(told), "{}", browser.text(".problems a"));
    let described = browser.attribute("#password", "aria-describedby").unwrap();
    let ids = described.split(' ').map(|id| browser.text(&format!("#{id}"))).collect::<String>();
    assert!(ids.contains(told), "{ids}");
    assert_eq!(browser.attribute("#password", "aria-invalid").as_deref(), Some("true"));
    browser.click(".problems a");
    assert_eq!(focused(browser), "password");
}
