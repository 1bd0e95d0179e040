//! What the header of a token may ask for, whoever has issued it, and that nothing is said twice in one.

use super::issuers::{claims, issuer};
use super::signer::Signer;
use super::{NOBODY, apexscore, assert_said, canonical, worlds_with};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use usher_engine::ports::Clock;
use usher_tests::World;

const SECRET: &[u8] = b"a shared secret of thirty-two bytes";

/// A signer with the claims that it may make for Ada: the gateway itself, and an issuer that is trusted.
fn issuers(world: &World) -> [(Signer, Value); 2] {
    let now = world.clock.now().seconds();
    let own = json!({
        "iss": "usher",
        "aud": "canonical",
        "sub": format!("acc_{}", world.get("id:account.admin")),
        "org": world.get("id:organization.acme"),
        "iat": now,
        "exp": now + 3_600,
    });
    let theirs = claims(world, "theirs", &json!({}));
    [(Signer::of_the_gateway("access canonical"), own), (Signer::Hs256(SECRET.to_vec()), theirs)]
}

fn worlds() -> Vec<World> {
    worlds_with(&issuer("theirs", "HS256", "secret = \"a shared secret of thirty-two bytes\""))
}

#[test]
fn what_a_header_declares_critical_is_understood_or_the_token_refused() {
    for world in worlds() {
        for (signer, claims) in issuers(&world) {
            let with = |members: Value| {
                let mut header = json!({"typ": "JWT", "alg": "HS256"});
                super::change(&mut header, &members);
                signer.token_under(&header, &claims)
            };
            for good in [json!({}), json!({"x5t": "unknown"}), json!({"typ": "at+jwt"}), json!({"typ": null})] {
                assert_eq!(canonical(&world, &with(good.clone())).status, 200, "{good}");
            }
            for bad in [
                json!({"crit": ["urn:example:bound"], "urn:example:bound": true}),
                json!({"crit": ["exp"], "exp": 1}),
                json!({"crit": ["alg"]}),
                json!({"crit": ["absent"]}),
                json!({"crit": []}),
                json!({"crit": "b64"}),
                json!({"crit": 5}),
                json!({"crit": ["b64"], "b64": true}),
                json!({"crit": ["b64"], "b64": false}),
                json!({"b64": false}),
                json!({"typ": "logout+jwt"}),
                json!({"typ": "dpop+jwt"}),
                json!({"typ": ["JWT"]}),
                json!({"kid": 5}),
            ] {
                assert_said(&canonical(&world, &with(bad.clone())), NOBODY.0, NOBODY.1, &bad.to_string());
            }
            // `null` in `change` takes a member away, so this one is written by hand.
            let raw = raw(&signer, r#"{"typ":"JWT","alg":"HS256","crit":null}"#, &claims.to_string());
            assert_said(&canonical(&world, &raw), NOBODY.0, NOBODY.1, "crit: null");
        }
    }
}

#[test]
fn nothing_is_said_twice_in_a_token() {
    for world in worlds() {
        for (signer, claims) in issuers(&world) {
            let header = r#"{"typ":"JWT","alg":"HS256"}"#;
            let body = claims.to_string();
            assert_eq!(canonical(&world, &raw(&signer, header, &body)).status, 200);
            let twice = |member: &str| format!("{{{member},{}", body.trim_start_matches('{'));
            for (what, token) in [
                ("sub", raw(&signer, header, &twice("\"sub\":\"acc_x\""))),
                ("exp", raw(&signer, header, &twice("\"exp\":1"))),
                ("an escaped iss", raw(&signer, header, &twice("\"\\u0069ss\":\"usher\""))),
                ("alg", raw(&signer, r#"{"alg":"none","alg":"HS256"}"#, &body)),
                ("an unknown member", raw(&signer, r#"{"alg":"HS256","x":1,"x":1}"#, &body)),
            ] {
                assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, what);
            }
        }
        let (signer, claims) = issuers(&world).into_iter().next_back().unwrap();
        let token = raw(&signer, r#"{"alg":"HS256","crit":["x"],"x":1}"#, &claims.to_string());
        assert_said(&apexscore(&world, &token), 401, "Invalid token.", "another protocol");
    }
}

fn raw(signer: &Signer, header: &str, claims: &str) -> String {
    let message = format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims));
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signer.sign(message.as_bytes())))
}
