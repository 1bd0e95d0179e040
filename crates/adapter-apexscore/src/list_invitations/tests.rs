use super::*;
use crate::testing::{self, ID, header, request, text, view};
use usher_adapter_kit::{Request, Response};
use usher_domain::commands::Paging;
use usher_domain::{Fault, InvitationStatus, OrganizationId, Page, Refusal};

fn asked(query: &str) -> Request {
    request("GET", &format!("{COLLECTION}?{query}"), "")
}

fn decode(query: &str) -> Result<Listing, Response> {
    testing::decode(&ENDPOINT, &asked(query))
}

/// The answer where `total` invitations exist and the page has one of them.
fn page(query: &str, total: u64) -> Response {
    testing::respond(&ENDPOINT, &asked(query), &Page { entries: vec![view()], next: None, total: Some(total) })
}

fn head(response: &Response) -> &str {
    text(response).split_once(r#","results":[{"id":"#).expect("a page with results").0
}

#[test]
fn without_parameters_the_first_hundred_of_all_organizations_are_meant() {
    for query in ["", "status=&token=&email=+&organization_id=&page=&page_size=x", "page_size=0&page=%201&other=1"] {
        let command = decode(query).unwrap().command;
        assert_eq!(
            (command.organization, &command.filter),
            (None, &usher_domain::commands::InvitationFilter::default())
        );
        assert_eq!((command.paging, command.limit.get()), (Paging::Offset(0), 100));
    }
}

#[test]
fn every_parameter_reaches_the_command() {
    let query = format!(
        "organization_id={}&token={ID}&status=1&status=3&email=+A%40b.co&page=3&page_size=5000",
        ID.replace('-', "")
    );
    let command = decode(&query).unwrap().command;
    assert_eq!(command.organization, Some(OrganizationId(ID.parse().unwrap())));
    assert_eq!(command.filter.status, Some(InvitationStatus::Expired));
    assert_eq!(command.filter.email.unwrap().canonical().as_str(), "a@b.co");
    assert_eq!(command.filter.token.unwrap().expose(), ID);
    assert_eq!((command.paging, command.limit.get()), (Paging::Offset(2000), 1000));
}

#[test]
fn malformed_filters_are_all_named_before_the_page_is_looked_at() {
    let response = decode("status=9&token=x&organization_id=1&page=0").unwrap_err();
    assert_eq!(response.status, 400);
    assert_eq!(
        text(&response),
        r#"{"organization_id":["Enter a valid UUID."],"status":["Select a valid choice. 9 is not one of the available choices."],"token":["Enter a valid UUID."]}"#
    );
}

#[test]
fn pages_that_cannot_exist_are_not_found() {
    for number in ["0", "-1", "x", "1.0", "00"] {
        let response = decode(&format!("page={number}")).unwrap_err();
        assert_eq!((response.status, text(&response)), (404, r#"{"detail":"Invalid page."}"#));
    }
    assert_eq!(page("page=3&page_size=1", 2).status, 404);
    assert_eq!(page("page=99999999999999999999999", 2).status, 404);
}

#[test]
fn neighbours_are_linked() {
    let link = |page: &str| format!(r#""https://apexscore.example{COLLECTION}?{page}page_size=1&status=0""#);
    let first = page("status=0&page_size=1", 3);
    assert_eq!(head(&first), format!(r#"{{"count":3,"next":{},"previous":null"#, link("page=2&")));
    let second = page("status=0&page_size=1&page=2", 3);
    assert_eq!(head(&second), format!(r#"{{"count":3,"next":{},"previous":{}"#, link("page=3&"), link("")));
    let last = page("status=0&page_size=1&page=3", 3);
    assert_eq!(head(&last), format!(r#"{{"count":3,"next":null,"previous":{}"#, link("page=2&")));
}

#[test]
fn the_last_page_is_named_once_it_is_known() {
    let elsewhere = page("page=last&page_size=1", 3);
    assert_eq!(elsewhere.status, 302);
    assert!(header(&elsewhere, "location").ends_with("?page=3&page_size=1"));
    assert_eq!(head(&page("page=last", 1)), r#"{"count":1,"next":null,"previous":null"#);
}

#[test]
fn what_cannot_match_is_an_empty_page() {
    let empty = r#"{"count":0,"next":null,"previous":null,"results":[]}"#;
    let no_address = decode("email=nobody").unwrap_err();
    assert_eq!((no_address.status, text(&no_address)), (200, empty));
    let foreign = Fault::from(Refusal::UnknownOrganization(Some(OrganizationId(ID.parse().unwrap()))));
    assert_eq!(testing::refuse(&ENDPOINT, &asked(""), &foreign), no_address);
    assert_eq!(testing::refuse(&ENDPOINT, &asked("page=2"), &foreign).status, 404);
    assert_eq!(testing::refuse(&ENDPOINT, &asked(""), &Refusal::Forbidden.into()).status, 403);
}
