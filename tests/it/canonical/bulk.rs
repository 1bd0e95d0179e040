//! Batches, up to the largest.

use super::{Api, assert_code, worlds};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const MOST: usize = 10_000;

#[test]
fn ten_thousand_people_are_invited_at_once() {
    for world in worlds() {
        let api = Api::admin(&world);
        let mut invitations = rows(MOST);
        // One that cannot be, in the midst of good ones.
        invitations[5_000]["email"] = json!("admin@acme.example");
        let some = &invitations[4_500..5_500];
        let refused = api.post("/v1/invitations", &json!({"invitations": some}));
        assert_code(&refused, 409, "already_member");
        assert_eq!(refused.json()["row"], 500);
        assert_eq!(api.get("/v1/invitations?limit=200").json()["data"].as_array().unwrap().len(), 1, "no trace");
        let dry = api.post("/v1/invitations", &json!({"invitations": rows(MOST), "dry_run": true})).expect_status(200);
        assert_eq!(dry.json()["summary"]["invited"], MOST);
        assert_eq!(api.get("/v1/invitations?limit=200").json()["data"].as_array().unwrap().len(), 1, "no trace");
        let start = Instant::now();
        let body = json!({"invitations": invitations, "mode": "partial"});
        let reply = api.post("/v1/invitations", &body).expect_status(207);
        let took = start.elapsed();
        println!("{MOST} rows took {took:?}");
        assert!(took < Duration::from_mins(1), "{took:?}");
        let answer = reply.json();
        assert_eq!(
            answer["summary"],
            json!({"invited": MOST - 1, "granted": 0, "refreshed": 0, "unchanged": 0, "refused": 1})
        );
        let results = answer["results"].as_array().unwrap();
        assert!(results.iter().enumerate().all(|(index, row)| row["index"] == index), "in the order sent");
        assert_eq!(results[5_000]["errors"][0]["code"], "already_member");
        assert_eq!(results[9_999]["invitation"]["email"], "n9999@people.example");
        let last = api.get("/v1/invitations?q=n9999%40").json();
        assert_eq!(last["data"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn too_much_is_refused_as_such() {
    for world in worlds() {
        let api = Api::admin(&world);
        let refused = api.post("/v1/invitations", &json!({"invitations": rows(MOST + 1)}));
        assert_code(&refused, 422, "too_many_rows");
        let headers = [("authorization", api.bearer.as_str()), ("content-type", "application/json")];
        let mut body = json!({"email": "large@people.example"}).to_string().into_bytes();
        body.resize(10 * 1024 * 1024, b' ');
        let largest = world.client().send("POST", "/v1/invitations", &headers, &body);
        assert_eq!(largest.status, 201, "blanks behind the body are part of JSON");
        body.push(b' ');
        let refused = world.client().send("POST", "/v1/invitations", &headers, &body);
        assert_code(&refused, 413, "body_too_large");
    }
}

#[test]
fn seats_run_out_within_a_batch() {
    for world in worlds() {
        let api = Api::admin(&world);
        let seated = |count: usize| {
            let mut rows = rows(count);
            for row in &mut rows {
                row["license_id"] = json!(world.get("id:license.team"));
            }
            rows
        };
        // Nine seats are free.
        let atomic = api.post("/v1/invitations", &json!({"invitations": seated(10)}));
        assert_code(&atomic, 409, "seats_exhausted");
        assert_eq!(api.seats(), (1, 0, 9));
        let dry = api.post("/v1/invitations", &json!({"invitations": seated(12), "mode": "partial", "dry_run": true}));
        assert_eq!(dry.expect_status(200).json()["summary"]["refused"], 3);
        assert_eq!(api.seats(), (1, 0, 9));
        let partial = api.post("/v1/invitations", &json!({"invitations": seated(12), "mode": "partial"}));
        let answer = partial.expect_status(207).json();
        assert_eq!((&answer["summary"]["invited"], &answer["summary"]["refused"]), (&json!(9), &json!(3)));
        assert_eq!(answer["results"][9]["errors"][0]["code"], "seats_exhausted");
        assert_eq!(api.seats(), (10, 0, 0));
    }
}

#[test]
fn every_row_of_a_partial_batch_has_its_own_fate() {
    for world in worlds() {
        let api = Api::admin(&world);
        let body = json!({"mode": "partial", "if_pending": "resend", "if_member": "return", "existing_account": "grant", "invitations": [
            {"email": "new@people.example"},
            {"email": "registered@people.example"},
            {"email": "pending@acme.example"},
            {"email": "admin@acme.example"},
            {"email": "blocked@acme.example"},
            {"email": "NEW@people.example"},
            {"email": "x@blocklisted.example", "roles": ["nowhere"]},
        ]});
        let answer = api.post("/v1/invitations", &body).expect_status(207).json();
        let outcomes: Vec<_> = answer["results"].as_array().unwrap().iter().map(|row| row["outcome"].clone()).collect();
        assert_eq!(outcomes, ["invited", "granted", "refreshed", "unchanged", "refused", "refused", "refused"]);
        let codes: Vec<_> =
            answer["results"][6]["errors"].as_array().unwrap().iter().map(|error| error["code"].clone()).collect();
        assert_eq!(codes, ["unknown_role", "address_blocked"]);
        assert_eq!(answer["results"][5]["errors"][0]["code"], "repeated_in_batch");
        let mut to: Vec<_> = world.mails().into_iter().map(|mail| mail.to).collect();
        to.sort();
        assert_eq!(to, ["new@people.example", "pending@acme.example", "pending@acme.example"]);
    }
}

fn rows(count: usize) -> Vec<Value> {
    (0..count).map(|number| json!({"email": format!("n{number}@people.example")})).collect()
}
