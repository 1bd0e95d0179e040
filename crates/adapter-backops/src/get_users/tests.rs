use super::*;
use crate::settings::Settings;
use crate::testing::{self, ID, text};
use usher_adapter_kit::Dialect;
use usher_domain::{OrganizationId, Refusal};

fn call(organization: &str) -> Request {
    testing::call(&ENDPOINT, &format!("/organizations/{organization}/users"), "", "")
}

#[test]
fn the_right_is_asked_for_in_the_organization_of_the_path() {
    let api = Backops { settings: Settings::default() };
    assert_eq!(api.organization(&call(ID)), Some(OrganizationId(ID.parse().unwrap())));
    assert_eq!(api.organization(&call("acme")), None);
    assert_eq!(testing::decode(&ENDPOINT, api.settings, &call("acme")).unwrap_err().status, 400);
    let command = testing::decode(&ENDPOINT, api.settings, &call(ID)).unwrap();
    assert_eq!((command.sought, command.limit), (Sought::Belonging, 10_000));
    assert_eq!(command.required_permission.as_str(), "Organization.Read");
    let refused = testing::refuse(ENDPOINT, &call(ID), &Refusal::Forbidden.into());
    assert!(text(&refused).contains("OrganizationBasicAccess permission is required."));
}
