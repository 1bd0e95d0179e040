//! Changing a membership: what is sent, what follows from it, and what stays.

use super::*;
use crate::tests::{read, request_to};
use usher_domain::commands::MembershipOwner;
use usher_domain::{Attributes, Ordinal, RequestedGrants};

fn decode(settings: &str, user: &str, body: &str) -> Result<EditMembership, Response> {
    let request = request_to(&ENDPOINT, &format!("/main/users-organizations/v1/rs/users/{user}"), body);
    read(&ENDPOINT, settings, &request)
}

fn kept(command: &EditMembership) -> Vec<(&str, &str)> {
    command.attributes.0.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect()
}

#[test]
fn what_is_left_out_stays() {
    let command = decode("{}", "7", r#"{"unknown":1}"#).unwrap();
    assert_eq!(
        (command.owner, command.first_name, command.last_name),
        (MembershipOwner::Account(Ordinal(7)), None, None)
    );
    assert_eq!((command.attributes, command.grants), (Attributes::default(), RequestedGrants::default()));
    let some =
        decode("{}", "me", r#"{"firstName":"","permissions":{"read":[2,1]},"scope":2,"professionId":-5}"#).unwrap();
    assert_eq!((some.owner, some.first_name.as_ref().unwrap().as_str()), (MembershipOwner::Caller, ""));
    assert_eq!(kept(&some), [("ad-invite.profession", "-5"), ("ad-invite.read", "[2,1]"), ("ad-invite.scope", "2")]);
    assert_eq!(some.grants, RequestedGrants::default());
}

#[test]
fn grants_follow_the_group_where_there_is_a_table() {
    let body = r#"{"permissions":{"group":3}}"#;
    assert_eq!(decode("{}", "7", body).unwrap().grants, RequestedGrants::default());
    let table = r#"{"groups":{"3":{"roles":["editor"]}}}"#;
    let command = decode(table, "7", body).unwrap();
    assert_eq!((command.follows.attribute, command.follows.absent), ("ad-invite.group", "0"));
    assert_eq!(command.grants.roles.unwrap()[0].what.as_str(), "editor");
    let unmapped = decode(table, "7", r#"{"permissions":{"group":4}}"#).unwrap().grants;
    assert_eq!((unmapped.permissions, unmapped.roles, unmapped.resources), (Some(vec![]), Some(vec![]), None));
}
