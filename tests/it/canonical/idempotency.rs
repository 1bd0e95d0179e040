//! The `Idempotency-Key` header at its edges.

use super::{Api, assert_code, worlds};
use serde_json::json;
use usher_tests::{Reply, World};

#[test]
fn the_same_request_gets_the_same_bytes_for_a_day() {
    for world in worlds() {
        let bearer = world.bearer("canonical.admin");
        let first = invite(&world, &bearer, &["key"], "one@people.example");
        world.clock.advance_millis(86_400_000 - 1);
        let second = invite(&world, &bearer, &["key"], "one@people.example");
        assert_eq!((first.status, &first.body), (second.status, &second.body));
        assert_eq!(first.header("location"), second.header("location"));
        assert_eq!(world.mails().iter().filter(|mail| mail.to == "one@people.example").count(), 1);
        assert_code(&invite(&world, &bearer, &["key"], "two@people.example"), 422, "idempotency_mismatch");
        world.clock.advance_millis(1);
        assert_code(&invite(&world, &bearer, &["key"], "one@people.example"), 409, "already_invited");
    }
}

#[test]
fn a_key_is_the_callers_own() {
    for world in worlds() {
        let [admin, inviter] = ["admin", "inviter"].map(|who| world.bearer(&format!("canonical.{who}")));
        assert_eq!(invite(&world, &admin, &["shared"], "one@people.example").status, 201);
        assert_eq!(invite(&world, &inviter, &["shared"], "two@people.example").status, 201);
        let foreign = world.bearer("canonical.foreign");
        let elsewhere = invite(&world, &foreign, &["shared"], "one@people.example");
        assert_eq!(elsewhere.expect_status(201).json()["organization"]["slug"], "other");
    }
}

#[test]
fn a_refusal_is_not_kept() {
    for world in worlds() {
        let api = Api::admin(&world);
        let bearer = world.bearer("canonical.admin");
        assert_code(&invite(&world, &bearer, &["key"], "pending@acme.example"), 409, "already_invited");
        let path = format!("/v1/invitations/{}/revoke", world.get("typed:invitation.pending"));
        assert_eq!(api.post(&path, &json!({})).status, 200);
        assert_eq!(invite(&world, &bearer, &["key"], "pending@acme.example").status, 201, "it can be done now");
    }
}

#[test]
fn a_key_that_cannot_be_used_is_refused() {
    for world in worlds() {
        let bearer = world.bearer("canonical.admin");
        let longest = "k".repeat(255);
        let too_long = "k".repeat(256);
        for (number, (key, status)) in
            [("", 422), (" ", 422), (&too_long, 422), (&*longest, 201), ("\u{1f511}", 201), ("a b\"'", 201)]
                .into_iter()
                .enumerate()
        {
            let reply = invite(&world, &bearer, &[key], &format!("n{number}@people.example"));
            assert_eq!(reply.status, status, "{key:?}: {}", reply.text());
            let again = invite(&world, &bearer, &[key], &format!("n{number}@people.example"));
            assert_eq!(again.status, status, "{key:?}: {}", again.text());
        }
        let client = world.client();
        let headers = [("authorization", bearer.as_str()), ("idempotency-key", "")];
        assert_eq!(client.get("/v1/members", &headers).status, 200, "a GET needs none");
    }
}

#[test]
fn a_dry_run_keeps_the_key_free_of_effects() {
    for world in worlds() {
        let bearer = world.bearer("canonical.admin");
        let headers = [("authorization", bearer.as_str()), ("idempotency-key", "dry")];
        let body = json!({"dry_run": true, "invitations": [{"email": "dry@people.example"}]});
        let send = || world.client().json("POST", "/v1/invitations", &headers, &body).expect_status(200);
        assert_eq!(send().json()["summary"], send().json()["summary"]);
        assert_eq!(invite(&world, &bearer, &["wet"], "dry@people.example").status, 201);
    }
}

#[test]
fn resending_and_revoking_twice_with_one_key_happens_once() {
    for world in worlds() {
        let bearer = world.bearer("canonical.admin");
        let id = world.get("typed:invitation.pending");
        let send = |what: &str| {
            let headers = [("authorization", bearer.as_str()), ("idempotency-key", "once")];
            world.client().json("POST", &format!("/v1/invitations/{id}/{what}"), &headers, &json!({}))
        };
        let first = send("resend").expect_status(200);
        assert_eq!(send("resend").body, first.body);
        assert_eq!(first.json()["generation"], 2);
        assert_eq!(world.mails().len(), 2);
        assert_code(&send("revoke"), 422, "idempotency_mismatch");
    }
}

fn invite(world: &World, bearer: &str, keys: &[&str], email: &str) -> Reply {
    let mut headers = vec![("authorization", bearer)];
    headers.extend(keys.iter().map(|key| ("idempotency-key", *key)));
    world.client().json("POST", "/v1/invitations", &headers, &json!({"email": email}))
}
