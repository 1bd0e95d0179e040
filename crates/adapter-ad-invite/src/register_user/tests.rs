//! Attaching: the documented body, the command, and the answer.

use super::*;
use crate::tests::{issues_of, request_to, shown};
use usher_domain::commands::NonMembers;

fn operation(settings: &str) -> RegisterUser {
    RegisterUser { stage: Stage::Absent, settings: Arc::new(serde_json::from_str(settings).unwrap()) }
}

fn decode(settings: &str, place: &str, body: &str) -> Result<(AttachAccount, Ordinal), Response> {
    let operation = operation(settings);
    let path = format!("/users-organizations/v1/bo/users/register/{place}");
    operation.decode(&request_to(&operation, &path, body))
}

const BODY: &str = r#"{"scope":2,"permissions":{"group":4,"manage":[1],"read":[]}}"#;

#[test]
fn the_command_names_account_and_organization() {
    let (command, organization) = decode("{}", "7/organizations/3", BODY).unwrap();
    assert_eq!((command.account, command.organization, organization), (Ordinal(7), Ordinal(3), Ordinal(3)));
    assert_eq!(command.non_members, NonMembers::Refuse);
    assert_eq!(command.attributes.get("ad-invite.scope"), Some("2"));
    assert_eq!(command.attributes.get("ad-invite.manage"), Some("[1]"));
    assert_eq!(command.grants.roles.as_deref(), Some(&[][..]));
}

#[test]
fn settings_open_the_door_to_strangers_and_say_what_a_group_grants() {
    let settings = r#"{"register_strangers":true,"groups":{"4":{"roles":["editor"]}}}"#;
    let (command, _) = decode(settings, "7/organizations/3", BODY).unwrap();
    assert_eq!(command.non_members, NonMembers::Accept);
    assert_eq!(command.grants.roles.unwrap()[0].what.as_str(), "editor");
}

#[test]
fn what_is_no_id_is_not_found() {
    for (place, message) in [("x/organizations/3", "User not found"), ("7/organizations/x", "Organization not found")] {
        let refused = decode("{}", place, BODY).unwrap_err();
        assert_eq!(shown(&refused), (404, format!(r#"{{"message":"{message}"}}"#).as_str()));
    }
}

#[test]
fn both_fields_are_required() {
    let expected = [
        r#"{"code":"invalid_value","values":[1,2],"path":["scope"],"message":"Invalid option: expected one of 1|2"}"#,
        r#"{"expected":"object","code":"invalid_type","path":["permissions"],"message":"Invalid input: expected object, received undefined"}"#,
    ];
    assert_eq!(issues_of(&decode("{}", "7/organizations/3", "{}").unwrap_err()), expected.join(","));
}

#[test]
fn an_outcome_that_cannot_be_is_a_defect() {
    let operation = operation("{}");
    let request = request_to(&operation, "/users-organizations/v1/bo/users/register/7/organizations/3", BODY);
    let outcome = InviteMembersOutcome { rows: Vec::new(), dry_run: false };
    assert_eq!(operation.encode(&request, &Ordinal(3), &outcome).status, 502);
}
