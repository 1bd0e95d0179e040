//! A form that is refused is shown again with what was typed, and says at its field what is wrong; nothing is changed.

use super::{ConsoleUser, hidden};
use crate::wire::{Canonical, everything};
use serde_json::json;
use usher_tests::{Lane, Reply, World, plain_id};

/// A form that is wrong: where it goes, its fields, the one that is wrong, what is said of it, and the status.
struct Case<'a> {
    path: String,
    fields: Vec<(&'a str, &'a str)>,
    /// Without a name it is about the whole form.
    field: &'a str,
    said: &'a str,
    status: u16,
}

/// Whether a page has a field as it was typed, and marked as wrong if it is.
fn assert_typed(page: &str, (name, value): (&str, &str), is_wrong: bool) {
    let tag = page.split('<').find(|tag| tag.contains(&format!(" id=\"{name}\" name=\"{name}\"")));
    let tag = tag.unwrap_or_else(|| panic!("no {name}: {page}"));
    let option = format!("<option value=\"{value}\" selected");
    let is_there = tag.contains(&format!("value=\"{value}\"")) || tag.ends_with(&format!(">{value}"));
    let is_no_option = is_wrong && tag.starts_with("select");
    assert!(is_there || is_no_option || value.is_empty() || page.contains(&option), "{name} {value:?}: {tag}");
    assert_eq!(tag.contains("aria-invalid=\"true\""), is_wrong, "{name}: {tag}");
}

fn assert_again(reply: Reply, case: &Case<'_>) {
    let page = reply.expect_status(case.status).text();
    let problem = format!("role=\"alert\" id=\"{}-problem\">", case.field);
    let (_, said) = page.split_once(&problem).unwrap_or_else(|| panic!("{}: {page}", case.path));
    assert!(said.starts_with(case.said), "{}: {said}", case.path);
    assert!(page.contains("<title>Problem"), "{page}");
    for (name, value) in &case.fields {
        match *name {
            "revision" => assert_eq!(hidden(&page, "revision"), *value, "what others changed is not lost"),
            name if name.contains(':') => {
                assert!(page.contains(&format!("name=\"{name}\" value=\"{value}\" checked")), "{name}: {page}");
            }
            "code" if case.path.ends_with("edit") => assert_eq!(hidden(&page, "code"), *value),
            name => assert_typed(&page, (name, value), name == case.field),
        }
    }
}

#[test]
fn what_was_typed_is_shown_again_with_what_is_wrong_at_its_field() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let role = json!({ "code": "crew", "name": "Crew", "permissions": [] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let made = |path: &str, body: &serde_json::Value| {
            let made = admin.send("POST", path, body).expect_status(201).json();
            plain_id(made["id"].as_str().or_else(|| made["webhook"]["id"].as_str()).unwrap())
        };
        let hook = made("/v1/webhooks", &json!({ "url": "https://hooks.acme.invalid/x", "events": ["*"] }));
        let template = made("/v1/permission-templates", &json!({ "name": "Crew" }));
        made("/v1/permission-templates", &json!({ "name": "Desk" }));
        let (license, north) = (world.get("id:license.team"), world.get("id:resource.north"));
        let seated = json!({ "email": "zoe@people.example", "license_id": world.get("typed:license.team") });
        admin.invite(&seated).expect_status(201);
        let before = everything(&world);
        let long = "x".repeat(201);
        let (hook, template) = (format!("/webhooks/{hook}"), format!("/templates/{template}"));
        let (license, resource) = (format!("/licenses/{license}"), format!("/resources/{north}"));
        let revision = |path: &str| hidden(&user.page(path), "revision");
        let [hook_now, license_now, resource_now, template_now, role_now] =
            [&*hook, &license, &resource, &template, "/roles/edit?code=crew"].map(revision);
        let case = |path: &str, fields: &[(&'static str, &'static str)], field, said, status| Case {
            path: path.to_owned(),
            fields: fields.to_vec(),
            field,
            said,
            status,
        };
        let url = [("url", "ftp://x"), ("description", "For tests"), ("event:member.*", "")];
        let none = [("url", "https://hooks.acme.invalid/y"), ("description", "For tests")];
        let mut cases = vec![
            case("/webhooks", &url, "url", "", 422),
            case("/webhooks", &none, "events", "", 422),
            case("/licenses", &[("name", "Desk"), ("seats", "many")], "seats", "", 422),
            case("/licenses", &[("name", ""), ("seats", "3")], "name", "", 422),
            case("/resources", &[("name", "South"), ("kind", ""), ("parent", "")], "kind", "", 422),
            case("/resources", &[("name", "South"), ("kind", "x"), ("parent", "nothing")], "parent", "", 422),
            case("/roles", &[("code", "a b"), ("name", "A"), ("permission:members.read", "new")], "code", "", 422),
            case("/roles", &[("code", "crew"), ("name", "A")], "code", "This already exists", 409),
            case("/templates", &[("name", "Crew"), ("color", "#ec6c50"), ("role:member", "new")], "name", "", 409),
            case("/templates", &[("name", "New"), ("color", "red"), ("description", "x")], "color", "", 422),
        ];
        let with = |revision: &'static str, fields: &[(&'static str, &'static str)]| {
            [&[("revision", revision)][..], fields].concat()
        };
        let leak = |text: &String| -> &'static str { Box::leak(text.clone().into_boxed_str()) };
        let (few, far) = (with(leak(&license_now), &[("name", "Team"), ("seats", "0")]), leak(&long));
        cases.extend([
            case(&format!("{hook}/edit"), &with(leak(&hook_now), &url), "url", "", 422),
            case(&format!("{license}/edit"), &few, "seats", "", 409),
            case(
                &format!("{resource}/edit"),
                &with(leak(&resource_now), &[("name", far), ("kind", "event"), ("parent", "")]),
                "name",
                "",
                422,
            ),
            case(
                &format!("{resource}/edit"),
                &with(leak(&resource_now), &[("name", "N"), ("kind", "event"), ("parent", leak(&north))]),
                "parent",
                "",
                422,
            ),
            case(&format!("{template}/edit"), &with(leak(&template_now), &[("name", "Desk")]), "name", "", 409),
            case("/roles/edit", &with(leak(&role_now), &[("code", "crew"), ("name", "")]), "name", "", 422),
            // Of what others have changed since, this form knows nothing, and says so when it is right.
            case("/roles/edit", &with("7", &[("code", "crew"), ("name", far)]), "name", "", 422),
        ]);
        for case in &cases {
            assert_again(user.post(&case.path, &case.fields), case);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn settings_are_shown_again_as_they_were_typed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let user = ConsoleUser::admin(&world);
        let revision = hidden(&user.page("/settings"), "revision");
        let before = everything(&world);
        for (wrong, value, status) in [
            ("slug", "Acme!", 422),
            ("slug", "other", 409),
            ("domains", "a b@c", 422),
            ("redirect_url", "https://elsewhere.example/x", 422),
            ("reply_address", "nobody", 422),
            ("color", "red", 422),
        ] {
            let mut fields = vec![
                ("revision", revision.as_str()),
                ("name", "Acme Fairs"),
                ("slug", "acme-fairs"),
                ("locale", "de"),
                ("lifetime", "3"),
                ("unit", "hours"),
                ("domains", "people.example"),
                ("duplicates", "resend"),
                ("delivery", "link_only"),
                ("replies", "address"),
                ("reply_address", "desk@acme.example"),
                ("shown_name", "Fairs"),
                ("color", "#ec6c50"),
                ("logo", ""),
                ("redirect_origins", "https://app.acme.example"),
                ("redirect_url", "https://app.acme.example/welcome"),
            ];
            fields.retain(|(name, _)| *name != wrong);
            fields.push((wrong, value));
            let case = Case { path: "/settings".to_owned(), fields: fields.clone(), field: wrong, said: "", status };
            assert_again(user.post("/settings", &fields), &case);
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}
