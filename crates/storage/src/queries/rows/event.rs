//! Rows of `events`.

use super::super::super::sql::Db;
use super::super::schema::events;
use super::digest;
use crate::documents::{read_facts, read_person, write_facts, write_person};
use crate::faults::Unreadable;
use crate::records::{ChainLink, ChainedEvent};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::{Actor, Event, EventDetails, EventKind, OrganizationId};

/// An event, with its link once it is chained.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = events, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct EventRow {
    organization_id: Key,
    id: Key,
    kind: String,
    at: Stamp,
    protocol: String,
    credential: String,
    actor_id: Option<Key>,
    member_id: Option<Key>,
    invitation_id: Option<Key>,
    facts: Document,
    person: Option<Document>,
    salt: Option<Vec<u8>>,
    commitment: Option<Vec<u8>>,
    sequence: Option<i64>,
    hash: Option<Vec<u8>>,
}

impl EventRow {
    /// The row of an event that has no place yet.
    pub(crate) fn of(organization: OrganizationId, event: &Event) -> Self {
        Self {
            organization_id: organization.into(),
            id: event.id.into(),
            kind: event.kind.as_str().to_owned(),
            at: event.at.into(),
            protocol: event.actor.protocol.clone(),
            credential: event.actor.credential.clone(),
            actor_id: event.actor.member.map(Key::from),
            member_id: event.member.map(Key::from),
            invitation_id: event.invitation.map(Key::from),
            facts: write_facts(&event.details.facts()),
            person: event.person.as_ref().map(write_person),
            salt: None,
            commitment: None,
            sequence: None,
            hash: None,
        }
    }

    /// The row with its link in the chain.
    pub(crate) fn linked(self, link: &ChainLink) -> Self {
        Self {
            salt: link.salt.clone(),
            commitment: Some(link.commitment.to_vec()),
            sequence: Some(i64::try_from(link.sequence).unwrap_or(i64::MAX)),
            hash: Some(link.hash.to_vec()),
            ..self
        }
    }

    /// The event.
    pub(crate) fn event(self) -> Result<Event, Unreadable> {
        let kind = EventKind::parse(&self.kind).ok_or(Unreadable("kind of an event"))?;
        Ok(Event {
            id: self.id.into(),
            kind,
            at: self.at.into(),
            actor: Actor {
                protocol: self.protocol,
                credential: self.credential,
                member: self.actor_id.map(Into::into),
            },
            member: self.member_id.map(Into::into),
            invitation: self.invitation_id.map(Into::into),
            details: EventDetails::read(kind, read_facts(&self.facts)?),
            person: self.person.as_ref().map(read_person).transpose()?,
        })
    }

    /// The event with its place, which it must have.
    pub(crate) fn chained(mut self) -> Result<ChainedEvent, Unreadable> {
        const WHAT: &str = "seal of an event";
        let sequence = self.sequence.and_then(|number| u64::try_from(number).ok()).ok_or(Unreadable(WHAT))?;
        let chain = ChainLink {
            sequence,
            salt: self.salt.take(),
            commitment: digest(self.commitment.take().unwrap_or_default(), WHAT)?,
            hash: digest(self.hash.take().unwrap_or_default(), WHAT)?,
        };
        Ok(ChainedEvent { event: self.event()?, chain })
    }
}
