//! An identity provider that names its people by address proves the address of whoever accepts with its token.

use super::signer::Signer;
use super::worlds_with;
use crate::proof::{STRANGERS, sign_in, squat};
use crate::wire::Protocol;
use serde_json::json;
use usher_domain::{EmailAddress, ProofMethod};
use usher_engine::ports::Clock;

const SETTINGS: &str = "[[auth.issuers]]\nissuer = \"idp\"\naudience = \"us\"\nadapters = [\"canonical\", \"apexscore\"]\n\
                        algorithm = \"HS256\"\nsecret = \"a shared secret of thirty-two bytes\"\nsubject = \"email\"\n";

#[test]
fn its_person_accepts_and_whoever_had_the_account_is_out() {
    for world in worlds_with(SETTINGS) {
        let address = "cfo@victim.example";
        let stranger = squat(&world, address);
        let made = Protocol::Apexscore.invite(&world, address).expect_status(201).json();
        let shown = made["sent"][0]["token"].as_str().unwrap();
        let end = world.clock.now().seconds() + 3_600;
        let claims =
            json!({ "iss": "idp", "aud": "us", "email": "CFO@victim.example", "email_verified": true, "exp": end });
        let token = Signer::Hs256(b"a shared secret of thirty-two bytes".to_vec()).token(None, &claims);
        let bearer = format!("Bearer {token}");
        let signed_in = [("authorization", bearer.as_str())];
        // It also finds the invitation, which the stranger does not.
        let list = "/api/v1/organization-invitations/?token=";
        assert_eq!(world.client().get(&format!("{list}{shown}"), &signed_in).expect_status(200).json()["count"], 1);
        let body = json!({ "token": shown });
        world.client().json("POST", "/v1/invitations/accept", &signed_in, &body).expect_status(200);
        let email = EmailAddress::parse(address).unwrap();
        let record = world.block_on(world.engine().db().account_by_email(email.canonical())).unwrap().unwrap();
        assert_eq!(record.account.proof.map(|proof| proof.how), Some(ProofMethod::IdentityProvider));
        assert_eq!(record.password_hash, None);
        sign_in(&world, address, STRANGERS).expect_status(401);
        let stranger = format!("Bearer {stranger}");
        world.client().get("/v1/members", &[("authorization", &stranger)]).expect_status(401);
    }
}
