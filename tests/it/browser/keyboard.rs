//! The pages without a mouse.

use super::{focused, paulas_page};
use crate::pages::paulas;
use usher_tests::{Browser, Lane, World};

#[test]
fn the_tab_key_reaches_every_control_in_order_and_shows_where_it_is() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let page = paulas_page(&world);
    browser.go(&page);
    let controls = [
        "First name",
        "Last name (optional)",
        "Password",
        "Show password",
        "Create account and accept",
        "Decline the invitation",
        "Your other address",
        "Ask the inviter",
        "Language",
    ];
    assert_eq!(browser.tab_stops(), controls);
    browser.tab_to("summary");
    browser.press("Enter");
    assert_eq!(browser.tab_stops().len(), controls.len() + 13, "every language is a stop");
    browser.size(320, 256);
    browser.dark(true);
    assert_eq!(browser.tab_stops().len(), controls.len() + 13, "nothing is covered in a small window");
    browser.go(&format!("{page}/decline"));
    assert_eq!(browser.tab_stops().len(), 3);
    world.clock.advance_millis(8 * 86_400_000);
    browser.go(&page);
    assert_eq!(browser.tab_stops().len(), 2);
}

#[test]
fn somebody_joins_by_keys_alone() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go(&paulas_page(&world));
    for password in ["short", "Brand-New-1"] {
        browser.tab_to("#password");
        for letter in password.chars() {
            browser.press(&letter.to_string());
        }
        browser.leave(|| browser.press("Enter"));
        if password == "short" {
            assert_eq!(focused(&browser), "problems");
            browser.press("Tab");
            browser.press("Enter");
            assert_eq!(focused(&browser), "password");
        }
    }
    assert_eq!(paulas(&world)["status"], "accepted");
}

#[test]
fn somebody_declines_by_keys_alone() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go(&paulas_page(&world));
    browser.tab_to(".actions a");
    browser.leave(|| browser.press("Enter"));
    browser.tab_to("button.grave");
    browser.leave(|| browser.press("Space"));
    assert_eq!(paulas(&world)["status"], "declined");
}
