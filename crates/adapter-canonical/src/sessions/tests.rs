use super::answer;
use crate::testing::{self, DIGITS, UUID, text};
use usher_domain::commands::{OpenSession, SessionOpened, SessionPlace, SessionView};
use usher_domain::{OrganizationId, Secret, SessionId, Timestamp};

#[test]
fn the_tokens_are_shown_and_not_cached() {
    let view = SessionView {
        id: SessionId(UUID.parse().unwrap()),
        protocol: "canonical".to_owned(),
        organization: OrganizationId(UUID.parse().unwrap()),
        created_at: Timestamp::from_millis(0),
        expires_at: Timestamp::from_millis(2),
    };
    let access_expires_at = Timestamp::from_millis(1);
    let opened = SessionOpened {
        view,
        access: Secret::new("a"),
        access_expires_at,
        refresh: Secret::new("r"),
        session: Secret::new("s"),
    };
    let response = answer(201, &opened);
    assert_eq!(
        text(&response).replace(DIGITS, "X"),
        concat!(
            r#"{"access_token":"a","access_token_expires_at":"1970-01-01T00:00:00.001Z","refresh_token":"r","#,
            r#""session":{"id":"ses_X","protocol":"canonical","organization_id":"org_X","#,
            r#""created_at":"1970-01-01T00:00:00.000Z","expires_at":"1970-01-01T00:00:00.002Z"}}"#
        )
    );
    assert!(response.headers.contains(&("Cache-Control".to_owned(), "no-store".to_owned())));
}

#[test]
fn a_login_needs_no_credentials() {
    let body = r#"{"email":"a@b.co","password":"x"}"#;
    let command: OpenSession = testing::command("POST", "/v1/sessions", body).unwrap();
    assert_eq!((command.family, command.place), ("canonical", SessionPlace::First));
    assert_eq!(testing::rejection("POST", "/v1/sessions", r#"{"email":"a@b.co"}"#), 422);
}
