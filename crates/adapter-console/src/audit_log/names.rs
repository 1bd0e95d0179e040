//! What the ids in events stand for now. Events themselves have no names, so that erasing a person reaches all of them.

use super::titles::Titles;
use super::words;
use crate::listing::enumerated;
use crate::members;
use crate::page_context::PageContext;
use std::collections::HashMap;
use usher_domain::commands::{ApiKeyStatus, ApiKeyView, Trail};
use usher_domain::{
    Actor, ApiKeyId, EmailAddress, Event, EventDetails, EventKind, InstallationKeyId, InvitationId, LicenseId, Locale,
    Member, MemberId, MemberStatus, Person, Timestamp,
};
use usher_locales::{Argument, Key, Texts};

/// Somebody or something by name, with what has become of it.
pub(crate) struct Named {
    pub(crate) text: String,
    /// The page about it.
    pub(crate) page: Option<String>,
    /// What there is to say of it, such as that it is gone; empty where there is nothing.
    pub(crate) note: String,
}

/// A text with a name in it.
pub(crate) struct Naming {
    pub(crate) before: String,
    pub(crate) named: Named,
    pub(crate) after: String,
}

/// What stands for the name while the text is made: a character of the private use area, which means nothing to anybody.
const PLACE: &str = "\u{E002}";

impl Naming {
    /// A message with a name in place of one of its placeholders, and with what else of ours is in it.
    pub(super) fn of(texts: Texts, key: Key, others: &[(&str, Argument<'_>)], placeholder: &str, named: Named) -> Self {
        let mut arguments = others.to_vec();
        arguments.push((placeholder, Argument::Text(PLACE)));
        let text = texts.with(key, &arguments);
        let (before, after) = text.split_once(PLACE).unwrap_or((&text, ""));
        Self { before: before.to_owned(), named, after: after.to_owned() }
    }

    /// All of it in one text.
    pub(super) fn text(&self) -> String {
        format!("{}{}{}", self.before, self.named.text, self.after)
    }
}

/// The people and the keys that a page of events names.
pub(super) struct Names<'a> {
    context: &'a PageContext<'a>,
    pub(super) texts: Texts,
    is_for_programs: bool,
    members: HashMap<MemberId, &'a Member>,
    keys: HashMap<ApiKeyId, &'a ApiKeyView>,
    titles: &'a Titles,
}

impl<'a> Names<'a> {
    /// The names in the language of the page.
    pub(super) fn of(context: &'a PageContext<'a>, trail: &'a Trail, titles: &'a Titles) -> Self {
        let members = trail.members.iter().map(|member| (member.id, member)).collect();
        let keys = trail.keys.iter().map(|key| (key.id, key)).collect();
        Self { context, texts: context.texts, is_for_programs: false, members, keys, titles }
    }

    /// The same in a file, which is the same whoever asks for it.
    pub(super) fn in_file(context: &'a PageContext<'a>, trail: &'a Trail, titles: &'a Titles) -> Self {
        Self { texts: Texts::of(Locale::En), is_for_programs: true, ..Self::of(context, trail, titles) }
    }

    /// Who did it.
    pub(super) fn actor(&self, event: &Event) -> Named {
        let actor = &event.actor;
        if actor.is_operator() {
            return self.say(Key::AuditOperator);
        }
        match actor.member {
            Some(member) => self.member(member),
            None if *actor == Actor::system() => Named::plain("Usher"),
            None if actor.protocol == "public" => self.say(Key::AuditSomebody),
            None if InstallationKeyId::from_tagged(&actor.credential).is_some() => self.say(Key::AuditOperatorKey),
            // A key that the operator made for the whole organization says so itself.
            None if self.key_of(&actor.credential).is_some() => self.say(Key::AuditWholeOrganization),
            // Whoever makes an organization is its first member only afterwards.
            None if event.kind == EventKind::OrganizationCreated => self.say(Key::AuditFounder),
            None => self.say(Key::AuditOutsider),
        }
    }

    fn say(&self, key: Key) -> Named {
        Named::plain(&self.texts.say(key))
    }

    /// The key of a credential, if it is one.
    pub(super) fn key_of(&self, credential: &str) -> Option<Named> {
        ApiKeyId::from_tagged(credential).map(|id| self.key(id))
    }

    fn key(&self, id: ApiKeyId) -> Named {
        let Some(key) = self.keys.get(&id) else { return self.say(Key::AuditKeyUnknown) };
        let hint = ("hint", Argument::Text(&key.hint));
        let text = match key.description.trim() {
            "" => self.texts.with(Key::AuditKeyUntitled, &[hint]),
            text => self.texts.with(Key::AuditKey, &[("description", Argument::Text(text)), hint]),
        };
        let note = match key.status {
            ApiKeyStatus::Active => None,
            ApiKeyStatus::Suspended => Some(Key::KeySuspended),
            ApiKeyStatus::Expired => Some(Key::KeyExpired),
            ApiKeyStatus::Revoked => Some(Key::KeyRevoked),
        };
        Named { text, page: None, note: self.note(note) }
    }

    fn note(&self, key: Option<Key>) -> String {
        key.map(|key| self.texts.say(key)).unwrap_or_default()
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

    /// What an event says under a name.
    ///
    /// People get names and words, programs what is stored; an id that says nothing to people is left out for them.
    pub(super) fn fact(&self, event: &Event, name: &str, text: &str) -> Option<Naming> {
        if self.is_for_programs {
            return Some(self.stored(event, name, text));
        }
        let told = |key, named| Some(Naming::of(self.texts, key, &[], "value", named));
        match (name, &event.details) {
            ("mail_id", _) | ("license_id", EventDetails::License { .. }) => None,
            ("expires_at", EventDetails::Invitation { expires_at: Some(end), .. }) => {
                told(Key::FactExpiresAt, Named::plain(&self.texts.instant(*end)))
            }
            (
                "license_id",
                EventDetails::Invitation { license_id: Some(id), .. } | EventDetails::Exhausted { license_id: id },
            ) => told(Key::FactLicense, self.license(*id)),
            ("moved_to", EventDetails::Invitation { moved_to: Some(id), .. }) => {
                told(Key::FactMovedTo, self.invitation(*id))
            }
            ("moved_from", EventDetails::Invitation { moved_from: Some(id), .. }) => {
                told(Key::FactMovedFrom, self.invitation(*id))
            }
            ("roles", EventDetails::Invitation { roles, .. } | EventDetails::Member { roles, .. }) => {
                told(Key::FactRoles, self.grants(self.titles.roles(roles)))
            }
            ("resources", EventDetails::Invitation { resources, .. } | EventDetails::Member { resources, .. }) => {
                told(Key::FactResources, self.grants(self.titles.resources(resources)))
            }
            _ => Some(self.stored(event, name, text)),
        }
    }

    fn license(&self, id: LicenseId) -> Named {
        let Some(name) = self.titles.license(id) else { return self.say(Key::AuditLicenseUnknown) };
        let page = self.context.address_for("licenses.read", &format!("/console/licenses/{id}"));
        Named { text: name.to_owned(), page, note: String::new() }
    }

    /// An invitation by its address; a person who was erased has none.
    fn invitation(&self, id: InvitationId) -> Named {
        let address = self.titles.invitation(id).filter(|address| !address.is_empty());
        let text = address.map_or_else(|| self.texts.say(Key::AuditOtherInvitation), str::to_owned);
        let page = self.context.address_for("invitations.read", &format!("/console/invitations/{id}"));
        Named { text, page, note: String::new() }
    }

    fn grants(&self, held: impl Iterator<Item = (String, Option<Timestamp>)>) -> Named {
        let told = held.map(|(name, until)| match until {
            Some(until) => {
                let until = self.texts.with(Key::GrantsUntil, &[("until", Argument::Text(&self.texts.instant(until)))]);
                format!("{name} ({until})")
            }
            None => name,
        });
        Named::plain(&enumerated(self.texts, told))
    }

    /// What an event says under a name, as it is stored.
    fn stored(&self, event: &Event, name: &str, text: &str) -> Naming {
        let (label, named) = match (name, event.details.key()) {
            ("key_id", Some((key, _))) => ("key", self.key(key)),
            ("member_id", Some((_, Some(owner)))) => ("member", self.member(owner)),
            _ => match Timestamp::parse_rfc3339(text) {
                Ok(instant) if self.is_for_programs => (name, Named::plain(&instant.rfc3339_seconds())),
                Ok(instant) => (name, Named::plain(&self.texts.instant(instant))),
                Err(_) => (name, Named::plain(text)),
            },
        };
        if let Some(key) = words::fact(label) {
            return Naming::of(self.texts, key, &[], "value", named);
        }
        let name = ("name", Argument::Name(&label.replace('_', " ")));
        Naming::of(self.texts, Key::FactOther, &[name], "value", named)
    }

    fn member(&self, id: MemberId) -> Named {
        let Some(member) = self.members.get(&id) else { return self.say(Key::AuditMemberUnknown) };
        let name = members::name(&member.first_name, &member.last_name);
        let email = member.email.as_ref().map(EmailAddress::as_sent).unwrap_or_default();
        let text = shown(&name, email);
        // Nothing else leaves a member without name and address.
        let is_erased = text.is_empty() && member.status == MemberStatus::Removed;
        let (text, note) = match member.status {
            _ if is_erased => (self.texts.say(Key::AuditMemberErased), Some(Key::AuditErased)),
            MemberStatus::Removed => (text, Some(Key::AuditRemoved)),
            MemberStatus::Blocked => (text, Some(Key::AuditBlocked)),
            _ if text.is_empty() => (self.texts.say(Key::MembersUnnamed), None),
            MemberStatus::Invited | MemberStatus::Active | MemberStatus::Contact => (text, None),
        };
        let page = self.context.address_for("members.read", &members::path(id));
        Named { text, page, note: self.note(note) }
    }
}

impl Named {
    pub(super) fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), page: None, note: String::new() }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_its_text_as_it_is() {
        let texts = Texts::of(Locale::En);
        let headline = [("event", Argument::Text("Invited"))];
        let about = Naming::of(texts, Key::AuditAbout, &headline, "who", Named::plain("{ $event }"));
        assert_eq!((&*about.before, &*about.after, &*about.text()), ("Invited: ", "", "Invited: { $event }"));
    }

    #[test]
    fn facts_are_called_by_messages() {
        for name in ["permissions", "license_id", "key", "member", "erase_at", "slug"] {
            let key = words::fact(name).unwrap();
            let fact = Naming::of(Texts::of(Locale::En), key, &[], "value", Named::plain("x"));
            assert_eq!(fact.text(), format!("{}: x", name.replace('_', " ")));
        }
    }
}
