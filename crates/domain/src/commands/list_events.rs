//! Reading what has happened, event after event.

use crate::{Cursor, PageLimit, ToldEvent, webhook::EventPattern};

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
    pub events: Vec<ToldEvent>,
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

/// Events, the newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// The events.
    pub events: Vec<ToldEvent>,
    /// Whether there are older ones.
    pub more: bool,
}
