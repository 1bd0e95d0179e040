use super::*;
use crate::testing::{self, ACCOUNT, ID, found, text};
use usher_domain::MemberStatus;
use usher_domain::commands::MemberRef;

fn operation() -> GetUserPermissions {
    GetUserPermissions::new(Settings::default())
}

fn call(user: &str) -> Request {
    testing::call(&operation(), &format!("/Organizations/{ID}/users/{user}/permissions"), "", "")
}

#[test]
fn permissions_are_written_as_they_were_stored() {
    for status in [MemberStatus::Active, MemberStatus::Invited] {
        let response = operation().encode(&call(ACCOUNT), &(), &MembersFound(vec![found(status)]));
        let expected =
            r#"{"organizationPermissions":["Organization:Read"],"departmentPermissions":[],"locationPermissions":[]}"#;
        assert_eq!((response.status, text(&response)), (200, expected));
    }
}

#[test]
fn a_user_is_named_as_the_list_shows_it() {
    let (command, ()) = operation().decode(&call(ACCOUNT)).unwrap();
    assert_eq!(command.sought, Sought::One(MemberRef::AccountOrInvitation(ACCOUNT.parse().unwrap())));
    assert_eq!(command.required_permission, PermissionCode::everything());
    assert_eq!(operation().decode(&call("me")).unwrap_err().status, 400);
}
