use super::*;
use crate::testing::{ID, decode, request, respond, text, view};
use usher_adapter_kit::Request;
use usher_domain::{Account, AccountId, Ordinal, PersonName, Secret, Timestamp};

fn posted(body: &str) -> Request {
    request("POST", LOG_IN, body)
}

#[test]
fn a_name_is_trimmed_and_a_password_is_not() {
    let command = decode(&ENDPOINT, &posted(r#"{"username":" Ada@acme.example ","password":" p ","x":1}"#)).unwrap();
    assert_eq!((command.family, command.email.as_sent()), ("apexscore", "Ada@acme.example"));
    assert_eq!(command.password, Secret::new(" p "));
}

#[test]
fn the_token_comes_with_the_person_and_its_organizations() {
    let name = PersonName::default;
    let signed_in = SignedIn {
        account: Account {
            id: AccountId(ID.parse().unwrap()),
            ordinal: Ordinal(1),
            email: view().invitation.email,
            first_name: name(),
            last_name: name(),
            activated_at: None,
            disabled_at: None,
            proof: None,
            token_generation: 0,
            locale: None,
        },
        token: Secret::new("a.b.c"),
        expires_at: Timestamp::from_millis(0),
        organizations: vec![view().organization],
    };
    let response = respond(&ENDPOINT, &posted(r#"{"username":"a@b.co","password":"p"}"#), &signed_in);
    assert_eq!(response.status, 201);
    assert_eq!(
        text(&response),
        format!(
            r#"{{"id":"{ID}","token":"a.b.c","organizations":[{{"id":"{ID}","name":"<string>"}}],"last_login":null,"is_superuser":false}}"#
        )
    );
}
