use super::{IssuedObject, secret};
use crate::testing::{self, DIGITS, UUID, text};
use usher_domain::commands::{ApiKeyIssued, ApiKeyStatus, ApiKeyView, RotateApiKey};
use usher_domain::{ApiKeyId, PermissionCode, Secret, Timestamp};

#[test]
fn the_key_is_shown_and_not_cached() {
    let view = ApiKeyView {
        id: ApiKeyId(UUID.parse().unwrap()),
        protocol: "canonical".to_owned(),
        owner: None,
        member: None,
        maker: None,
        maker_name: None,
        status: ApiKeyStatus::Active,
        scopes: vec![PermissionCode::parse("a.b").unwrap()],
        description: String::new(),
        hint: "wxyz".to_owned(),
        created_at: Timestamp::from_millis(0),
        expires_at: None,
        revoked_at: None,
        last_used_at: Some(Timestamp::from_millis(60_000)),
    };
    let response = secret(201, &IssuedObject::of(&ApiKeyIssued { view, key: Secret::new("usk_wxyz") }));
    assert_eq!(
        text(&response).replace(DIGITS, "X"),
        concat!(
            r#"{"key":"usk_wxyz","id":"key_X","protocol":"canonical","member_id":null,"maker_id":null,"status":"active","scopes":["a.b"],"description":"","#,
            r#""hint":"wxyz","created_at":"1970-01-01T00:00:00.000Z","expires_at":null,"revoked_at":null,"last_used_at":"1970-01-01T00:01:00.000Z"}"#
        )
    );
    assert!(response.headers.contains(&("Cache-Control".to_owned(), "no-store".to_owned())));
}

#[test]
fn a_rotation_overlaps_for_a_day_unless_it_says_otherwise() {
    let path = format!("/v1/api-keys/{UUID}/rotate");
    for (body, millis) in [("", 86_400_000), ("{}", 86_400_000), (r#"{"overlap_seconds":0}"#, 0)] {
        let command: RotateApiKey = testing::command("POST", &path, body).unwrap();
        assert_eq!((command.overlap, command.expires_at), (millis, None), "{body}");
    }
    assert_eq!(testing::rejection("POST", &path, r#"{"overlap_seconds":2592001}"#), 422);
}
