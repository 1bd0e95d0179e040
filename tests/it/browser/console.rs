//! The organization console by typing, clicking and keys.

use super::ways;
use crate::wire::{Canonical, Protocol};
use usher_tests::{Browser, Lane, PASSWORD, World, until};

pub(super) fn sign_in(browser: &Browser) {
    browser.go("/console");
    browser.fill("#email", "admin@acme.example");
    browser.fill("#password", PASSWORD);
    browser.follow("main form > button");
    assert_eq!((browser.path().as_str(), browser.text("h1").as_str()), ("/console/overview", "Overview"));
    browser.go("/console/invitations");
}

#[test]
fn people_are_invited_after_a_look_with_scripts_and_without() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        browser.without_scripts(without_scripts);
        sign_in(&browser);
        browser.follow(".head a.button");
        browser.fill("#people", "Grace Hopper <grace@people.example>\nnobody\nreader@acme.example");
        browser.click("input[name='role:editor']");
        browser.choose("#license", &world.get("id:license.team"));
        browser.follow("#invite > button");
        assert!(browser.text("[role=status]").starts_with("One person can be invited. 2 lines have problems"));
        assert!(world.mails().iter().all(|mail| mail.to != "grace@people.example"));
        browser.follow("button[formaction]");
        assert_eq!(browser.text("h1"), "One person was invited");
        assert!(
            browser.text("tbody").contains("reader@acme.example") && browser.text("tbody").contains("active member")
        );
        browser.follow("a.button");
        let _ = world.mails();
        browser.go("/console/invitations?q=grace");
        assert_eq!(browser.text(".pills"), "pending");
        assert_eq!(browser.text(".pills + .pills"), "Mail sent");
        browser.follow(".list tbody a");
        assert_eq!(browser.title(), "Invitation of grace@people.example – Acme Events");
        browser.click("details.grave summary");
        browser.follow("button.grave");
        assert_eq!(browser.text(".done"), "Invitation revoked. Its link no longer works.");
        assert_eq!(browser.text(".head .pill"), "revoked");
        assert!(!browser.has("main button"), "nothing is left to do");
        let found = Canonical::of(&world, "admin").all("invitations?email=grace@people.example");
        assert_eq!(found[0]["status"], "revoked");
    }
}

#[test]
fn a_file_of_people_is_taken() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("people.csv");
    std::fs::write(&file, "email,last_name\ngrace@people.example,Hopper\nnobody,\n").unwrap();
    sign_in(&browser);
    browser.go("/console/invite");
    browser.attach("#table", &file);
    browser.follow("#invite > button");
    assert!(browser.value("#people").starts_with("email,last_name"), "what was read can be changed");
    browser.follow("button[formaction]");
    assert_eq!(browser.text("h1"), "One person was invited");
    let found = Canonical::of(&world, "admin").all("invitations?email=grace@people.example");
    assert_eq!(found[0]["last_name"], "Hopper");
}

#[test]
fn a_long_list_goes_on_by_itself_and_is_found_again() {
    for (lane, without_scripts) in ways() {
        let world = World::new(lane);
        let Some(browser) = Browser::at(world.client()) else { return };
        sign_in(&browser);
        browser.go("/console/invite");
        let fill = "document.getElementById('people').value = \
            Array.from({ length: 1100 }, (_, number) => number == 7 ? 'nobody' : `p${number}@many.example`).join('\\n')";
        browser.script(fill);
        browser.without_scripts(without_scripts);
        browser.follow("#invite > button");
        assert!(browser.text("main").contains("The other 99 are checked when their turn comes"));
        browser.follow("button[formaction]");
        let import = browser.path();
        assert!(import.starts_with("/console/imports/"), "{import}");
        // Nobody looks for a while.
        browser.go("/console/members");
        browser.go("/console/invite");
        browser.follow(".head a");
        browser.follow(".rows a");
        assert_eq!(browser.path(), import);
        // Only the page of an import that has ended has these.
        until("everybody is invited", || browser.has("p.actions").then_some(()));
        assert_eq!(browser.text("h1"), "1,099 people were invited");
        assert_eq!(browser.text("tbody td"), "8");
        // What examines the page is a script itself.
        browser.without_scripts(false);
        browser.examine(if without_scripts { "console-import-without-scripts" } else { "console-import" });
    }
}

#[test]
fn a_member_is_given_rights_blocked_and_let_in() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    sign_in(&browser);
    browser.go("/console/members?q=rita");
    browser.follow(".list tbody a");
    assert_eq!(browser.text("h1"), "Rita Reader");
    browser.click("input[name='role:editor']");
    browser.follow("form[action$=edit] > button");
    assert_eq!(browser.text(".done"), "Permissions updated.");
    assert_eq!(browser.script("return document.querySelector(\"input[name='role:editor']\").checked"), true);
    browser.click("details.grave summary");
    browser.follow("details.grave button");
    assert_eq!(browser.text(".head .pill"), "blocked");
    browser.follow(".actions button.plain");
    assert_eq!(browser.text(".head .pill"), "active");
}

#[test]
fn every_page_is_accessible_and_fits_every_window() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
    browser.go("/console/sign-in");
    browser.examine("console-sign-in");
    browser.fill("#email", "admin@acme.example");
    browser.fill("#password", "wrong");
    browser.follow("main form > button");
    assert_eq!(browser.title(), "Problem: Sign in");
    assert_eq!(browser.value("#email"), "admin@acme.example");
    browser.examine("console-sign-in-problem");
    sign_in(&browser);
    browser.go("/console/templates");
    browser.examine("console-templates-none");
    browser.follow(".head .button");
    browser.examine("console-template-new");
    browser.fill("#name", "Guest");
    browser.fill("#color", "#ec6c50");
    browser.fill("#description", "People from outside who only look around");
    browser.click("input[name='role:editor']");
    browser.follow("main form > button");
    assert_eq!(browser.text(".done"), "Template created.");
    for page in [
        "overview",
        "invitations",
        "members",
        "licenses",
        "roles",
        "templates",
        "keys",
        "audit",
        "invite",
        "imports",
        "account",
        "account/sessions",
        "account/delete",
        "nothing",
    ] {
        browser.go(&format!("/console/{page}"));
        browser.examine(&format!("console-{}", page.replace('/', "-")));
    }
    for page in ["resources", "webhooks", "suppressions", "blocklist", "settings", "roles/new"] {
        browser.go(&format!("/console/{page}"));
        browser.examine(&format!("console-{}", page.replace('/', "-")));
    }
    examine_the_catalog(&world, &browser);
    browser.go("/console/invitations?q=zoe");
    browser.click(".pick input");
    browser.choose("#act", "revoke");
    browser.follow(".bulk button");
    browser.examine("console-bulk");
    for list in ["licenses", "resources", "webhooks"] {
        browser.go(&format!("/console/{list}"));
        browser.follow(".rows a");
        browser.click("details.grave summary");
        browser.examine(&format!("console-one-of-{list}"));
    }
    browser.go("/console/templates");
    browser.follow(".rows a");
    browser.click("details.grave summary");
    browser.examine("console-template");
    for list in ["invitations?", "members?status=invited&"] {
        browser.go(&format!("/console/{list}q=zoe"));
        browser.follow(".list tbody a");
        browser.click("details.grave summary");
        browser.examine(&format!("console-one-of-{}", list.split('?').next().unwrap()));
    }
    // What cannot be changed is scrolled by no key, and many people are by the tab key.
    let over = Protocol::Canonical.invite(&world, "over@people.example").expect_status(201).json();
    Canonical::of(&world, "admin").change(over["id"].as_str().unwrap(), "revoke").expect_status(200);
    browser.go("/console/invitations?status=revoked");
    browser.follow(".list tbody a");
    browser.examine("console-one-that-is-over");
    browser.go("/console/invite");
    let many = (0..80).map(|number| format!("person{number}@people.example")).collect::<Vec<_>>().join("\n");
    browser.fill("#people", &many);
    until("the people are checked", || browser.has(".chips").then_some(()));
    browser.examine("console-invite-many");
    browser.go("/console/invite");
    browser.fill("#people", "Kontakt;Abteilung;Vorname\nyan@people.example;Sales;Yan");
    browser.follow("#invite > button");
    browser.examine("console-preview-columns");
    browser.choose("[name='column.1']", "note");
    browser.follow("#invite > button");
    assert!(browser.text("[role=status]").starts_with("One person can be invited."));
    browser.go("/console/invite");
    browser.fill("#people", "grace@people.example\nnobody");
    let guest = browser.script("return document.querySelector('#template option:last-child').value");
    browser.choose("#template", guest.as_str().unwrap_or_default());
    browser.follow("#invite > button");
    assert_eq!(browser.script("return document.querySelector(\"input[name='role:editor']\").checked"), true);
    browser.examine("console-preview");
    browser.follow("button[formaction]");
    browser.examine("console-sent");
    browser.go("/console/keys");
    browser.fill("#description", "A robot");
    browser.follow("section form > button");
    browser.examine("console-key");
}

/// Permissions and roles with who has them, what is sent again, and a page in a loud color.
fn examine_the_catalog(world: &World, browser: &Browser) {
    browser.go("/console/permissions/new");
    browser.fill("#code", "members.read");
    browser.follow("main form > button");
    assert_eq!(browser.title(), "Problem: New permission – Acme Events");
    browser.examine("console-permission-problem");
    browser.fill("#code", "stage.manage");
    browser.follow("main form > button");
    assert_eq!(browser.text(".done"), "Permission created.");
    browser.follow("a.pill.code");
    browser.examine("console-permission");
    browser.go("/console/roles/new");
    browser.fill("#name", "Crew");
    browser.fill("#code", "crew");
    browser.follow("main form > button");
    let admin = Canonical::of(world, "admin");
    let rights = serde_json::json!({ "roles": ["crew"] });
    admin.send("PATCH", &format!("/v1/members/{}", world.get("typed:member.reader")), &rights).expect_status(200);
    browser.go("/console/roles/edit?code=crew");
    browser.click("input[name='permission:stage.manage']");
    browser.follow("main form > button");
    assert!(browser.text("[role=status]").contains("1 member gets:"));
    browser.examine("console-role-preview");
    browser.follow("section[aria-labelledby=preview] button");
    assert!(browser.text(".done").starts_with("Role saved."));
    browser.go("/console/webhooks");
    browser.follow(".rows a");
    browser.follow(".head h2 + a");
    browser.script("document.getElementById('since').value = '2026-11-20T12:00'");
    browser.follow("main form > button");
    assert!(browser.text("[role=status]").contains("20 November 2026 at 12:00 UTC"));
    browser.examine("console-redeliver");
    let color = |color: serde_json::Value| {
        let body = serde_json::json!({ "settings": { "branding": { "color": color } } });
        admin.send("PATCH", "/v1/organization", &body).expect_status(200);
    };
    for (name, loud) in [("yellow", "#ffcc00"), ("white", "#ffffff"), ("black", "#000000")] {
        color(serde_json::json!(loud));
        browser.go("/console/invitations");
        browser.examine(&format!("console-in-{name}"));
    }
    color(serde_json::Value::Null);
}

#[test]
fn the_operator_sees_all_organizations() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    let _ = world.mails();
    browser.go("/console/operator");
    browser.examine("console-operator-sign-in");
    browser.fill("#key", "usi_wrong");
    browser.follow("main form > button");
    assert_eq!(browser.title(), "Problem: Operator console");
    browser.examine("console-operator-sign-in-problem");
    browser.fill("#key", &world.get("credential:canonical.installation"));
    browser.follow("main form > button");
    assert_eq!((browser.path().as_str(), browser.text("h1").as_str()), ("/console/operator", "Organizations"));
    browser.examine("console-operator");
    let stops = browser.tab_stops();
    for stop in ["Skip to content", "Sign out", "Health", "New organization", "Name or short name", "Acme Events"] {
        assert!(stops.iter().any(|name| name.contains(stop)), "{stop}: {stops:?}");
    }
    browser.follow(".list tbody a");
    browser.examine("console-operator-organization");
    for page in ["organizations/new", "health"] {
        browser.go(&format!("/console/operator/{page}"));
        browser.examine(&format!("console-operator-{}", page.replace('/', "-")));
    }
    browser.go("/console/operator?q=acme");
    browser.tab_to(".list tbody a");
    browser.leave(|| browser.press("Enter"));
    browser.tab_to("#confirm-archive");
    "acme".chars().for_each(|key| browser.press(&key.to_string()));
    browser.leave(|| browser.press("Enter"));
    assert_eq!(browser.text(".head .pill"), "Archived");
    browser.examine("console-operator-archived");
}

#[test]
fn what_is_asked_for_several_and_what_is_refused_is_accessible() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    sign_in(&browser);
    browser.go("/console/members?q=reader");
    browser.click(".pick input");
    browser.choose("#act", "rights");
    browser.follow(".bulk button");
    browser.examine("console-bulk-rights");
    browser.choose("#right", "role:editor");
    browser.follow("main form > button");
    assert!(browser.text("main").contains("gets “Editor”"), "{}", browser.text("main"));
    browser.go("/console/members?q=reader");
    browser.click(".pick input");
    browser.choose("#act", "block");
    browser.follow(".bulk button");
    browser.follow("button.grave");
    browser.examine("console-bulk-done");
    browser.follow("main form button");
    assert!(browser.text("[role=status]").contains("1 of 1 done."));
    browser.go("/console/settings");
    browser.fill("#redirect_url", "https://elsewhere.example/welcome");
    browser.follow("main form > button");
    assert!(browser.title().starts_with("Problem: Settings"), "{}", browser.title());
    assert_eq!(browser.value("#redirect_url"), "https://elsewhere.example/welcome");
    browser.examine("console-settings-problem");
}

#[test]
fn everything_is_done_by_keys() {
    let world = World::new(Lane::Sqlite);
    let Some(browser) = Browser::at(world.client()) else { return };
    Protocol::Canonical.invite(&world, "zoe@people.example").expect_status(201);
    browser.go("/console/sign-in");
    browser.tab_to("#email");
    "admin@acme.example".chars().for_each(|key| browser.press(&key.to_string()));
    browser.press("Tab");
    PASSWORD.chars().for_each(|key| browser.press(&key.to_string()));
    browser.leave(|| browser.press("Enter"));
    let stops = browser.tab_stops();
    assert_eq!(stops[0], "Skip to content", "{stops:?}");
    for stop in ["admin@acme.example", "Members", "Invite people", "zoe@people.example"] {
        assert!(stops.iter().any(|name| name.contains(stop)), "{stop}: {stops:?}");
    }
    browser.tab_to("nav a[href*=invitations]");
    browser.leave(|| browser.press("Enter"));
    browser.tab_to(".list tbody a");
    browser.leave(|| browser.press("Enter"));
    browser.tab_to("details.grave summary");
    browser.press("Enter");
    browser.tab_to("button.grave");
    browser.leave(|| browser.press("Enter"));
    assert_eq!(browser.text(".head .pill"), "revoked");
    browser.tab_to(".who summary");
    browser.press("Enter");
    browser.tab_to(".menu button");
    browser.leave(|| browser.press("Enter"));
    assert_eq!((browser.text(".done").as_str(), browser.text("h1").as_str()), ("You signed out.", "Sign in"));
}
