use super::*;
use crate::testing::{self, ID, text};
use usher_domain::refusal::EntityKind;
use usher_domain::{Grants, Refusal};

fn patch(id: &str, body: &str) -> Request {
    testing::call(&ENDPOINT, &format!("/api/v1/organization_members/{id}/"), body)
}

fn wanted(body: &str) -> WantedMember {
    let Update { command, unreadable } = testing::decode(&ENDPOINT, &patch(ID, body)).ok().unwrap();
    assert_eq!((unreadable, command.member.to_string().as_str()), (None, ID));
    command.wanted.unwrap()
}

#[test]
fn what_is_left_out_or_of_no_meaning_here_stays() {
    let nothing = WantedMember { grants: None, blocking: None };
    assert_eq!(wanted("{}"), nothing);
    assert_eq!(wanted(r#"{"organization":{"id":"x"},"originator":true,"accessible_portfolios":[]}"#), nothing);
}

#[test]
fn access_is_a_truth_value_and_the_role_a_numeral_too() {
    for (value, blocking) in [
        ("true", Blocking::Unblock),
        ("false", Blocking::Block),
        ("\"False\"", Blocking::Block),
        ("1", Blocking::Unblock),
    ] {
        assert_eq!(wanted(&format!(r#"{{"is_active":{value}}}"#)).blocking, Some(blocking), "{value}");
    }
    let grants = wanted(&format!(r#"{{"role":"1","accessible_portfolios":["{ID}"]}}"#)).grants.unwrap();
    assert!(grants.confined);
    assert_eq!(grants.over(&Grants::default()).resources.as_ref().unwrap()[0].what.to_string(), ID);
}

#[test]
fn a_bad_body_looks_first_and_says_all_that_is_wrong() {
    let request = patch(ID, r#"{"role":3,"is_active":"maybe","accessible_portfolios":["x"]}"#);
    let Update { command, unreadable } = testing::decode(&ENDPOINT, &request).ok().unwrap();
    assert_eq!(command.wanted, None);
    assert_eq!(
        text(&unreadable.unwrap()),
        r#"{"role":["\"3\" is not a valid choice."],"is_active":["Must be a valid boolean."],"accessible_portfolios":{"0":["Must be a valid UUID."]}}"#
    );
    assert_eq!(testing::decode(&ENDPOINT, &patch("x", "{}")).err().unwrap().status, 404);
}

#[test]
fn refusals_about_portfolios_name_the_field_of_this_call() {
    let request = patch(ID, "{}");
    let refuse = |refusal: Refusal| testing::refuse(&ENDPOINT, &request, &refusal.into());
    let unknown = refuse(Refusal::UnknownResource(ID.parse().map(ResourceId).unwrap()));
    let says = format!(r#"{{"accessible_portfolios":["Invalid pk \"{ID}\" - object does not exist."]}}"#);
    assert_eq!(text(&unknown), says);
    let needed = refuse(Refusal::InvalidValue { field: "resources", reason: "must not be empty" });
    assert_eq!(text(&needed), r#"{"accessible_portfolios":["This field is required."]}"#);
    assert_eq!(refuse(Refusal::NotFound(EntityKind::Member)).status, 404);
}
