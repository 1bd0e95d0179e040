//! Linking identities to one's own account, and unlinking them.

use super::{ADMIN, Journey, Provider, cookie_of, hidden, refused, send, signed_in};
use crate::console::cookie_with;
use crate::credentials::worlds_with;
use crate::proof::{STRANGERS, squat};
use crate::wire::Canonical;
use usher_tests::{Client, PASSWORD, Reply};

const OTHER: &str = "private@elsewhere.example";

/// Asks to link or to unlink in a session.
fn ask(client: &Client, session: &str, act: &str, password: &str) -> Reply {
    let page = client.get("/console/password", &[("cookie", session)]).expect_status(200).text();
    let nonce = hidden(&page)["nonce"].clone();
    let path = format!("/console/account/providers/acme/{act}");
    send(client, &path, session, &[("nonce", &nonce), ("password", password)])
}

#[test]
fn an_identity_of_any_address_is_linked_and_unlinked_by_the_password() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let session = cookie_of(&world, ADMIN);
        let refusal = ask(&client, &session, "link", "wrong");
        assert!(refusal.status == 422 && refusal.text().contains("The password is wrong"), "{}", refusal.text());
        let journey = Journey::of(client, &ask(&client, &session, "link", PASSWORD));
        let reply = journey.back_as(&world, &provider, "7", OTHER);
        assert_eq!(reply.header("location"), Some("/console/account?done=provider-linked"), "{}", reply.text());
        let page = client.get("/console/account", &[("cookie", &session)]).expect_status(200).text();
        assert!(page.contains("Unlink Acme ID"));
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", OTHER);
        assert_eq!(signed_in(&client, &reply), ADMIN);
        ask(&client, &session, "unlink", "wrong").expect_status(422);
        ask(&client, &session, "unlink", PASSWORD).expect_status(303);
        let reply = Journey::to_sign_in(client).back_as(&world, &provider, "7", OTHER);
        refused(&reply, 422, "There is no account here");
        world.block_on(world.engine().verify_audit(world.organization("acme"))).unwrap();
        let told = Canonical::of(&world, "admin").get("/v1/events?limit=100").expect_status(200).json();
        let kinds: Vec<_> =
            told["data"].as_array().unwrap().iter().map(|event| event["type"].as_str().unwrap()).collect();
        for kind in ["account.identity_linked", "account.identity_unlinked"] {
            assert_eq!(kinds.iter().filter(|known| **known == kind).count(), 1, "{kinds:?}");
        }
    }
}

#[test]
fn an_identity_is_one_accounts_and_a_link_ends_with_its_session() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let (ada, rita) = (cookie_of(&world, ADMIN), cookie_of(&world, "reader@acme.example"));
        let journey = Journey::of(client, &ask(&client, &ada, "link", PASSWORD));
        journey.back_as(&world, &provider, "7", OTHER).expect_status(303);
        let journey = Journey::of(client, &ask(&client, &rita, "link", PASSWORD));
        refused(&journey.back_as(&world, &provider, "7", OTHER), 422, "is linked to another account");
        // A second identity of the same provider.
        let journey = Journey::of(client, &ask(&client, &ada, "link", PASSWORD));
        refused(&journey.back_as(&world, &provider, "8", OTHER), 422, "is linked to another account");
        // Signed out meanwhile.
        let journey = Journey::of(client, &ask(&client, &rita, "link", PASSWORD));
        let page = client.get("/console/password", &[("cookie", &rita)]).expect_status(200).text();
        let nonce = hidden(&page)["nonce"].clone();
        send(&client, "/console/sign-out", &rita, &[("nonce", &nonce)]).expect_status(303);
        let reply = journey.back_as(&world, &provider, "9", "reader@acme.example");
        refused(&reply, 422, "has expired or was started in another window");
    }
}

#[test]
fn an_account_whose_address_nobody_has_proved_keeps_no_way_in() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        squat(&world, "cfo@victim.example");
        let session = cookie_with(&world, "cfo@victim.example", STRANGERS);
        let reply = ask(&client, &session, "link", STRANGERS);
        assert!((400..500).contains(&reply.status), "{} {}", reply.status, reply.text());
    }
}
