//! What clients note about invitations, and finding invitations by it.

use super::{Api, assert_code, text, worlds};
use serde_json::{Value, json};

fn path(invitation: &Value) -> String {
    format!("/v1/invitations/{}", text(&invitation["id"]))
}

/// The addresses of the invitations that a query finds, in the order of their letters.
fn found(api: &Api<'_>, query: &str) -> Vec<String> {
    let listed = api.get(&format!("/v1/invitations?{query}")).expect_status(200).json();
    let mut emails: Vec<String> =
        listed["data"].as_array().unwrap().iter().map(|one| text(&one["email"]).to_owned()).collect();
    emails.sort();
    emails
}

#[test]
fn it_comes_back_is_replaced_and_goes() {
    for world in worlds() {
        let api = Api::admin(&world);
        let noted = json!({"z": {"deep": [1, 2.5, null]}, "a": "\u{e9}<b>", "n": 18_446_744_073_709_551_615_u64});
        let made = api.invite(&json!({"email": "noted@people.example", "metadata": noted}));
        assert_eq!(made["metadata"].to_string(), noted.to_string(), "in the order in which it was sent");
        assert_eq!(api.get(&path(&made)).json()["metadata"], noted);
        let edited = api.send("PATCH", &path(&made), &json!({"first_name": "Ann"})).expect_status(200).json();
        assert_eq!(edited["metadata"], noted, "what is left out stays");
        let other = json!({"b": 1});
        let edited = api.send("PATCH", &path(&made), &json!({"metadata": other})).expect_status(200).json();
        assert_eq!(edited["metadata"], other, "an object takes the place of the one before");
        for nothing in [json!(null), json!({})] {
            api.send("PATCH", &path(&made), &json!({"metadata": other})).expect_status(200);
            let edited = api.send("PATCH", &path(&made), &json!({"metadata": nothing})).expect_status(200).json();
            assert_eq!(edited.get("metadata"), None, "{nothing}");
        }
        assert!(found(&api, "metadata%5Bb%5D=1").is_empty());
    }
}

#[test]
fn it_outlives_sending_again_and_moving() {
    for world in worlds() {
        let api = Api::admin(&world);
        let made = api.invite(&json!({"email": "first@people.example", "metadata": {"deal": "7"}}));
        world.clock.advance_millis(3_600_000);
        let resent = api.post(&format!("{}/resend", path(&made)), &json!({})).expect_status(200).json();
        assert_eq!(resent["metadata"], json!({"deal": "7"}));
        let to = json!({"email": "second@people.example"});
        let moved = api.post(&format!("{}/move", path(&made)), &to).expect_status(201).json();
        assert_eq!(moved["metadata"], json!({"deal": "7"}));
        assert_eq!(found(&api, "metadata%5Bdeal%5D=7"), ["first@people.example", "second@people.example"]);
    }
}

#[test]
fn invitations_are_found_by_it_in_their_own_organization_only() {
    for world in worlds() {
        let api = Api::admin(&world);
        let rows = json!({"invitations": [
            {"email": "a@people.example", "metadata": {"project": "x", "size": 12, "hot": true, "deep": {"x": 1}}},
            {"email": "b@people.example", "metadata": {"project": "x", "size": 13, "hot": false}},
            {"email": "c@people.example", "metadata": {"project": "X", "long": "y".repeat(201)}},
            {"email": "d@people.example"},
        ]});
        api.post("/v1/invitations", &rows).expect_status(201);
        let foreign = Api::of(&world, "foreign");
        foreign.invite(&json!({"email": "e@people.example", "metadata": {"project": "x"}}));
        let long = format!("metadata%5Blong%5D={}", "y".repeat(200));
        for (query, expected) in [
            ("metadata%5Bproject%5D=x", &["a", "b"][..]),
            ("metadata[project]=x&metadata[size]=13", &["b"]),
            ("metadata[project]=x&q=a@people", &["a"]),
            ("metadata[hot]=true", &["a"]),
            ("metadata[size]=1", &[]),
            ("metadata[deep]=1", &[]),
            ("metadata[PROJECT]=x", &[]),
            ("metadata[project]=%25", &[]),
            (long.as_str(), &[]),
        ] {
            let expected: Vec<String> = expected.iter().map(|name| format!("{name}@people.example")).collect();
            assert_eq!(found(&api, query), expected, "{query}");
        }
        assert_eq!(found(&foreign, "metadata[project]=x"), ["e@people.example"]);
        // A page at a time, too.
        let page = api.get("/v1/invitations?metadata[project]=x&limit=1").expect_status(200).json();
        let next = format!("metadata[project]=x&limit=1&cursor={}", text(&page["next_cursor"]));
        let mut both = found(&api, &next);
        both.push(text(&page["data"][0]["email"]).to_owned());
        both.sort();
        assert_eq!(both, ["a@people.example", "b@people.example"]);
    }
}

#[test]
fn what_is_out_of_bounds_is_refused_and_nothing_breaks() {
    for world in worlds() {
        let api = Api::admin(&world);
        let row = |metadata: Value| json!({"email": "odd@people.example", "metadata": metadata});
        let many: serde_json::Map<String, Value> = (0..51).map(|at| (format!("n{at}"), json!(1))).collect();
        for (metadata, code) in [
            (json!([]), "invalid_type"),
            (json!("x"), "invalid_type"),
            (json!({"a": "\0"}), "invalid_text"),
            (json!({"a": "x".repeat(16 * 1024)}), "invalid_length"),
            (json!({"n".repeat(65): 1}), "invalid_length"),
            (Value::Object(many), "invalid_length"),
        ] {
            assert_code(&api.post("/v1/invitations", &row(metadata)), 422, code);
        }
        for odd in [json!({"a": "\u{10ffff}\u{202e}'\"--;"}), json!({"$.a[0]": 1e300}), json!({"a": "{\"b\":1}"})] {
            let made = api.post("/v1/invitations", &row(odd.clone())).expect_status(201).json();
            assert_eq!(made["metadata"], odd);
            api.post(&format!("{}/revoke", path(&made)), &json!({})).expect_status(200);
        }
        for query in ["metadata[]=x", "metadata[a=1", "metadata=1"] {
            let status = api.get(&format!("/v1/invitations?{query}")).status;
            assert!(matches!(status, 200 | 422), "{query}: {status}");
        }
    }
}

#[test]
fn the_invitee_does_not_see_it_and_the_event_has_it_until_the_person_is_erased() {
    for world in worlds() {
        let api = Api::admin(&world);
        let made = api.invite(&json!({"email": "gone@people.example", "metadata": {"crm": "secret-7"}}));
        let token = super::token_for(&world, "gone@people.example");
        let shown = super::by_token(&world, "preview", &json!({"token": token})).expect_status(200).text();
        assert!(!shown.contains("secret-7"));
        let page = world.client().get(&format!("/invitations/{token}"), &[]).expect_status(200).text();
        assert!(!page.contains("secret-7"));
        let told = || {
            let events = api.get("/v1/events?limit=200").expect_status(200).json();
            let all = events["data"].as_array().unwrap().clone();
            let of =
                |event: &&Value| event["type"] == "invitation.created" && event["data"]["invitation_id"] == made["id"];
            all.iter().find(of).unwrap()["data"]["metadata"].clone()
        };
        usher_tests::until("the event", || (api.get("/v1/events?limit=200").text().contains("secret-7")).then_some(()));
        assert_eq!(told(), json!({"crm": "secret-7"}));
        api.post(&format!("{}/revoke", path(&made)), &json!({})).expect_status(200);
        let erase = format!("/v1/members/{}/personal-data", text(&made["member_id"]));
        let erased = || api.send("DELETE", &erase, &json!({})).status;
        usher_tests::until("the erasure", || (erased() < 300).then_some(()));
        assert_eq!(told(), Value::Null);
        assert_eq!(api.get(&path(&made)).json().get("metadata"), None);
        assert!(found(&api, "metadata[crm]=secret-7").is_empty());
    }
}
