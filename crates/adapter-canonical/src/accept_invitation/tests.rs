use super::*;
use crate::testing::{self, UUID, member_of, request, text};
use usher_domain::commands::Proof;

fn decode(fields: &str, logged_in: bool) -> Result<AcceptInvitation, Response> {
    let mut call = request("POST", "/v1/invitations/accept", format!(r#"{{"token":"{UUID}"{fields}}}"#));
    if logged_in {
        call.headers.push("Authorization", "Bearer t");
    }
    AcceptInvitationOperation.extract_credentials(&call)?;
    AcceptInvitationOperation.decode(&call).map(|(command, ())| command)
}

#[test]
fn a_password_logs_in_or_signs_up() {
    for logged_in in [false, true] {
        let command = decode(r#","password":"p","first_name":"Grace""#, logged_in).unwrap();
        let Proof::Password { password, first_name, last_name } = command.proof else { panic!("a password") };
        assert_eq!((password.expose(), first_name.unwrap().as_str(), last_name), ("p", "Grace", None));
    }
}

#[test]
fn without_a_password_the_caller_is_the_proof() {
    assert_eq!(decode("", true).unwrap().proof, Proof::Caller);
    let response = decode("", false).unwrap_err();
    assert_eq!((response.status, member_of(&response, "code")), (401, "\"missing_credentials\"".to_owned()));
    assert!(response.headers.contains(&("WWW-Authenticate".to_owned(), "Bearer".to_owned())));
}

#[test]
fn a_name_without_a_password_is_a_slip() {
    let response = decode(r#","last_name":"Hopper""#, true).unwrap_err();
    assert_eq!((response.status, member_of(&response, "field")), (422, "\"password\"".to_owned()));
    assert_eq!(member_of(&decode(r#","password":1"#, true).unwrap_err(), "code"), "\"invalid_type\"");
}

#[test]
fn the_new_member_is_answered_without_the_remark() {
    let accepted = Accepted { view: testing::view(), signed_up: true };
    let response = AcceptInvitationOperation.encode(&request("POST", "/", ""), &(), &accepted);
    assert_eq!(response.status, 200);
    assert!(text(&response).starts_with(r#"{"invitation":{"id":"inv_"#));
    assert!(text(&response).contains(r#""note":null"#) && text(&response).contains(r#"},"member":{"id":"mem_"#));
    assert!(text(&response).ends_with(r#"},"signed_up":true}"#));
}
