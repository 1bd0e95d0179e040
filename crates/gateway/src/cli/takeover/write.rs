//! Lines as they are exported: in the form that [`super::form`] reads, so that reading one gives what was written.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Value, json};
use std::fmt::Display;
use usher_domain::{Grant, Grants, PermissionCode, Timestamp, Translations};
use usher_engine::audit::hex;
use usher_engine::transfer::{
    KeyText, MembershipId, OrganizationRef, PersonRef, Profile, TransferLine, TransferredInvitation, TransferredKey,
    TransferredMembership, TransferredPerson,
};

/// A line: its fields in the order in which people read them.
pub(in super::super) struct Line(Vec<(&'static str, Value)>);

impl Serialize for Line {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl Line {
    /// The line of what is exported.
    pub(in super::super) fn of(line: &TransferLine) -> Self {
        match line {
            TransferLine::Organization { id, uuid, slug, name } => {
                let line = Self::new("organization").with("id", organization(id)).some("uuid", uuid.map(text));
                let line = match id {
                    OrganizationRef::Slug(_) => line,
                    OrganizationRef::Id(_) | OrganizationRef::Ordinal(_) => line.with("slug", slug.as_str()),
                };
                line.with("name", name.as_str())
            }
            TransferLine::Permission { organization: at, entry } => Self::new("permission")
                .with("organization", organization(at))
                .with("code", entry.code.as_str())
                .with("description", entry.description.as_str())
                .translations(&entry.translations),
            TransferLine::Role { organization: at, role } => Self::new("role")
                .with("organization", organization(at))
                .with("code", role.code.as_str())
                .with("name", role.name.as_str())
                .with("permissions", codes(&role.permissions))
                .translations(&role.translations),
            TransferLine::License { organization: at, license } => Self::new("license")
                .with("id", text(license.id))
                .with("organization", organization(at))
                .with("name", license.name.as_str())
                .with("seats", license.seats),
            TransferLine::Resource { organization: at, resource } => Self::new("resource")
                .with("id", text(resource.id))
                .with("organization", organization(at))
                .with("kind", resource.kind.as_str())
                .with("name", resource.name.as_str())
                .some("parent", resource.parent.map(text)),
            TransferLine::Person(new) => Self::person(new),
            TransferLine::Membership(new) => Self::membership(new),
            TransferLine::Invitation(new) => Self::invitation(new),
            TransferLine::Key(new) => Self::key(new),
        }
    }

    fn person(new: &TransferredPerson) -> Self {
        let line = match &new.id {
            PersonRef::Email(_) => Self::new("person"),
            id @ (PersonRef::Id(_) | PersonRef::Ordinal(_)) => Self::new("person").with("id", person(id)),
        };
        line.some("uuid", new.uuid.map(text))
            .with("email", new.email.as_sent())
            .unless_empty("first_name", new.first_name.as_str())
            .unless_empty("last_name", new.last_name.as_str())
            .with("registered", new.registered)
            .with("address_proved", new.address_proved)
            .some("password_hash", new.password_hash.as_ref().map(usher_domain::Secret::expose))
    }

    fn membership(new: &TransferredMembership) -> Self {
        Self::new("membership")
            .some("id", membership(&new.id))
            .some("uuid", new.uuid.map(text))
            .with("organization", organization(&new.organization))
            .some("person", new.person.as_ref().map(person))
            .with("status", new.status.as_str())
            .grants(&new.grants)
            .some("license", new.license.map(text))
            .attributes(&new.attributes)
            .profile(&new.profile)
    }

    fn invitation(new: &TransferredInvitation) -> Self {
        Self::new("invitation")
            .some("id", new.id.map(text))
            .some("membership", membership(&new.membership))
            .some("membership_uuid", new.membership_uuid.map(text))
            .with("organization", organization(&new.organization))
            .with("person", person(&new.person))
            .some("status", new.expired.then_some("expired"))
            .some("was_member", new.was_member.then_some(true))
            .grants(&new.grants)
            .some("license", new.license.map(text))
            .attributes(&new.attributes)
            .profile(&new.profile)
            .some("note", new.note.as_ref().map(usher_domain::Note::as_str))
            .some("message", new.message.as_ref().map(usher_domain::PersonalMessage::as_str))
            .some(
                "metadata",
                new.metadata.as_ref().and_then(|noted| serde_json::from_str::<Value>(noted.as_json()).ok()),
            )
            .some("language", new.locale.map(usher_domain::Locale::code))
            .with("generation", new.generation)
            .some("expires_at", new.expires_at.map(Timestamp::rfc3339_millis))
            .some("inviter", new.inviter.as_ref().map(person))
            .some("granted_by", new.granted_by.as_ref().map(person))
    }

    fn key(new: &TransferredKey) -> Self {
        let line = Self::new("key")
            .some("id", new.id.map(text))
            .with("organization", organization(&new.organization))
            .some("protocol", new.family.as_deref())
            .some("person", new.person.as_ref().map(person))
            .some("maker", new.maker.as_ref().map(person));
        let line = match &new.text {
            KeyText::Plain(key) => line.with("key", key.expose()),
            KeyText::Digest { digest, hint, secret } => {
                line.with("digest", hex(digest)).with("hint", hint.as_str()).with("secret", hex(secret))
            }
        };
        let line = if new.permissions.is_empty() { line } else { line.with("permissions", codes(&new.permissions)) };
        line.unless_empty("description", &new.description)
            .some("expires_at", new.expires_at.map(Timestamp::rfc3339_millis))
    }

    fn new(kind: &'static str) -> Self {
        Self(vec![("type", kind.into())])
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.0.push((name, value.into()));
        self
    }

    fn some(self, name: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    fn unless_empty(self, name: &'static str, value: &str) -> Self {
        if value.is_empty() { self } else { self.with(name, value) }
    }

    fn translations(self, translations: &Translations) -> Self {
        let names: serde_json::Map<_, _> =
            translations.iter().map(|(locale, name)| (locale.code().to_owned(), name.into())).collect();
        if names.is_empty() { self } else { self.with("translations", names) }
    }

    fn grants(self, grants: &Grants) -> Self {
        let scoped = grants.scoped.iter().map(|grant| {
            let mut entry = json!({"code": grant.what.code.as_str(), "resource": text(grant.what.resource)});
            if let (Some(until), Some(entry)) = (grant.until, entry.as_object_mut()) {
                entry.insert("until".to_owned(), until.rfc3339_millis().into());
            }
            entry
        });
        self.list("permissions", grants.permissions.iter().map(|grant| entry("code", grant.what.as_str(), grant)))
            .list("roles", grants.roles.iter().map(|grant| entry("code", grant.what.as_str(), grant)))
            .list("resources", grants.resources.iter().map(|grant| entry("id", &text(grant.what), grant)))
            .list("scoped", scoped)
    }

    fn attributes(self, attributes: &usher_domain::Attributes) -> Self {
        if attributes.0.is_empty() { self } else { self.with("attributes", json!(attributes.0)) }
    }

    fn profile(self, profile: &Profile) -> Self {
        self.some("first_name", profile.first_name.as_ref().map(usher_domain::PersonName::as_str))
            .some("last_name", profile.last_name.as_ref().map(usher_domain::PersonName::as_str))
            .some("contact_email", profile.contact_email.as_ref().map(usher_domain::ContactEmail::as_str))
            .some("phone", profile.phone.as_ref().map(usher_domain::Phone::as_str))
    }

    fn list(self, name: &'static str, entries: impl Iterator<Item = Value>) -> Self {
        let entries: Vec<Value> = entries.collect();
        if entries.is_empty() { self } else { self.with(name, entries) }
    }
}

/// A grant: what is granted, or an object where it ends.
fn entry<T>(name: &str, what: &str, grant: &Grant<T>) -> Value {
    match grant.until {
        Some(until) => json!({name: what, "until": until.rfc3339_millis()}),
        None => what.into(),
    }
}

fn codes(codes: &[PermissionCode]) -> Vec<&str> {
    codes.iter().map(PermissionCode::as_str).collect()
}

fn text(id: impl Display + Copy) -> String {
    id.to_string()
}

fn organization(id: &OrganizationRef) -> Value {
    match id {
        OrganizationRef::Id(id) => text(id).into(),
        OrganizationRef::Ordinal(ordinal) => ordinal.0.into(),
        OrganizationRef::Slug(slug) => slug.as_str().into(),
    }
}

fn person(id: &PersonRef) -> Value {
    match id {
        PersonRef::Id(id) => text(id).into(),
        PersonRef::Ordinal(ordinal) => ordinal.0.into(),
        PersonRef::Email(email) => email.as_sent().into(),
    }
}

fn membership(id: &MembershipId) -> Option<String> {
    match id {
        MembershipId::Id(id) => Some(text(id)),
        MembershipId::External(id) => Some(id.clone()),
        MembershipId::None => None,
    }
}
