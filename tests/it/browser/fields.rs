//! Fields as browsers and password managers take them.

use crate::pages::{invite, with_email};
use serde_json::{Value, json};
use usher_tests::{Browser, Lane, PASSWORD, World};

const JOERG: &str = "j\u{f6}rg@people.example";

/// Type, autocomplete and value of the fields of the main form that can hold what somebody signs in with, in their order.
fn credentials(browser: &Browser) -> Value {
    browser.script(
        "return [...document.querySelectorAll('main form')].flatMap(form => [...form.elements])
            .filter(field => /username|password/.test(field.autocomplete))
            .map(field => [field.type, field.autocomplete, field.type == 'password' ? '' : field.value])",
    )
}

/// An address beyond ASCII, which browsers would not let go out of a field of the type `email`.
#[test]
fn somebody_with_an_address_beyond_ascii_gets_in() {
    let world = World::new(Lane::Sqlite);
    let body = json!({ "email": JOERG, "permissions": ["invitations.read"] });
    let (_, token) = invite(&world, &body);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go(&format!("/invitations/{token}"));
    assert_eq!(credentials(&browser), json!([["text", "username", JOERG], ["password", "new-password", ""]]));
    browser.fill("#first_name", "J\u{f6}rg");
    browser.fill("#password", PASSWORD);
    browser.follow("main button[type=submit]");
    browser.go("/console/sign-in");
    assert_eq!(credentials(&browser), json!([["text", "username", ""], ["password", "current-password", ""]]));
    assert_eq!(browser.attribute("#email", "inputmode").as_deref(), Some("email"));
    assert_eq!(browser.attribute("#email", "autocapitalize").as_deref(), Some("off"));
    browser.fill("#email", JOERG);
    browser.fill("#password", PASSWORD);
    browser.follow("main form > button");
    assert_eq!(browser.text("h1"), "Overview");
    browser.go("/console/password");
    let expected =
        [["text", "username", JOERG], ["password", "current-password", ""], ["password", "new-password", ""]];
    assert_eq!(credentials(&browser), json!(expected));
    browser.go("/password/forgot");
    assert_eq!(credentials(&browser), json!([["text", "username", ""]]));
    browser.fill("#email", JOERG);
    browser.follow("main button[type=submit]");
    assert!(!browser.has("main form"), "the request is taken");
}

/// Password managers look for the name before the password, in a field that is none of the type `hidden`.
#[test]
fn a_known_person_is_named_before_the_password() {
    let world = World::new(Lane::Sqlite);
    let email = "registered@people.example";
    let (_, token) = invite(&world, &with_email(email));
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go(&format!("/invitations/{token}"));
    assert_eq!(credentials(&browser), json!([["text", "username", email], ["password", "current-password", ""]]));
}

/// A session that ends while a form is filled in, by typing and clicking.
#[test]
fn what_was_typed_outlives_the_session() {
    for without_scripts in [false, true] {
        let world = World::new(Lane::Sqlite);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        let sign_in = || {
            browser.fill("#email", "admin@acme.example");
            browser.fill("#password", PASSWORD);
            browser.follow("main form > button");
        };
        browser.go("/console/sign-in");
        sign_in();
        browser.go("/console/keys");
        browser.fill("#description", "The robot of the night");
        world.clock.advance_millis(31 * 86_400_000);
        browser.follow("#new ~ form button");
        assert!(browser.text(".problem").contains("what you typed is kept"));
        sign_in();
        assert!(browser.text("main").contains("The robot of the night"));
        browser.follow("main form button");
        assert_eq!(browser.text("h1"), "Key created");
    }
}
