use super::*;
use crate::testing::{DIGITS, UUID, member_of, request, text};
use usher_domain::{OrganizationId, Refusal, Secret, Timestamp};

fn decode(body: &str) -> Result<IssueOrganizationToken, Response> {
    IssueOrganizationTokenOperation.decode(&request("POST", "/", body)).map(|(command, ())| command)
}

#[test]
fn the_organization_may_be_left_out() {
    for body in ["", "{}", r#"{"organization_id":null}"#] {
        assert_eq!(decode(body).unwrap().organization, None);
    }
    let body = format!(r#"{{"organization_id":"org_{DIGITS}"}}"#);
    assert_eq!(decode(&body).unwrap().organization.unwrap().to_string(), UUID);
    assert_eq!(member_of(&decode(r#"{"organization_id":"acme"}"#).unwrap_err(), "code"), "\"invalid_id\"");
}

#[test]
fn the_token_is_shown_and_not_cached() {
    let organization = OrganizationId(UUID.parse().unwrap());
    let issued = IssuedToken { token: Secret::new("a.b.c"), expires_at: Timestamp::from_millis(0), organization };
    let response = IssueOrganizationTokenOperation.encode(&request("POST", "/", ""), &(), &issued);
    assert_eq!(response.status, 201);
    assert_eq!(
        text(&response).replace(DIGITS, "X"),
        r#"{"token":"a.b.c","expires_at":"1970-01-01T00:00:00.000Z","organization_id":"org_X"}"#
    );
    assert!(response.headers.contains(&("Cache-Control".to_owned(), "no-store".to_owned())));
}

#[test]
fn a_foreign_organization_is_unknown() {
    let refusal = Refusal::UnknownOrganization(Some(OrganizationId(UUID.parse().unwrap())));
    let response = IssueOrganizationTokenOperation.refuse(&request("POST", "/", ""), &refusal.into());
    assert_eq!((response.status, member_of(&response, "field")), (422, "\"organization_id\"".to_owned()));
}
