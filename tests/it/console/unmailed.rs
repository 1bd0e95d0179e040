//! Where a new link is not mailed, the console says so before and after, and never speaks of a mail that went out.

use super::{ConsoleUser, invitation_of};
use crate::wire::Canonical;
use serde_json::json;
use usher_engine::ports::SendError;
use usher_tests::{Lane, World, WorldOptions, until};

const ADDRESS: &str = "new@people.example";

fn world(lane: Lane, settings: &str) -> World {
    World::with(lane, &WorldOptions { settings: settings.to_owned() })
}

/// The form of an act on the invitation at a path, with any revision.
fn picked(path: &str) -> Vec<(String, String)> {
    let id = path.rsplit('/').next().unwrap();
    vec![("act".to_owned(), "resend".to_owned()), (format!("pick:{id}"), "0".to_owned())]
}

fn post(user: &ConsoleUser, path: &str, fields: &[(String, String)]) -> String {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    user.post(path, &fields).expect_status(200).text()
}

#[test]
fn an_address_that_bounced_is_said_not_to_be_mailed_and_how_that_is_lifted() {
    for lane in Lane::all() {
        let world = world(lane, "[mail]\nresend_every = \"1m\"\n");
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        world.post.refuse(SendError::NoSuchAddress("550 5.1.1".to_owned()));
        admin.invite(&json!({ "email": ADDRESS })).expect_status(201);
        until("the address bounced", || {
            let listed = admin.get("/v1/suppressions").json();
            (!listed["data"].as_array().unwrap().is_empty()).then_some(())
        });
        let path = invitation_of(&user, ADDRESS);
        let page = user.page(&path);
        assert!(page.contains("Create new link") && !page.contains(">Resend email<"), "{lane:?} {page}");
        assert!(page.contains("the address bounced before") && page.contains("href=\"/console/suppressions\""));
        let fields = picked(&path);
        let preview = post(&user, "/invitations/bulk", &fields);
        let (_, row) = preview.split_once("<ul class=\"rows\">").unwrap();
        assert!(row.contains("new link, no mail") && row.contains("/console/suppressions"), "{lane:?} {preview}");
        // Nobody waits for a mail that does not go out, however often.
        world.clock.advance_millis(61_000);
        for _ in 0..2 {
            let done = post(&user, "/invitations/bulk/apply", &fields);
            assert!(done.contains("1 of 1 done.") && done.contains("new link, no mail"), "{lane:?} {done}");
            assert!(!done.contains("a new mail goes out"), "{lane:?} {done}");
        }
    }
}

#[test]
fn without_a_way_to_send_mail_nothing_speaks_of_one() {
    for lane in Lane::all() {
        let world = world(lane, "[mail]\ntransport = \"none\"\nresend_every = \"1m\"\n");
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        admin.invite(&json!({ "email": ADDRESS })).expect_status(201);
        let path = invitation_of(&user, ADDRESS);
        let page = user.page(&path);
        assert!(page.contains("Create new link") && !page.contains("Resend email"), "{lane:?} {page}");
        let fields = picked(&path);
        let preview = post(&user, "/invitations/bulk", &fields);
        assert!(preview.contains("new link, no mail") && preview.contains("Invitation link</a>"), "{preview}");
        for _ in 0..2 {
            let done = post(&user, "/invitations/bulk/apply", &fields);
            assert!(done.contains("1 of 1 done.") && done.contains("new link, no mail"), "{lane:?} {done}");
            user.post(&format!("{path}/resend"), &[]).expect_status(303);
        }
        let page = user.page("/account/delete");
        assert!(page.contains("because this server sends none") && !page.contains("We confirm it by email"));
    }
}

#[test]
fn an_organization_that_hands_its_links_out_is_told_so() {
    for lane in Lane::all() {
        let world = world(lane, "[mail]\nresend_every = \"1m\"\n");
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let by_hand = json!({ "settings": { "email_policy": { "delivery": "link_only" } } });
        admin.send("PATCH", "/v1/organization", &by_hand).expect_status(200);
        admin.invite(&json!({ "email": ADDRESS })).expect_status(201);
        let path = invitation_of(&user, ADDRESS);
        assert!(user.page(&path).contains("No email goes out."), "{lane:?}");
        let preview = post(&user, "/invitations/bulk", &picked(&path));
        assert!(preview.contains("new link, no mail") && preview.contains("hand it out yourself"), "{preview}");
        user.post(&format!("{path}/resend"), &[]).expect_status(303);
        assert!(user.page("/account/delete").contains("We confirm it by email"), "the installation sends mail");
    }
}
