//! Accepting an invitation with what a provider says.

use super::{Journey, Provider, refused, signed_in};
use crate::credentials::worlds_with;
use crate::pages::{invite, seen};
use crate::proof::{sign_in, squat, standing};
use crate::wire::{Canonical, mailed_token};
use serde_json::json;
use usher_tests::PASSWORD;

const EMAIL: &str = "new@people.example";

#[test]
fn an_invitee_joins_without_a_password_and_signs_in_the_same_way() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let (id, token) = invite(&world, &json!({"email": EMAIL, "first_name": "Nele"}));
        let reply = Journey::to_accept(client, &token).back_as(&world, &provider, "7", "New@People.example");
        assert_eq!(reply.status, 303, "{}", reply.text());
        assert_eq!(seen(&world, &id)["status"], "accepted");
        assert_eq!(standing(&world, EMAIL).as_deref(), Some("active"));
        sign_in(&world, EMAIL, PASSWORD).expect_status(401);
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", "other@people.example");
        assert_eq!(signed_in(&client, &reply), EMAIL);
        // The next invitation, to an account without a password.
        let other = Canonical::of(&world, "foreign");
        other.invite(&json!({"email": EMAIL})).expect_status(201);
        let token = mailed_token(&world, EMAIL);
        Journey::to_accept(client, &token).back_as(&world, &provider, "7", EMAIL).expect_status(303);
        // Accepting once more shows that it is done.
        let page = client.get(&format!("/invitations/{token}"), &[]).expect_status(200).text();
        assert!(!page.contains("openid"), "{page}");
    }
}

#[test]
fn an_invitation_is_accepted_by_nobody_but_whom_it_was_sent_to() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let (id, token) = invite(&world, &json!({"email": EMAIL}));
        let reply = Journey::to_accept(client, &token).back_as(&world, &provider, "8", "other@people.example");
        refused(&reply, 422, "a different address than the one that was invited");
        let journey = Journey::to_accept(client, &token);
        let mut claims = journey.claims(&world, &provider, "7", EMAIL);
        claims["email_verified"] = false.into();
        refused(&journey.back_with(&provider, &claims), 422, "has not verified your email address");
        // An identity that is somebody's already, whatever address it has now.
        signed_in(&client, &Journey::to_sign_in(client).back_as(&world, &provider, "1", "admin@acme.example"));
        let reply = Journey::to_accept(client, &token).back_as(&world, &provider, "1", EMAIL);
        refused(&reply, 422, "is linked to another account");
        // The answer to another invitation, or to signing in.
        let (_, others) = invite(&world, &json!({"email": "others@people.example"}));
        let journey = Journey::to_accept(client, &others);
        let claims = journey.claims(&world, &provider, "7", EMAIL);
        let code = provider.code(&journey.asked, provider.signer().token(Some("a"), &claims));
        let theirs = Journey::to_accept(client, &token);
        let swapped = theirs.cookie.replace(token.as_str(), "").trim_end_matches('.').to_owned();
        let sent = [("code", code.as_str()), ("state", journey.asked["state"].as_str())];
        let kept = journey.cookie.replace(others.as_str(), &token);
        refused(&journey.back_in(&kept, &sent), 422, "has expired or was started in another window");
        let sent = [("code", code.as_str()), ("state", theirs.asked["state"].as_str())];
        refused(&theirs.back_in(&swapped, &sent), 422, "has expired or was started in another window");
        assert_eq!(seen(&world, &id)["status"], "pending");
        assert_eq!(standing(&world, EMAIL).as_deref(), Some("invited"));
    }
}

#[test]
fn what_became_of_the_invitation_meanwhile_counts() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let admin = Canonical::of(&world, "admin");
        let came_back = |change: &dyn Fn(&str)| {
            let (id, token) = invite(&world, &json!({"email": EMAIL}));
            let journey = Journey::to_accept(client, &token);
            change(&id);
            journey.back_as(&world, &provider, "7", EMAIL)
        };
        let reply = came_back(&|id| drop(admin.send("POST", &format!("/v1/invitations/{id}/revoke"), &json!({}))));
        assert_eq!(reply.status, 410, "revoked: {}", reply.text());
        let reply = came_back(&|_| {
            admin.send("POST", "/v1/blocklist", &json!({"value": "people.example"})).expect_status(201);
        });
        assert_eq!(reply.status, 403, "blocked: {}", reply.text());
        assert_eq!(standing(&world, EMAIL).as_deref(), Some("invited"));
    }
}

#[test]
fn a_stranger_who_has_squatted_the_address_is_out() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let stranger = squat(&world, EMAIL);
        let (_, token) = invite(&world, &json!({"email": EMAIL}));
        Journey::to_accept(client, &token).back_as(&world, &provider, "7", EMAIL).expect_status(303);
        let bearer = format!("Bearer {stranger}");
        client.get("/v1/members", &[("authorization", &bearer)]).expect_status(401);
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", EMAIL);
        assert_eq!(signed_in(&client, &reply), EMAIL);
    }
}
