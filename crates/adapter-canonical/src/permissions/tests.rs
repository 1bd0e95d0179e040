use super::answer;
use crate::testing::{self, text};
use usher_domain::commands::{CreatePermission, PermissionView};
use usher_domain::{PermissionCode, PermissionEntry};

#[test]
fn a_permission_says_whose_it_is() {
    let entry = PermissionEntry { code: PermissionCode::parse("a.b").unwrap(), description: "Do it".to_owned() };
    let response = answer(200, &PermissionView { entry, own: false });
    assert_eq!(text(&response), r#"{"code":"a.b","description":"Do it","own":false}"#);
}

#[test]
fn a_description_may_be_left_out_of_a_new_one_only() {
    let made: CreatePermission = testing::command("POST", "/v1/permissions", r#"{"code":"a.b"}"#).unwrap();
    assert_eq!(made.description.as_str(), "");
    assert_eq!(testing::rejection("PATCH", "/v1/permissions/a.b", "{}"), 422);
}
