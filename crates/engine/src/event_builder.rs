//! Building the events of use cases. An event is written in the transaction of the change that it records.

use crate::engine::Engine;
use std::collections::BTreeMap;
use usher_domain::rules::SeatDelta;
use usher_domain::{
    Actor, ApiKeyId, Event, EventId, EventKind, Grant, Grants, Invitation, LicenseId, LicenseUsage, Member, MemberId,
    PermissionCode, Person, Timestamp,
};
use usher_storage::{EndedKey, NewApiKey};

/// An actor and the instant at which they act.
pub(crate) struct EventBuilder<'a> {
    pub(crate) engine: &'a Engine,
    pub(crate) actor: Actor,
    pub(crate) now: Timestamp,
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
        let mut facts = of_grants(&invitation.grants);
        facts.extend(invitation.license.map(|id| ("license_id".to_owned(), id.tagged())));
        facts.extend(invitation.expires_at.map(|end| ("expires_at".to_owned(), end.to_string())));
        let person = Person {
            email: invitation.email.clone(),
            first_name: invitation.first_name.clone(),
            last_name: invitation.last_name.clone(),
            note: None,
        };
        let event = self.event(kind, facts);
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
        Event { member: Some(member.id), person, ..self.event(kind, of_grants(&member.grants)) }
    }

    /// The event of a license whose last free seat was taken by a change, if it was.
    pub(crate) fn exhausted(&self, before: &LicenseUsage, delta: &SeatDelta) -> Option<Event> {
        let taken = i64::from(delta.reserved) + i64::from(delta.assigned);
        let exhausted = taken > 0 && i64::from(before.free()) == taken;
        exhausted.then(|| self.of_license(before.license.id))
    }

    fn of_license(&self, id: LicenseId) -> Event {
        let facts = BTreeMap::from([("license_id".to_owned(), id.tagged())]);
        self.event(EventKind::LicenseExhausted, facts)
    }

    /// An event about an API key.
    pub(crate) fn key(&self, kind: EventKind, about: AboutKey<'_>) -> Event {
        let AboutKey { id, protocol, member, scopes } = about;
        let scopes = scopes.map(|codes| codes.iter().map(PermissionCode::as_str).collect::<Vec<_>>().join(" "));
        let facts = [
            ("key_id", Some(id.tagged())),
            ("protocol", Some(protocol.to_owned())),
            ("scopes", scopes),
            ("member_id", member.map(MemberId::tagged)),
        ];
        let facts = facts.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect();
        self.event(kind, facts)
    }

    /// An event about the organization.
    pub(crate) fn event(&self, kind: EventKind, facts: BTreeMap<String, String>) -> Event {
        Event {
            id: EventId(self.engine.entropy.uuid(self.now)),
            kind,
            at: self.now,
            actor: self.actor.clone(),
            member: None,
            invitation: None,
            facts,
            person: None,
        }
    }
}

/// Grants as facts: the kinds that are not empty, each as its codes or ids separated by spaces; one that ends is
/// followed by a slash and its end.
fn of_grants(grants: &Grants) -> BTreeMap<String, String> {
    fn list<T>(grants: &[Grant<T>], shown: impl Fn(&T) -> String) -> Option<String> {
        let one = |grant: &Grant<T>| match grant.until {
            Some(until) => format!("{}/{until}", shown(&grant.what)),
            None => shown(&grant.what),
        };
        (!grants.is_empty()).then(|| grants.iter().map(one).collect::<Vec<_>>().join(" "))
    }
    let permissions = list(&grants.permissions, |code| code.as_str().to_owned());
    let roles = list(&grants.roles, |code| code.as_str().to_owned());
    let resources = list(&grants.resources, |id| id.tagged());
    [("permissions", permissions), ("roles", roles), ("resources", resources)]
        .into_iter()
        .filter_map(|(kind, codes)| Some((kind.to_owned(), codes?)))
        .collect()
}
