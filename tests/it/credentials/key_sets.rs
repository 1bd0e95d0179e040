//! Keys that must not be used: of another algorithm, of another use, or secret ones that everybody can read.

use super::issuers::{claims, issuer};
use super::signer::{Signer, key_set};
use super::{NOBODY, assert_said, canonical, worlds_with};
use serde_json::{Value, json};
use usher_tests::World;

#[test]
fn an_algorithm_is_the_operators_choice_and_never_the_tokens() {
    let folder = tempfile::tempdir().unwrap();
    let signer = Signer::new("RS256");
    let pem = folder.path().join("key.pem");
    std::fs::write(&pem, signer.pem()).unwrap();
    for world in worlds_with(&issuer("theirs", "RS256", &format!("pem_file = \"{}\"", pem.display()))) {
        let claims = claims(&world, "theirs", &json!({}));
        let with_public_key = Signer::Hs256(signer.pem().into_bytes());
        for (what, token) in [
            ("the public key as a secret", with_public_key.token(None, &claims)),
            ("that under the right name", with_public_key.token_under(&json!({"alg": "RS256"}), &claims)),
            ("none", Signer::Nothing.token(None, &claims)),
            ("RS512 said", signer.token_under(&json!({"alg": "RS512"}), &claims)),
            ("HS256 said", signer.token_under(&json!({"alg": "HS256"}), &claims)),
            ("ES256", Signer::new("ES256").token(None, &claims)),
        ] {
            assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, what);
        }
        assert_eq!(canonical(&world, &signer.token(None, &claims)).status, 200);
    }
}

#[test]
fn a_set_is_used_key_by_key() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let [one, two, for_encryption, signing] = [(); 4].map(|()| Signer::new("ES256"));
    let of_rsa = Signer::new("RS256");
    let with_operations = |mut jwk: Value| {
        jwk["key_ops"] = json!(["sign"]);
        jwk
    };
    let secret = Signer::Hs256(vec![7; 32]);
    let with = |mut jwk: Value, name: &str, value: &str| {
        jwk[name] = json!(value);
        jwk
    };
    let set = key_set(&[
        // A kind of key that nobody knows yet must not shut everybody out.
        json!({"kty": "AKP", "alg": "ML-DSA-44", "kid": "future", "pub": "AAAA"}),
        json!({"kty": "EC", "crv": "P-256", "kid": "broken"}),
        one.jwk("one"),
        with(two.jwk("two"), "alg", "ES256"),
        with(for_encryption.jwk("encryption"), "use", "enc"),
        with_operations(signing.jwk("signing")),
        one.jwk("twins"),
        two.jwk("twins"),
        of_rsa.jwk("rsa"),
        secret.jwk("secret"),
    ]);
    std::fs::write(&path, set).unwrap();
    for world in worlds_with(&issuer("theirs", "ES256", &format!("jwks_file = \"{}\"", path.display()))) {
        let good = |signer: &Signer, key_id| accepted(&world, &signer.token(Some(key_id), &new_claims(&world)));
        good(&one, "one");
        good(&two, "two");
        let bad = |what: &str, token: String| assert_said(&canonical(&world, &token), NOBODY.0, NOBODY.1, what);
        bad("the id of another key", one.token(Some("two"), &new_claims(&world)));
        bad("an unknown id", one.token(Some("three"), &new_claims(&world)));
        // A token that names no key may be of any; what is no key for signatures still is none.
        good_without(&world, &one);
        good_without(&world, &two);
        bad("no id and a key that may only sign", signing.token(None, &new_claims(&world)));
        bad("no id and a key for encryption", for_encryption.token(None, &new_claims(&world)));
        bad("no id and a key that is not in the set", Signer::new("ES256").token(None, &new_claims(&world)));
        bad("a key that may only sign", signing.token(Some("signing"), &new_claims(&world)));
        good(&one, "twins");
        good(&two, "twins");
        bad("a key for encryption", for_encryption.token(Some("encryption"), &new_claims(&world)));
        bad("a key of another algorithm", of_rsa.token(Some("rsa"), &new_claims(&world)));
        bad("a secret in the set", secret.token(Some("secret"), &new_claims(&world)));
        let header = json!({"alg": "ES256", "kid": "secret"});
        bad("a secret in the set under another name", secret.token_under(&header, &new_claims(&world)));
    }
}

#[test]
fn a_secret_in_a_set_opens_nothing_even_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let secret = Signer::Hs256(vec![7; 32]);
    std::fs::write(&path, key_set(&[secret.jwk("a")])).unwrap();
    for algorithm in ["RS256", "EdDSA"] {
        for world in worlds_with(&issuer("theirs", algorithm, &format!("jwks_file = \"{}\"", path.display()))) {
            let claims = claims(&world, "theirs", &json!({}));
            for header in [json!({"alg": "HS256"}), json!({"alg": algorithm}), json!({"alg": "HS256", "kid": "a"})] {
                let reply = canonical(&world, &secret.token_under(&header, &claims));
                assert_said(&reply, NOBODY.0, NOBODY.1, &header.to_string());
            }
        }
    }
}

/// Identity providers publish sets whose keys have no ids, or share one, and sign with any of them.
#[test]
fn each_key_that_may_have_signed_is_tried_up_to_a_bound() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.json");
    let nameless = |signer: &Signer| {
        let mut jwk = signer.jwk("x");
        jwk.as_object_mut().unwrap().remove("kid");
        jwk
    };
    let signers: Vec<Signer> = (0..18).map(|_| Signer::new("ES256")).collect();
    let named = Signer::new("ES256");
    let unnamed_set = key_set(&signers.iter().map(nameless).chain([named.jwk("named")]).collect::<Vec<_>>());
    let same_id_set = key_set(&signers.iter().map(|signer| signer.jwk("same")).collect::<Vec<_>>());
    for (set, key_id) in [(&unnamed_set, None), (&same_id_set, Some("same"))] {
        // With a byte order mark, as editors on Windows save it.
        std::fs::write(&path, format!("\u{feff}{set}")).unwrap();
        for world in worlds_with(&issuer("theirs", "ES256", &format!("jwks_file = \"{}\"", path.display()))) {
            for (number, signer) in signers.iter().enumerate() {
                let reply = canonical(&world, &signer.token(key_id, &new_claims(&world)));
                // The sixteenth is the last that is tried.
                assert_eq!(reply.status, if number < 16 { 200 } else { 401 }, "{number} {key_id:?}");
            }
            if key_id.is_none() {
                // Keys without an id may have signed whatever names one that is not there; the named one goes first.
                accepted(&world, &signers[0].token(Some("new"), &new_claims(&world)));
                accepted(&world, &named.token(Some("named"), &new_claims(&world)));
            }
        }
    }
}

#[track_caller]
fn good_without(world: &World, signer: &Signer) {
    accepted(world, &signer.token(None, &new_claims(world)));
}

fn new_claims(world: &World) -> Value {
    claims(world, "theirs", &json!({}))
}

#[track_caller]
fn accepted(world: &World, token: &str) {
    let reply = canonical(world, token);
    assert_eq!(reply.status, 200, "{}", reply.text());
}
