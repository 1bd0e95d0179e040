//! Permission templates from call to call: whose authority counts, when it is asked for, and what stays as it was.

use super::{Api, assert_code, by_token, text, token_for, worlds};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::thread;
use usher_domain::{MAX_TEMPLATES, TemplateContent, TemplateId};
use usher_tests::{World, until};
use uuid::Uuid;

const PATH: &str = "/v1/permission-templates";

/// Somebody who holds a key with these scopes of the administrator's.
fn with_scopes<'a>(world: &'a World, scopes: &Value) -> Api<'a> {
    let made = Api::admin(world).post("/v1/api-keys", &json!({ "scopes": scopes })).expect_status(201).json();
    Api { world, bearer: format!("Bearer {}", text(&made["key"])) }
}

impl Api<'_> {
    /// Makes a template and gives its id.
    fn template(&self, body: &Value) -> String {
        text(&self.post(PATH, body).expect_status(201).json()["id"]).to_owned()
    }

    fn invited_with(&self, email: &str, template: &str) -> Value {
        self.invite(&json!({ "email": email, "template_id": template }))
    }

    fn deleted(&self, path: &str) -> u16 {
        self.world.client().send("DELETE", path, &[("authorization", &self.bearer)], b"").status
    }

    /// Waits until so many events of a type have got their places.
    fn waits_for(&self, kind: &str, count: usize) {
        until(kind, || {
            let events = self.get(&format!("/v1/events?limit=200&kind={kind}")).expect_status(200).json();
            (events["data"].as_array().unwrap().len() == count).then_some(())
        });
    }
}

fn codes(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|grant| text(&grant["code"]).to_owned()).collect()
}

fn set<const N: usize>(codes: [&str; N]) -> BTreeSet<String> {
    codes.map(str::to_owned).into()
}

#[test]
fn nobody_puts_into_a_template_what_they_do_not_hold() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let clerk = with_scopes(&world, &json!(["catalog.manage", "catalog.read", "Organization.Read"]));
        for beyond in
            [json!({"permissions": ["Organization.Edit"]}), json!({"roles": ["editor"]}), json!({"roles": ["root"]})]
        {
            let mut body = beyond.clone();
            body["name"] = json!("Mine");
            assert_code(&clerk.post(PATH, &body), 403, "grant_exceeds_caller");
        }
        let whole = admin.template(&json!({"name": "All", "permissions": ["*"]}));
        let path = format!("{PATH}/{whole}");
        // Neither what it names afterwards nor what it named before may be more than the editor holds.
        for edit in [json!({"name": "Ours"}), json!({"permissions": ["Organization.Read"]}), json!({"color": null})] {
            assert_code(&clerk.send("PATCH", &path, &edit), 403, "grant_exceeds_caller");
        }
        assert_eq!(clerk.deleted(&path), 403);
        admin.send("PATCH", &path, &json!({"permissions": ["Organization.Read"]})).expect_status(200);
        assert_code(&clerk.send("PATCH", &path, &json!({"permissions": ["*"]})), 403, "grant_exceeds_caller");
        assert_eq!(clerk.deleted(&path), 204);
        for kind in ["created", "updated", "deleted"] {
            admin.waits_for(&format!("permission_template.{kind}"), 1);
        }
    }
}

#[test]
fn a_template_gives_what_the_inviter_holds_when_it_is_used() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let template =
            admin.template(&json!({"name": "Guest", "permissions": ["Organization.Read", "Organization.Edit"]}));
        let inviting = with_scopes(&world, &json!(["invitations.create"]));
        let body = json!({"email": "eve@people.example", "template_id": template});
        for somebody in [&inviting, &Api::of(&world, "inviter")] {
            assert_code(&somebody.post("/v1/invitations", &body), 403, "grant_exceeds_caller");
        }
        // What the template said when the caller looked does not count.
        admin
            .send("PATCH", &format!("{PATH}/{template}"), &json!({"permissions": ["Organization.Read"]}))
            .expect_status(200);
        let invited = Api::of(&world, "inviter").invited_with("eve@people.example", &template);
        assert_eq!(codes(&invited["permissions"]), set(["Organization.Read"]));
        assert_code(&Api::of(&world, "reader").get(PATH), 403, "forbidden");
    }
}

#[test]
fn what_was_given_outlives_the_template() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let template =
            admin.template(&json!({"name": "Guest", "permissions": ["calendar:update"], "roles": ["editor"]}));
        let invited = admin.invited_with("eve@people.example", &template);
        let path = format!("{PATH}/{template}");
        admin.send("PATCH", &path, &json!({"permissions": [], "roles": ["root"]})).expect_status(200);
        let stored = || admin.get(&format!("/v1/invitations/{}", text(&invited["id"]))).expect_status(200).json();
        for left in ["edited", "deleted"] {
            let now = stored();
            assert_eq!(codes(&now["permissions"]), set(["calendar:update"]), "{left}");
            assert_eq!(codes(&now["roles"]), set(["editor"]), "{left}");
            if left == "edited" {
                assert_eq!(admin.deleted(&path), 204);
            }
        }
        let body = json!({"token": token_for(&world, "eve@people.example"), "password": "Correct-Horse-7"});
        let member = by_token(&world, "accept", &body).expect_status(200).json()["member"].clone();
        assert_eq!(
            (codes(&member["permissions"]), codes(&member["roles"])),
            (set(["calendar:update"]), set(["editor"]))
        );
        let gone = json!({"email": "bob@people.example", "template_id": template});
        assert_code(&admin.post("/v1/invitations", &gone), 422, "unknown_template");
    }
}

#[test]
fn of_many_templates_of_one_name_one_is_made() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let mut statuses: Vec<u16> = thread::scope(|scope| {
            let making: Vec<_> =
                (0..4).map(|_| scope.spawn(|| admin.post(PATH, &json!({"name": "Guest"})).status)).collect();
            making.into_iter().map(|one| one.join().unwrap()).collect()
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409]);
        let all = admin.get(PATH).expect_status(200).json();
        assert_eq!(all["data"].as_array().unwrap().len(), 1, "{all}");
    }
}

#[test]
fn a_role_made_anew_does_not_come_back_with_a_template() {
    for world in worlds() {
        let admin = Api::admin(&world);
        admin.post("/v1/permissions", &json!({"code": "shop.open", "description": ""})).expect_status(201);
        let clerk = json!({"code": "clerk", "name": "Clerk", "permissions": ["Organization.Read"]});
        admin.post("/v1/roles", &clerk).expect_status(201);
        let template = admin
            .template(&json!({"name": "Shop", "permissions": ["shop.open", "calendar:update"], "roles": ["clerk"]}));
        assert_eq!((admin.deleted("/v1/roles/clerk"), admin.deleted("/v1/permissions/shop.open")), (204, 204));
        let clerk = json!({"code": "clerk", "name": "Clerk", "permissions": ["*"]});
        admin.post("/v1/roles", &clerk).expect_status(201);
        let invited = admin.invited_with("eve@people.example", &template);
        assert_eq!((codes(&invited["permissions"]), codes(&invited["roles"])), (set(["calendar:update"]), set([])));
        let stale = admin.world.client().json(
            "PATCH",
            &format!("{PATH}/{template}"),
            &[("authorization", &admin.bearer), ("if-match", "\"0\"")],
            &json!({"name": "x"}),
        );
        assert_code(&stale, 412, "stale");
        admin.waits_for("permission_template.updated", 2);
    }
}

#[test]
fn each_row_of_a_batch_has_its_own_template() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let read = admin.template(&json!({"name": "Read", "permissions": ["Organization.Read"]}));
        let edit = admin.template(&json!({"name": "Edit", "permissions": ["Organization.Edit"]}));
        let row =
            |name: &str, template: &str| json!({"email": format!("{name}@people.example"), "template_id": template});
        let unknown = "tpl_00000000000000000000000000";
        let rows = json!([row("ann", &read), row("bob", &edit), row("eve", unknown), {"email": "dan@people.example"}]);
        let dry = json!({"mode": "partial", "dry_run": true, "invitations": rows});
        let sent = json!({"mode": "partial", "invitations": rows});
        for body in [dry, sent] {
            let results = Api::of(&world, "inviter").post("/v1/invitations", &body).json()["results"].clone();
            assert_eq!(codes(&results[0]["invitation"]["permissions"]), set(["Organization.Read"]), "{results}");
            assert_eq!(results[1]["errors"][0]["code"], "grant_exceeds_caller", "{results}");
            assert_eq!(results[2]["errors"][0]["code"], "unknown_template", "{results}");
            assert_eq!(results[2]["errors"][0]["field"], "invitations[2].template_id", "{results}");
            assert_eq!(codes(&results[3]["invitation"]["permissions"]), set([]), "{results}");
        }
        let atomic = json!({"invitations": [row("fay", &read), row("gus", unknown)]});
        assert_code(&admin.post("/v1/invitations", &atomic), 422, "unknown_template");
        let found = admin.get("/v1/invitations?email=fay@people.example").expect_status(200).json();
        assert_eq!(found["data"], json!([]), "a refused batch leaves no trace");
    }
}

#[test]
fn a_template_replaces_what_a_pending_invitation_grants() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let template = admin.template(&json!({"name": "Guest", "roles": ["editor"]}));
        admin.invite(&json!({"email": "eve@people.example", "permissions": ["calendar:update"]}));
        world.clock.advance_millis(3_600_000);
        let body = json!({"email": "eve@people.example", "template_id": template, "if_pending": "resend"});
        let renewed = admin.post("/v1/invitations", &body).expect_status(200).json();
        assert_eq!((codes(&renewed["permissions"]), codes(&renewed["roles"])), (set([]), set(["editor"])));
    }
}

#[test]
fn an_organization_has_so_many_templates() {
    for world in worlds() {
        let admin = Api::admin(&world);
        let kept = admin.template(&json!({"name": "Kept"}));
        world.block_on(async {
            let engine = world.engine();
            let organization = engine.db().organization(world.organization("acme")).await.unwrap().unwrap();
            let operator = engine.operator(organization);
            let mut transaction = engine.db().begin(&operator.access_to(None).unwrap().scope).await.unwrap();
            for number in 1..MAX_TEMPLATES {
                let content = TemplateContent {
                    name: format!("Template {number}"),
                    description: String::new(),
                    color: None,
                    permissions: Vec::new(),
                    roles: Vec::new(),
                };
                let id = TemplateId(Uuid::from_u128(number.into()));
                transaction.insert_template(id, &content).await.unwrap();
            }
            transaction.commit().await.unwrap();
        });
        let refused = admin.post(PATH, &json!({"name": "One more"}));
        assert_code(&refused, 422, "unacceptable");
        let said = refused.json();
        assert!(text(&said["detail"]).contains("an organization can have 1000"), "{said}");
        // Those that there are can be changed, and make room.
        let path = format!("{PATH}/{kept}");
        admin.send("PATCH", &path, &json!({"name": "Gone"})).expect_status(200);
        assert_eq!(admin.deleted(&path), 204);
        admin.template(&json!({"name": "One more"}));
    }
}
