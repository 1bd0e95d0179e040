//! Reading what has happened, for systems that poll.
//!
//! Only events with a place in the organization's chain are shown, in that order, and a cursor is such a place. That is
//! why nothing can be missed: places are given one after the other while the chain's end is locked, so when number 7
//! can be seen, 1 to 6 can be seen too. Neither the instant of an event nor its id would do: of two transactions the
//! one that began first may end last, and its events would come to light behind a cursor that has already passed them.

use crate::catalog::builtin::READ_EVENTS;
use crate::engine::Engine;
use crate::incident::failed;
use crate::manage_api_keys::of_record;
use crate::scopes::access;
use std::collections::BTreeSet;
use usher_domain::commands::{EventsListed, ListEvents, ReadTrail, Trail};
use usher_domain::webhook::EventPattern;
use usher_domain::{ApiKeyId, Caller, Cursor, Event, EventView, Fault, MemberId, OrganizationId, Refusal};
use usher_storage::{ChainedEvent, EventQuery};

/// How many events one request scans at most for those that match its pattern.
const REACH: u64 = 10_000;

pub(crate) async fn run(engine: &Engine, caller: &Caller, command: &ListEvents) -> Result<EventsListed, Fault> {
    let access = access(caller, READ_EVENTS)?;
    let after = match &command.after {
        Some(cursor) => place(cursor).ok_or(Refusal::BadCursor)?,
        None => 0,
    };
    // The end is read first: what is chained between the two reads is left for the next request.
    let end = engine.db.chain_end_seen(&access.scope).await.map_err(failed)?.map_or(0, |end| end.length);
    if after > end {
        // A position that this chain never had. Continuing from there would skip later events.
        return Err(Refusal::BadCursor.into());
    }
    let until = end.min(after.saturating_add(REACH));
    let limit = command.limit.get();
    let wanted = EventQuery { range: (after, until), pattern: &command.pattern, member: None, limit };
    let found = engine.db.events_between(&access.scope, &wanted).await;
    let organization = access.scope.organization();
    let events: Vec<EventView> = found.map_err(failed)?.into_iter().map(|one| told(organization, one)).collect();
    let full = events.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
    let next = events.last().filter(|_| full).map_or(until, |last| last.sequence);
    Ok(EventsListed { events, next: cursor(next), more: next < end })
}

/// The newest first, for people. Positions have no gaps: where all events are wanted a page is found by counting, and what
/// a pattern can miss is bounded by them.
pub(crate) async fn trail(engine: &Engine, caller: &Caller, command: &ReadTrail) -> Result<Trail, Fault> {
    let access = access(caller, READ_EVENTS)?;
    let end = engine.db.chain_end_seen(&access.scope).await.map_err(failed)?.map_or(0, |end| end.length);
    let until = command.before.map_or(end, |before| before.saturating_sub(1).min(end));
    let limit = command.limit.get();
    let reach = match (command.member, &command.pattern) {
        // An index leads to the events about one member.
        (Some(_), _) => until,
        (None, EventPattern::All) => u64::from(limit),
        (None, _) => REACH,
    };
    let after = until.saturating_sub(reach);
    let wanted = EventQuery { range: (after, until), pattern: &command.pattern, member: command.member, limit };
    let found = engine.db.events_backwards(&access.scope, &wanted).await;
    let organization = access.scope.organization();
    let events: Vec<EventView> = found.map_err(failed)?.into_iter().map(|one| told(organization, one)).collect();
    let full = events.len() >= usize::try_from(limit).unwrap_or(usize::MAX);
    let next = events.last().filter(|_| full).map_or(after + 1, |last| last.sequence);
    let (members, keys) = named(&events);
    let (members, keys) = engine.db.members_and_keys(&access.scope, &members, &keys).await.map_err(failed)?;
    let now = engine.now();
    let keys = keys.into_iter().map(|key| of_record(key, now)).collect();
    Ok(Trail { events, before: Some(next).filter(|next| *next > 1), members, keys })
}

/// The members and keys that events name.
fn named(events: &[EventView]) -> (Vec<MemberId>, Vec<ApiKeyId>) {
    let events = || events.iter().map(|told| &told.event);
    let owner = |event: &Event| event.details.key().and_then(|(_, owner)| owner);
    let members = events().flat_map(|event| [event.actor.member, event.member, owner(event)]).flatten();
    let members: BTreeSet<_> = members.collect();
    let key = |event: &Event| event.details.key().map(|(key, _)| key);
    let keys = events().flat_map(|event| [ApiKeyId::from_tagged(&event.actor.credential), key(event)]).flatten();
    let keys: BTreeSet<_> = keys.collect();
    (members.into_iter().collect(), keys.into_iter().collect())
}

fn told(organization: OrganizationId, chained: ChainedEvent) -> EventView {
    EventView { organization, sequence: chained.chain.sequence, event: chained.event }
}

/// `e` and sixteen digits in base 16.
fn cursor(place: u64) -> Cursor {
    Cursor(format!("e{place:016x}"))
}

/// The position of a cursor; `None` if the cursor is malformed.
fn place(cursor: &Cursor) -> Option<u64> {
    let digits = cursor.0.strip_prefix('e')?;
    let sound = digits.len() == 16 && digits.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    u64::from_str_radix(digits, 16).ok().filter(|_| sound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_leads_back_to_its_place_and_nothing_else_does() {
        for number in [0, 1, 255, u64::MAX] {
            assert_eq!(place(&cursor(number)), Some(number));
        }
        for text in ["", "e", "e1", "0000000000000001", "e000000000000000G", "e000000000000000A", "e+00000000000000f"] {
            assert_eq!(place(&Cursor(text.to_owned())), None, "{text}");
        }
    }
}
