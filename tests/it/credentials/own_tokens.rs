//! The gateway's own JWTs: every part of one that is wrong makes it worth nothing.

use super::signer::Signer;
use super::{APEXSCORE_NOBODY, NOBODY, apexscore, assert_said, canonical, said, worlds};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use usher_engine::ports::Clock;
use usher_tests::World;

#[test]
fn a_token_as_the_gateway_makes_it_is_good() {
    for world in worlds() {
        // Without this, every refusal below could be one of the test's own making.
        let token = own().token(None, &claims(&world, &json!({})));
        assert_eq!(canonical(&world, &token).status, 200);
    }
}

#[test]
fn a_token_with_wrong_claims_is_refused() {
    for world in worlds() {
        let now = world.clock.now().seconds();
        let other = world.get("id:organization.other");
        let expired = (401, "expired_token");
        let inactive = (401, "inactive_credential");
        for (what, changes, expected) in [
            ("expired", json!({"exp": now - 1}), expired),
            ("expires now", json!({"exp": now}), expired),
            ("expired in 1970", json!({"exp": 0}), expired),
            ("an expiry before time", json!({"exp": i64::MIN}), NOBODY),
            ("a text for an expiry", json!({"exp": "tomorrow"}), NOBODY),
            ("no expiry", json!({"exp": null}), NOBODY),
            ("not yet", json!({"nbf": now + 60}), NOBODY),
            ("another issuer", json!({"iss": "somebody"}), NOBODY),
            ("no issuer", json!({"iss": null}), NOBODY),
            ("a list for an issuer", json!({"iss": ["usher"]}), NOBODY),
            ("another audience", json!({"aud": "apexscore"}), NOBODY),
            ("no audience", json!({"aud": null}), NOBODY),
            ("no subject", json!({"sub": null}), NOBODY),
            ("a subject without kind", json!({"sub": world.get("id:account.admin")}), NOBODY),
            ("a subject of another kind", json!({"sub": format!("org_{other}")}), NOBODY),
            ("an unknown subject", json!({"sub": format!("acc_{other}")}), NOBODY),
            ("somebody else's organization", json!({"org": other}), inactive),
            ("an organization that is none", json!({"org": "acme"}), NOBODY),
        ] {
            let token = own().token(None, &claims(&world, &changes));
            assert_said(&canonical(&world, &token), expected.0, expected.1, what);
        }
        let good = own().token(None, &claims(&world, &json!({"nbf": now, "exp": now + 1})));
        assert_eq!(canonical(&world, &good).status, 200, "the edges are on the good side");
    }
}

#[test]
fn a_token_with_a_wrong_header_or_key_is_refused() {
    for world in worlds() {
        let claims = claims(&world, &json!({}));
        let header = |algorithm: &str| json!({"typ": "JWT", "alg": algorithm});
        for (what, token) in [
            ("no signature", Signer::Nothing.token(None, &claims)),
            ("None", Signer::Nothing.token_under(&header("None"), &claims)),
            ("HS256 and no signature", Signer::Nothing.token_under(&header("HS256"), &claims)),
            ("none, but signed", own().token_under(&header("none"), &claims)),
            ("HS512 said", own().token_under(&header("HS512"), &claims)),
            ("RS256 said", own().token_under(&header("RS256"), &claims)),
            ("no algorithm", own().token_under(&json!({"typ": "JWT"}), &claims)),
            ("the secret itself", Signer::Hs256(vec![0x5e; 32]).token(None, &claims)),
            ("the key of another protocol", Signer::of_the_gateway("access apexscore").token(None, &claims)),
            ("the key of another purpose", Signer::of_the_gateway("organization canonical").token(None, &claims)),
            ("the empty key", Signer::Hs256(Vec::new()).token(None, &claims)),
            ("another type of key", Signer::new("EdDSA").token(None, &claims)),
        ] {
            assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, what);
        }
    }
}

#[test]
fn a_token_that_was_tampered_with_is_refused() {
    for world in worlds() {
        let token = own().token(None, &claims(&world, &json!({})));
        let [head, body, signature] = token.split('.').collect::<Vec<_>>()[..] else { panic!() };
        let forged = URL_SAFE_NO_PAD.encode(claims(&world, &json!({"exp": 99_999_999_999_i64})).to_string());
        for (what, token) in [
            ("another payload", format!("{head}.{forged}.{signature}")),
            ("two segments", format!("{head}.{body}")),
            ("an empty signature", format!("{head}.{body}.")),
            ("four segments", format!("{token}.{signature}")),
            ("a dot at the end", format!("{token}.")),
            ("padding", format!("{token}=")),
            ("half a signature", format!("{head}.{body}.{}", &signature[..20])),
            ("a blank inside", format!("{head}. {body}.{signature}")),
            ("nothing but dots", "..".to_owned()),
            ("no Base64", "!!.??.$$".to_owned()),
            ("no JSON", format!("{head}.{}.{signature}", URL_SAFE_NO_PAD.encode("not JSON"))),
            ("a list", format!("{head}.{}.{signature}", URL_SAFE_NO_PAD.encode("[1]"))),
        ] {
            assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, what);
        }
    }
}

#[test]
fn a_huge_token_is_refused_even_if_it_is_right() {
    for world in worlds() {
        let claims = claims(&world, &json!({"pad": "x".repeat(16 * 1024)}));
        let reply = canonical(&world, &own().token(None, &claims));
        assert!(matches!(reply.status, 400 | 401 | 431), "{}", reply.status);
        assert_eq!(canonical(&world, &own().token(None, &self::claims(&world, &json!({"pad": "x"})))).status, 200);
    }
}

#[test]
fn tokens_of_one_protocol_are_nothing_in_another() {
    for world in worlds() {
        for name in ["canonical_token", "apexscore", "ad_invite_access", "ad_invite_session", "ad_invite_refresh"] {
            let token = world.get(&format!("credential:{name}.admin"));
            let (at_canonical, at_apexscore) = (canonical(&world, &token), apexscore(&world, &token));
            match name {
                "canonical_token" => assert_eq!(at_canonical.status, 200),
                _ => assert_eq!(said(&at_canonical), (NOBODY.0, NOBODY.1.to_owned()), "{name}"),
            }
            match name {
                "apexscore" => assert_eq!(at_apexscore.status, 200),
                _ => assert_said(&at_apexscore, APEXSCORE_NOBODY.0, APEXSCORE_NOBODY.1, name),
            }
        }
    }
}

#[test]
fn a_token_runs_out_while_it_is_remembered() {
    for world in worlds() {
        let now = world.clock.now().seconds();
        let token = own().token(None, &claims(&world, &json!({"exp": now + 2})));
        assert_eq!(canonical(&world, &token).status, 200);
        world.clock.advance_millis(1_999);
        assert_eq!(canonical(&world, &token).status, 200);
        world.clock.advance_millis(1);
        assert_said(&canonical(&world, &token), 401, "expired_token", "remembered");
    }
}

fn own() -> Signer {
    Signer::of_the_gateway("access canonical")
}

/// Ada's claims in acme, with changes; null takes a claim away.
fn claims(world: &World, changes: &Value) -> Value {
    let now = world.clock.now().seconds();
    let mut claims = json!({
        "iss": "usher",
        "aud": "canonical",
        "sub": format!("acc_{}", world.get("id:account.admin")),
        "org": world.get("id:organization.acme"),
        "iat": now,
        "exp": now + 3_600,
    });
    super::change(&mut claims, changes);
    claims
}
