//! What a well-signed token of another issuer must say.

use super::issuers::{claims, issuer};
use super::signer::Signer;
use super::{NOBODY, assert_said, canonical, worlds_with};
use serde_json::{Value, json};
use usher_engine::ports::Clock;
use usher_tests::World;

const SECRET: &str = "secret = \"a shared secret of thirty-two bytes\"";

fn signer() -> Signer {
    Signer::Hs256(b"a shared secret of thirty-two bytes".to_vec())
}

fn settings() -> String {
    let by_email = format!("{}subject = \"email\"\n", issuer("by-email", "HS256", SECRET));
    let lenient = format!("{}leeway = \"30s\"\n", issuer("lenient", "HS256", SECRET));
    let assumed = issuer("assumed", "HS256", SECRET) + "subject = \"email\"\nemail_verified = \"assumed\"\n";
    issuer("theirs", "HS256", SECRET) + &by_email + &assumed + &lenient
}

#[test]
fn times_are_kept_to_the_second_unless_there_is_leeway() {
    for world in worlds_with(&settings()) {
        let now = world.clock.now().seconds();
        let expired = (401, "expired_token");
        for (name, changes, expected) in [
            ("theirs", json!({"exp": now + 1}), None),
            ("theirs", json!({"exp": now}), Some(expired)),
            ("theirs", json!({"nbf": now}), None),
            ("theirs", json!({"nbf": now + 1}), Some(NOBODY)),
            ("theirs", json!({"iat": now + 1_000}), None),
            ("lenient", json!({"exp": now - 29}), None),
            ("lenient", json!({"exp": now - 30}), Some(expired)),
            ("lenient", json!({"nbf": now + 30}), None),
            ("lenient", json!({"nbf": now + 31}), Some(NOBODY)),
            ("theirs", json!({"exp": f64::from(u32::MAX) + 0.5}), None),
            ("theirs", json!({"exp": 1e300}), Some(NOBODY)),
            ("theirs", json!({"exp": -1e300}), Some(NOBODY)),
            ("theirs", json!({"exp": null}), Some(NOBODY)),
            ("theirs", json!({"exp": now.to_string()}), Some(NOBODY)),
            ("theirs", json!({"nbf": "later"}), Some(NOBODY)),
        ] {
            check(&world, name, &changes, expected);
        }
    }
}

#[test]
fn the_audience_must_be_ours() {
    for world in worlds_with(&settings()) {
        for (changes, expected) in [
            (json!({"aud": "them"}), Some(NOBODY)),
            (json!({"aud": null}), Some(NOBODY)),
            (json!({"aud": []}), Some(NOBODY)),
            (json!({"aud": ["them", "us"]}), None),
            (json!({"aud": "US"}), Some(NOBODY)),
        ] {
            check(&world, "theirs", &changes, expected);
        }
    }
}

#[test]
fn the_subject_is_an_account() {
    for world in worlds_with(&settings()) {
        let admin = world.get("id:account.admin");
        let key = world.get("id:organization.acme");
        for (changes, expected) in [
            (json!({"sub": format!("acc_{admin}")}), None),
            (json!({"sub": admin.to_uppercase()}), None),
            (json!({"sub": null}), Some(NOBODY)),
            (json!({"sub": "admin@acme.example"}), Some(NOBODY)),
            (json!({"sub": format!("key_{key}")}), Some(NOBODY)),
            (json!({"sub": 5}), Some(NOBODY)),
            (json!({"sub": world.get("id:account.blocked")}), Some((403, "caller_blocked"))),
            (json!({"sub": world.get("id:account.pending")}), Some((401, "inactive_credential"))),
            (json!({"sub": world.get("id:account.foreign")}), Some((401, "inactive_credential"))),
        ] {
            check(&world, "theirs", &changes, expected);
        }
    }
}

#[test]
fn an_address_counts_only_where_it_is_verified() {
    for world in worlds_with(&settings()) {
        let with = |verified: Value| json!({"email": "admin@acme.example", "email_verified": verified});
        for (changes, expected) in [
            (with(json!(true)), None),
            (with(json!("true")), None),
            (json!({"email": " Admin@ACME.example", "email_verified": true}), None),
            (json!({"email": "admin@acme.example"}), Some(NOBODY)),
            (json!({"email": "nobody@people.example", "email_verified": true}), Some(NOBODY)),
            (json!({"email": "no address", "email_verified": true}), Some(NOBODY)),
            (json!({"email": ["admin@acme.example"], "email_verified": true}), Some(NOBODY)),
            // `sub` names Ada as well, but it is the address that counts with this issuer.
            (json!({"email_verified": true}), Some(NOBODY)),
        ] {
            check(&world, "by-email", &changes, expected);
        }
        // One that is said not to be is nobody's with any issuer.
        for verified in [json!(false), json!("false"), json!("TRUE"), json!(1), json!([true]), json!({})] {
            check(&world, "by-email", &with(verified.clone()), Some(NOBODY));
            check(&world, "assumed", &with(verified), Some(NOBODY));
        }
        check(&world, "assumed", &json!({"email": "admin@acme.example"}), None);
        check(&world, "assumed", &with(json!("true")), None);
    }
}

#[test]
fn the_organization_must_be_named_and_be_ones_own() {
    for world in worlds_with(&settings()) {
        let acme = world.get("id:organization.acme");
        for (changes, expected) in [
            (json!({"org": format!("org_{acme}")}), None),
            (json!({"org": null}), Some(NOBODY)),
            (json!({"org": "acme"}), Some(NOBODY)),
            (json!({"org": [acme]}), Some(NOBODY)),
            (json!({"org": world.get("id:organization.other")}), Some((401, "inactive_credential"))),
            (json!({"org": world.get("id:account.admin")}), Some((401, "inactive_credential"))),
        ] {
            check(&world, "theirs", &changes, expected);
        }
    }
}

#[track_caller]
fn check(world: &World, name: &str, changes: &Value, expected: Option<(u16, &str)>) {
    let token = signer().token(None, &claims(world, name, changes));
    let reply = canonical(world, &token);
    match expected {
        None => assert_eq!(reply.status, 200, "{name} {changes}: {}", reply.text()),
        Some((status, code)) => assert_said(&reply, status, code, &format!("{name} {changes}")),
    }
}
