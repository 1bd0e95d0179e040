//! The settings of an organization in the console, and the addresses that are not written to.

use super::{ConsoleUser, hidden};
use crate::wire::{Canonical, everything};
use serde_json::json;
use usher_tests::{Lane, World};

/// The form as the page fills it for an organization without settings of its own.
fn form<'a>(revision: &'a str, changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("revision", revision),
        ("name", "Acme Events"),
        ("slug", "acme-events"),
        ("locale", ""),
        ("lifetime", ""),
        ("unit", "days"),
        ("domains", ""),
        ("duplicates", "refuse"),
        ("delivery", "send"),
        ("replies", "inviter"),
        ("reply_address", ""),
        ("shown_name", ""),
        ("color", ""),
        ("logo", ""),
        ("redirect_origins", ""),
        ("redirect_url", ""),
        ("remind_after", ""),
        ("remind_before", ""),
    ];
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes);
    fields
}

#[test]
fn settings_are_shown_changed_and_hold_for_the_api() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let revision = hidden(&user.page("/settings"), "revision");
        let changes = [
            ("locale", "de"),
            ("lifetime", "36"),
            ("unit", "hours"),
            ("domains", "People.example\r\nb\u{fc}cher.example"),
            ("duplicates", "resend"),
            ("replies", "address"),
            ("reply_address", "desk@acme.example"),
            ("shown_name", "Acme"),
            ("color", "#EC6C50"),
            ("logo", "https://acme.example/logo.png"),
            ("redirect_origins", "https://APP.acme.example\r\nhttp://localhost:3000"),
            ("redirect_url", "https://app.acme.example/welcome"),
            ("remind_after", "2"),
            ("remind_before", "1"),
        ];
        let saved = user.post("/settings", &form(&revision, &changes)).expect_status(303);
        assert_eq!(saved.header("location"), Some("/console/settings?done=settings-saved"));
        let settings = admin.get("/v1/organization").expect_status(200).json()["settings"].clone();
        assert_eq!(settings["locale"], "de");
        assert_eq!(settings["invitation_ttl_seconds"], 129_600);
        assert_eq!(settings["allowed_domains"], json!(["people.example", "xn--bcher-kva.example"]));
        assert_eq!(settings["if_pending"], "resend");
        assert_eq!(settings["email_policy"], json!({ "delivery": "send", "reply_to": "desk@acme.example" }));
        assert_eq!(settings["branding"]["color"], "#ec6c50");
        assert_eq!(settings["redirect_origins"], json!(["https://app.acme.example", "http://localhost:3000"]));
        assert_eq!(settings["redirect_url"], "https://app.acme.example/welcome");
        assert_eq!(settings["reminders"], json!({ "after_days": 2, "before_expiry_days": 1 }));
        let page = user.page("/settings");
        for shown in [
            "value=\"https://app.acme.example/welcome\"",
            "name=\"remind_after\" type=\"number\" min=\"1\" max=\"90\" step=\"1\" value=\"2\"",
            "<option value=\"de\" selected lang=\"de\">Deutsch",
            "name=\"lifetime\" type=\"number\" min=\"1\" step=\"1\" placeholder=\"As this server is set\" value=\"36\"",
            "<option value=\"hours\" selected>",
            "<option value=\"resend\" selected>",
            "value=\"desk@acme.example\"",
            "fill=\"#ec6c50\"",
            "xn--bcher-kva.example",
        ] {
            assert!(page.contains(shown), "{shown}: {page}");
        }
        // Of two who change what they see, the second is told.
        user.post("/settings", &form(&revision, &[])).expect_status(409);
        let revision = hidden(&page, "revision");
        user.post("/settings", &form(&revision, &[])).expect_status(303);
        let settings = admin.get("/v1/organization").expect_status(200).json()["settings"].clone();
        assert_eq!((&settings["locale"], &settings["allowed_domains"]), (&json!(null), &json!([])));
    }
}

#[test]
fn a_sample_shows_what_was_typed_and_changes_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let page = user.page("/settings");
        assert!(
            page.contains("data-sample=\"/console/settings/sample\"") && page.contains("fill=\"#1d4ed8\""),
            "{page}"
        );
        let (revision, before) = (hidden(&page, "revision"), everything(&world));
        let typed = [
            ("locale", "de"),
            ("lifetime", "3"),
            ("replies", "address"),
            ("reply_address", "desk@acme.example"),
            ("shown_name", "Acme <Berlin>"),
            ("color", "#EC6C50"),
            ("duplicates", "resend"),
        ];
        let shown = user.post("/settings/sample", &form(&revision, &typed)).expect_status(200).text();
        for part in [
            "<strong>Acme &#60;Berlin&#62;</strong>",
            "fill=\"#ec6c50\"",
            "lang=\"de\"",
            "Antworten gehen an Acme &#60;Berlin&#62;",
            "<option value=\"resend\" selected>",
            "value=\"#EC6C50\"",
        ] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
        let (_, look) = shown.split_once("data-part=\"sample\"").unwrap();
        assert!(look.contains("20. Dezember 2026") || look.contains("23. November 2026"), "until when: {look}");
        let silent =
            user.post("/settings/sample", &form(&revision, &[("replies", "nobody"), ("delivery", "link_only")]));
        let silent = silent.expect_status(200).text();
        assert!(!silent.contains("Replies go to") && !silent.contains("class=\"subject\""), "{silent}");
        let wrong = user.post("/settings/sample", &form(&revision, &[("color", "red")])).expect_status(422).text();
        assert!(wrong.contains("id=\"color-problem\""), "{wrong}");
        for who in ["reader@acme.example", "inviter@acme.example"] {
            let other = ConsoleUser::of(&world, who);
            other.post("/settings/sample", &form(&revision, &typed)).expect_status(403);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn an_uploaded_logo_stays_until_it_is_taken_away() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let image = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    let body = json!({ "settings": { "branding": { "logo": image } } });
    admin.send("PATCH", "/v1/organization", &body).expect_status(200);
    let logo = || admin.get("/v1/organization").json()["settings"]["branding"]["logo"].clone();
    let page = user.page("/settings");
    assert!(page.contains("name=\"stored_logo\"") && !page.contains("value=\"data:"), "{page}");
    let keep = [("stored_logo", "stored"), ("color", "#000000")];
    user.post("/settings", &form(&hidden(&page, "revision"), &keep)).expect_status(303);
    assert_eq!(logo(), image);
    user.post("/settings", &form(&hidden(&user.page("/settings"), "revision"), &[])).expect_status(303);
    assert_eq!(logo(), json!(null));
}

#[test]
fn what_is_wrong_changes_no_setting() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let revision = hidden(&user.page("/settings"), "revision");
        let before = everything(&world);
        for wrong in [
            ("name", ""),
            ("slug", "Acme!"),
            ("locale", "nl"),
            ("lifetime", "0"),
            ("lifetime", "1.5"),
            ("remind_after", "0"),
            ("remind_before", "91"),
            ("unit", "years"),
            ("domains", "a b@c"),
            ("duplicates", "what"),
            ("delivery", ""),
            ("replies", "address"),
            ("color", "red"),
            ("redirect_origins", "https://app.acme.example/welcome"),
            ("redirect_url", "http://app.acme.example/"),
            ("redirect_url", "https://elsewhere.example/"),
            ("logo", "http://acme.example/a.png"),
            ("logo", "javascript:alert(1)"),
        ] {
            // A unit counts only beside an amount.
            let amount = (wrong.0 == "unit").then_some(("lifetime", "1"));
            let changes: Vec<_> = amount.into_iter().chain([wrong]).collect();
            user.post("/settings", &form(&revision, &changes)).expect_status(422);
        }
        user.post("/settings", &form("x", &[])).expect_status(400);
        for who in ["reader@acme.example", "inviter@acme.example"] {
            let user = ConsoleUser::of(&world, who);
            user.open("/settings").expect_status(403);
            user.post("/settings", &form(&revision, &[("name", "Mine")])).expect_status(403);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn addresses_are_blocked_and_unblocked() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let row = json!({ "email": "jan@shut.example" });
        user.post("/blocklist", &[("entry", "Shut.example")]).expect_status(303);
        assert!(user.page("/blocklist").contains("value=\"shut.example\""));
        admin.invite(&row).expect_status(422);
        user.post("/blocklist", &[("entry", "shut.example")]).expect_status(409);
        for wrong in ["", "a b", "@", "x@y@z"] {
            user.post("/blocklist", &[("entry", wrong)]).expect_status(422);
        }
        let other = ConsoleUser::of(&world, "admin@other.example");
        assert!(!other.page("/blocklist").contains("shut.example"));
        other.post("/blocklist/remove", &[("entry", "shut.example")]).expect_status(404);
        ConsoleUser::of(&world, "reader@acme.example").post("/blocklist", &[("entry", "x.example")]).expect_status(403);
        user.post("/blocklist/remove", &[("entry", "shut.example")]).expect_status(303);
        admin.invite(&row).expect_status(201);
    }
}

#[test]
fn an_address_that_bounced_gets_mail_again() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        assert!(user.page("/suppressions").contains("All mail arrived so far"));
        let invited = admin.invite(&json!({ "email": "gone@people.example" })).expect_status(201).json();
        drop(world.mails());
        let path = format!("/v1/invitations/{}", invited["id"].as_str().unwrap());
        let delivery = admin.get(&path).expect_status(200).json()["delivery"]["id"].clone();
        let report = json!({ "delivery_id": delivery, "kind": "hard", "reason": "550 <no such user>" });
        admin.send("POST", "/v1/deliveries/bounces", &report).expect_status(200);
        let page = user.page("/suppressions");
        assert!(page.contains("gone@people.example") && page.contains("550 &#60;no such user&#62;"), "{page}");
        let other = ConsoleUser::of(&world, "admin@other.example");
        assert!(!other.page("/suppressions").contains("gone@"));
        other.post("/suppressions/lift", &[("email", "gone@people.example")]).expect_status(404);
        ConsoleUser::of(&world, "reader@acme.example")
            .post("/suppressions/lift", &[("email", "gone@people.example")])
            .expect_status(403);
        user.post("/suppressions/lift", &[("email", "nobody")]).expect_status(422);
        user.post("/suppressions/lift", &[("email", "gone@people.example")]).expect_status(303);
        assert!(admin.all("suppressions").is_empty());
        user.post("/suppressions/lift", &[("email", "gone@people.example")]).expect_status(404);
    }
}

#[test]
fn the_organization_is_archived_deleted_and_restored_by_its_short_name() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, reader) = (ConsoleUser::admin(&world), ConsoleUser::of(&world, "reader@acme.example"));
        let before = user.page("/settings");
        assert!(before.contains("Archive organization") && !before.contains("Restore organization"), "{before}");
        for (path, confirm) in [("archive", "other"), ("archive", ""), ("delete", "Acme Events")] {
            user.post(&format!("/settings/{path}"), &[("confirm", confirm)]).expect_status(422);
            reader.post(&format!("/settings/{path}"), &[("confirm", "acme")]).expect_status(403);
        }
        assert!(!user.page("/members").contains("is archived"), "{lane:?}");
        user.post("/settings/archive", &[("confirm", "acme")]).expect_status(303);
        for person in [&user, &reader] {
            assert!(person.page("/members").contains("This organization is archived. Nothing in it"), "{lane:?}");
        }
        let refused = user.post("/roles", &[("code", "x"), ("name", "X")]).expect_status(409).text();
        assert!(refused.contains("This organization is archived. Restore it"), "{refused}");
        user.post("/settings/delete", &[("confirm", "acme")]).expect_status(303);
        let page = user.page("/settings");
        assert!(page.contains("will be erased on 20 December 2026 at 12:00 UTC"), "{page}");
        assert!(page.contains("Restore organization") && !page.contains("Delete organization"), "{page}");
        reader.post("/settings/restore", &[]).expect_status(403);
        user.post("/settings/restore", &[]).expect_status(303);
        assert!(!reader.page("/members").contains("is archived"), "{lane:?}");
        user.post("/roles", &[("code", "x"), ("name", "X")]).expect_status(303);
    }
}
