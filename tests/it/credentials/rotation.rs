//! Keys of issuers change, and the servers that give them out are sometimes down.

use super::issuers::{claims, issuer};
use super::jwks_server::JwksServer;
use super::signer::{Signer, key_set};
use super::{NOBODY, assert_said, canonical, worlds_with};
use serde_json::json;
use std::thread;
use usher_tests::{Reply, World};

/// As long as a set is left alone after it was read, in milliseconds.
const CALM: i64 = 3_000;

#[test]
fn a_new_key_is_found_at_the_address_without_asking_too_often() {
    let (old, new) = (Signer::new("ES256"), Signer::new("ES256"));
    let server = JwksServer::with(key_set(&[old.jwk("old")]));
    for world in worlds_with(&issuer("theirs", "ES256", &format!("jwks_url = \"{}\"", server.url()))) {
        server.set(Some(key_set(&[old.jwk("old"), old.jwk("spare")])));
        let before = server.asked();
        assert_eq!(ask(&world, &old, "old").status, 200);
        assert_eq!(server.asked() - before, 1);
        // A flood of key ids that do not exist, at once and one after the other.
        thread::scope(|scope| {
            for worker in 0..8 {
                let (world, new) = (&world, &new);
                scope.spawn(move || {
                    for number in 0..8 {
                        refused(&ask(world, new, &format!("new-{worker}-{number}")));
                    }
                });
            }
        });
        assert_eq!(server.asked() - before, 1, "nobody asked during the calm");
        server.set(Some(key_set(&[new.jwk("new"), new.jwk("spare")])));
        refused(&ask(&world, &new, "new"));
        world.clock.advance_millis(CALM);
        assert_eq!(ask(&world, &new, "new").status, 200);
        refused(&ask(&world, &old, "old"));
        assert_eq!(server.asked() - before, 2);
        server.set(Some(key_set(&[old.jwk("old")])));
    }
}

#[test]
fn a_new_key_is_found_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let (old, new) = (Signer::new("EdDSA"), Signer::new("EdDSA"));
    std::fs::write(&path, key_set(&[old.jwk("old"), old.jwk("spare")])).unwrap();
    for world in worlds_with(&issuer("theirs", "EdDSA", &format!("jwks_file = \"{}\"", path.display()))) {
        std::fs::write(&path, key_set(&[old.jwk("old"), old.jwk("spare")])).unwrap();
        assert_eq!(ask(&world, &old, "old").status, 200);
        std::fs::write(&path, key_set(&[new.jwk("new"), new.jwk("spare")])).unwrap();
        world.clock.advance_millis(CALM);
        assert_eq!(ask(&world, &old, "old").status, 200, "a key that is known is not looked for again so soon");
        assert_eq!(ask(&world, &new, "new").status, 200);
        refused(&ask(&world, &old, "old"));
    }
}

#[test]
fn a_key_that_was_taken_back_is_good_for_ten_minutes_at_most() {
    let (old, new) = (Signer::new("EdDSA"), Signer::new("EdDSA"));
    let server = JwksServer::down();
    for world in worlds_with(&issuer("theirs", "EdDSA", &format!("jwks_url = \"{}\"", server.url()))) {
        server.set(Some(key_set(&[old.jwk("old"), old.jwk("spare")])));
        assert_eq!(ask(&world, &old, "old").status, 200);
        server.set(Some(key_set(&[new.jwk("new"), new.jwk("spare")])));
        world.clock.advance_millis(599_999);
        assert_eq!(ask(&world, &old, "old").status, 200);
        world.clock.advance_millis(1);
        refused(&ask(&world, &old, "old"));
    }
}

#[test]
fn a_server_that_is_down_is_no_reason_to_refuse_for_good() {
    let signer = Signer::new("EdDSA");
    let server = JwksServer::down();
    for world in worlds_with(&issuer("theirs", "EdDSA", &format!("jwks_url = \"{}\"", server.url()))) {
        server.set(None);
        let before = server.asked();
        assert_said(&ask(&world, &signer, "a"), 503, "unavailable", "never read");
        let token = signer.token(None, &claims(&world, "theirs", &json!({})));
        assert_said(&super::apexscore(&world, &token), 503, "Service temporarily unavailable, try again later.", "");
        assert_eq!(server.asked() - before, 1, "a server that is down is not asked by every request");
        world.clock.advance_millis(1_000);
        assert_said(&ask(&world, &signer, "a"), 503, "unavailable", "still down");
        server.set(Some(key_set(&[signer.jwk("a")])));
        world.clock.advance_millis(1_000);
        assert_eq!(ask(&world, &signer, "a").status, 200, "it is back");
        server.set(None);
        world.clock.advance_millis(1_800_000);
        assert_eq!(ask(&world, &signer, "a").status, 200, "what was read before is used on");
    }
}

#[test]
fn a_set_that_is_none_is_like_a_server_that_is_down() {
    let signer = Signer::new("EdDSA");
    let server = JwksServer::down();
    for world in worlds_with(&issuer("theirs", "EdDSA", &format!("jwks_url = \"{}\"", server.url()))) {
        let huge = key_set(&[json!({"kty": "x", "pad": "x".repeat(300 * 1024)}), signer.jwk("a")]);
        for set in ["", "<html>", "{}", "{\"keys\":5}", &huge] {
            server.set(Some(set.to_owned()));
            let shown = &set[..set.len().min(20)];
            assert_said(&ask(&world, &signer, "a"), 503, "unavailable", shown);
            world.clock.advance_millis(1_000);
        }
        server.set(Some(key_set(&[])));
        refused(&ask(&world, &signer, "a"));
    }
}

#[test]
fn a_key_that_was_replaced_under_the_same_id_or_none_lets_its_owners_in_soon() {
    let (old, new) = (Signer::new("ES256"), Signer::new("ES256"));
    let unnamed = |signer: &Signer| {
        let mut jwk = signer.jwk("");
        jwk.as_object_mut().unwrap().remove("kid");
        jwk
    };
    let server = JwksServer::down();
    for world in worlds_with(&issuer("theirs", "ES256", &format!("jwks_url = \"{}\"", server.url()))) {
        for key_id in [Some("same"), None] {
            let set = |signer: &Signer| key_set(&[key_id.map_or_else(|| unnamed(signer), |id| signer.jwk(id))]);
            let ask = |signer: &Signer| canonical(&world, &signer.token(key_id, &claims(&world, "theirs", &json!({}))));
            world.clock.advance_millis(600_000);
            server.set(Some(set(&old)));
            assert_eq!(ask(&old).status, 200, "{key_id:?}");
            server.set(Some(set(&new)));
            refused(&ask(&new));
            world.clock.advance_millis(CALM);
            assert_eq!(ask(&new).status, 200, "{key_id:?}");
            refused(&ask(&old));
        }
    }
}

#[test]
fn forged_signatures_cause_one_request_in_a_while_and_hold_nobody_up() {
    let (known, forger) = (Signer::new("EdDSA"), Signer::new("EdDSA"));
    let server = JwksServer::down();
    for world in worlds_with(&issuer("theirs", "EdDSA", &format!("jwks_url = \"{}\"", server.url()))) {
        server.set(Some(key_set(&[known.jwk("a")])));
        let before = server.asked();
        assert_eq!(ask(&world, &known, "a").status, 200);
        for round in 1..=3 {
            thread::scope(|scope| {
                for _ in 0..8 {
                    scope.spawn(|| (0..8).for_each(|_| refused(&ask(&world, &forger, "a"))));
                }
            });
            assert_eq!(server.asked() - before, round, "one for each pause");
            assert_eq!(ask(&world, &known, "a").status, 200);
            world.clock.advance_millis(CALM);
        }
        // A well-signed token that says the wrong thing is no reason to ask.
        let theirs = known.token(Some("a"), &claims(&world, "theirs", &json!({"aud": "them"})));
        refused(&canonical(&world, &theirs));
        assert_eq!(server.asked() - before, 3);
        server.set(None);
        refused(&ask(&world, &forger, "a"));
        assert_eq!(ask(&world, &known, "a").status, 200, "a server that is down takes no key away");
    }
}

/// Asks with a new token that names a key.
fn ask(world: &World, signer: &Signer, key_id: &str) -> Reply {
    canonical(world, &signer.token(Some(key_id), &claims(world, "theirs", &json!({}))))
}

#[track_caller]
fn refused(reply: &Reply) {
    assert_said(reply, NOBODY.0, NOBODY.1, "refused");
}
