use super::*;
use crate::testing::{self, request, text};

#[test]
fn the_query_narrows_the_listing() {
    let operation = ListMembersOperation::new(Settings::default());
    let (command, ()) = operation.decode(&request("GET", "/v1/members?status=contact&limit=3", "")).unwrap();
    assert_eq!((command.filter.status, command.limit.get()), (Some(MemberStatus::Contact), 3));
    assert_eq!(operation.decode(&request("GET", "/v1/members?status=pending", "")).unwrap_err().status, 422);
}

#[test]
fn a_page_is_answered() {
    let operation = ListMembersOperation::new(Settings::default());
    let page = Page { entries: vec![testing::member()], next: None, total: None };
    let response = operation.encode(&request("GET", "/", ""), &(), &page);
    assert!(text(&response).starts_with(r#"{"data":[{"id":"mem_"#));
    assert!(text(&response).ends_with(r#"}],"next_cursor":null}"#));
}
