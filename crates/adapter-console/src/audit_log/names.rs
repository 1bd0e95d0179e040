//! What the ids in events stand for now. Events themselves have no names, so that erasing a person reaches all of them.

use crate::members;
use crate::page_context::PageContext;
use crate::when::When;
use std::collections::HashMap;
use usher_domain::commands::{ApiKeyStatus, ApiKeyView, Trail};
use usher_domain::{
    Actor, ApiKeyId, EmailAddress, Event, InstallationKeyId, Member, MemberId, MemberStatus, Person, Timestamp,
};

/// Somebody or something by name, with what has become of it.
pub(crate) struct Named {
    pub(crate) text: String,
    /// The page about it.
    pub(crate) page: Option<String>,
    /// What there is to say of it, such as that it is gone; empty where there is nothing.
    pub(crate) note: &'static str,
}

/// The people and the keys that a page of events names.
pub(super) struct Names<'a> {
    context: &'a PageContext<'a>,
    members: HashMap<MemberId, &'a Member>,
    keys: HashMap<ApiKeyId, &'a ApiKeyView>,
}

impl<'a> Names<'a> {
    pub(super) fn of(context: &'a PageContext<'a>, trail: &'a Trail) -> Self {
        let members = trail.members.iter().map(|member| (member.id, member)).collect();
        let keys = trail.keys.iter().map(|key| (key.id, key)).collect();
        Self { context, members, keys }
    }

    /// Who did it.
    pub(super) fn actor(&self, actor: &Actor) -> Named {
        if actor.is_operator() {
            return Named::plain("Operator (command line)");
        }
        match actor.member {
            Some(member) => self.member(member),
            None if *actor == Actor::system() => Named::plain("Usher"),
            None if actor.protocol == "public" => Named::plain("someone with the link"),
            None if InstallationKeyId::from_tagged(&actor.credential).is_some() => {
                Named::plain("Operator (key of the installation)")
            }
            // A key that the operator made for the whole organization says so itself.
            None if self.key_of(&actor.credential).is_some() => Named::plain("the organization"),
            None => Named::plain("someone outside the organization"),
        }
    }

    /// The key of a credential, if it is one.
    pub(super) fn key_of(&self, credential: &str) -> Option<Named> {
        ApiKeyId::from_tagged(credential).map(|id| self.key(id))
    }

    fn key(&self, id: ApiKeyId) -> Named {
        let Some(key) = self.keys.get(&id) else { return Named::plain("an unknown key") };
        let hint = &key.hint;
        let text = match key.description.trim() {
            "" => format!("an untitled key (\u{2026}{hint})"),
            description => format!("\u{201c}{description}\u{201d} (\u{2026}{hint})"),
        };
        let note = match key.status {
            ApiKeyStatus::Active => "",
            ApiKeyStatus::Suspended => "suspended",
            ApiKeyStatus::Expired => "expired",
            ApiKeyStatus::Revoked => "revoked",
        };
        Named { text, page: None, note }
    }

    /// Whom an event is about, by the name and the address of that time.
    pub(super) fn about(&self, event: &Event) -> Option<Named> {
        match (&event.person, event.member) {
            (Some(person), None) => Some(Named::plain(&of_person(person))),
            (Some(person), Some(id)) => Some(Named { text: of_person(person), ..self.member(id) }),
            (None, Some(id)) => Some(self.member(id)),
            (None, None) => None,
        }
    }

    /// What an event says under a name, and the name to show.
    pub(super) fn fact(&self, event: &Event, name: &str, text: &str) -> (String, Named) {
        let (label, named) = match (name, event.details.key()) {
            ("key_id", Some((key, _))) => ("key", self.key(key)),
            ("member_id", Some((_, Some(owner)))) => ("member", self.member(owner)),
            _ => match Timestamp::parse_rfc3339(text) {
                Ok(instant) => (name, Named::plain(&When::from(instant).shown)),
                Err(_) => (name, Named::plain(text)),
            },
        };
        (label.replace('_', " "), named)
    }

    fn member(&self, id: MemberId) -> Named {
        let Some(member) = self.members.get(&id) else { return Named::plain("an unknown member") };
        let name = members::name(&member.first_name, &member.last_name);
        let email = member.email.as_ref().map(EmailAddress::as_sent).unwrap_or_default();
        let text = shown(&name, email);
        // Nothing else leaves a member without name and address.
        let is_erased = text.is_empty() && member.status == MemberStatus::Removed;
        let (text, note) = match member.status {
            _ if is_erased => ("Erased person".to_owned(), "data erased"),
            MemberStatus::Removed => (text, "removed"),
            MemberStatus::Blocked => (text, "blocked"),
            _ if text.is_empty() => ("Unnamed member".to_owned(), ""),
            MemberStatus::Invited | MemberStatus::Active | MemberStatus::Contact => (text, ""),
        };
        Named { text, page: self.context.address_for("members.read", &members::path(id)), note }
    }
}

impl Named {
    pub(super) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), page: None, note: "" }
    }
}

fn of_person(person: &Person) -> String {
    shown(&members::name(&person.first_name, &person.last_name), person.email.as_sent())
}

fn shown(name: &str, email: &str) -> String {
    match (name, email) {
        ("", email) => email.to_owned(),
        (name, "") => name.to_owned(),
        (name, email) => format!("{name} ({email})"),
    }
}
