//! `usher takeover`: ids of every form that vendors document are kept where they can be, and where not the line says why.

use super::takeover::{person, put, take, taken};
use serde_json::{Value, json};
use usher_tests::{Installation, Lane};

const ORGANIZATION: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";
const INVITATION: &str = "8f9619ff-8b86-4d01-b42d-00cf4fc964ff";
const BOB: &str = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";

/// The vendor documents ids of other forms than ours: `cust_abc123`, and `pending-` with a token of any length.
#[test]
fn bizkithub_ids_of_every_documented_form_go_on_working() {
    const KEY: &str = "PRODaBcDeFgHiJkLmNoPqRsTuVwXyZ02";
    let token = "0a1b2c3d".repeat(8);
    let mut people = [person(&Value::Null, "ada@old.example", true), person(&Value::Null, "bob@old.example", false)];
    for line in &mut people {
        line.as_object_mut().unwrap().remove("id");
    }
    let [ada, bob] = people;
    let lines = [
        json!({"type": "organization", "id": "old-club", "name": "Old Club"}),
        ada,
        bob,
        json!({"type": "membership", "id": "cust_abc123", "organization": "old-club", "person": "ada@old.example",
            "status": "active", "permissions": ["*"]}),
        json!({"type": "invitation", "membership": format!("pending-{token}"), "organization": "old-club",
            "person": "bob@old.example", "permissions": [], "inviter": "ada@old.example"}),
        json!({"type": "key", "organization": "old-club", "person": "ada@old.example", "key": KEY}),
    ];
    for lane in Lane::all() {
        let installation = taken(lane, "bizkithub", &lines);
        let serving = installation.serve();
        let headers = [("authorization", format!("Bearer {KEY}"))];
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let post = |path: &str, body: &Value| serving.client().json("POST", path, &headers, body);
        let pending = json!({ "id": format!("pending-{token}"), "permissionCodes": [] });
        post("/bff/member/save-permissions", &pending).expect_status(200);
        let root = json!({ "organisationSlug": "old-club", "memberId": "cust_abc123", "hasRoot": true });
        post("/bff/admin/set-member-root", &root).expect_status(200);
        let unknown = json!({ "id": "cust_abc124", "permissionCodes": [] });
        post("/bff/member/save-permissions", &unknown).expect_status(404);
    }
}

#[test]
fn ids_that_cannot_be_kept_say_why() {
    for (vendor, line, field, why) in [
        ("backops", person(&json!("user_7"), "a@old.example", true), "id", "people are kept under UUIDs"),
        ("ad-invite", person(&json!(9_007_199_254_740_991_i64), "a@old.example", true), "id", "clients in JavaScript"),
        (
            "apexscore",
            json!({"type": "invitation", "id": INVITATION, "token": INVITATION, "organization": ORGANIZATION,
                "person": BOB}),
            "token",
            "only a digest of it is stored",
        ),
    ] {
        let installation = Installation::new(Lane::Sqlite);
        put(&installation, &[line]);
        let ran = take(&installation, vendor, &[]);
        assert!(ran.code == Some(1) && ran.out.contains(&format!("{field}: ")) && ran.out.contains(why), "{}", ran.out);
    }
    let installation = Installation::new(Lane::Sqlite);
    put(&installation, &[person(&json!(9_007_194_959_773_695_i64), "a@old.example", true)]);
    assert_eq!(take(&installation, "ad-invite", &[]).good(), "line 1  taken over\n");
}
