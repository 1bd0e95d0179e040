//! People whose token names no organization: what they may do on the canonical API, and the way out.

use super::{NOBODY, assert_said, canonical, worlds};
use serde_json::json;
use usher_domain::AccountId;
use usher_tests::{Reply, World};

#[test]
fn a_roaming_caller_is_told_to_choose_an_organization_and_can() {
    for world in worlds() {
        let token = roaming(&world, "admin");
        for path in ["/v1/members", "/v1/licenses", "/v1/permissions", "/v1/roles"] {
            let reply = world.client().get(path, &[("authorization", &format!("Bearer {token}"))]);
            assert_said(&reply, 403, "organization_required", path);
        }
        let body = json!({"email": "new@people.example"});
        assert_said(&post(&world, &token, "/v1/invitations", &body), 403, "organization_required", "inviting");
        let nothing = post(&world, &token, "/v1/tokens/organization", &json!({}));
        assert_said(&nothing, 403, "organization_required", "no organization named");
        for id in [world.get("id:organization.acme"), world.get("typed:organization.acme")] {
            let issued = exchange(&world, &token, &id).expect_status(201);
            assert_eq!(issued.header("cache-control"), Some("no-store"));
            let bound = issued.json()["token"].as_str().unwrap().to_owned();
            assert_eq!(canonical(&world, &bound).status, 200);
        }
    }
}

#[test]
fn an_organization_of_others_is_like_one_that_does_not_exist() {
    for world in worlds() {
        let token = roaming(&world, "admin");
        let strange = "0197f069-bd91-76c8-bfd0-5e287b932da7".to_owned();
        let answers = [world.get("id:organization.other"), strange].map(|id| {
            let reply = exchange(&world, &token, &id);
            assert_said(&reply, 422, "unknown_organization", &id);
            reply.json()["detail"].clone()
        });
        assert_eq!(answers[0], answers[1]);
    }
}

#[test]
fn a_token_of_an_organization_does_not_widen_what_the_member_holds() {
    for world in worlds() {
        let bound = exchange(&world, &roaming(&world, "reader"), &world.get("id:organization.acme")).expect_status(201);
        let bound = bound.json()["token"].as_str().unwrap().to_owned();
        assert_eq!(canonical(&world, &bound).status, 200);
        let body = json!({"email": "new@people.example"});
        assert_said(&post(&world, &bound, "/v1/invitations", &body), 403, "forbidden", "a reader invites");
        // The token is bound: it cannot be exchanged for one of another organization.
        let other = exchange(&world, &bound, &world.get("id:organization.other"));
        assert_said(&other, 422, "unknown_organization", "exchanged");
    }
}

#[test]
fn a_token_got_with_a_key_falls_with_the_key() {
    for world in worlds() {
        let request = super::api_keys::request(&world, "canonical", "admin", &["members.read"]);
        let (id, key) = world.block_on(world.engine().create_api_key(request)).unwrap();
        let issued = post(&world, key.expose(), "/v1/tokens/organization", &json!({})).expect_status(201).json();
        let token = issued["token"].as_str().unwrap();
        assert_eq!(canonical(&world, token).status, 200);
        let invitations = world.client().get("/v1/invitations", &[("authorization", &format!("Bearer {token}"))]);
        assert_said(&invitations, 403, "forbidden", "as narrow as the key");
        assert!(world.block_on(world.engine().revoke_api_key(world.organization("acme"), id)).unwrap());
        assert_said(&canonical(&world, token), 401, "revoked_token", "the key is gone");
    }
}

#[test]
fn somebody_without_a_place_gets_no_token() {
    for world in worlds() {
        assert_said(&canonical(&world, &roaming(&world, "blocked")), 403, "caller_blocked", "blocked everywhere");
        assert_said(&canonical(&world, &roaming(&world, "pending")), 401, "inactive_credential", "not registered");
        let nobody = AccountId(uuid::Uuid::from_u128(7));
        let token = world.block_on(world.engine().mint_access_token("canonical", nobody, None, 60_000)).unwrap();
        assert_said(&canonical(&world, token.expose()), NOBODY.0, NOBODY.1, "no account");
    }
}

fn roaming(world: &World, who: &str) -> String {
    let account = AccountId(world.get(&format!("id:account.{who}")).parse().unwrap());
    let token = world.block_on(world.engine().mint_access_token("canonical", account, None, 60_000));
    token.unwrap().expose().to_owned()
}

fn exchange(world: &World, token: &str, organization: &str) -> Reply {
    post(world, token, "/v1/tokens/organization", &json!({"organization_id": organization}))
}

fn post(world: &World, token: &str, path: &str, body: &serde_json::Value) -> Reply {
    world.client().json("POST", path, &[("authorization", &format!("Bearer {token}"))], body)
}
