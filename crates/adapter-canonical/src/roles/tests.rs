use super::answer;
use crate::testing::{self, text};
use usher_domain::commands::{EditRole, RoleView};
use usher_domain::{PermissionCode, Role, RoleCode, Versioned};

#[test]
fn a_role_comes_with_its_permissions() {
    let permissions = vec![PermissionCode::parse("a.b").unwrap()];
    let role = Role {
        code: RoleCode::parse("editor").unwrap(),
        name: "Editor".to_owned(),
        permissions,
        translations: usher_domain::Translations::default(),
    };
    let response = answer(200, &Versioned { what: RoleView { role, own: true }, revision: 1 });
    assert_eq!(
        text(&response),
        r#"{"code":"editor","name":"Editor","permissions":["a.b"],"own":true,"translations":{}}"#
    );
}

#[test]
fn a_code_of_the_path_is_decoded_and_a_list_is_not_null() {
    let edit: EditRole = testing::command("PATCH", "/v1/roles/a%2Fb", r#"{"name":"B"}"#).unwrap();
    assert_eq!((edit.code.as_str(), edit.permissions), ("a/b", None));
    assert_eq!(testing::rejection("PATCH", "/v1/roles/a", r#"{"permissions":null}"#), 422);
    assert_eq!(testing::rejection("GET", "/v1/roles/%C3%A9", ""), 404);
}
