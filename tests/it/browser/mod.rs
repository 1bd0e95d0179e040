//! The hosted pages and the console in a real browser, headless Chromium: what people do most on both databases, with
//! scripts and without; what happens within a page on one of them.

mod accept;
mod account;
mod console;
mod ends;
mod fields;
mod harness;
mod keyboard;
mod languages;
mod looks;
mod password;
mod reference;
mod scripts;

use usher_tests::{Browser, Lane, World};

/// Each database, with scripts and without; the flag says whether it is without.
fn ways() -> impl Iterator<Item = (Lane, bool)> {
    Lane::all().into_iter().flat_map(|lane| [(lane, false), (lane, true)])
}

/// The path of Paula Pending's invitation.
fn paulas_page(world: &World) -> String {
    page_of(&world.get("token:pending"))
}

/// The path of an invitation by its link's token.
fn page_of(token: &str) -> String {
    format!("/invitations/{token}")
}

/// The element that has the focus, by its id or else its class.
fn focused(browser: &Browser) -> String {
    let focused = browser.script("const one = document.activeElement; return one.id || one.className || one.tagName");
    focused.as_str().unwrap().to_owned()
}
