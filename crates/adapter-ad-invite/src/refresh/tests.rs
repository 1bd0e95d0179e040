//! Refreshing: the command, the documented answer and the issues.

use super::*;
use crate::tests::{request, shown};
use usher_domain::Secret;

#[test]
fn a_refresh_is_of_this_family() {
    let (command, ()) = Refresh { stage: Stage::Main }.decode(&request(r#"{"refreshToken":"r"}"#)).unwrap();
    assert_eq!((command.family, command.refresh.expose()), ("ad-invite", "r"));
}

#[test]
fn a_missing_token_is_an_issue() {
    let refused = Refresh { stage: Stage::Absent }.decode(&request("{}")).unwrap_err();
    let body = r#"{"message":"Invalid request body","issues":[{"expected":"string","code":"invalid_type","path":["refreshToken"],"message":"Invalid input: expected string, received undefined"}]}"#;
    assert_eq!(shown(&refused), (400, body));
}

#[test]
fn the_new_tokens_are_written_without_an_envelope() {
    let tokens = RefreshedTokens { access: Secret::new("a"), session: Secret::new("s") };
    let answered = Refresh { stage: Stage::Main }.encode(&request(""), &(), &tokens);
    assert_eq!(shown(&answered), (201, r#"{"accessToken":"a","sessionToken":"s"}"#));
}
