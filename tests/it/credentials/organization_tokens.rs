//! Organization tokens go beside the one key that asked for them, and are good for nothing else.

use super::{
    BACKOPS_NOBODY, NOBODY, api_keys::made, assert_said, authorize, canonical, crew, organization_token, worlds,
};
use usher_tests::World;

#[test]
fn a_token_goes_with_its_own_key_only() {
    for world in worlds() {
        let key = world.get("credential:backops.admin");
        let good = world.get("credential:backops_organization.admin");
        assert_eq!(crew(&world, &key, &good).status, 400, "the body is read");
        // The same member's other key, and a token from which nobody would tell the difference.
        let second = made(&world, "backops", "admin", &[]);
        refuse(&world, &second, &good, "of the same member's other key");
        let token = organization_token(&world, &second);
        assert_eq!(crew(&world, &second, &token).status, 400);
        refuse(&world, &key, &token, "of the same member's other key");
    }
}

#[test]
fn what_is_not_the_keys_token_is_refused() {
    for world in worlds() {
        let key = world.get("credential:backops.admin");
        for other in [
            "backops_organization.inviter",
            "backops_organization.foreign",
            "backops_organization.expired",
            "backops_organization.unknown",
            "backops_organization.revoked",
            "canonical_token.admin",
            "canonical.admin",
            "apexscore.admin",
            "ad_invite_access.admin",
            "ad_invite_session.admin",
            "backops.admin",
        ] {
            refuse(&world, &key, &world.get(&format!("credential:{other}")), other);
        }
        for text in ["..", "a.b.c", "null", "{}", &"x".repeat(20_000)] {
            refuse(&world, &key, text, text);
        }
    }
}

#[test]
fn a_token_falls_with_its_key() {
    for world in worlds() {
        let token = world.get("credential:backops_organization.admin");
        for which in ["expired", "revoked", "unknown", "inviter", "foreign"] {
            refuse(&world, &world.get(&format!("credential:backops.{which}")), &token, which);
        }
        let blocked = world.get("credential:backops.blocked");
        let (status, said) = (403, "FORBIDDEN");
        assert_said(&crew(&world, &blocked, &token), status, said, "blocked");
    }
}

#[test]
fn a_token_is_no_bearer_token_anywhere() {
    for world in worlds() {
        let token = world.get("credential:backops_organization.admin");
        assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, "canonical");
        assert_said(&authorize(&world, &token), BACKOPS_NOBODY.0, BACKOPS_NOBODY.1, "backops");
        assert_said(&super::apexscore(&world, &token), 401, "Invalid token.", "apexscore");
        refuse(&world, &token, &token, "in both places");
    }
}

#[test]
fn a_token_runs_out_while_it_is_remembered() {
    for world in worlds() {
        let key = world.get("credential:backops.admin");
        let token = world.get("credential:backops_organization.admin");
        assert_eq!(crew(&world, &key, &token).status, 400);
        world.clock.advance_millis(12 * 3_600_000);
        refuse(&world, &key, &token, "expired");
        assert_eq!(authorize(&world, &key).status, 200, "the key lives on");
    }
}

#[track_caller]
fn refuse(world: &World, key: &str, token: &str, what: &str) {
    assert_said(&crew(world, key, token), BACKOPS_NOBODY.0, BACKOPS_NOBODY.1, what);
}
