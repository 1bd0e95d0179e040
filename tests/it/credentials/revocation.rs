//! What is remembered of credentials: it must not outlive a revocation, and it must not grow without bound.

use super::api_keys::request;
use super::{assert_said, authorize, bizkithub, canonical, crew, organization_token, worlds, worlds_with};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use usher_domain::{ApiKeyId, Credentials, Secret};
use usher_tests::World;

/// Nothing is forgotten by waiting.
const FOR_GOOD: &str = "[auth]\ncredential_cache = \"1h\"\n";

#[test]
fn a_revoked_key_is_refused_at_once_however_often_it_was_believed() {
    for world in worlds_with(FOR_GOOD) {
        for family in ["canonical", "bizkithub", "backops"] {
            let (id, key) = made(&world, family);
            let ask = || match family {
                "canonical" => canonical(&world, &key),
                "bizkithub" => bizkithub(&world, &key),
                _ => authorize(&world, &key),
            };
            let good = ask().status;
            assert_ne!(good, 401);
            assert_eq!(ask().status, good);
            revoke(&world, id);
            assert!(matches!(ask().status, 401 | 404), "{family}");
        }
    }
}

#[test]
fn a_revoked_key_takes_its_organization_token_along() {
    for world in worlds_with(FOR_GOOD) {
        let (id, key) = made(&world, "backops");
        let token = organization_token(&world, &key);
        assert_eq!(crew(&world, &key, &token).status, 400);
        revoke(&world, id);
        assert_eq!(crew(&world, &key, &token).status, 401);
    }
}

#[test]
fn a_look_up_under_way_does_not_bring_a_revoked_key_back() {
    for world in worlds_with(FOR_GOOD) {
        for _ in 0..12 {
            let (id, key) = made(&world, "canonical");
            let stop = AtomicBool::new(false);
            thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| {
                        let presented = Credentials::Bearer(Secret::new(&key));
                        while !stop.load(Ordering::SeqCst) {
                            let _ = world.block_on(world.engine().authenticate(&presented));
                        }
                    });
                }
                // Making keys makes the gateway forget, so that look-ups are under way all the time.
                for _ in 0..3 {
                    let _ = made(&world, "canonical");
                }
                revoke(&world, id);
                let refused = canonical(&world, &key);
                stop.store(true, Ordering::SeqCst);
                assert_said(&refused, 401, "revoked_token", "while others ask");
            });
            assert_said(&canonical(&world, &key), 401, "revoked_token", "afterwards");
        }
    }
}

#[test]
fn a_key_that_was_refused_before_it_existed_works_once_it_is_imported() {
    for world in worlds_with(FOR_GOOD) {
        let key = format!("PROD{}", "x3".repeat(14));
        assert_said(&bizkithub(&world, &key), 404, "PUBLIC_API_KEY_DOES_NOT_EXIST", "not yet");
        let wanted = request(&world, "bizkithub", "admin", &[]);
        world.block_on(world.engine().import_api_key(wanted, &Secret::new(&key))).unwrap();
        assert_eq!(bizkithub(&world, &key).status, 422);
    }
}

#[test]
fn the_key_of_another_organization_cannot_be_revoked() {
    for world in worlds() {
        let (id, key) = made(&world, "canonical");
        assert!(!world.block_on(world.engine().revoke_api_key(world.organization("other"), id)).unwrap());
        assert_eq!(canonical(&world, &key).status, 200);
    }
}

#[test]
fn forged_tokens_do_not_fill_the_memory() {
    // More different tokens than are remembered, twice: if all were kept, the second round would find every one.
    const TOKENS: usize = 24_000;
    for world in worlds_with(FOR_GOOD) {
        let presented = |number: usize| Credentials::Bearer(Secret::new(format!("forged.{number}")));
        let ask = |number| {
            let asked = world.block_on(world.engine().authenticate(&presented(number)));
            assert!(asked.is_err());
        };
        (0..TOKENS).for_each(ask);
        let before = world.engine().cache_statistics();
        (0..TOKENS).for_each(ask);
        let after = world.engine().cache_statistics();
        let remembered = after.hits - before.hits;
        assert!(remembered > 0, "something is remembered");
        assert!(remembered <= 21_000, "{remembered} of {TOKENS} were remembered");
    }
}

fn made(world: &World, family: &str) -> (ApiKeyId, String) {
    let wanted = request(world, family, "admin", &[]);
    let (id, key) = world.block_on(world.engine().create_api_key(wanted)).unwrap();
    (id, key.expose().to_owned())
}

fn revoke(world: &World, id: ApiKeyId) {
    assert!(world.block_on(world.engine().revoke_api_key(world.organization("acme"), id)).unwrap());
}
