//! Getting back in by typing and clicking: from the mail to signed in, and to another password.

use super::{focused, ways};
use crate::pages::{invite, with_email};
use usher_engine::ports::NoticeOf;
use usher_tests::{Browser, Lane, PASSWORD, World, until};

const ADMIN: &str = "admin@acme.example";
const NEW: &str = "Correct-Horse-8";
const BUTTON: &str = "main button[type=submit]";

/// The path of the newest link that was mailed to an address.
fn mailed(world: &World, email: &str) -> String {
    let link = until("a link comes by mail", || {
        let notices = world.post.notices();
        notices.iter().rev().find_map(|notice| match &notice.of {
            NoticeOf::SetPassword { link, .. } if notice.to.as_sent() == email => Some(link.expose().to_owned()),
            _ => None,
        })
    });
    link.strip_prefix("http://usher.example").unwrap().to_owned()
}

fn sign_in(browser: &Browser, password: &str) {
    browser.fill("#email", ADMIN);
    browser.fill("#password", password);
    browser.follow("main form > button");
}

/// The fields that are told to be wrong.
fn wrong(browser: &Browser) -> Vec<String> {
    let ids = browser.script("return [...document.querySelectorAll('[aria-invalid]')].map(one => one.id)");
    ids.as_array().unwrap().iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

#[test]
fn somebody_who_forgot_the_password_gets_in_with_scripts_and_without() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        browser.go("/console");
        browser.follow(".forgot a");
        assert_eq!(browser.path(), "/password/forgot");
        browser.fill("#email", ADMIN);
        browser.follow(BUTTON);
        assert!(!browser.has("main form"), "nothing is left to do here");
        browser.go(&mailed(&world, ADMIN));
        assert!(browser.text("main").contains(ADMIN));
        browser.fill("#password", NEW);
        browser.follow(BUTTON);
        browser.follow("main a");
        assert_eq!(browser.path(), "/console/sign-in");
        sign_in(&browser, NEW);
        assert_eq!(browser.text("h1"), "Overview");
    }
}

#[test]
fn a_weak_password_is_told_at_its_field_and_a_used_link_leads_to_a_new_one() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go("/password/forgot");
    browser.fill("#email", ADMIN);
    browser.follow(BUTTON);
    let link = mailed(&world, ADMIN);
    browser.go(&link);
    browser.fill("#password", "Short-1");
    browser.follow(BUTTON);
    assert!(browser.title().starts_with("Error: "), "{}", browser.title());
    assert_eq!(focused(&browser), "problems");
    browser.click(".problems a");
    assert_eq!(focused(&browser), "password");
    // What is missing is told by the browser, before anything is sent.
    browser.click(BUTTON);
    assert_eq!(browser.script("return document.querySelector('input:invalid').id"), "password");
    browser.fill("#password", NEW);
    browser.follow(BUTTON);
    browser.go(&link);
    browser.follow("main a");
    assert!(browser.path().starts_with("/password/forgot"), "{}", browser.path());
}

#[test]
fn a_password_is_changed_in_the_menu_and_the_session_goes_on() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go("/console");
    sign_in(&browser, PASSWORD);
    browser.click(".who summary");
    browser.follow(".menu a[href$=\"/password\"]");
    browser.fill("#current", "Wrong-Horse-7");
    browser.fill("#password", NEW);
    browser.follow("main form > button");
    assert!(browser.title().starts_with("Problem: "), "{}", browser.title());
    assert_eq!((browser.value("#current"), browser.value("#password")), (String::new(), String::new()));
    assert_eq!(wrong(&browser), ["current"]);
    browser.fill("#current", PASSWORD);
    browser.fill("#password", "Short-1");
    browser.follow("main form > button");
    assert_eq!(wrong(&browser), ["password"]);
    browser.fill("#current", PASSWORD);
    browser.fill("#password", NEW);
    browser.follow("main form > button");
    assert!(browser.text(".done").starts_with("Password changed."), "{}", browser.text(".done"));
    browser.go("/console/members");
    assert_eq!(browser.text("h1"), "Members");
}

#[test]
fn every_page_is_accessible_and_fits_every_window() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go("/password/forgot");
    browser.examine("forgot");
    browser.script("document.querySelector('form').noValidate = true");
    browser.follow(BUTTON);
    browser.examine("forgot-problem");
    browser.fill("#email", ADMIN);
    browser.follow(BUTTON);
    browser.examine("asked");
    let link = mailed(&world, ADMIN);
    browser.go(&link);
    browser.examine("reset");
    browser.fill("#password", "Short-1");
    browser.follow(BUTTON);
    browser.examine("reset-problem");
    browser.fill("#password", NEW);
    browser.follow(BUTTON);
    browser.examine("done");
    browser.go(&link);
    browser.examine("used");
    let (_, token) = invite(&world, &with_email("registered@people.example"));
    browser.go(&format!("/invitations/{token}"));
    browser.follow(".forgot a");
    browser.fill("#email", "registered@people.example");
    browser.follow(BUTTON);
    browser.examine("asked-with-an-invitation");
    for language in ["de", "ja", "uk"] {
        browser.go(&format!("/password/forgot?lang={language}"));
        browser.examine(&format!("forgot-{language}"));
    }
    browser.go("/console/sign-in");
    sign_in(&browser, NEW);
    browser.go("/console/password");
    browser.examine("change");
    browser.fill("#current", "Wrong-Horse-7");
    browser.fill("#password", "Correct-Horse-9");
    browser.follow("main form > button");
    browser.examine("change-problem");
}

#[test]
fn it_is_done_by_keys() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go("/console/sign-in");
    browser.tab_to(".forgot a");
    browser.leave(|| browser.press("Enter"));
    browser.tab_to("#email");
    ADMIN.chars().for_each(|key| browser.press(&key.to_string()));
    browser.leave(|| browser.press("Enter"));
    browser.go(&mailed(&world, ADMIN));
    browser.tab_to("#password");
    NEW.chars().for_each(|key| browser.press(&key.to_string()));
    browser.leave(|| browser.press("Enter"));
    browser.tab_to("main a");
    browser.leave(|| browser.press("Enter"));
    assert_eq!(browser.path(), "/console/sign-in");
}

#[test]
fn what_is_typed_can_be_shown_and_is_judged_in_the_browser_alone() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let kind = || browser.attribute("#password", "type").unwrap();
    browser.go(&format!("{}?lang=de", super::paulas_page(&world)));
    assert_eq!(browser.text(".reveal"), "Passwort anzeigen");
    for (typed, said) in [
        ("kurz", "mindestens 8"),
        ("Passw0rt1", "Viele Menschen"),
        ("abcdefghijkl", "Schwaches Passwort"),
        ("kartoffelsalat", "Mittelmäßiges Passwort"),
        ("xK9#mQ2$vL-7", "Starkes Passwort"),
    ] {
        browser.fill("#password", typed);
        let line = browser.text(".strength");
        assert!(line.contains(said), "{typed}: {line}");
    }
    browser.click(".reveal");
    assert_eq!((kind(), browser.text(".reveal")), ("text".to_owned(), "Passwort verbergen".to_owned()));
    browser.examine("strength");
    let asked = "return performance.getEntriesByType('resource').filter((one) => !/pages\\.js|icon\\.svg/.test(one.name)).length";
    assert_eq!(browser.script(asked), 0, "nothing is sent while somebody types");
    browser.click(".reveal");
    assert_eq!(kind(), "password");
    browser.without_scripts(true);
    browser.go(&super::paulas_page(&world));
    assert!(!browser.has(".reveal") && !browser.has(".strength"));
    browser.without_scripts(false);
    browser.go("/console/sign-in");
    browser.click(".reveal");
    assert_eq!(kind(), "text");
    assert!(!browser.has(".strength"), "a password that is set already is not judged");
}
