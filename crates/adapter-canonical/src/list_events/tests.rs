use super::*;
use crate::testing::{request, text, told};
use usher_domain::webhook::EventPattern;
use usher_domain::{Cursor, Refusal};

fn decode(query: &str) -> Result<ListEvents, Response> {
    let operation = ListEventsOperation::new(Settings::default());
    operation.decode(&request("GET", &format!("/v1/events?{query}"), "")).map(|(command, ())| command)
}

#[test]
fn the_query_is_read_strictly() {
    let command = decode("after=e0&kind=member.*&limit=3").unwrap();
    assert_eq!(command.pattern, EventPattern::Family("member.".to_owned()));
    assert_eq!((command.after, command.limit.get()), (Some(Cursor("e0".to_owned())), 3));
    let command = decode("after=&kind=").unwrap();
    assert_eq!((command.pattern, command.after, command.limit.get()), (EventPattern::All, None, 50));
    for (query, field) in
        [("kind=member", "kind"), ("limit=0", "limit"), ("cursor=x", "cursor"), ("after=a&after=b", "after")]
    {
        let response = decode(query).unwrap_err();
        assert!(response.status == 422 && text(&response).contains(&format!(r#""field":"{field}""#)), "{query}");
    }
}

#[test]
fn events_are_answered_under_their_own_names() {
    let operation = ListEventsOperation::new(Settings::default());
    let listed = EventsListed { events: vec![told()], next: Cursor("e7".to_owned()), more: false };
    let response = operation.encode(&request("GET", "/", ""), &(), &listed);
    assert!(text(&response).starts_with(r#"{"data":[{"id":"evt_"#), "{}", text(&response));
    assert!(text(&response).contains(r#""type":"invitation.created","sequence":7,"#));
    assert!(text(&response).ends_with(r#"}],"next_cursor":"e7","has_more":false}"#));
}

#[test]
fn a_foreign_cursor_names_the_field_that_it_came_in() {
    let operation = ListEventsOperation::new(Settings::default());
    let response = operation.refuse(&request("GET", "/", ""), &Refusal::BadCursor.into());
    assert_eq!(response.status, 422);
    assert!(text(&response).contains(r#""code":"invalid_cursor""#));
}
