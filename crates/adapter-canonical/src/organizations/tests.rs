use crate::testing;
use usher_domain::commands::{CreateOrganization, ListOrganizations, StateFilter};

#[test]
fn the_state_is_one_of_three_words() {
    let list = |query: &str| testing::command::<ListOrganizations>("GET", &format!("/v1/organizations{query}"), "");
    assert_eq!(list("").unwrap().state, None);
    assert_eq!(list("?status=").unwrap().state, None);
    assert_eq!(list("?status=deleting&limit=3").unwrap().state, Some(StateFilter::Deleting));
    assert_eq!(list("?status=gone").unwrap_err(), 422);
    assert_eq!(list("?state=active").unwrap_err(), 422);
}

#[test]
fn an_organization_has_a_name_a_slug_and_an_administrator() {
    let create = |body: &str| testing::command::<CreateOrganization>("POST", "/v1/organizations", body);
    let full = r#"{"name":"A","slug":"a","administrator":{"email":"a@b.example"},"settings":{"locale":"de"}}"#;
    let command = create(full).unwrap();
    assert_eq!((command.slug.as_str(), command.administrator.email.as_sent()), ("a", "a@b.example"));
    assert!(command.settings.locale.is_some() && command.settings.name.is_none());
    for body in [
        r#"{"name":"A","slug":"a"}"#,
        r#"{"name":"A","administrator":{"email":"a@b.example"}}"#,
        r#"{"name":"A","slug":"A b","administrator":{"email":"a@b.example"}}"#,
        r#"{"name":"A","slug":"a","administrator":{"email":"a"}}"#,
        r#"{"name":"A","slug":"a","administrator":{}}"#,
        r#"{"name":"A","slug":"a","administrator":{"email":"a@b.example"},"settings":{"color":1}}"#,
    ] {
        assert_eq!(create(body).unwrap_err(), 422, "{body}");
    }
}
