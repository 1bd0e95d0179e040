//! Reading events.

use super::ApiKeyView;
use crate::{Cursor, EventView, Member, MemberId, PageLimit, webhook::EventPattern};

/// Reads the organization's events in the order of their chain. Outcome: [`EventsListed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListEvents {
    /// Which ones.
    pub pattern: EventPattern,
    /// The position to continue after; `None` is from the first one.
    pub after: Option<Cursor>,
    /// How many at most.
    pub limit: PageLimit,
}

/// Events in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventsListed {
    /// The events.
    pub events: Vec<EventView>,
    /// The position to continue from: set after the last event too, for events still to come.
    pub next: Cursor,
    /// Whether there are more already.
    pub more: bool,
}

/// Reads the organization's events from the newest one backwards. Outcome: [`Trail`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadTrail {
    /// Which ones.
    pub pattern: EventPattern,
    /// Only those about this member.
    pub member: Option<MemberId>,
    /// Only those before this position of the chain; `None` starts at its end.
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
    /// The position before which to continue, while older events may follow. A page can have fewer events than asked for
    /// and still be followed by others.
    pub before: Option<u64>,
    /// The members that the events name, in any state.
    pub members: Vec<Member>,
    /// The API keys that the events name, in any state.
    pub keys: Vec<ApiKeyView>,
}
