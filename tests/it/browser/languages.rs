//! Another language by two clicks.

use super::paulas_page;
use usher_tests::{Browser, Lane, World};

#[test]
fn a_language_is_chosen_and_lasts_with_scripts_and_without() {
    for without_scripts in [false, true] {
        let world = World::new(Lane::Sqlite);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        browser.go(&paulas_page(&world));
        browser.click("footer summary");
        browser.follow("footer a[hreflang=de]");
        assert_eq!(browser.attribute("html", "lang").as_deref(), Some("de"));
        browser.fill("#password", "zu-kurz");
        browser.follow("button[type=submit]");
        assert_eq!(browser.text("#problems"), "Es gibt ein Problem");
        browser.follow(".actions a");
        assert_eq!(browser.attribute("html", "lang").as_deref(), Some("de"));
        browser.click("footer summary");
        browser.follow("footer a[hreflang=ja]");
        assert_eq!(browser.attribute("html", "lang").as_deref(), Some("ja"));
        assert!(browser.has("button.grave"), "still the same page");
    }
}
