//! Building the events of use cases. An event is written in the transaction of the change that it records.

use crate::engine::Engine;
use usher_domain::rules::SeatDelta;
use usher_domain::{
    Actor, ApiKeyId, Event, EventDetails, EventId, EventKind, Grants, Invitation, InvitationId, LicenseUsage, Member,
    MemberId, PermissionCode, Person, Timestamp,
};
use usher_storage::{EndedKey, NewApiKey};

/// An actor and the instant at which they act.
pub(crate) struct EventBuilder<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) actor: Actor,
    pub(crate) now: Timestamp,
    /// The invitation whose place a new one takes.
    pub(crate) moved_from: Option<InvitationId>,
}

/// An API key as events show it. Its description may name people and is left out.
#[derive(Clone, Copy)]
pub(crate) struct AboutKey<'a> {
    pub(crate) id: ApiKeyId,
    pub(crate) protocol: &'a str,
    /// The member that it belongs to; `None` for one of the whole organization.
    pub(crate) member: Option<MemberId>,
    /// What it is narrowed to, where that is known.
    pub(crate) scopes: Option<&'a [PermissionCode]>,
}

impl<'a> From<&'a NewApiKey> for AboutKey<'a> {
    fn from(key: &'a NewApiKey) -> Self {
        Self { id: key.id, protocol: &key.family, member: key.member, scopes: Some(&key.scopes) }
    }
}

impl<'a> From<&'a EndedKey> for AboutKey<'a> {
    fn from(key: &'a EndedKey) -> Self {
        Self { id: key.id, protocol: &key.family, member: key.member, scopes: None }
    }
}

impl EventBuilder<'_> {
    /// An event about an invitation, with what it grants.
    pub(crate) fn invitation(&self, kind: EventKind, invitation: &Invitation) -> Event {
        let Grants { permissions, roles, resources, scoped: scoped_permissions } = invitation.grants.clone();
        let details = EventDetails::Invitation {
            permissions,
            roles,
            resources,
            scoped_permissions,
            license_id: invitation.license,
            expires_at: invitation.expires_at,
            mail_id: None,
            moved_to: None,
            moved_from: self.moved_from.filter(|_| kind == EventKind::InvitationCreated),
        };
        let person = Person {
            email: invitation.email.clone(),
            first_name: invitation.first_name.clone(),
            last_name: invitation.last_name.clone(),
            // Metadata may name people, and what is erased with the person is the person's part of an event.
            note: invitation
                .metadata
                .as_ref()
                .filter(|_| kind == EventKind::InvitationCreated)
                .map(|metadata| metadata.as_json().to_owned()),
        };
        let event = self.event(kind, details);
        Event { member: Some(invitation.member), invitation: Some(invitation.id), person: Some(person), ..event }
    }

    /// An event about a member, with what it holds.
    pub(crate) fn member(&self, kind: EventKind, member: &Member) -> Event {
        let person = member.email.clone().map(|email| Person {
            email,
            first_name: member.first_name.clone(),
            last_name: member.last_name.clone(),
            note: None,
        });
        let Grants { permissions, roles, resources, scoped: scoped_permissions } = member.grants.clone();
        let details = EventDetails::Member { permissions, roles, resources, scoped_permissions };
        Event { member: Some(member.id), person, ..self.event(kind, details) }
    }

    /// The event of a license whose last free seat was taken by a change, if it was.
    pub(crate) fn exhausted(&self, before: &LicenseUsage, delta: &SeatDelta) -> Option<Event> {
        let taken = i64::from(delta.reserved) + i64::from(delta.assigned);
        let exhausted = taken > 0 && i64::from(before.free()) == taken;
        let details = EventDetails::Exhausted { license_id: before.license.id };
        exhausted.then(|| self.event(EventKind::LicenseExhausted, details))
    }

    /// An event about an API key.
    pub(crate) fn key(&self, kind: EventKind, about: AboutKey<'_>) -> Event {
        let AboutKey { id, protocol, member, scopes } = about;
        let (protocol, scopes) = (protocol.to_owned(), scopes.map(<[_]>::to_vec));
        self.event(kind, EventDetails::Key { key_id: id, protocol, scopes, member_id: member })
    }

    /// An event about the organization.
    pub(crate) fn event(&self, kind: EventKind, details: EventDetails) -> Event {
        Event {
            id: EventId(self.engine.entropy.uuid(self.now)),
            kind,
            at: self.now,
            actor: self.actor.clone(),
            member: None,
            invitation: None,
            details,
            person: None,
        }
    }
}
