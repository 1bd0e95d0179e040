use super::*;
use crate::testing::text;
use usher_adapter_kit::{PathStyle, Template};
use usher_domain::{OrganizationId, Refusal, Secret, Timestamp};

const ID: &str = "0197f069-bd91-76c8-bfd0-5e287b932da7";

fn operation() -> AuthorizeOrganization {
    AuthorizeOrganization::new(Settings::default())
}

fn request(id: &str) -> Request {
    let path = format!("/organizations/{id}/Authorize/");
    let style = PathStyle { any_case: true, any_slash: true };
    let template = Template::parse(operation().descriptor().path).unwrap();
    let parameters = template.matches(&path, style).unwrap();
    Request { parameters, ..crate::testing::request("GET", &path, "") }
}

#[test]
fn the_path_names_the_organization() {
    for id in [ID.to_owned(), ID.to_uppercase()] {
        let (command, ()) = operation().decode(&request(&id)).unwrap();
        assert_eq!(command.organization, Some(OrganizationId(ID.parse().unwrap())));
    }
}

#[test]
fn what_is_no_guid_is_a_bad_request() {
    for id in ["1", "%00", "%ff", "0197f069bd9176c8bfd05e287b932da7"] {
        let response = operation().decode(&request(id)).unwrap_err();
        assert_eq!(response.status, 400);
        assert_eq!(
            text(&response),
            r#"{"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"One or more validation errors occurred.","status":400,"detail":"organizationId: The value must be a Guid.","traceId":"req-1","code":"BAD_REQUEST","message":"organizationId: The value must be a Guid.","errors":{"organizationId":["The value must be a Guid."]}}"#
        );
    }
}

#[test]
fn the_answer_is_the_token_alone() {
    let organization = OrganizationId(ID.parse().unwrap());
    let issued = IssuedToken { token: Secret::new("a.b.c"), expires_at: Timestamp::from_millis(0), organization };
    let response = operation().encode(&request(ID), &(), &issued);
    assert_eq!((response.status, text(&response)), (200, r#"{"token":"a.b.c"}"#));
    assert_eq!(response.headers, [("content-type".to_owned(), "application/json; charset=utf-8".to_owned())]);
}

#[test]
fn a_foreign_organization_is_not_found() {
    let response = operation().refuse(&request(ID), &Refusal::UnknownOrganization(None).into());
    assert_eq!(response.status, 404);
    assert!(text(&response).contains(r#""detail":"Organization not found.""#));
}
