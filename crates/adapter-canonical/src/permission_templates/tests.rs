use super::answer;
use crate::testing::{self, UUID, text};
use usher_domain::commands::{CreateTemplate, EditTemplate};
use usher_domain::settings::Color;
use usher_domain::{Ordinal, PermissionTemplate, TemplateContent, TemplateId, Versioned};

#[test]
fn a_template_comes_with_its_tag() {
    let content = TemplateContent {
        name: "Guest".to_owned(),
        description: String::new(),
        color: Color::parse("#EC6C50").ok(),
        permissions: Vec::new(),
        roles: vec![usher_domain::RoleCode::parse("editor").unwrap()],
    };
    let what = PermissionTemplate { id: TemplateId(UUID.parse().unwrap()), ordinal: Ordinal(7), content };
    let response = answer(200, &Versioned { what, revision: 3 });
    assert_eq!(
        text(&response),
        r##"{"id":"tpl_01h455vb4pex5vsknk084sn02q","name":"Guest","description":"","color":"#ec6c50","permissions":[],"roles":["editor"]}"##
    );
    assert!(response.headers.contains(&("ETag".to_owned(), "\"3\"".to_owned())));
}

#[test]
fn what_is_left_out_of_an_edit_stays_and_null_takes_the_color_away() {
    let path = format!("/v1/permission-templates/{UUID}");
    let edit: EditTemplate = testing::command("PATCH", &path, "{}").unwrap();
    assert_eq!((edit.name, edit.description, edit.color), (None, None, None));
    assert_eq!((edit.permissions, edit.roles, edit.expected), (None, None, None));
    let edit: EditTemplate = testing::command("PATCH", &path, r#"{"color":null,"roles":[]}"#).unwrap();
    assert_eq!((edit.color, edit.roles), (Some(None), Some(Vec::new())));
}

#[test]
fn a_template_needs_a_name_and_a_color_of_six_digits() {
    let path = "/v1/permission-templates";
    let made: CreateTemplate = testing::command("POST", path, r#"{"name":"Guest"}"#).unwrap();
    assert_eq!((made.description.as_str(), made.color), ("", None));
    for body in ["{}", r#"{"name":""}"#, r##"{"name":"x","color":"#fff"}"##, r#"{"name":"x","roles":null}"#] {
        assert_eq!(testing::rejection("POST", path, body), 422, "{body}");
    }
}
