//! Signing in to the console.

use super::{ADMIN, Journey, Provider, cookie_of, refused, signed_in};
use crate::credentials::worlds_with;
use crate::proof::{STRANGERS, sign_in, squat};
use serde_json::json;

#[test]
fn whose_address_is_verified_gets_in_and_later_by_the_identity_alone() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", "Admin@ACME.example");
        assert_eq!(signed_in(&client, &reply), ADMIN);
        // The provider has another address by now, or does not vouch for it any more.
        for (email, is_verified) in [("moved@acme.example", true), (ADMIN, false)] {
            let journey = Journey::to_sign_in(client);
            let mut claims = journey.claims(&world, &provider, "7", email);
            claims["email_verified"] = is_verified.into();
            assert_eq!(signed_in(&client, &journey.back_with(&provider, &claims)), ADMIN);
        }
    }
}

#[test]
fn nobody_gets_in_by_an_address_that_is_not_verified_or_has_no_account() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        for verified in [false.into(), serde_json::Value::Null, "false".into(), 1.into()] {
            let journey = Journey::to_sign_in(client);
            let mut claims = journey.claims(&world, &provider, "7", ADMIN);
            claims["email_verified"] = verified;
            refused(&journey.back_with(&provider, &claims), 422, "has not verified your email address");
        }
        // A stranger, somebody who is invited only, and somebody who is blocked.
        for email in ["stranger@acme.example", "pending@acme.example", "blocked@acme.example"] {
            let reply = Journey::to_sign_in(client).back_as(&world, &provider, email, email);
            refused(&reply, 422, "There is no account here");
        }
        world.place_disabled("gone@people.example");
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "8", "gone@people.example");
        refused(&reply, 422, "There is no account here");
    }
}

#[test]
fn an_address_that_the_id_token_leaves_out_is_asked_for() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let back = |said: serde_json::Value| {
            provider.set_user_info(Some(said));
            let journey = Journey::to_sign_in(client);
            let mut claims = journey.claims(&world, &provider, "7", ADMIN);
            for name in ["email", "email_verified"] {
                claims.as_object_mut().unwrap().remove(name);
            }
            journey.back_with(&provider, &claims)
        };
        let unverified = "has not verified your email address";
        refused(&back(json!({"sub": "8", "email": ADMIN, "email_verified": true})), 422, unverified);
        refused(&back(json!({"sub": "7", "email": ADMIN, "email_verified": false})), 422, unverified);
        refused(&back(json!({"sub": "7", "email": ADMIN})), 422, unverified);
        let reply = back(json!({"sub": "7", "email": ADMIN, "email_verified": true}));
        assert_eq!(signed_in(&client, &reply), ADMIN);
        provider.set_user_info(None);
    }
}

#[test]
fn an_address_that_the_provider_gave_to_somebody_else_lets_nobody_in() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        signed_in(&client, &Journey::to_sign_in(client).back_as(&world, &provider, "7", ADMIN));
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "8", ADMIN);
        refused(&reply, 422, "is linked to another account");
    }
}

#[test]
fn two_browsers_at_once_both_get_in() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let journeys: Vec<_> = (0..6).map(|_| Journey::to_sign_in(client)).collect();
        std::thread::scope(|scope| {
            for journey in &journeys {
                let (world, provider) = (&world, &provider);
                scope.spawn(move || {
                    let reply = journey.back_as(world, provider, "7", ADMIN);
                    assert_eq!(signed_in(&client, &reply), ADMIN);
                });
            }
        });
        // Of two subjects with the same address, one is linked.
        let journeys: Vec<_> = (0..4).map(|_| Journey::to_sign_in(client)).collect();
        let statuses = std::thread::scope(|scope| {
            let running: Vec<_> = journeys
                .iter()
                .enumerate()
                .map(|(number, journey)| {
                    let (world, provider) = (&world, &provider);
                    let subject = format!("reader {number}");
                    scope.spawn(move || journey.back_as(world, provider, &subject, "reader@acme.example").status)
                })
                .collect();
            running.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
        });
        assert_eq!(statuses.iter().filter(|status| **status == 303).count(), 1, "{statuses:?}");
    }
}

#[test]
fn whoever_made_an_account_for_an_address_loses_it_to_whom_the_provider_names() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let email = "cfo@victim.example";
        let stranger = squat(&world, email);
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", email);
        assert_eq!(signed_in(&client, &reply), email);
        let bearer = format!("Bearer {stranger}");
        client.get("/v1/members", &[("authorization", &bearer)]).expect_status(401);
        sign_in(&world, email, STRANGERS).expect_status(401);
    }
}

#[test]
fn a_provider_that_is_down_is_told_from_one_that_refuses() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let begin = || crate::console::post(&client, "/openid/acme", &[], &[("next", "")]);
        provider.set_down(true);
        let reply = begin();
        refused(&reply, 503, "The provider cannot be reached right now");
        assert!(reply.text().contains("name=\"password\""), "there is another way in");
        provider.set_down(false);
        refused(&begin(), 503, "The provider cannot be reached right now");
        world.clock.advance_millis(3_000);
        // It goes down while somebody is there, and comes back.
        let journey = Journey::to_sign_in(client);
        let code = provider.code(&journey.asked, "unused".to_owned());
        provider.set_down(true);
        refused(&journey.back(&code), 503, "The provider cannot be reached right now");
        provider.set_down(false);
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", ADMIN);
        assert_eq!(signed_in(&client, &reply), ADMIN);
        // Somebody who clicks "Cancel" there.
        let journey = Journey::to_sign_in(client);
        let sent = [("error", "access_denied"), ("state", journey.asked["state"].as_str())];
        refused(&journey.back_in(&journey.cookie, &sent), 422, "The provider did not sign you in");
    }
}

#[test]
fn sign_in_at_a_provider_is_offered_where_there_is_one() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let page = world.client().get("/console/sign-in", &[]).expect_status(200).text();
        assert!(page.contains("Continue with Acme ID"));
        for path in ["/console/openid/other", "/console/openid/ACME"] {
            crate::console::post(&world.client(), path.strip_prefix("/console").unwrap(), &[], &[]).expect_status(404);
        }
        // A form of another site begins nothing.
        let origin = [("origin", "https://evil.example")];
        crate::console::post(&world.client(), "/openid/acme", &origin, &[]).expect_status(403);
    }
    for world in worlds_with("") {
        let page = world.client().get("/console/sign-in", &[]).expect_status(200).text();
        assert!(!page.contains("Continue with"));
        let session = cookie_of(&world, ADMIN);
        let page = world.client().get("/console/account", &[("cookie", &session)]).expect_status(200).text();
        assert!(!page.contains("/console/account/providers"));
    }
}
