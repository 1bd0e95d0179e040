use super::*;
use crate::testing::{ID, request, text, view};
use usher_domain::{Account, AccountId, Ordinal, PersonName, Refusal, Secret, Timestamp};

fn posted(body: &str) -> Request {
    request("POST", LOG_IN, body)
}

fn refused(body: &str) -> String {
    let response = LogIn.decode(&posted(body)).map(|_| ()).unwrap_err();
    assert_eq!(response.status, 400, "{body}");
    text(&response).to_owned()
}

#[test]
fn a_name_is_trimmed_and_a_password_is_not() {
    let (command, ()) = LogIn.decode(&posted(r#"{"username":" Ada@acme.example ","password":" p ","x":1}"#)).unwrap();
    assert_eq!((command.family, command.email.as_sent()), ("apexscore", "Ada@acme.example"));
    assert_eq!(command.password, Secret::new(" p "));
    assert_eq!(LogIn.extract_credentials(&posted("")), Ok(Credentials::Nothing));
}

#[test]
fn what_is_wrong_is_told_by_field() {
    let both = |text: &str| format!(r#"{{"username":["{text}"],"password":["{text}"]}}"#);
    assert_eq!(refused(""), both("This field is required."));
    assert_eq!(refused(r#"{"username":null,"password":null}"#), both("This field may not be null."));
    assert_eq!(refused(r#"{"username":" ","password":""}"#), both("This field may not be blank."));
    assert_eq!(refused(r#"{"username":true,"password":[]}"#), both("Not a valid string."));
    assert_eq!(refused(r#"{"username":"a\u0000","password":"\u0000"}"#), both("Null characters are not allowed."));
    assert_eq!(refused("[]"), r#"{"non_field_errors":["Invalid data. Expected a dictionary, but got list."]}"#);
    assert_eq!(refused("null"), r#"{"non_field_errors":["No data provided"]}"#);
}

#[test]
fn whoever_is_not_known_is_told_no_more_than_that() {
    let body = r#"{"non_field_errors":["Unable to log in with provided credentials."]}"#;
    assert_eq!(refused(r#"{"username":"ada","password":1}"#), body);
    let response = LogIn.refuse(&posted(""), &Refusal::BadLogin.into());
    assert_eq!((response.status, text(&response)), (400, body));
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
        },
        token: Secret::new("a.b.c"),
        expires_at: Timestamp::from_millis(0),
        organizations: vec![view().organization],
    };
    let response = LogIn.encode(&posted(""), &(), &signed_in);
    assert_eq!(response.status, 201);
    assert_eq!(
        text(&response),
        format!(
            r#"{{"id":"{ID}","token":"a.b.c","organizations":[{{"id":"{ID}","name":"<string>"}}],"last_login":null,"is_superuser":false}}"#
        )
    );
}
