//! Every page of an invitee as axe and a narrow window see it, in light and dark. With `USHER_SCREENSHOTS=FOLDER` the
//! pictures can be looked at.

use super::{page_of, paulas_page};
use crate::pages::{invite, with_email};
use serde_json::json;
use usher_tests::{Browser, Lane, World};

#[test]
fn an_open_invitation() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    browser.go(&paulas_page(&world));
    browser.examine("new");
    browser.click("summary");
    browser.examine("languages");
    browser.fill("#password", "x");
    browser.follow("button[type=submit]");
    browser.examine("weak");
    browser.follow(".actions a");
    browser.examine("decline");
    browser.follow("main a");
    browser.script("document.querySelector('[name=nonce]').value = 'x'");
    browser.fill("#password", "Brand-New-1");
    browser.follow("button[type=submit]");
    browser.examine("unchecked");
    browser.fill("#password", "Brand-New-1");
    browser.follow("button[type=submit]");
    browser.examine("joined");
}

#[test]
fn an_invitation_for_an_account() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let (_, token) = invite(&world, &with_email("registered@people.example"));
    browser.go(&page_of(&token));
    browser.examine("known");
    browser.fill("#password", "Wrong-Horse-7");
    browser.follow("button[type=submit]");
    browser.examine("wrong");
}

#[test]
fn invitations_that_are_over() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let (_, declined) = invite(&world, &with_email("grace@people.example"));
    let (revoked, token) = invite(&world, &with_email("rita@people.example"));
    browser.go(&format!("{}/decline", page_of(&declined)));
    browser.follow("button.grave");
    browser.examine("declined");
    let bearer = world.bearer("canonical.admin");
    let path = format!("/v1/invitations/{revoked}/revoke");
    world.client().json("POST", &path, &[("authorization", &bearer)], &json!({})).expect_status(200);
    browser.go(&page_of(&token));
    browser.examine("revoked");
    browser.go(&page_of("00000000-0000-4000-8000-000000000000"));
    browser.examine("unknown");
    world.clock.advance_millis(8 * 86_400_000);
    browser.go(&paulas_page(&world));
    browser.examine("expired");
    browser.follow("main button");
    browser.examine("requested");
}

#[test]
fn long_names_and_many_grants_in_every_script() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let body = json!({
        "email": format!("{}@people.example", "long".repeat(15)),
        "first_name": "Wolfeschlegelsteinhausenbergerdorff".repeat(4),
        "last_name": "Keihanaikukauakahihuliheekahaunaele".repeat(4),
        "permissions": ["*"],
    });
    let (_, token) = invite(&world, &body);
    for language in ["cs", "de", "ja", "uk", "zh"] {
        browser.go(&format!("{}?lang={language}", page_of(&token)));
        browser.examine(language);
    }
}
