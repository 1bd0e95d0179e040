use super::*;
use crate::testing::{request, text};
use usher_domain::{PermissionCode, Role, RoleCode};

#[test]
fn roles_come_with_their_permissions() {
    let code = RoleCode::parse("root").unwrap();
    let role = Role { code, name: "Root".to_owned(), permissions: vec![PermissionCode::everything()] };
    let response = ListRolesOperation.encode(&request("GET", "/", ""), &(), &RolesListed(vec![role]));
    assert_eq!(text(&response), r#"{"data":[{"code":"root","name":"Root","permissions":["*"]}]}"#);
}
