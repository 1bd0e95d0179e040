use super::*;
use crate::testing::{request, text};
use usher_domain::{PermissionCode, PermissionEntry};

#[test]
fn codes_come_with_their_description() {
    let entry = PermissionEntry { code: PermissionCode::parse("a:b").unwrap(), description: "See".to_owned() };
    let response = ListPermissionsOperation.encode(&request("GET", "/", ""), &(), &PermissionsListed(vec![entry]));
    assert_eq!((response.status, text(&response)), (200, r#"{"data":[{"code":"a:b","description":"See"}]}"#));
}
