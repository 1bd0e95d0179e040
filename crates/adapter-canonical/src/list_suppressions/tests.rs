use super::*;
use crate::testing::{request, suppression, text};

#[test]
fn the_query_is_read() {
    let operation = ListSuppressionsOperation::new(Settings::default());
    let read = |query: &str| operation.decode(&request("GET", &format!("/v1/suppressions?{query}"), ""));
    let command = read("limit=7&cursor=x").unwrap().0;
    assert_eq!((command.limit.get(), command.after.map(|cursor| cursor.0)), (7, Some("x".to_owned())));
    assert_eq!(read("").unwrap().0.limit.get(), 50);
    assert!(text(&read("status=active").unwrap_err()).contains("The parameters here are: limit, cursor."));
    assert_eq!(read("limit=0").unwrap_err().status, 422);
}

#[test]
fn entries_say_why() {
    let page = Page { entries: vec![suppression()], next: None, total: None };
    let response = ListSuppressionsOperation::new(Settings::default()).encode(&request("GET", "/", ""), &(), &page);
    assert_eq!(
        text(&response),
        r#"{"data":[{"email":"grace@example.com","cause":"bounce","reason":"550 5.1.1","since":"1970-01-01T00:00:00.000Z"}],"next_cursor":null}"#
    );
}
