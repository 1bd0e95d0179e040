//! The answer.

use crate::event::EventObject;
use serde::Serialize;
use usher_domain::commands::EventsListed;
use utoipa::ToSchema;

/// Events in order.
#[derive(Serialize, ToSchema)]
#[schema(as = EventPage)]
pub(crate) struct EventPageResponse<'a> {
    /// Oldest first.
    data: Vec<EventObject<'a>>,
    /// What to send as `after` for what comes next; there is always one.
    next_cursor: &'a str,
    /// Whether there is more already.
    has_more: bool,
}

impl<'a> EventPageResponse<'a> {
    pub(super) fn of(listed: &'a EventsListed) -> Self {
        Self {
            data: listed.events.iter().map(|told| EventObject::of(told, told.event.kind.as_str())).collect(),
            next_cursor: &listed.next.0,
            has_more: listed.more,
        }
    }
}
