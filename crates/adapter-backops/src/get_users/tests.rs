use super::*;
use crate::testing::{self, ID, text};
use usher_domain::Refusal;

fn operation() -> GetUsers {
    GetUsers::new(Settings::default())
}

fn call(organization: &str) -> Request {
    testing::call(&operation(), &format!("/organizations/{organization}/users"), "", "")
}

#[test]
fn the_right_is_asked_for_in_the_organization_of_the_path() {
    assert_eq!(Operation::organization(&operation(), &call(ID)), Some(OrganizationId(ID.parse().unwrap())));
    assert_eq!(Operation::organization(&operation(), &call("acme")), None);
    assert_eq!(operation().decode(&call("acme")).unwrap_err().status, 400);
    let (command, ()) = operation().decode(&call(ID)).unwrap();
    assert_eq!((command.sought, command.limit), (Sought::Belonging, 10_000));
    assert_eq!(command.required_permission.as_str(), "Organization.Read");
    let refused = operation().refuse(&call(ID), &Refusal::Forbidden.into());
    assert!(text(&refused).contains("OrganizationBasicAccess permission is required."));
}
