//! Linking identities to one's own account, and unlinking them.

use super::{ADMIN, Journey, Provider, cookie_of, hidden, refused, send, signed_in};
use crate::console::cookie_with;
use crate::credentials::worlds_with;
use crate::proof::{STRANGERS, squat};
use crate::wire::Canonical;
use usher_domain::EmailAddress;
use usher_engine::ports::{Clock, Notice, NoticeOf};
use usher_storage::{IdentityLink, IdentityRecord};
use usher_tests::{Client, PASSWORD, Reply, World};

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
        let all = told["data"].as_array().unwrap().iter();
        let named = all.filter(|event| event["type"].as_str().unwrap().starts_with("account.identity"));
        assert!(named.clone().count() == 2 && named.clone().all(|event| event["data"]["provider"] == "acme"), "{told}");
        assert_eq!(mailed(&world), [(ADMIN.to_owned(), true), (ADMIN.to_owned(), false)]);
    }
}

/// Who was mailed that an identity was linked, or unlinked.
fn mailed(world: &World) -> Vec<(String, bool)> {
    drop(world.mails());
    let changed = |notice: &Notice| match notice.of {
        NoticeOf::IdentityChanged { is_linked, .. } => Some((notice.to.as_sent().to_owned(), is_linked)),
        _ => None,
    };
    world.post.notices().iter().filter_map(changed).collect()
}

#[test]
fn what_is_left_of_a_provider_that_is_configured_no_more_can_be_unlinked() {
    let provider = Provider::new();
    for world in worlds_with(&provider.settings("acme")) {
        let client = world.client();
        let db = world.engine().db();
        let email = EmailAddress::parse(ADMIN).unwrap();
        let record = world.block_on(db.account_by_email(email.canonical())).unwrap().unwrap();
        let (issuer, subject) = ("https://id.gone.example/a".to_owned(), "7".to_owned());
        let record = IdentityRecord { issuer, subject, account: record.account.id, linked_at: world.clock.now() };
        let link = IdentityLink { record, takeover: None, notice: None, events: Vec::new() };
        world.block_on(db.link_identity(&link, &|_| Vec::new())).unwrap();
        let session = cookie_of(&world, ADMIN);
        let page = client.get("/console/account", &[("cookie", &session)]).expect_status(200).text();
        assert!(page.contains("id.gone.example") && page.contains("No longer offered here"), "{page}");
        let (_, rest) = page.split_once("/console/account/providers/retired-").unwrap();
        let path = format!("/console/account/providers/retired-{}", rest.split('"').next().unwrap());
        assert!(path.ends_with("/unlink"), "{path}");
        let page = client.get("/console/password", &[("cookie", &session)]).expect_status(200).text();
        let nonce = hidden(&page)["nonce"].clone();
        send(&client, &path, &session, &[("nonce", &nonce), ("password", PASSWORD)]).expect_status(303);
        assert_eq!(mailed(&world), [(ADMIN.to_owned(), false)]);
        let page = client.get("/console/account", &[("cookie", &session)]).expect_status(200).text();
        assert!(!page.contains("id.gone.example"));
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
