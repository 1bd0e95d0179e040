//! Reading what has happened, event after event.

use super::ApiKeyView;
use crate::{Cursor, EventView, Member, PageLimit, webhook::EventPattern};

/// Reads the organization's events in the order of their chain. Outcome: [`EventsListed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEvents {
    /// Which ones.
    pub pattern: EventPattern,
    /// Behind which place; `None` is from the first one.
    pub after: Option<Cursor>,
    /// How many at most.
    pub limit: PageLimit,
}

/// Events in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventsListed {
    /// The events.
    pub events: Vec<EventView>,
    /// Where to read on: also behind the last event there is, for what is still to come.
    pub next: Cursor,
    /// Whether there are more already.
    pub more: bool,
}

/// Reads the organization's events from the newest one backwards. Outcome: [`Trail`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTrail {
    /// Only those before this place of the chain; `None` starts at its end.
    pub before: Option<u64>,
    /// How many at most.
    pub limit: PageLimit,
}

/// Events, the newest first, with what their ids stand for now. An event itself never has the name of a key, because
/// people write whatever they like into it, and it could not be erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The events.
    pub events: Vec<EventView>,
    /// Whether there are older events.
    pub more: bool,
    /// The members that the events name, in whatever state they are.
    pub members: Vec<Member>,
    /// The API keys that the events name, in whatever state they are.
    pub keys: Vec<ApiKeyView>,
}
