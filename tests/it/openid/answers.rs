//! What an answer of a provider can have wrong with it: none of it signs anybody in.

use super::{ADMIN, Journey, Provider, refused, signed_in};
use crate::credentials::signer::Signer;
use crate::credentials::worlds_with;
use serde_json::{Value, json};

const REJECTED: &str = "The provider’s answer could not be verified";
const STALE: &str = "This sign-in has expired or was started in another window";

#[test]
fn an_id_token_is_what_it_has_to_be_or_lets_nobody_in() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let now = usher_engine::ports::Clock::now(&*world.clock).seconds();
        for changes in [
            json!({"nonce": "another"}),
            json!({"nonce": null}),
            json!({"aud": "another"}),
            json!({"aud": null}),
            json!({"aud": ["usher", "another"]}),
            json!({"azp": "another"}),
            json!({"iss": "https://another.example"}),
            json!({"iss": null}),
            json!({"exp": now - 61}),
            json!({"exp": null}),
            json!({"nbf": now + 61}),
            json!({"sub": null}),
            json!({"sub": ""}),
            json!({"sub": 7}),
            json!({"sub": "a\u{0}b"}),
            json!({"sub": "x".repeat(256)}),
        ] {
            let journey = Journey::to_sign_in(client);
            let mut claims = journey.claims(&world, &provider, "7", ADMIN);
            change(&mut claims, &changes);
            refused(&journey.back_with(&provider, &claims), 422, REJECTED);
        }
        // Clocks may differ by a minute.
        for changes in [json!({"exp": now - 59, "nbf": now + 59}), json!({"aud": ["usher", "x"], "azp": "usher"})] {
            let journey = Journey::to_sign_in(client);
            let mut claims = journey.claims(&world, &provider, "7", ADMIN);
            change(&mut claims, &changes);
            assert_eq!(signed_in(&client, &journey.back_with(&provider, &claims)), ADMIN);
        }
    }
}

#[test]
fn an_id_token_is_signed_by_the_provider_and_by_its_algorithm() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let forgers = [
            Signer::new("ES256"),
            Signer::new("RS256"),
            Signer::Nothing,
            Signer::Hs256(super::provider::SECRET.as_bytes().to_vec()),
            Signer::Hs256(provider.signer().pem().into_bytes()),
        ];
        for forger in &forgers {
            let journey = Journey::to_sign_in(client);
            let token = forger.token(Some("a"), &journey.claims(&world, &provider, "7", ADMIN));
            refused(&journey.back(&provider.code(&journey.asked, token)), 422, REJECTED);
            // Our own signature over their claims is forged as well where they say `none`.
            let journey = Journey::to_sign_in(client);
            let claims = journey.claims(&world, &provider, "7", ADMIN);
            let token = forger.token_under(&json!({"alg": "ES256", "kid": "a"}), &claims);
            refused(&journey.back(&provider.code(&journey.asked, token)), 422, REJECTED);
        }
        for token in ["", "a.b.c", "e30.e30.", "null"] {
            let journey = Journey::to_sign_in(client);
            refused(&journey.back(&provider.code(&journey.asked, token.to_owned())), 422, REJECTED);
        }
    }
}

#[test]
fn an_answer_counts_once_for_a_while_and_in_its_own_browser() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let journey = Journey::to_sign_in(client);
        let code = provider.code(&journey.asked, {
            let claims = journey.claims(&world, &provider, "7", ADMIN);
            provider.signer().token(Some("a"), &claims)
        });
        let other = Journey::to_sign_in(client);
        let sent = [("code", code.as_str()), ("state", journey.asked["state"].as_str())];
        // The browser of somebody else, who was made to open the address.
        refused(&journey.back_in(&other.cookie, &sent), 422, STALE);
        refused(&journey.back_in("", &sent), 422, STALE);
        refused(&journey.back_in("usher_provider=forged", &sent), 422, STALE);
        // A state that was guessed, and none.
        refused(&journey.back_in(&journey.cookie, &[("code", &code), ("state", &other.asked["state"])]), 422, STALE);
        refused(&journey.back_in(&journey.cookie, &[("code", &code)]), 422, STALE);
        assert_eq!(signed_in(&client, &journey.back(&code)), ADMIN);
        // The same once more, with the same code and with another one.
        refused(&journey.back(&code), 422, STALE);
        refused(&journey.back_as(&world, &provider, "7", ADMIN), 422, STALE);
        // The code of one sign-in in another one.
        let (one, two) = (Journey::to_sign_in(client), Journey::to_sign_in(client));
        let claims = one.claims(&world, &provider, "7", ADMIN);
        let code = provider.code(&one.asked, provider.signer().token(Some("a"), &claims));
        refused(&two.back(&code), 422, REJECTED);
        refused(&one.back(&code), 422, REJECTED);
        // Too late.
        let journey = Journey::to_sign_in(client);
        world.clock.advance_millis(599_999);
        let claims = journey.claims(&world, &provider, "7", ADMIN);
        world.clock.advance_millis(1);
        refused(&journey.back_with(&provider, &claims), 422, STALE);
    }
}

#[test]
fn of_many_at_once_one_answer_counts() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let journey = Journey::to_sign_in(world.client());
        let replies = std::thread::scope(|scope| {
            let running: Vec<_> = (0..6)
                .map(|_| {
                    let (journey, world, provider) = (&journey, &world, &provider);
                    scope.spawn(move || journey.back_as(world, provider, "7", ADMIN).status)
                })
                .collect();
            running.into_iter().map(|one| one.join().unwrap()).collect::<Vec<_>>()
        });
        assert_eq!(replies.iter().filter(|status| **status == 303).count(), 1, "{replies:?}");
    }
}

/// Mix-up: an attacker's provider has a browser send the code of an honest one to it.
#[test]
fn no_provider_answers_for_another() {
    let (provider, evil) = (Provider::new(), Provider::new());
    let settings = format!("{}{}", provider.settings("acme"), evil.settings("evil"));
    for world in worlds_with(&settings) {
        let client = world.client();
        let journey = Journey::to_sign_in(client);
        let claims = journey.claims(&world, &provider, "7", ADMIN);
        let code = provider.code(&journey.asked, provider.signer().token(Some("a"), &claims));
        let state = journey.asked["state"].as_str();
        let named =
            |issuer: &str| journey.back_in(&journey.cookie, &[("code", &code), ("state", state), ("iss", issuer)]);
        refused(&named(evil.issuer()), 422, REJECTED);
        // The token of the other provider, which vouches for anybody, with the honest one's name in it or its own.
        for issuer in [provider.issuer(), evil.issuer()] {
            let journey = Journey::to_sign_in(client);
            let mut claims = journey.claims(&world, &provider, "7", ADMIN);
            claims["iss"] = issuer.into();
            let token = evil.signer().token(Some("a"), &claims);
            refused(&journey.back(&provider.code(&journey.asked, token)), 422, REJECTED);
        }
        // The same subject at another provider is somebody else.
        signed_in(&client, &Journey::to_sign_in(client).back_as(&world, &provider, "7", ADMIN));
        let page = crate::console::post(&client, "/openid/evil", &[], &[]);
        let journey = Journey::of(client, &page);
        let reply = journey.back_as(&world, &evil, "7", "nobody@acme.example");
        refused(&reply, 422, "There is no account here");
    }
    // Where a provider says that its answers name it, one without a name is none of its.
    provider.set_names_issuer(true);
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        refused(&Journey::to_sign_in(client).back_as(&world, &provider, "7", ADMIN), 422, REJECTED);
        let journey = Journey::to_sign_in(client);
        let claims = journey.claims(&world, &provider, "7", ADMIN);
        let code = provider.code(&journey.asked, provider.signer().token(Some("a"), &claims));
        let sent = [("code", code.as_str()), ("state", journey.asked["state"].as_str()), ("iss", provider.issuer())];
        assert_eq!(signed_in(&client, &journey.back_in(&journey.cookie, &sent)), ADMIN);
    }
}

/// Replaces claims; null takes one away.
fn change(claims: &mut Value, changes: &Value) {
    for (name, value) in changes.as_object().unwrap() {
        match value {
            Value::Null => drop(claims.as_object_mut().unwrap().remove(name)),
            value => claims[name] = value.clone(),
        }
    }
}
