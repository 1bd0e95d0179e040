use super::*;
use crate::testing::{self, UUID, request, text};

#[test]
fn the_token_is_all_it_takes() {
    let body = format!(r#"{{"token":"{UUID}"}}"#);
    let (command, ()) = DeclineInvitationOperation.decode(&request("POST", "/", body)).unwrap();
    assert_eq!(command.token.expose(), UUID);
}

#[test]
fn the_answer_shows_no_more_than_the_preview() {
    let response = DeclineInvitationOperation.encode(&request("POST", "/", ""), &(), &testing::view());
    assert_eq!(
        text(&response),
        r#"{"status":"pending","organization":{"id":"org_01h455vb4pex5vsknk084sn02q","name":"Acme","slug":"acme"},"email":"Grace@example.com"}"#
    );
}
