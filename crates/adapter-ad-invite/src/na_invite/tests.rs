//! Inviting who is known: the documented example, the command, and every issue of what `ad_invite` does not have.

use super::*;
use crate::tests::{issues_of, read, request_to};
use usher_domain::Ordinal;
use usher_domain::commands::PendingInvitation;

/// The example of P2.
const EXAMPLE: &str =
    r#"{"email":"test@mail.com","scope":1,"permissions":{"group":0,"manage":[1,2],"read":[1,2]},"professionId":3}"#;

fn decode(user: &str, body: &str) -> Result<InviteKnownMember, Response> {
    let request = request_to(&ENDPOINT, &format!("/main/users-organizations/v1/rs/na/{user}/invite"), body);
    read(&ENDPOINT, "{}", &request)
}

#[test]
fn the_documented_example_invites_the_member_of_the_account() {
    let command = decode("7", EXAMPLE).unwrap();
    assert_eq!(command.member, MemberRef::Account(Ordinal(7)));
    assert_eq!(command.invite.pending, PendingInvitation::Refresh { mail_at_most_every: 0 });
    let [row] = command.invite.rows.as_slice() else { panic!("not one row") };
    assert_eq!((row.email.as_sent(), &row.first_name, &row.last_name), ("test@mail.com", &None, &None));
    let kept: Vec<_> = row.attributes.0.iter().map(|(key, value)| format!("{key}={value}")).collect();
    let expected = ["group=0", "manage=[1,2]", "profession=3", "read=[1,2]", "scope=1"];
    assert_eq!(kept, expected.map(|pair| format!("ad-invite.{pair}")));
    assert_eq!(row.grants.permissions.as_deref(), Some(&[][..]));
}

#[test]
fn the_profession_is_optional_and_a_scope_may_have_a_fraction_of_zero() {
    let body = EXAMPLE.replace(r#","professionId":3"#, "").replace(r#""scope":1"#, r#""scope":2.0"#);
    let attributes = decode("7", &body).unwrap().invite.rows.remove(0).attributes;
    assert_eq!((attributes.get("ad-invite.scope"), attributes.get("ad-invite.profession")), (Some("2"), None));
}

#[test]
fn a_scope_is_one_of_two_numbers() {
    let expected =
        r#"{"code":"invalid_value","values":[1,2],"path":["scope"],"message":"Invalid option: expected one of 1|2"}"#;
    for scope in ["0", "3", "1.5", "\"1\"", "null", "true", "1e308"] {
        let body = EXAMPLE.replace(r#""scope":1"#, &format!(r#""scope":{scope}"#));
        assert_eq!(issues_of(&decode("7", &body).unwrap_err()), expected, "{scope}");
    }
}

#[test]
fn what_is_no_user_is_not_found_whatever_the_body() {
    for user in ["0", "me", "-1", "7.0", "9007199254740992"] {
        let refused = decode(user, "{").unwrap_err();
        assert_eq!(crate::tests::shown(&refused), (404, r#"{"message":"User not found"}"#), "{user}");
    }
}
