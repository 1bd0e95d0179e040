use super::*;
use crate::settings::Settings;
use crate::testing::{self, ID};
use proptest::prelude::*;

fn call(crew: &str, body: &str) -> Request {
    testing::call(&ENDPOINT, &format!("/crew/{crew}/invitation/permissions"), "", body)
}

fn decode(crew: &str, body: &str) -> Result<EditPending, Response> {
    testing::decode(&ENDPOINT, Settings::default(), &call(crew, body))
}

#[test]
fn the_whole_set_is_replaced() {
    let command = decode(ID, r#"{"Permissions":["Organization.Read","*"]}"#).unwrap();
    assert_eq!(command.member, MemberRef::Id(MemberId(ID.parse().unwrap())));
    let codes = |command: &EditPending| {
        let permissions = command.grants.permissions.iter().flatten();
        permissions.map(|grant| grant.what.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(codes(&command), ["Organization.Read", "*"]);
    assert!(command.grants.roles.is_none() && command.grants.resources.is_none());
    assert_eq!(command.catalog, Settings::default().catalog.policy());
    let none = decode(ID, r#"{"permissions":[]}"#).unwrap();
    assert_eq!(none.grants.permissions, Some(Vec::new()));
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in ".{0,200}", crew in "[^/]{1,40}") {
        if let Err(response) = decode(&crew, &bytes) {
            prop_assert_eq!(response.status, 400);
        }
    }
}
