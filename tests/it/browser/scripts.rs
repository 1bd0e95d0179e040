//! What the console's script adds: lists that change in place, dialogs, shortcuts, and progress.

use super::console::sign_in;
use super::{focused, paulas_page};
use crate::wire::Protocol;
use usher_tests::{Browser, Lane, World, until};

/// Twelve invitations of people and one of a robot.
fn invited(world: &World) {
    for number in 0..12 {
        Protocol::Canonical.invite(world, &format!("p{number}@many.example")).expect_status(201);
    }
    Protocol::Canonical.invite(world, "robot@machines.example").expect_status(201);
}

/// Marks the page, so that another one can be told from it.
fn mark(browser: &Browser) {
    browser.script("window.isSame = true");
}

fn is_same(browser: &Browser) -> bool {
    browser.script("return window.isSame === true") == true
}

fn rows(browser: &Browser) -> u64 {
    browser.script("return document.querySelectorAll('.list tbody tr').length").as_u64().unwrap()
}

#[test]
fn a_list_finds_as_one_types_and_the_address_says_what_is_shown() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    invited(&world);
    sign_in(&browser);
    mark(&browser);
    browser.press("/");
    assert_eq!(focused(&browser), "q");
    "robot@machines".chars().for_each(|key| browser.press(&key.to_string()));
    until("the robot alone", || (rows(&browser) == 1).then_some(()));
    assert_eq!((focused(&browser).as_str(), browser.value("#q").as_str()), ("q", "robot@machines"));
    assert!(is_same(&browser) && browser.path().contains("q=robot%40machines"), "{}", browser.path());
    let said = "return document.querySelector('[aria-live=polite]').textContent";
    assert_eq!(browser.script(said), "1 invitation shown.");
    let link = "[data-clear]";
    browser.click(link);
    until("everything", || (rows(&browser) > 10).then_some(()));
    assert_eq!((browser.value("#q"), browser.path()), (String::new(), "/console/invitations".to_owned()));
    browser.click(".tabs li:nth-child(2) a");
    until("pending ones", || browser.path().contains("status=pending").then_some(()));
    until("the tab", || browser.has(".tabs li:nth-child(2) a[aria-current=page]").then_some(()));
    assert_eq!(browser.attribute("[data-part=state] input", "value").as_deref(), Some("pending"));
    browser.script("history.back()");
    until("the list before", || browser.has(".tabs li:nth-child(1) a[aria-current=page]").then_some(()));
    assert!(is_same(&browser));
    // Whose session has ended is led to sign in.
    browser.script("fetch = () => Promise.resolve({ ok: true, redirected: true, text: () => '' })");
    browser.follow(".tabs li:nth-child(2) a");
    assert!(!is_same(&browser) && browser.path().contains("status=pending"));
}

#[test]
fn an_answer_that_comes_late_is_dropped() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    invited(&world);
    sign_in(&browser);
    // The first answer waits until it is let go, whatever becomes of its request.
    browser.script(
        "const real = fetch; let turn = 0; window.letGo = null;\
         fetch = (url) => turn++ ? real(url) : new Promise((go) => { window.letGo = () => real(url).then(go); });",
    );
    browser.fill("#q", "robot");
    until("the first request", || (browser.script("return !!window.letGo") == true).then_some(()));
    browser.fill("#q", "p1@");
    until("the second answer", || (rows(&browser) == 1).then_some(()));
    browser.script("return window.letGo().then(() => new Promise((go) => setTimeout(go, 300)))");
    assert!(browser.text(".list tbody").contains("p1@many.example"), "{}", browser.text(".list tbody"));
    assert!(browser.path().contains("q=p1"), "{}", browser.path());
}

#[test]
fn a_whole_page_is_selected_at_once_and_counted() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    invited(&world);
    sign_in(&browser);
    let all = rows(&browser);
    browser.click(".bulk .tick input");
    assert_eq!(browser.text(".bulk output"), format!("{all} selected"));
    browser.click(".list tbody tr:nth-child(2) .pick input");
    assert_eq!(browser.text(".bulk output"), format!("{} selected", all - 1));
    assert_eq!(browser.script("return document.querySelector('.bulk .tick input').indeterminate"), true);
    browser.examine("selected");
    // What is selected in a list that has changed in place goes into its form.
    browser.fill("#q", "robot");
    until("the robot alone", || (rows(&browser) == 1).then_some(()));
    assert_eq!(browser.text(".bulk output"), "");
    browser.click(".bulk .tick input");
    browser.choose("#act", "revoke");
    browser.follow(".bulk button");
    assert!(browser.text(".rows").contains("robot@machines.example"));
}

#[test]
fn what_takes_something_away_is_confirmed_in_a_dialog() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    invited(&world);
    sign_in(&browser);
    browser.go("/console/invitations?q=robot");
    browser.follow(".list tbody a");
    let is_open = || browser.has("dialog[open]");
    let summary = "details.grave summary";
    browser.click(summary);
    assert!(is_open() && browser.text("dialog h2") == "Revoke");
    assert_eq!(browser.script("return document.activeElement.textContent"), "Go back");
    browser.examine("dialog");
    browser.press("Escape");
    assert!(!is_open());
    assert_eq!(browser.script("return document.activeElement.tagName"), "SUMMARY");
    browser.click(summary);
    browser.script(
        "document.querySelector('dialog').dispatchEvent(new MouseEvent('click', { clientX: 2, clientY: 2, bubbles: true }))",
    );
    assert!(!is_open());
    browser.click(summary);
    browser.click("dialog button.plain");
    assert!(!is_open());
    browser.click(summary);
    browser.follow("dialog button.grave");
    assert_eq!(browser.text(".head .pill"), "revoked");
}

#[test]
fn keys_lead_where_they_say_and_can_be_turned_off() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    sign_in(&browser);
    browser.press("?");
    assert!(browser.text("dialog").contains("Go to Members"));
    browser.examine("shortcuts");
    browser.press("Escape");
    until("the dialog is closed", || (!browser.has("dialog")).then_some(()));
    browser.press("g");
    browser.leave(|| browser.press("m"));
    assert_eq!(browser.path(), "/console/members");
    browser.leave(|| browser.press("n"));
    assert_eq!(browser.path(), "/console/invite");
    // What is typed is typed.
    browser.click("#people");
    for key in ["g", "m", "?", "/"] {
        browser.press(key);
    }
    assert_eq!(browser.value("#people"), "gm?/");
    browser.go("/console/members");
    browser.click(".who summary");
    browser.click(".menu > button");
    browser.click("dialog .tick input");
    browser.press("Escape");
    browser.press("/");
    browser.press("?");
    assert!(focused(&browser) != "q" && !browser.has("dialog"));
    browser.go("/console/members");
    browser.press("?");
    assert!(!browser.has("dialog"), "the browser remembers");
    browser.script("localStorage.clear()");
}

#[test]
fn columns_sort_in_place_and_keep_the_focus() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    invited(&world);
    sign_in(&browser);
    mark(&browser);
    browser.click(".list thead th:nth-child(2) a");
    until("the order", || browser.has("th[aria-sort=ascending]").then_some(()));
    assert!(browser.text(".list tbody").starts_with("p0@many.example"), "{}", browser.text(".list tbody"));
    assert_eq!(browser.script("return document.activeElement.textContent"), "Person");
    browser.press("Enter");
    until("the other order", || browser.has("th[aria-sort=descending]").then_some(()));
    assert!(browser.text(".list tbody").starts_with("robot@"), "{}", browser.text(".list tbody"));
    assert!(is_same(&browser) && browser.path().contains("sort=-email"));
    browser.fill("#q", "many");
    until("a search", || browser.path().contains("q=many").then_some(()));
    assert!(browser.path().contains("sort=-email"), "a search keeps the order: {}", browser.path());
    browser.examine("sorted");
}

#[test]
fn people_are_tried_while_they_are_named() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    sign_in(&browser);
    browser.go("/console/invite");
    browser.fill("#people", "Grace Hopper <grace@people.example>, nobody, reader@acme.example");
    until("the people", || browser.has(".chip.bad").then_some(()));
    assert_eq!(browser.script("return document.querySelectorAll('.chip').length"), 3);
    assert_eq!(browser.script("return document.querySelectorAll('.chip.bad').length"), 2);
    assert_eq!(focused(&browser), "people");
    let said = browser.script("return document.querySelector('[aria-live=polite]').textContent");
    assert_eq!(said, "3 read, 2 with a problem.");
    browser.examine("chips");
    browser.fill("#people", "");
    browser.click("#people");
    browser.press("Space");
    until("nobody", || (!browser.has(".chip")).then_some(()));
    browser.fill("#people", "Grace Hopper <grace@people.example>\nnobody");
    browser.fill("#message", "See you on Monday");
    browser.choose("#locale", "de");
    browser.follow("#invite > button");
    assert!(
        browser.text(".mail").contains("Guten Tag Grace Hopper") && browser.text(".mail").contains("See you on Monday")
    );
    assert!(browser.text(".mail .subject").contains("Acme Events"), "{}", browser.text(".mail"));
    assert!(browser.has("button.copy"));
    assert!(world.mails().iter().all(|mail| mail.to != "grace@people.example"));
    browser.examine("mail");
}

#[test]
fn instants_are_told_in_the_time_zone_of_the_reader() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.zone("America/Los_Angeles");
    browser.go(&paulas_page(&world));
    let told = browser.text("time:not([data-weekday])");
    assert!(told.contains("27 November 2026 at 04:00 GMT-8"), "{told}");
    assert_eq!(browser.text("time[data-weekday]"), "Friday");
    sign_in(&browser);
    browser.go("/console/audit");
    let told = browser.text(".at time");
    assert!(told.contains("GMT-8"), "{told}");
    assert!(browser.attribute(".at time", "title").is_some_and(|title| title.contains("UTC")), "as in the log");
    browser.zone("UTC");
}
