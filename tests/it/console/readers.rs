//! No page shows a form to somebody for whom it can only be refused: readers read, and in an archived organization there is
//! nothing to change but what takes access away.

use super::{ConsoleUser, invitation_of};
use crate::wire::Canonical;
use serde_json::json;
use usher_tests::{Lane, World};

/// Where the forms of a page go, but for those that stand on every page.
fn forms(page: &str) -> Vec<String> {
    let posted = page.split("<form").skip(1).filter(|rest| rest.split('>').next().unwrap().contains("method=\"post\""));
    let actions = posted.filter_map(|rest| rest.split("action=\"/console").nth(1)?.split('"').next());
    let about = actions.filter(|path| !["/switch", "/sign-out"].contains(path) && !path.starts_with("/account"));
    about.map(str::to_owned).collect()
}

/// The last part of where each of the forms goes.
fn acts(page: &str) -> Vec<String> {
    forms(page).iter().map(|path| path.rsplit('/').next().unwrap().to_owned()).collect()
}

#[test]
fn whoever_only_reads_the_settings_gets_no_form() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let read = json!({ "permissions": ["organization.read", "catalog.read", "invitations.read"] });
        let admin = Canonical::of(&world, "admin");
        admin.send("PATCH", &format!("/v1/members/{}", world.get("typed:member.reader")), &read).expect_status(200);
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        let page = reader.page("/settings");
        assert_eq!(forms(&page), Vec::<String>::new(), "{lane:?}");
        assert!(page.contains("<dd class=\"typed\">Acme Events</dd>"), "{page}");
        assert!(page.contains("you need the permission “organization.manage”"), "{page}");
        let refused = reader.open("/invite").expect_status(403).text();
        assert!(forms(&refused).is_empty() && refused.contains("have permission to do this"), "{refused}");
        assert!(!reader.page("/roles").contains("/console/roles/edit"), "no way to a form of others");
        assert_eq!(forms(&ConsoleUser::admin(&world).page("/settings"))[0], "/settings");
    }
}

#[test]
fn an_archived_organization_offers_only_what_takes_access_away() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        admin.invite(&json!({ "email": "zoe@people.example" })).expect_status(201);
        let hook = json!({ "url": "https://hooks.acme.invalid/x", "events": ["*"] });
        let hook = admin.send("POST", "/v1/webhooks", &hook).expect_status(201).json();
        let hook = format!("/webhooks/{}", usher_tests::plain_id(hook["webhook"]["id"].as_str().unwrap()));
        admin.send("POST", "/v1/blocklist", &json!({ "value": "blocked.example" })).expect_status(201);
        let role = json!({ "code": "crew", "name": "Crew", "permissions": [] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let zoe = invitation_of(&user, "zoe@people.example");
        let (reader, blocked) = (world.get("id:member.reader"), world.get("id:member.blocked"));
        let pages = [
            (zoe.clone(), vec!["revoke"]),
            (format!("/members/{reader}"), vec!["block", "remove"]),
            (format!("/members/{blocked}"), vec!["remove"]),
            ("/members".to_owned(), vec!["bulk"]),
            ("/invitations".to_owned(), vec!["bulk"]),
            ("/licenses".to_owned(), vec![]),
            ("/roles".to_owned(), vec![]),
            ("/templates".to_owned(), vec![]),
            ("/resources".to_owned(), vec![]),
            ("/imports".to_owned(), vec![]),
            ("/webhooks".to_owned(), vec![]),
            (hook, vec!["delete"]),
            ("/suppressions".to_owned(), vec![]),
            ("/blocklist".to_owned(), vec![]),
            ("/settings".to_owned(), vec!["restore", "delete"]),
        ];
        // There are forms before: the test would see them.
        assert_eq!(acts(&user.page(&zoe)), ["details", "move", "resend", "revoke", "edit"], "{lane:?}");
        assert_eq!(acts(&user.page("/blocklist"))[..2], ["blocklist", "remove"]);
        user.post("/settings/archive", &[("confirm", "acme")]).expect_status(303);
        for (path, expected) in &pages {
            assert_eq!(acts(&user.page(path)), *expected, "{lane:?} {path}");
        }
        assert!(acts(&user.page("/keys")).iter().all(|act| act == "revoke"), "{lane:?}");
        let list = user.page("/members");
        assert!(!list.contains("value=\"unblock\"") && list.contains("value=\"block\""), "{list}");
        assert!(!list.contains("href=\"/console/invite\""), "{list}");
        for path in [
            "/invite".to_owned(),
            "/roles/new".to_owned(),
            "/roles/edit?code=crew".to_owned(),
            "/templates/new".to_owned(),
            format!("/licenses/{}", world.get("id:license.team")),
            format!("/resources/{}", world.get("id:resource.north")),
        ] {
            let refused = user.open(&path).expect_status(409).text();
            assert!(forms(&refused).is_empty() && refused.contains("is archived"), "{path}: {refused}");
        }
        // What is offered is done.
        user.post(&format!("{zoe}/revoke"), &[]).expect_status(303);
    }
}

#[test]
fn what_the_operator_has_archived_is_not_offered_to_be_restored() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, api) = (ConsoleUser::admin(&world), Canonical::of(&world, "installation"));
        let path = format!("/v1/organizations/{}/archive?confirm=acme", world.get("id:organization.acme"));
        api.client.send("POST", &path, &[("authorization", &api.bearer)], b"").expect_status(200);
        let page = user.page("/settings");
        assert_eq!(acts(&page), ["delete"], "{lane:?}");
        assert!(page.contains("The operator of this server archived this organization. Nothing in it"), "{page}");
        assert!(page.contains("only the operator can restore it") && !page.contains("you can restore it"), "{page}");
        assert!(user.page("/members").contains("The operator of this server archived this organization."));
        user.post("/settings/delete", &[("confirm", "acme")]).expect_status(303);
        let page = user.page("/settings");
        assert_eq!(acts(&page), Vec::<String>::new(), "{lane:?}");
        assert!(page.contains("will have it erased on"), "{page}");
        user.post("/settings/restore", &[]).expect_status(403);
    }
}
