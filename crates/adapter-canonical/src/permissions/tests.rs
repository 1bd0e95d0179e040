use super::answer;
use crate::testing::{self, text};
use usher_domain::commands::{CreatePermission, EditPermission, PermissionView};
use usher_domain::{Label, Locale, PermissionCode, PermissionEntry, Translations};

#[test]
fn a_permission_says_whose_it_is() {
    let translations = Translations::from_iter([(Locale::De, Label::parse("Es tun").unwrap())]);
    let entry =
        PermissionEntry { code: PermissionCode::parse("a.b").unwrap(), description: "Do it".to_owned(), translations };
    let response = answer(200, &PermissionView { entry, own: false });
    assert_eq!(text(&response), r#"{"code":"a.b","description":"Do it","own":false,"translations":{"de":"Es tun"}}"#);
}

#[test]
fn a_description_may_be_left_out() {
    let made: CreatePermission = testing::command("POST", "/v1/permissions", r#"{"code":"a.b"}"#).unwrap();
    assert_eq!(made.description.as_str(), "");
    let edited: EditPermission =
        testing::command("PATCH", "/v1/permissions/a.b", r#"{"translations":{"de":"Es tun","fr":null}}"#).unwrap();
    assert_eq!(edited.description, None);
    assert_eq!(edited.translations.unwrap().iter().collect::<Vec<_>>(), [(Locale::De, "Es tun")]);
    for wrong in [r#"{"translations":{"xx":"a"}}"#, r#"{"translations":{"de":""}}"#, r#"{"translations":["de"]}"#] {
        assert_eq!(testing::rejection("PATCH", "/v1/permissions/a.b", wrong), 422, "{wrong}");
    }
}
