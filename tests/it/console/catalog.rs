//! What an organization grants and limits, in the console: licenses, roles and resources are made, changed and deleted.

use super::{ConsoleUser, hidden};
use crate::wire::{Canonical, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, World};

/// The path of the link with a text, below `/console`.
pub(super) fn link(page: &str, text: &str) -> String {
    let link = page.split("href=\"/console").skip(1).find(|rest| rest.split_once('>').unwrap().1.starts_with(text));
    let path = link.unwrap_or_else(|| panic!("no {text}: {page}")).split('"').next().unwrap();
    path.replace("&amp;", "&").replace("&#38;", "&")
}

fn named<'a>(all: &'a [Value], name: &str) -> &'a Value {
    all.iter().find(|one| one["name"] == name).unwrap_or_else(|| panic!("no {name}: {all:?}"))
}

#[test]
fn a_license_is_made_changed_and_deleted() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let made = user.post("/licenses", &[("name", " Crew "), ("seats", "3")]).expect_status(303);
        assert_eq!(made.header("location"), Some("/console/licenses?done=license-created"));
        let crew = named(&admin.all("licenses"), "Crew").clone();
        assert_eq!(crew["seats"]["total"], 3);
        let id = usher_tests::plain_id(crew["id"].as_str().unwrap());
        let here = format!("/licenses/{id}");
        assert!(user.page("/licenses").contains(&format!("href=\"/console{here}\"")));
        let body = json!({ "email": "zoe@people.example", "license_id": crew["id"] });
        admin.invite(&body).expect_status(201);
        let revision = hidden(&user.page(&here), "revision");
        let edit = format!("{here}/edit");
        for (name, seats, status) in [("Crew", "0", 409), ("Crew", "-1", 422), ("Crew", "many", 422), ("", "5", 422)] {
            user.post(&edit, &[("name", name), ("seats", seats), ("revision", &revision)]).expect_status(status);
        }
        user.post(&edit, &[("name", "Stage"), ("seats", "5"), ("revision", &revision)]).expect_status(303);
        assert_eq!(named(&admin.all("licenses"), "Stage")["seats"]["total"], 5);
        // Of two who edit what they see, the second is told.
        user.post(&edit, &[("name", "Late"), ("seats", "9"), ("revision", &revision)]).expect_status(409);
        let revision = hidden(&user.page(&here), "revision");
        user.post(&format!("{here}/delete"), &[("revision", &revision)]).expect_status(409);
        let open = admin.all("invitations?email=zoe@people.example")[0]["id"].as_str().unwrap().to_owned();
        admin.change(&open, "revoke").expect_status(200);
        user.post(&format!("{here}/delete"), &[("revision", &revision)]).expect_status(303);
        assert!(admin.all("licenses").iter().all(|one| one["name"] != "Stage"), "{lane:?}");
    }
}

#[test]
fn a_role_is_made_changed_and_deleted() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        // A code can have any visible character.
        let code = "stage/a&b?c=%2F";
        let fields = [("code", code), ("name", "Stage"), ("permission:calendar:update", "")];
        user.post("/roles", &fields).expect_status(303);
        let role = |name: &str| named(&admin.all("roles"), name).clone();
        assert_eq!(
            (&role("Stage")["code"], &role("Stage")["permissions"]),
            (&json!(code), &json!(["calendar:update"]))
        );
        user.post("/roles", &fields).expect_status(409);
        let here = link(&user.page("/roles"), "Stage");
        let page = user.page(&here);
        assert!(page.contains("name=\"permission:calendar:update\" value=\"\" checked"), "{page}");
        let revision = hidden(&page, "revision");
        let change = [("code", code), ("name", "Crew"), ("permission:Organization.Read", ""), ("revision", &revision)];
        user.post("/roles/edit", &change).expect_status(303);
        assert_eq!(role("Crew")["permissions"], json!(["Organization.Read"]));
        user.post("/roles/edit", &change).expect_status(409);
        let revision = hidden(&user.page(&here), "revision");
        for wrong in
            [("role:editor", ""), ("permission:a b", ""), ("permission:Organization.Read", "2027-01-01T00:00:00Z")]
        {
            user.post("/roles/edit", &[("code", code), ("name", "x"), ("revision", &revision), wrong])
                .expect_status(400);
        }
        user.post("/roles/delete", &[("code", code), ("revision", &revision)]).expect_status(303);
        user.open(&here).expect_status(404);
    }
}

#[test]
fn a_resource_is_made_changed_and_deleted() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let north = world.get("id:resource.north");
        user.post("/resources", &[("name", "Gate"), ("kind", "area"), ("parent", &north)]).expect_status(303);
        let gate = || named(&admin.all("resources"), "Gate").clone();
        assert_eq!(
            (&gate()["kind"], &gate()["parent_id"]),
            (&json!("area"), &json!(world.get("typed:resource.north")))
        );
        let here = link(&user.page("/resources"), "Gate");
        let page = user.page(&here);
        assert!(page.contains(&format!("<option value=\"{north}\" selected>")), "{page}");
        let revision = hidden(&page, "revision");
        let edit = format!("{here}/edit");
        let change = [("name", "Gate"), ("kind", "door"), ("parent", ""), ("revision", revision.as_str())];
        user.post(&edit, &change).expect_status(303);
        assert_eq!((&gate()["kind"], &gate()["parent_id"]), (&json!("door"), &Value::Null));
        user.post(&edit, &change).expect_status(409);
        for (field, value) in [("name", ""), ("kind", ""), ("parent", "north")] {
            let mut fields = vec![("name", "x"), ("kind", "y"), ("parent", ""), ("revision", "1")];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            user.post(&edit, &fields).expect_status(422);
        }
        let revision = hidden(&user.page(&here), "revision");
        user.post(&format!("{here}/delete"), &[("revision", &revision)]).expect_status(303);
        user.open(&here).expect_status(404);
    }
}

/// Neither those who only read, nor those who are confined to a resource, nor other organizations change anything.
#[test]
fn whoever_may_not_change_the_catalog_changes_nothing() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let role = json!({ "code": "crew", "name": "Crew", "permissions": ["Organization.Read"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let read = json!({ "permissions": ["catalog.read", "licenses.read", "resources.read"] });
        admin.send("PATCH", &format!("/v1/members/{}", world.get("typed:member.reader")), &read).expect_status(200);
        let (reader, other) =
            (ConsoleUser::of(&world, "reader@acme.example"), ConsoleUser::of(&world, "admin@other.example"));
        let (license, north) = (world.get("id:license.team"), world.get("id:resource.north"));
        let before = everything(&world);
        let role = [("code", "crew"), ("name", "Mine"), ("permission:*", ""), ("revision", "1")];
        let named = [("name", "Mine"), ("seats", "99"), ("kind", "x"), ("parent", ""), ("revision", "1")];
        for (path, fields) in [
            ("/roles/edit".to_owned(), &role[..]),
            ("/roles/delete".to_owned(), &role[..]),
            (format!("/licenses/{license}/edit"), &named[..]),
            (format!("/licenses/{license}/delete"), &named[..]),
            (format!("/resources/{north}/edit"), &named[..]),
            (format!("/resources/{north}/delete"), &named[..]),
        ] {
            reader.post(&path, fields).expect_status(403);
            other.post(&path, fields).expect_status(404);
        }
        for path in ["/roles", "/licenses", "/resources"] {
            reader
                .post(path, &[("code", "mine"), ("name", "Mine"), ("seats", "1"), ("kind", "x"), ("parent", "")])
                .expect_status(403);
            assert!(!reader.page(path).contains("<button>Create"), "{path}");
        }
        for path in
            ["/roles/new", "/roles/edit?code=crew", &format!("/licenses/{license}"), &format!("/resources/{north}")]
        {
            reader.open(path).expect_status(403);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

/// A role confers no more than its maker holds, neither before a change nor after it.
#[test]
fn no_role_confers_more_than_whoever_makes_it_holds() {
    let world = World::new(Lane::Sqlite);
    let admin = Canonical::of(&world, "admin");
    let role = json!({ "code": "boss", "name": "Boss", "permissions": ["*"] });
    admin.send("POST", "/v1/roles", &role).expect_status(201);
    let rights = json!({ "permissions": ["catalog.*", "licenses.read"] });
    admin.send("PATCH", &format!("/v1/members/{}", world.get("typed:member.reader")), &rights).expect_status(200);
    let user = ConsoleUser::of(&world, "reader@acme.example");
    let before = everything(&world);
    let all = [("code", "mine"), ("name", "Mine"), ("permission:*", "")];
    user.post("/roles", &all).expect_status(403);
    let less = [("code", "boss"), ("name", "Boss"), ("permission:catalog.read", ""), ("revision", "0")];
    user.post("/roles/edit", &less).expect_status(403);
    user.post("/roles/delete", &[("code", "boss"), ("revision", "0")]).expect_status(403);
    assert_eq!(everything(&world), before);
}
