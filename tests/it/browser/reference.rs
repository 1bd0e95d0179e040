//! The API reference in a browser: it is drawn under its policy, finds operations, and loads nothing from elsewhere.

use std::time::{Duration, Instant};
use usher_tests::{Browser, Lane, World};

/// Waits until a script says that something is so.
fn wait_until(browser: &Browser, what: &str) {
    let since = Instant::now();
    while browser.script(&format!("return {what}")) != true {
        assert!(since.elapsed() < Duration::from_mins(1), "{what}: {}", browser.text("body"));
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn operations_can_be_found_and_tried() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.size(1280, 900);
    // The shortest document: drawing one takes as long as it has operations.
    browser.go("/docs/apexscore");
    wait_until(&browser, "document.body.innerText.includes('Validate an invitation token')");
    wait_until(&browser, "[...document.querySelectorAll('button')].some((one) => /Test Request/i.test(one.innerText))");
    let elsewhere = "return performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))";
    assert_eq!(browser.script(elsewhere), serde_json::json!([]));
    browser.script("[...document.querySelectorAll('button')].find((one) => /^Search/.test(one.innerText)).click()");
    wait_until(&browser, "!!document.querySelector('[role=dialog] input')");
}

#[test]
fn without_scripts_the_plain_page_is_one_click_away() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.without_scripts(true);
    browser.go("/docs/canonical");
    browser.follow("noscript a, nav a[href$=plain]");
    assert!(browser.text("h1").contains("Usher"));
}
