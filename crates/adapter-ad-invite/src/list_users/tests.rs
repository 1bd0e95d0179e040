//! Listing users: what of a query is understood, and the list around them.

use super::*;
use crate::tests::{self, issues_of, membership, request_to, shown};
use proptest::prelude::*;
use usher_adapter_kit::Request;
use usher_domain::Timestamp;
use usher_domain::commands::Span;

fn asking(query: &str) -> Request {
    Request { query: query.to_owned(), ..request_to(&ENDPOINT, "/main/users/v1/rs", "") }
}

fn read(query: &str) -> ListMemberships {
    tests::read(&ENDPOINT, "{}", &asking(query)).unwrap()
}

fn refused(query: &str) -> Response {
    tests::read(&ENDPOINT, "{}", &asking(query)).unwrap_err()
}

#[test]
fn users_stand_in_a_list_and_those_without_an_account_do_not() {
    let mut contact = membership();
    contact.view.account = None;
    let response = tests::respond(&ENDPOINT, "{}", &asking(""), &Memberships(vec![membership(), contact]));
    let (status, text) = shown(&response);
    assert_eq!(status, 200);
    let (start, end) = (r#"{"data":[{"id":7,"key":"00000000-"#, r#""userRules":[]}]}"#);
    assert!(text.starts_with(start) && text.ends_with(end), "{text}");
    let nobody = tests::respond(&ENDPOINT, "{}", &asking(""), &Memberships(Vec::new()));
    assert_eq!(shown(&nobody), (200, r#"{"data":[]}"#));
}

#[test]
fn pages_have_a_number_and_a_size_and_an_end() {
    let page = |query| (read(query).skip, read(query).limit.get());
    assert_eq!(page(""), (0, 20));
    assert_eq!(page("page=&limit="), (0, 20));
    assert_eq!(page("page=3&limit=7"), (14, 7));
    assert_eq!(page("limit=1000"), (0, 100));
    assert_eq!(page("page=100&limit=100"), (9_900, 100));
    let too_deep = r#"{"code":"custom","path":["page"],"message":"Invalid input"}"#;
    assert_eq!(issues_of(&refused("page=101&limit=100")), too_deep);
    assert_eq!(issues_of(&refused("page=9007199254740991")), too_deep);
    for query in ["page=0", "page=-1", "page=1.5", "page=x", "limit=0", "limit=9e99", "page=null", "limit=[]"] {
        assert_eq!(refused(query).status, 400, "{query}");
    }
}

#[test]
fn filters_narrow() {
    let all = "firstName=Jo&lastName=Doe&email=A%40b.co&phone=%2B1&search=x&deleted=true&extend=image&type=1";
    let filter = read(all).filter;
    assert_eq!(filter.first_name.unwrap().as_str(), "Jo");
    assert_eq!(filter.last_name.unwrap().as_str(), "Doe");
    assert_eq!(filter.email.unwrap().canonical().as_str(), "a@b.co");
    assert_eq!(filter.phone.unwrap().as_str(), "+1");
    assert_eq!((filter.search.as_deref(), filter.removed), (Some("x"), true));
    assert!(!read("deleted=false").filter.removed);
    assert_eq!(read("firstName=&email=&deleted=").filter, read("").filter);
}

#[test]
fn spans_have_two_ends_or_one() {
    let at = |text| Some(Timestamp::parse_rfc3339(text).unwrap());
    let query = concat!(
        r#"createdAt={"start":"2021-01-01T00:00:00.000Z","end":"2021-12-31T23:59:59.999Z"}"#,
        r#"&updatedAt={"start":"2022-01-01T00:00:00Z"}&activatedAt={}"#
    );
    let filter = read(query).filter;
    let created = Span { from: at("2021-01-01T00:00:00.000Z"), until: at("2021-12-31T23:59:59.999Z") };
    assert_eq!(filter.created, created);
    assert_eq!(filter.updated, Span { from: at("2022-01-01T00:00:00Z"), until: None });
    assert_eq!(filter.activated, Span::default());
    let start = r#"{"code":"custom","path":["createdAt","start"],"message":"Invalid input"}"#;
    assert_eq!(issues_of(&refused(r#"createdAt={"start":"yesterday"}"#)), start);
    let text = r#"{"expected":"object","code":"invalid_type","path":["createdAt"],"message":"Invalid input: expected object, received string"}"#;
    assert_eq!(issues_of(&refused("createdAt=2021-01-01")), text);
}

#[test]
fn nobody_has_what_is_no_address() {
    assert_eq!(shown(&refused("email=x")), (200, r#"{"data":[]}"#));
    assert_eq!(refused("search=%00").status, 400);
    assert_eq!(refused("firstName=%00").status, 400);
    assert_eq!(refused(&format!("search={}", "x".repeat(251))).status, 400);
}

proptest! {
    #[test]
    fn any_query_is_read_or_refused(query in "[a-zA-Z%0-9={}\":&]{0,60}", at in any::<String>()) {
        for query in [format!("page={query}"), format!("createdAt={at}"), query, format!("email={at}")] {
            if let Err(answer) = tests::read(&ENDPOINT, "{}", &asking(&query)) {
                prop_assert!(matches!(answer.status, 200 | 400));
            }
        }
    }
}
