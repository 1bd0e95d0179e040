//! Permission templates in the console: made, changed and deleted there, and what an invitation that starts from one sends.

use super::{ConsoleUser, hidden};
use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_tests::{Lane, World};

const NAME: [(&str, &str); 3] = [("name", " Guest "), ("description", "From outside"), ("color", "#EC6C50")];

fn codes(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|grant| grant["code"].as_str().unwrap()).collect()
}

/// The path of the only template, below `/console`.
fn only(user: &ConsoleUser) -> String {
    let list = user.page("/templates");
    let links = list.split("<a href=\"/console").skip(1).filter_map(|rest| rest.split('"').next());
    links.last().filter(|path| path.starts_with("/templates/")).unwrap_or_else(|| panic!("none: {list}")).to_owned()
}

#[test]
fn a_template_is_made_changed_and_deleted() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        assert!(user.page("/templates").contains("No permission templates yet."));
        assert!(user.page("/templates/new").contains("name=\"role:editor\""));
        let mut fields = NAME.to_vec();
        fields.extend([("role:editor", ""), ("permission:calendar:update", "")]);
        let made = user.post("/templates", &fields).expect_status(303);
        assert_eq!(made.header("location"), Some("/console/templates?done=template-created"));
        let stored = admin.all("permission-templates");
        let facts = |stored: &Value| {
            let said = [&stored["name"], &stored["description"], &stored["color"]]
                .map(|text| text.as_str().map(str::to_owned));
            (said, stored["roles"].clone(), stored["permissions"].clone())
        };
        let said = ["Guest", "From outside", "#ec6c50"].map(|text| Some(text.to_owned()));
        assert_eq!(facts(&stored[0]), (said, json!(["editor"]), json!(["calendar:update"])));
        let again = user.post("/templates", &fields).expect_status(409);
        assert!(again.text().contains("id=\"name-problem\""), "the form again");
        let here = only(&user);
        let shown = user.page(&here);
        assert!(
            shown.contains("name=\"role:editor\" value=\"\" checked") && shown.contains("value=\"#ec6c50\""),
            "{shown}"
        );
        let revision = hidden(&shown, "revision");
        let edit = format!("{here}/edit");
        let change =
            [("name", "Visitor"), ("description", ""), ("color", ""), ("role:member", ""), ("revision", &revision)];
        user.post(&edit, &change).expect_status(303);
        let stored = admin.all("permission-templates");
        assert_eq!(
            facts(&stored[0]),
            ([Some("Visitor".to_owned()), Some(String::new()), None], json!(["member"]), json!([]))
        );
        user.post(&edit, &change).expect_status(409);
        user.post(&format!("{here}/delete"), &[("revision", &revision)]).expect_status(409);
        user.post(&format!("{here}/delete"), &[("revision", "1")]).expect_status(303);
        assert!(admin.all("permission-templates").is_empty());
        user.open(&here).expect_status(404);
    }
}

#[test]
fn forms_that_say_something_else_make_nothing() {
    let world = World::new(Lane::Sqlite);
    let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
    let place = format!("resource:{}", world.get("id:resource.north"));
    for (field, value, status) in [
        ("name", "", 422),
        ("color", "red", 422),
        ("description", "a\nb", 422),
        (&place, "", 400),
        ("role:editor", "2027-01-31T12:00:00Z", 400),
        ("permission:a b", "", 400),
        ("role:ghost", "", 422),
        ("permission:nonsense.code", "", 422),
    ] {
        let mut fields: Vec<(&str, &str)> = NAME.iter().copied().filter(|(name, _)| *name != field).collect();
        fields.push((field, value));
        user.post("/templates", &fields).expect_status(status);
    }
    for path in ["/templates/nothing", "/templates/00000000-0000-4000-8000-000000000bad"] {
        user.open(path).expect_status(404);
        user.post(&format!("{path}/edit"), &[("name", "x"), ("revision", "0")]).expect_status(404);
        user.post(&format!("{path}/delete"), &[("revision", "0")]).expect_status(404);
    }
    assert!(admin.all("permission-templates").is_empty());
}

#[test]
fn what_is_sent_is_what_the_preview_showed() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let body = json!({"name": "Guest", "permissions": ["calendar:update"], "roles": ["editor"]});
        let made = admin.send("POST", "/v1/permission-templates", &body).expect_status(201).json();
        let here = only(&user);
        let id = here.strip_prefix("/templates/").unwrap();
        assert!(user.page("/invite").contains(&format!("<option value=\"{id}\">Guest</option>")));
        let fields = [("people", "grace@people.example"), ("template", id), ("role:member", "")];
        let page = user.post("/invite/preview", &fields).expect_status(200).text();
        for ticked in ["role:editor", "role:member", "permission:calendar:update"] {
            assert!(page.contains(&format!("name=\"{ticked}\" value=\"\" checked")), "{ticked}: {page}");
        }
        assert!(page.contains(&format!("<option value=\"{id}\">Guest</option>")), "it is chosen no more");
        // Somebody changes the template between the look and the sending.
        let path = format!("/v1/permission-templates/{}", made["id"].as_str().unwrap());
        admin.send("PATCH", &path, &json!({"permissions": [], "roles": ["root"]})).expect_status(200);
        let sent = [("role:editor", ""), ("role:member", ""), ("permission:calendar:update", "")];
        let mut fields = vec![("people", "grace@people.example"), ("template", ""), ("submission", "x")];
        fields.extend(sent);
        user.invite(&fields);
        let grace = &admin.all("invitations?email=grace@people.example")[0];
        assert_eq!(
            (codes(&grace["roles"]), codes(&grace["permissions"])),
            (vec!["editor", "member"], vec!["calendar:update"])
        );
        // A form that is sent without a look is opened up as it is then.
        user.invite(&[("people", "alan@people.example"), ("template", id)]);
        let alan = &admin.all("invitations?email=alan@people.example")[0];
        assert_eq!(codes(&alan["roles"]), ["root"]);
        let unknown = [("people", "eve@people.example"), ("template", "00000000-0000-4000-8000-000000000bad")];
        user.post("/invite/preview", &unknown).expect_status(404);
        user.post("/invite/send", &[("people", "eve@people.example"), ("template", "Guest")]).expect_status(400);
        assert!(admin.all("invitations?email=eve@people.example").is_empty());
    }
}

#[test]
fn a_template_of_others_gives_no_more_than_the_inviter_holds() {
    let world = World::new(Lane::Sqlite);
    let admin = Canonical::of(&world, "admin");
    let body = json!({"name": "All", "permissions": ["*"]});
    admin.send("POST", "/v1/permission-templates", &body).expect_status(201);
    let rights = json!({"permissions": ["invitations.*", "catalog.read"]});
    admin.send("PATCH", &format!("/v1/members/{}", world.get("typed:member.inviter")), &rights).expect_status(200);
    let inviter = ConsoleUser::of(&world, "inviter@acme.example");
    let list = inviter.page("/templates");
    assert!(!list.contains("New template"), "{list}");
    let here = only(&ConsoleUser::admin(&world));
    let shown = inviter.page(&here);
    assert!(!shown.contains("Save template") && !shown.contains("Delete template"), "{shown}");
    inviter.open("/templates/new").expect_status(403);
    let nonce = hidden(&inviter.page("/invitations"), "nonce");
    for (path, fields) in [
        ("/templates".to_owned(), vec![("name", "Mine")]),
        (format!("{here}/edit"), vec![("name", "Mine"), ("revision", "0")]),
        (format!("{here}/delete"), vec![("revision", "0")]),
    ] {
        let mut all = vec![("nonce", nonce.as_str())];
        all.extend(fields);
        inviter.post_bare(&path, &[], &all).expect_status(403);
    }
    let id = here.strip_prefix("/templates/").unwrap();
    let fields = [("nonce", nonce.as_str()), ("people", "zoe@people.example"), ("template", id)];
    let page = inviter.imported(&inviter.post_bare("/invite/send", &[], &fields));
    assert!(page.contains("Nobody was invited") && page.contains("you don’t have"), "{page}");
    assert_eq!(admin.all("permission-templates").len(), 1);
}
