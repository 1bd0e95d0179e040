//! Filters of the two listings.

use super::{Api, text, worlds};
use serde_json::{Value, json};

const DAY: i64 = 86_400_000;

#[test]
fn invitations_are_filtered_by_what_they_are_now() {
    for world in worlds() {
        let api = Api::admin(&world);
        // The listing is newest first; what is made in one millisecond has no order that a test may count on.
        world.clock.advance_millis(1);
        api.invite(&json!({"email": "short@people.example", "first_name": "Under_score", "expires_at": "2026-11-21T12:00:00Z"}));
        world.clock.advance_millis(1);
        api.invite(&json!({"email": "Long@People.example", "last_name": "100%", "expires_at": null}));
        let gone = api.invite(&json!({"email": "gone@people.example"}));
        assert_eq!(api.post(&format!("/v1/invitations/{}/revoke", text(&gone["id"])), &json!({})).status, 200);
        let found = |query: &str| emails(&api.get(&format!("/v1/invitations?{query}")).expect_status(200).json());
        assert_eq!(found("status=pending"), ["Long@People.example", "short@people.example", "pending@acme.example"]);
        assert_eq!(found("status=expired"), [""; 0]);
        // Nobody has settled anything in the meantime: what is expired is computed.
        world.clock.advance_millis(DAY);
        assert_eq!(found("status=expired"), ["short@people.example"]);
        assert_eq!(found("status=pending"), ["Long@People.example", "pending@acme.example"]);
        world.clock.advance_millis(7 * DAY);
        assert_eq!(found("status=pending"), ["Long@People.example"]);
        assert_eq!(found("status=revoked"), ["gone@people.example"]);
        assert_eq!(found("status=accepted"), [""; 0]);
        assert_eq!(found("email=long%40PEOPLE.example"), ["Long@People.example"]);
        assert_eq!(found("email=ong%40people.example"), [""; 0], "the whole address");
        assert_eq!(found("q=people").len(), 3);
        assert_eq!(found("q=LONG"), ["Long@People.example"]);
        assert_eq!(found("q=paula"), ["pending@acme.example"]);
        assert_eq!(found("q=%25"), ["Long@People.example"], "a percent sign is one");
        assert_eq!(found("q=_"), ["short@people.example"], "an underscore is one");
        assert_eq!(found("q=%5C"), [""; 0], "a backslash is one");
        assert_eq!(found("q=%27%20OR%201%3D1%20--"), [""; 0]);
        assert_eq!(found("q=people&status=revoked&email=gone%40people.example"), ["gone@people.example"]);
        assert_eq!(found("status=&q=&email=").len(), 4, "empty filters are none");
    }
}

#[test]
fn members_are_filtered_by_status_address_and_name() {
    for world in worlds() {
        let api = Api::admin(&world);
        let names = |query: &str| {
            let page = api.get(&format!("/v1/members?{query}")).expect_status(200).json();
            let names = page["data"].as_array().unwrap().iter().map(|member| text(&member["first_name"]).to_owned());
            let mut names: Vec<String> = names.collect();
            names.sort();
            names
        };
        for (query, expected) in [
            ("status=active", &["Ada", "Ivo", "Rita"][..]),
            ("status=invited", &["Paula"]),
            ("status=contact", &["Carl"]),
            ("status=blocked", &["Bob"]),
            ("status=removed", &[]),
            ("email=ADMIN%40acme.example", &["Ada"]),
            ("email=admin%40other.example", &[]),
            ("q=in", &["Ada", "Ivo", "Paula"]),
            ("q=carl", &["Carl"]),
            ("q=olga", &[]),
        ] {
            assert_eq!(names(query), expected, "{query}");
        }
    }
}

#[test]
fn nobody_sees_what_is_not_in_their_organization() {
    for world in worlds() {
        let api = Api::of(&world, "foreign");
        assert_eq!(emails(&api.get("/v1/invitations").json()), [""; 0]);
        let members = emails(&api.get("/v1/members").json());
        assert_eq!(members.len(), 2, "{members:?}");
        assert!(!api.get("/v1/licenses").text().contains("team"));
        let absent = "inv_00000000000000000000000000";
        let foreign = world.get("typed:invitation.pending");
        for (method, rest, body) in [
            ("GET", "", json!(null)),
            ("PATCH", "", json!({"roles": []})),
            ("POST", "/resend", json!({})),
            ("POST", "/revoke", json!({})),
        ] {
            let answers = [absent, &foreign].map(|id| {
                let reply = api.send(method, &format!("/v1/invitations/{id}{rest}"), &body);
                let mut said = reply.json();
                said["request_id"].take();
                (reply.status, said)
            });
            assert_eq!(answers[0].0, 404);
            assert_eq!(answers[0], answers[1], "{method} {rest}");
        }
    }
}

fn emails(page: &Value) -> Vec<String> {
    page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["email"].as_str().unwrap_or_default().to_owned())
        .collect()
}
