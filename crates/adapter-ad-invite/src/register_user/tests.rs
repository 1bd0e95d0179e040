//! Attaching: the documented body, the command, and the answer.

use super::*;
use crate::tests::{self, read, request_to};
use usher_domain::Ordinal;
use usher_domain::commands::NonMembers;

fn decode(settings: &str, place: &str, body: &str) -> Result<AttachAccount, Response> {
    let path = format!("/main/users-organizations/v1/bo/users/register/{place}");
    read(&ENDPOINT, settings, &request_to(&ENDPOINT, &path, body))
}

const BODY: &str = r#"{"scope":2,"permissions":{"group":4,"manage":[1],"read":[]}}"#;

#[test]
fn the_command_names_account_and_organization() {
    let command = decode("{}", "7/organizations/3", BODY).unwrap();
    assert_eq!((command.account, command.organization), (Ordinal(7), Ordinal(3)));
    assert_eq!(command.non_members, NonMembers::Refuse);
    assert_eq!(command.attributes.get("ad-invite.scope"), Some("2"));
    assert_eq!(command.attributes.get("ad-invite.manage"), Some("[1]"));
    assert_eq!(command.grants.roles.as_deref(), Some(&[][..]));
}

#[test]
fn settings_open_the_door_to_strangers_and_say_what_a_group_grants() {
    let settings = r#"{"register_strangers":true,"groups":{"4":{"roles":["editor"]}}}"#;
    let command = decode(settings, "7/organizations/3", BODY).unwrap();
    assert_eq!(command.non_members, NonMembers::Accept);
    assert_eq!(command.grants.roles.unwrap()[0].what.as_str(), "editor");
}

#[test]
fn an_outcome_that_cannot_be_is_a_defect() {
    let request = request_to(&ENDPOINT, "/main/users-organizations/v1/bo/users/register/7/organizations/3", BODY);
    let outcome = InviteMembersOutcome { rows: Vec::new(), dry_run: false };
    assert_eq!(tests::respond(&ENDPOINT, "{}", &request, &outcome).status, 502);
}
