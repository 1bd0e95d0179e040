//! Own permissions in the console, who has them and roles, and what changing a role would mean.

use super::catalog::link;
use super::{ConsoleUser, hidden};
use crate::wire::{Canonical, everything};
use serde_json::{Value, json};
use usher_tests::{Lane, World};

/// Gives a member rights by the API.
fn grant(world: &World, who: &str, rights: &Value) {
    let path = format!("/v1/members/{}", world.get(&format!("typed:member.{who}")));
    Canonical::of(world, "admin").send("PATCH", &path, rights).expect_status(200);
}

fn invite(world: &World, people: usize, rights: &Value) {
    let admin = Canonical::of(world, "admin");
    for person in 0..people {
        let mut body = rights.clone();
        body["email"] = json!(format!("p{person:02}@people.example"));
        admin.invite(&body).expect_status(201);
    }
}

#[test]
fn a_permission_is_made_described_and_deleted_while_nobody_has_it() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let own = || admin.all("permissions").into_iter().find(|one| one["code"] == "stage.manage");
        let form = user.page(&link(&user.page("/roles"), "New permission"));
        assert!(form.contains("action=\"/console/permissions\""), "{form}");
        for (code, status) in [("*", 422), ("stage.*", 422), ("a b", 422), ("", 422), ("members.read", 409)] {
            let again = user.post("/permissions", &[("code", code), ("description", "What <else>")]);
            let again = again.expect_status(status).text();
            assert!(
                again.contains("aria-invalid") && again.contains("value=\"What &#60;else&#62;\""),
                "{code}: {again}"
            );
        }
        let long = "d".repeat(1_001);
        let again = user.post("/permissions", &[("code", "stage.manage"), ("description", &long)]);
        assert!(again.expect_status(422).text().contains("value=\"stage.manage\""));
        assert_eq!(own(), None);
        let made = [("code", "stage.manage"), ("description", "Builds the stage")];
        user.post("/permissions", &made).expect_status(303);
        assert_eq!(own().unwrap()["description"], "Builds the stage", "{lane:?}");
        let here = link(&user.page("/roles"), "stage.manage");
        let page = user.page(&here);
        assert!(page.contains("No member and no open invitation has it") && page.contains("class=\"grave\""), "{page}");
        user.post("/permissions/edit", &[("code", "stage.manage"), ("description", &long)]).expect_status(422);
        let edited = [("code", "stage.manage"), ("description", "Moves the stage")];
        user.post("/permissions/edit", &edited).expect_status(303);
        assert_eq!(own().unwrap()["description"], "Moves the stage");

        grant(&world, "reader", &json!({ "permissions": ["stage.manage", "invitations.read"] }));
        invite(&world, 12, &json!({ "permissions": ["stage.manage"] }));
        let role = json!({ "code": "crew", "name": "Crew", "permissions": ["stage.manage"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let page = user.page(&here);
        let reader = format!("href=\"/console/members/{}\"", world.get("id:member.reader"));
        assert!(page.contains("1 member<") && page.contains(&reader), "{page}");
        assert!(page.contains("12 open invitations") && page.contains("and 2 more"), "{page}");
        assert_eq!(page.matches("@people.example").count(), 10, "{page}");
        assert!(page.contains("/console/roles/edit?code=crew\"") && !page.contains("class=\"grave\""), "{page}");
        user.post("/permissions/delete", &[("code", "stage.manage")]).expect_status(409);

        user.post("/roles/delete", &[("code", "crew"), ("revision", "0")]).expect_status(303);
        grant(&world, "reader", &json!({ "permissions": ["invitations.read"] }));
        for one in admin.all("invitations?status=pending") {
            if one["email"].as_str().unwrap().starts_with('p') {
                admin.change(one["id"].as_str().unwrap(), "revoke");
            }
        }
        assert!(user.page(&here).contains("No member and no open invitation has it"), "{lane:?}");
        user.post("/permissions/delete", &[("code", "stage.manage")]).expect_status(303);
        assert_eq!(own(), None);
        user.open(&here).expect_status(404);
        // What every organization has stays as it is.
        user.open("/permissions/edit?code=members.read").expect_status(403);
        user.post("/permissions/edit", &[("code", "members.read"), ("description", "Mine")]).expect_status(422);
        user.post("/permissions/delete", &[("code", "members.read")]).expect_status(422);
    }
}

#[test]
fn who_has_a_role_that_every_organization_has_is_shown_without_a_form() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        admin.invite(&json!({ "email": "chief@people.example", "roles": ["administrator"] })).expect_status(201);
        let here = "/roles/edit?code=administrator";
        assert!(user.page("/roles").contains(&format!("href=\"/console{here}\"")), "{lane:?}");
        let page = user.page(here);
        assert!(page.contains("chief@people.example") && !page.contains("action=\"/console/roles"), "{lane:?} {page}");
        let refused = user.post("/roles/edit", &[("code", "administrator"), ("name", "Mine"), ("revision", "0")]);
        assert!((400..500).contains(&refused.status), "{lane:?} {}", refused.status);
        ConsoleUser::of(&world, "reader@acme.example").open(here).expect_status(403);
    }
}

#[test]
fn permissions_and_roles_are_named_in_the_language_of_whoever_reads() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let permission = [("code", "stage.light"), ("description", "Light the stage"), ("in_de", "Licht <machen>")];
        user.post("/permissions", &permission).expect_status(303);
        let role = [("code", "light"), ("name", "Light"), ("in_de", "Beleuchtung"), ("in_fr", "\u{c9}clairage")];
        user.post("/roles", &role).expect_status(303);
        let stored = admin.all("roles").into_iter().find(|one| one["code"] == "light").unwrap();
        assert_eq!(stored["translations"], json!({ "de": "Beleuchtung", "fr": "\u{c9}clairage" }), "{lane:?}");
        let rights = json!({ "email": "licht@people.example", "roles": ["light"], "permissions": ["stage.light"] });
        admin.invite(&rights).expect_status(201);
        let token = crate::wire::mailed_token(&world, "licht@people.example");
        let page = |language: &str| {
            let path = format!("/invitations/{token}?lang={language}");
            world.client().get(&path, &crate::pages::BROWSER).expect_status(200).text()
        };
        let (german, english) = (page("de"), page("en"));
        assert!(german.contains("Beleuchtung") && german.contains("Licht &#60;machen&#62;"), "{german}");
        assert!(english.contains("Light<") && english.contains("Light the stage"), "{english}");
        let listed = user.page("/roles?lang=de");
        assert!(listed.contains("Beleuchtung") && listed.contains("Licht &#60;machen&#62;"), "{listed}");
        // What a preview shows is saved with the names, and an emptied field takes its name away.
        let form = user.page("/roles/edit?code=light");
        assert!(form.contains("name=\"in_fr\" lang=\"fr\"") && form.contains("value=\"\u{c9}clairage\""), "{form}");
        let edited = [("code", "light"), ("name", "Light"), ("revision", "0"), ("in_de", "Licht")];
        let preview = user.post("/roles/preview", &edited).expect_status(200).text();
        assert!(preview.contains("name=\"in_de\" value=\"Licht\""), "{preview}");
        user.post("/roles/edit", &edited).expect_status(303);
        let stored = admin.get("/v1/roles/light").expect_status(200).json();
        assert_eq!(stored["translations"], json!({ "de": "Licht" }));
        let long = "n".repeat(201);
        let wrong = user.post("/permissions/edit", &[("code", "stage.light"), ("description", "x"), ("in_it", &long)]);
        assert!(wrong.expect_status(422).text().contains(&long), "what was typed is not lost");
    }
}

#[test]
fn whoever_may_not_change_permissions_changes_none() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let body = json!({ "code": "stage.manage", "description": "Ours" });
        admin.send("POST", "/v1/permissions", &body).expect_status(201);
        let confined = json!({ "permissions": ["*"], "resources": [world.get("typed:resource.north")] });
        grant(&world, "inviter", &confined);
        grant(&world, "reader", &json!({ "permissions": ["catalog.read"] }));
        let before = everything(&world);
        let fields = [("code", "stage.manage"), ("description", "Mine")];
        for (email, status) in
            [("reader@acme.example", 403), ("inviter@acme.example", 403), ("admin@other.example", 404)]
        {
            let user = ConsoleUser::of(&world, email);
            for path in ["edit", "delete"] {
                assert_eq!(user.post(&format!("/permissions/{path}"), &fields).status, status, "{email} {path}");
            }
            user.open("/permissions/edit?code=stage.manage").expect_status(status);
            if status == 403 {
                user.post("/permissions", &[("code", "b.c"), ("description", "")]).expect_status(403);
                user.open("/permissions/new").expect_status(403);
                assert!(!user.page("/roles").contains("/console/permissions/"), "{email}");
            }
        }
        assert_eq!(everything(&world), before, "{lane:?}");
    }
}

#[test]
fn what_a_change_of_a_role_means_is_shown_before_it_is_saved() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let (user, admin) = (ConsoleUser::admin(&world), Canonical::of(&world, "admin"));
        let role = json!({ "code": "crew", "name": "Crew", "permissions": ["Organization.Read", "calendar:update"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        let here = link(&user.page("/roles"), "Crew");
        assert!(user.page(&here).contains("No member and no open invitation has it"), "{lane:?}");
        let revision = hidden(&user.page(&here), "revision");
        let change = [
            ("code", "crew"),
            ("name", "The crew"),
            ("permission:Organization.Read", ""),
            ("permission:CrewDatabase.Read", "new"),
            ("revision", &revision),
        ];
        let nobody = user.post("/roles/preview", &change).expect_status(200).text();
        assert!(nobody.contains("No member has this role yet. It gets:"), "{nobody}");
        for who in ["reader", "inviter"] {
            grant(&world, who, &json!({ "roles": ["crew"] }));
        }
        invite(&world, 1, &json!({ "roles": ["crew"] }));
        let before = everything(&world);
        let page = user.page(&here);
        assert!(page.contains("2 members<") && page.contains("1 open invitation<"), "{page}");
        assert!(!page.contains("members get"), "nothing is changed yet");
        let page = user.post("/roles/preview", &change).expect_status(200).text();
        let (gains, rest) = page.split_once("2 members get:").unwrap().1.split_once("2 members lose:").unwrap();
        assert!(gains.contains(">CrewDatabase.Read<") && !gains.contains("Organization.Read"), "{page}");
        let losses = rest.split("</p>").nth(1).unwrap();
        assert!(losses.contains(">calendar:update<") && !losses.contains("CrewDatabase"), "{page}");
        assert!(page.contains("1 open invitation changes in the same way"), "{page}");
        assert_eq!(everything(&world), before, "{lane:?}: a preview changes nothing");
        let same = [change[0], change[1], change[2], ("permission:calendar:update", ""), change[4]];
        let same = user.post("/roles/preview", &same).expect_status(200).text();
        assert!(same.contains("Nobody’s permissions change") && !same.contains("changes in the same way"), "{same}");

        // The form of the preview saves what it showed.
        let form = page.split("action=\"/console/roles/edit\"").nth(1).unwrap().split("</form>").next().unwrap();
        let inputs: Vec<(String, String)> = form
            .split("<input type=\"hidden\" name=\"")
            .skip(1)
            .map(|input| {
                let mut parts = input.split('"');
                (parts.next().unwrap().to_owned(), parts.nth(1).unwrap().to_owned())
            })
            .filter(|(name, _)| name != "nonce")
            .collect();
        let inputs: Vec<(&str, &str)> = inputs.iter().map(|(name, value)| (&**name, &**value)).collect();
        user.post("/roles/edit", &inputs).expect_status(303);
        let saved = admin.all("roles").into_iter().find(|role| role["code"] == "crew").unwrap();
        assert_eq!(saved["name"], "The crew");
        assert_eq!(saved["permissions"], json!(["Organization.Read", "CrewDatabase.Read"]), "{lane:?}");
        user.post("/roles/preview", &change).expect_status(409);
        user.post("/roles/preview", &[("code", "editor"), ("name", "x"), ("revision", "0")]).expect_status(403);
    }
}

/// People are named to those who may read them, and counted for whoever changes the catalog.
#[test]
fn whoever_may_not_read_people_sees_how_many() {
    for lane in Lane::all() {
        let world = World::new(lane);
        let admin = Canonical::of(&world, "admin");
        let role = json!({ "code": "crew", "name": "Crew", "permissions": ["Organization.Read"] });
        admin.send("POST", "/v1/roles", &role).expect_status(201);
        grant(&world, "inviter", &json!({ "roles": ["crew"] }));
        invite(&world, 1, &json!({ "roles": ["crew"] }));
        grant(&world, "reader", &json!({ "permissions": ["catalog.read", "catalog.manage", "members.read"] }));
        let reader = ConsoleUser::of(&world, "reader@acme.example");
        let page = reader.page("/roles/edit?code=crew");
        assert!(page.contains("inviter@acme.example") && page.contains("1 open invitation<"), "{lane:?}: {page}");
        assert!(!page.contains("p00@people.example"), "{lane:?}: {page}");
        grant(&world, "reader", &json!({ "permissions": ["catalog.read", "catalog.manage", "invitations.read"] }));
        let page = reader.page("/roles/edit?code=crew");
        assert!(page.contains("p00@people.example") && page.contains("1 member<"), "{lane:?}: {page}");
        assert!(!page.contains("inviter@acme.example"), "{lane:?}: {page}");
    }
}
