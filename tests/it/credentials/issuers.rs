//! Other issuers: every algorithm with a key from every place that it can come from.

use super::jwks_server::JwksServer;
use super::signer::{Signer, key_set};
use super::{NOBODY, apexscore, assert_said, canonical, change, worlds_with};
use serde_json::{Value, json};
use std::fmt::Write;
use usher_engine::ports::Clock;
use usher_tests::World;

/// An issuer's settings: its name, its algorithm and the line that says where its keys are.
pub(super) fn issuer(name: &str, algorithm: &str, keys: &str) -> String {
    format!(
        "[[auth.issuers]]\nissuer = \"{name}\"\naudience = \"us\"\nadapters = [\"canonical\", \"apexscore\"]\n\
         algorithm = \"{algorithm}\"\n{keys}\norganization_claim = \"org\"\n"
    )
}

/// Ada's claims in acme by an issuer, with changes.
pub(super) fn claims(world: &World, issuer: &str, changes: &Value) -> Value {
    let now = world.clock.now().seconds();
    let mut claims = json!({
        "iss": issuer,
        "aud": "us",
        "sub": world.get("id:account.admin"),
        "org": world.get("id:organization.acme"),
        "exp": now + 3_600,
        "jti": uuid::Uuid::from_u128(fresh()).to_string(),
    });
    change(&mut claims, changes);
    claims
}

/// A number that was not given out before: tokens that differ are not remembered for one another.
fn fresh() -> u128 {
    static LAST: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    u128::from(LAST.fetch_add(1, std::sync::atomic::Ordering::SeqCst))
}

#[test]
fn every_algorithm_works_with_keys_from_every_place() {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = String::new();
    let mut known = Vec::new();
    let mut servers = Vec::new();
    for algorithm in ["RS256", "ES256", "EdDSA"] {
        let signer = Signer::new(algorithm);
        let path = |extension: &str| folder.path().join(format!("{algorithm}.{extension}")).display().to_string();
        let (pem, set) = (path("pem"), path("json"));
        std::fs::write(&pem, signer.pem()).unwrap();
        std::fs::write(&set, key_set(&[signer.jwk("a")])).unwrap();
        let server = JwksServer::with(key_set(&[signer.jwk("a")]));
        let lines = [
            ("pem", format!("pem_file = \"{pem}\"")),
            ("file", format!("jwks_file = \"{set}\"")),
            ("url", format!("jwks_url = \"{}\"", server.url())),
        ];
        for (place, line) in &lines {
            write!(settings, "{}", issuer(&format!("{algorithm}-{place}"), algorithm, line)).unwrap();
        }
        servers.push(server);
        known.push(signer);
    }
    let secret = Signer::Hs256(b"a shared secret of thirty-two bytes".to_vec());
    settings += &issuer("HS256-secret", "HS256", "secret = \"a shared secret of thirty-two bytes\"");
    for world in worlds_with(&settings) {
        let good = |name: &str, signer: &Signer, key_id: Option<&str>| {
            let token = signer.token(key_id, &claims(&world, name, &json!({})));
            assert_eq!(canonical(&world, &token).status, 200, "{name} {key_id:?}");
            assert_eq!(apexscore(&world, &token).status, 200, "{name} {key_id:?}");
        };
        good("HS256-secret", &secret, None);
        for signer in &known {
            for place in ["pem", "file", "url"] {
                let name = format!("{}-{place}", signer.algorithm());
                good(&name, signer, Some("a"));
                good(&name, signer, None);
                let other = Signer::new(if signer.algorithm() == "EdDSA" { "EdDSA" } else { "ES256" });
                for key_id in [Some("a"), None] {
                    let token = other.token(key_id, &claims(&world, &name, &json!({})));
                    assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, &name);
                }
            }
        }
    }
}

#[test]
fn an_issuer_counts_only_where_it_is_set_to() {
    let secret = "secret = \"a shared secret of thirty-two bytes\"";
    let settings = issuer("theirs", "HS256", secret).replace(", \"apexscore\"", "");
    let signer = Signer::Hs256(b"a shared secret of thirty-two bytes".to_vec());
    for world in worlds_with(&settings) {
        let token = signer.token(None, &claims(&world, "theirs", &json!({})));
        assert_eq!(canonical(&world, &token).status, 200);
        assert_said(&apexscore(&world, &token), 401, "Invalid token.", "another protocol");
        let token = signer.token(None, &claims(&world, "others", &json!({})));
        assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, "an issuer that is not set");
        // Their secret signs nothing in our name, whatever the token says.
        let token = signer.token(None, &claims(&world, "usher", &json!({"aud": "canonical"})));
        assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, "in our name");
    }
}
