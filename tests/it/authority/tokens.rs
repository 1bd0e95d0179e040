//! What is made of a credential does not outlive it.

use super::{Person, assert_code, worlds};
use crate::wire::Canonical;
use serde_json::{Value, json};
use usher_tests::{PASSWORD, World};

fn sign_in(world: &World, email: &str) -> Value {
    let body = json!({ "email": email, "password": PASSWORD });
    world.client().json("POST", "/v1/sessions", &[], &body).expect_status(201).json()
}

#[test]
fn a_token_of_an_organization_ends_with_the_session_it_came_from() {
    for world in worlds() {
        let session = sign_in(&world, "admin@acme.example");
        let access = Canonical::with_token(&world, session["access_token"].as_str().unwrap());
        let body = json!({ "organization_id": world.get("typed:organization.acme") });
        let issued = access.send("POST", "/v1/tokens/organization", &body).expect_status(201).json();
        let bound = Canonical::with_token(&world, issued["token"].as_str().unwrap());
        bound.get("/v1/members").expect_status(200);
        // A token of the token is of the same session.
        let again = bound.send("POST", "/v1/tokens/organization", &json!({})).expect_status(201).json();
        let again = Canonical::with_token(&world, again["token"].as_str().unwrap());
        let id = session["session"]["id"].as_str().unwrap();
        access.send("DELETE", &format!("/v1/sessions/{id}"), &json!({})).expect_status(204);
        assert_code(&bound.get("/v1/members"), 401, "revoked_token");
        assert_code(&again.get("/v1/members"), 401, "revoked_token");
    }
}

#[test]
fn a_session_of_somebody_shut_out_is_not_refreshed() {
    for world in worlds() {
        for change in ["block", "remove"] {
            let name = format!("ned{change}");
            let ned = Person::join(&world, &name, &json!({ "permissions": ["members.read"] }));
            let session = sign_in(&world, &ned.email);
            let opened = world.engine().open_session("ad-invite", ned.account, world.organization("acme"));
            let ad_invite = world.block_on(opened).unwrap();
            let admin = Canonical::of(&world, "admin");
            let shut_out = match change {
                "block" => admin.send("POST", &format!("/v1/members/{}/block", ned.member), &json!({})),
                _ => admin.send("DELETE", &format!("/v1/members/{}", ned.member), &json!({})),
            };
            shut_out.expect_status(200);
            let refresh = json!({ "refresh_token": session["refresh_token"] });
            world.client().json("POST", "/v1/sessions/refresh", &[], &refresh).expect_status(401);
            let refresh = json!({ "refreshToken": ad_invite.refresh.expose() });
            let path = "/main/auth/v1/bo/token/refresh";
            let reply = world.client().json("POST", path, &[], &refresh);
            assert!(matches!(reply.status, 401 | 403 | 404), "{change}: {} {}", reply.status, reply.text());
        }
    }
}
