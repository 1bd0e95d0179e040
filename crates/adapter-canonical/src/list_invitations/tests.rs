use super::*;
use crate::testing::{self, request, text};
use usher_domain::Cursor;

#[test]
fn the_query_narrows_the_listing() {
    let operation = ListInvitationsOperation::new(Settings::default());
    let (command, ()) = operation.decode(&request("GET", "/v1/invitations?status=expired&q=gr&cursor=c", "")).unwrap();
    assert_eq!((command.organization, command.filter.token), (None, None));
    assert_eq!(command.filter.status, Some(InvitationStatus::Expired));
    assert_eq!(command.filter.search.as_deref(), Some("gr"));
    assert_eq!(command.paging, Paging::After(Some(Cursor("c".to_owned()))));
    assert_eq!(operation.decode(&request("GET", "/v1/invitations?status=active", "")).unwrap_err().status, 422);
}

#[test]
fn a_page_says_where_the_next_one_starts() {
    let operation = ListInvitationsOperation::new(Settings::default());
    let encode = |page| text(&operation.encode(&request("GET", "/", ""), &(), &page)).to_owned();
    let empty = encode(Page { entries: vec![], next: None, total: None });
    assert_eq!(empty, r#"{"data":[],"next_cursor":null}"#);
    let next = Some(Cursor("c".to_owned()));
    let page = encode(Page { entries: vec![testing::view()], next, total: None });
    assert!(page.starts_with(r#"{"data":[{"id":"inv_"#) && page.ends_with(r#"}],"next_cursor":"c"}"#));
}
