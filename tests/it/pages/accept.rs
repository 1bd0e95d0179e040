//! Accepting on the page.

use super::{Browser, invite, paulas, seen, with_email};
use crate::wire::everything;
use usher_tests::{Lane, PASSWORD, World};

const NEW: [(&str, &str); 3] = [("first_name", "Paula"), ("last_name", "Žižková"), ("password", "Brand-New-1")];

#[test]
fn a_new_person_sees_what_it_is_about_and_joins() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        let page = paula.open("").expect_status(200).text();
        for shown in [
            "<strong>Ada Admin</strong> invites you to join <strong>Acme Events</strong>.",
            "This invitation is for pending@acme.example.",
            "expires in 7 days (<time datetime=\"2026-11-27T12:00:00Z\" data-weekday>Friday</time>, ",
            "<time datetime=\"2026-11-27T12:00:00Z\">27 November 2026 at 12:00 UTC</time>).",
            "<h3>One permission</h3>",
            "<li>See the organization</li>",
            "value=\"Paula\"",
            "autocomplete=\"new-password\"",
            "At least 8 characters",
        ] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        let joined = paula.accept(&NEW).expect_status(303);
        let back = format!("/invitations/{}?lang=en", paula.token);
        assert_eq!(joined.header("location"), Some(back.as_str()));
        let after = paula.open("").expect_status(200).text();
        assert!(after.contains("You are a member of Acme Events") && !after.contains("<form"), "{after}");
        let onward = format!("/console/sign-in?lang=en&invitation={}", paula.token);
        let link = format!("<a class=\"button\" href=\"{}\">", onward.replace('&', "&#38;"));
        for shown in ["<li>See the organization</li>", &link] {
            assert!(after.contains(shown), "{shown}: {after}");
        }
        assert_eq!(paulas(&world)["status"], "accepted");
        // The page before it was left open in another tab.
        let again = paula.post("/accept", &[("nonce", "x"), ("password", "Brand-New-1")]).expect_status(200).text();
        assert!(again.contains("You are a member of Acme Events"), "{again}");
        let members = crate::wire::Canonical::of(&world, "admin").all("members");
        assert!(members.iter().any(|member| member["last_name"] == "Žižková" && member["status"] == "active"));
    }
}

#[test]
fn what_is_wrong_is_told_in_place_and_changes_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        // The first look is noted.
        paula.open("").expect_status(200);
        let before = everything(&world);
        let long = "x".repeat(251);
        for (first_name, password, told, field) in [
            ("Paula", "", "Enter a password.", "password"),
            ("Paula", "Short-1", "Choose a password of at least 8 characters.", "password"),
            ("Paula", "iloveyou1", "This password is too common. Choose another.", "password"),
            ("Paula", &format!("Aa1{}", "x".repeat(300)), "The password is too long.", "password"),
            (" ", "Brand-New-1", "Enter your first name.", "first_name"),
            (&long, "Brand-New-1", "The name is too long.", "first_name"),
        ] {
            let fields = [("first_name", first_name), ("last_name", "\"><b>"), ("password", password)];
            let page = paula.accept(&fields).expect_status(422).text();
            assert!(page.contains("<title>Error: ") && page.contains("role=\"alert\""), "{page}");
            assert!(page.contains(&format!("<li><a href=\"#{field}\">{told}")), "{told}: {page}");
            assert!(page.contains("value=\"&#34;&#62;&#60;b&#62;\""), "{page}");
            assert!(page.contains(&format!("{field}-problem")) && page.contains("aria-invalid=\"true\""), "{page}");
            assert!(password.is_empty() || !page.contains(password), "the password stands in the page");
        }
        assert_eq!(everything(&world), before, "{lane:?}");
        paula.accept(&NEW).expect_status(303);
    }
}

#[test]
fn somebody_with_an_account_signs_in() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (id, token) = invite(&world, &with_email("registered@people.example"));
        let rob = Browser::of(&world, &token);
        let page = rob.open("").expect_status(200).text();
        assert!(page.contains("There is already an account for registered@people.example."), "{page}");
        assert!(page.contains("current-password") && !page.contains("first_name"), "{page}");
        let wrong = rob.accept(&[("password", "Wrong-Horse-7")]).expect_status(422).text();
        assert!(wrong.contains("The password is wrong."), "{wrong}");
        assert_eq!(seen(&world, &id)["status"], "pending");
        rob.accept(&[("password", PASSWORD)]).expect_status(303);
        assert_eq!(seen(&world, &id)["status"], "accepted");
    }
}

#[test]
fn a_form_without_its_nonce_does_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let paula = Browser::paula(&world);
        let (_, other) = invite(&world, &with_email("grace@people.example"));
        let others = Browser::of(&world, &other).nonce("", "/accept");
        let declines = paula.nonce("/decline", "/decline");
        for nonce in ["", "0", others.as_str(), declines.as_str()] {
            let mut fields = NEW.to_vec();
            fields.push(("nonce", nonce));
            let page = paula.post("/accept", &fields).expect_status(422).text();
            assert!(page.contains("The form could not be checked."), "{page}");
            paula.post("/decline", &[("nonce", if nonce == declines { "" } else { nonce })]).expect_status(422);
        }
        paula.post("/accept", &NEW).expect_status(422);
        assert_eq!(paulas(&world)["status"], "pending");
    }
}

#[test]
fn only_forms_are_read() {
    let world = World::new(Lane::Sqlite);
    let paula = Browser::paula(&world);
    let path = format!("/invitations/{}/accept", paula.token);
    for (kind, body, status) in [
        ("application/json", "{}", 415),
        ("text/plain", "nonce=1", 415),
        ("application/x-www-form-urlencoded", "password=a&password=b", 400),
        ("application/x-www-form-urlencoded", "password=%ff", 400),
    ] {
        let reply = world.client().send("POST", &path, &[("content-type", kind)], body.as_bytes());
        let page = reply.expect_status(status).text();
        assert!(page.contains("The request could not be understood"), "{page}");
    }
    assert_eq!(world.client().get(&path, &[]).expect_status(405).header("allow"), Some("POST"));
    assert_eq!(paulas(&world)["status"], "pending");
}
