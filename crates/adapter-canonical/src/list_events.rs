//! `GET /v1/events`: what has happened, in order, for systems that poll.

use crate::endpoint::{Endpoint, Input};
use crate::event::EventObject;
use crate::problem::Problem;
use crate::query::{self, Query};
use crate::settings::Settings;
use crate::{JSON, webhook};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::Cursor;
use usher_domain::commands::{EventsListed, ListEvents};
use usher_domain::webhook::EventPattern;
use utoipa::ToSchema;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<ListEvents> = Endpoint {
    descriptor: Descriptor::get("list_events", "/v1/events", Some("events.read")),
    input: Input::Path,
    errors: &[401, 403, 422],
    read: |api, request| read(request, &api.settings),
    respond: |_, listed| Response::json(200, JSON, &EventPageResponse::of(listed)),
    document: || {
        let text = "What has happened, oldest first. Ask again with `next_cursor` as `after`, at once while `has_more` is true and \
    from time to time otherwise: nothing is missed and nothing comes twice.";
        let document = Document::new("Read events", text)
            .parameter(ParameterIn::Query, "after", "The `next_cursor` of the page before; the first if left out.")
            .parameter(ParameterIn::Query, "kind", "A type (`invitation.created`), a family (`invitation.*`) or `*`.");
        query::limited(document).answer::<EventPageResponse<'_>>(200, JSON, "Events in order.")
    },
};

/// The command.
fn read(request: &Request, settings: &Settings) -> Result<ListEvents, Problem> {
    let mut query = Query::of(request, &["after", "kind", "limit"]);
    let command = ListEvents {
        pattern: query.parsed("kind", webhook::pattern).unwrap_or(EventPattern::All),
        after: query.parsed("after", |cursor| Ok(Cursor(cursor.to_owned()))),
        limit: query.limit(settings),
    };
    query.check(command)
}

/// Events in order.
#[derive(Serialize, ToSchema)]
#[schema(as = EventPage)]
struct EventPageResponse<'a> {
    /// Oldest first.
    data: Vec<EventObject<'a>>,
    /// What to send as `after` for what comes next; there is always one.
    next_cursor: &'a str,
    /// Whether there is more already.
    has_more: bool,
}

impl<'a> EventPageResponse<'a> {
    fn of(listed: &'a EventsListed) -> Self {
        Self {
            data: listed.events.iter().map(|told| EventObject::of(told, told.event.kind.as_str())).collect(),
            next_cursor: &listed.next.0,
            has_more: listed.more,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{self, request, text, told};
    use usher_domain::webhook::EventPattern;
    use usher_domain::{Cursor, Refusal};

    fn decode(query: &str) -> Result<ListEvents, Response> {
        testing::decode(&ENDPOINT, &request("GET", &format!("/v1/events?{query}"), ""))
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
        let listed = EventsListed { events: vec![told()], next: Cursor("e7".to_owned()), more: false };
        let response = testing::respond(&ENDPOINT, &request("GET", "/", ""), &listed);
        assert!(text(&response).starts_with(r#"{"data":[{"id":"evt_"#), "{}", text(&response));
        assert!(text(&response).contains(r#""type":"invitation.created","sequence":7,"#));
        assert!(text(&response).ends_with(r#"}],"next_cursor":"e7","has_more":false}"#));
    }

    #[test]
    fn a_foreign_cursor_names_the_field_that_it_came_in() {
        let response = testing::refuse(ENDPOINT, &request("GET", "/", ""), &Refusal::BadCursor.into());
        assert_eq!(response.status, 422);
        assert!(text(&response).contains(r#""code":"invalid_cursor""#));
    }
}
