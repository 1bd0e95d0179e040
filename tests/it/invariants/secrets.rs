//! Invariant 10: no credential, token or password is in the database: its very bytes are searched.

use crate::wire::{Canonical, PROTOCOLS, mailed_token, redeem};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use usher_tests::{Lane, World};
use uuid::Uuid;

const NEW_PASSWORD: &str = "Quite-Another-Horse-9";

/// Uses everything that is secret; gives the secrets.
fn busy(world: &World) -> BTreeSet<String> {
    let mut secrets = BTreeSet::from([usher_tests::PASSWORD.to_owned(), NEW_PASSWORD.to_owned(), "5e".repeat(32)]);
    for protocol in PROTOCOLS {
        for who in ["admin", "inviter", "reader", "blocked", "foreign", "expired", "revoked", "unknown"] {
            let credentials = protocol.credentials(world, who);
            secrets.extend(credentials.into_iter().map(|(_, value)| value.trim_start_matches("Bearer ").to_owned()));
            let key = format!("secret-key-of-{who}-{}", protocol.name());
            let body = protocol.body(world, &format!("{who}-{}@people.example", protocol.name()));
            let client = world.client();
            for _ in 0..2 {
                let reply = protocol.send_by(client, world, who, &body, &[("idempotency-key", &key)]);
                assert!(reply.status < 500, "{protocol:?} {who}");
            }
            secrets.insert(key);
        }
    }
    secrets.extend(tokens_of_logins(world));
    let admin = Canonical::of(world, "admin");
    for invitation in admin.all("invitations") {
        admin.change(invitation["id"].as_str().unwrap(), "resend").expect_status(200);
    }
    let organization = admin.send("POST", "/v1/tokens/organization", &json!({})).expect_status(201).json();
    secrets.insert(organization["token"].as_str().unwrap().to_owned());
    sign_up(world);
    secrets.extend(world.mails().into_iter().map(|mail| mail.token));
    secrets
}

fn tokens_of_logins(world: &World) -> Vec<String> {
    let body = json!({ "email": "admin@acme.example", "password": usher_tests::PASSWORD });
    let path = "/main/auth/v1/rs/login/credentials";
    let tokens = world.client().json("POST", path, &[], &body).expect_status(201).json();
    let path = "/main/auth/v1/bo/token/refresh";
    let refresh = json!({ "refreshToken": tokens["data"]["refreshToken"] });
    let again = world.client().json("POST", path, &[], &refresh).expect_status(201).json();
    let all = [&tokens["data"], &again].map(|object| object.as_object().unwrap().values().cloned().collect::<Vec<_>>());
    all.concat().iter().map(|token| token.as_str().unwrap().to_owned()).collect()
}

fn sign_up(world: &World) {
    let token = mailed_token(world, "pending@acme.example");
    let body = json!({ "token": token, "password": NEW_PASSWORD, "first_name": "Paula", "last_name": "Pending" });
    world.client().json("POST", "/v1/invitations/accept", &[], &body).expect_status(200);
    redeem(world, "decline", &mailed_token(world, "admin-canonical@people.example")).expect_status(200);
}

/// The forms in which a secret could lie in a file, each byte as one character.
fn forms(secret: &str) -> Vec<String> {
    let hex = secret.bytes().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let mut forms = vec![hex.to_uppercase(), hex, secret.to_owned()];
    if let Ok(uuid) = Uuid::try_parse(secret) {
        forms.push(latin1(uuid.as_bytes()));
        forms.push(uuid.simple().to_string());
    }
    forms
}

/// Bytes as characters, so that the fast search of texts finds them.
fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[test]
fn the_files_of_the_database_hold_no_secret() {
    let world = World::new(Lane::Sqlite);
    let secrets = busy(&world);
    assert!(secrets.len() > 100, "only {} secrets were used", secrets.len());
    let file = world.database_url().trim_start_matches("sqlite://").to_owned();
    let mut found = String::new();
    for suffix in ["", "-wal", "-journal"] {
        found += &latin1(&fs::read(format!("{file}{suffix}")).unwrap_or_default());
    }
    // What is there is found: an address that was invited, and the file is the right one.
    assert!(found.contains("admin-canonical@people.example"));
    for secret in &secrets {
        for form in forms(secret) {
            assert!(!found.contains(&form), "{secret} is in the database");
        }
    }
}
