//! The JSON inside stored documents. Private to storage: no wire format may depend on it.

use crate::faults::Unreadable;
use crate::values::Document;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use usher_domain::{
    Attributes, EmailAddress, Grant, Grants, Label, Locale, PermissionCode, Person, PersonName, ResourceId, RoleCode,
    ScopedPermission, Timestamp, Translations,
};
use uuid::Uuid;

/// Grants; instants in milliseconds.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredGrants {
    permissions: Vec<StoredCode>,
    roles: Vec<StoredCode>,
    resources: Vec<StoredResource>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    scoped: Vec<StoredScoped>,
}

#[derive(Serialize, Deserialize)]
struct StoredCode {
    code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
}

#[derive(Serialize, Deserialize)]
struct StoredResource {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
}

/// The resource is named as it is among resources, because confined callers are shown what names theirs.
#[derive(Serialize, Deserialize)]
struct StoredScoped {
    code: String,
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    until: Option<i64>,
}

/// Grants as a document.
pub(crate) fn write_grants(grants: &Grants) -> Document {
    Document::of(&stored_grants(grants))
}

/// Grants as they are stored.
pub(crate) fn stored_grants(grants: &Grants) -> StoredGrants {
    let code = |text: &str, until: Option<Timestamp>| StoredCode {
        code: text.to_owned(),
        until: until.map(Timestamp::millis),
    };
    StoredGrants {
        permissions: grants.permissions.iter().map(|grant| code(grant.what.as_str(), grant.until)).collect(),
        roles: grants.roles.iter().map(|grant| code(grant.what.as_str(), grant.until)).collect(),
        resources: grants
            .resources
            .iter()
            .map(|grant| StoredResource { id: grant.what.to_string(), until: grant.until.map(Timestamp::millis) })
            .collect(),
        scoped: grants
            .scoped
            .iter()
            .map(|grant| StoredScoped {
                code: grant.what.code.as_str().to_owned(),
                id: grant.what.resource.to_string(),
                until: grant.until.map(Timestamp::millis),
            })
            .collect(),
    }
}

/// The grants of a document.
pub(crate) fn read_grants(document: &Document) -> Result<Grants, Unreadable> {
    grants_of(document.read("grants")?)
}

/// The grants that were stored.
pub(crate) fn grants_of(stored: StoredGrants) -> Result<Grants, Unreadable> {
    const WHAT: Unreadable = Unreadable("grants");
    let until = |millis: Option<i64>| millis.map(Timestamp::from_millis);
    let permission = |entry: StoredCode| {
        PermissionCode::parse(&entry.code).map(|what| Grant { what, until: until(entry.until) }).or(Err(WHAT))
    };
    let role = |entry: StoredCode| {
        RoleCode::parse(&entry.code).map(|what| Grant { what, until: until(entry.until) }).or(Err(WHAT))
    };
    let resource = |entry: StoredResource| {
        let id = Uuid::try_parse(&entry.id).or(Err(WHAT))?;
        Ok(Grant { what: ResourceId(id), until: until(entry.until) })
    };
    let scoped = |entry: StoredScoped| {
        let code = PermissionCode::parse(&entry.code).or(Err(WHAT))?;
        let resource = ResourceId(Uuid::try_parse(&entry.id).or(Err(WHAT))?);
        Ok(Grant { what: ScopedPermission { code, resource }, until: until(entry.until) })
    };
    Ok(Grants {
        permissions: stored.permissions.into_iter().map(permission).collect::<Result<_, _>>()?,
        roles: stored.roles.into_iter().map(role).collect::<Result<_, _>>()?,
        resources: stored.resources.into_iter().map(resource).collect::<Result<_, _>>()?,
        scoped: stored.scoped.into_iter().map(scoped).collect::<Result<_, _>>()?,
    })
}

/// Attributes as a document.
pub(crate) fn write_attributes(attributes: &Attributes) -> Document {
    Document::of(&attributes.0)
}

/// The attributes of a document.
pub(crate) fn read_attributes(document: &Document) -> Result<Attributes, Unreadable> {
    document.read::<BTreeMap<String, String>>("attributes").map(Attributes)
}

/// Facts of an event as a document.
pub(crate) fn write_facts(facts: &BTreeMap<String, String>) -> Document {
    Document::of(facts)
}

/// The facts of a document.
pub(crate) fn read_facts(document: &Document) -> Result<BTreeMap<String, String>, Unreadable> {
    document.read("facts of an event")
}

#[derive(Serialize, Deserialize)]
struct StoredPerson {
    email: String,
    first_name: String,
    last_name: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    note: Option<String>,
}

/// The person of an event as a document.
pub(crate) fn write_person(person: &Person) -> Document {
    Document::of(&StoredPerson {
        email: person.email.as_sent().to_owned(),
        first_name: person.first_name.as_str().to_owned(),
        last_name: person.last_name.as_str().to_owned(),
        note: person.note.clone(),
    })
}

/// The person of a document.
pub(crate) fn read_person(document: &Document) -> Result<Person, Unreadable> {
    const WHAT: Unreadable = Unreadable("person of an event");
    let stored: StoredPerson = document.read("person of an event")?;
    Ok(Person {
        email: EmailAddress::stored_alone(stored.email),
        first_name: PersonName::verbatim(stored.first_name).or(Err(WHAT))?,
        last_name: PersonName::verbatim(stored.last_name).or(Err(WHAT))?,
        note: stored.note,
    })
}

/// Permission codes as a document.
pub(crate) fn write_codes(codes: &[PermissionCode]) -> Document {
    Document::of(&codes.iter().map(PermissionCode::as_str).collect::<Vec<_>>())
}

/// The permission codes of a document.
pub(crate) fn read_codes(document: &Document) -> Result<Vec<PermissionCode>, Unreadable> {
    let texts: Vec<String> = document.read("permission codes")?;
    texts.iter().map(|text| PermissionCode::parse(text).or(Err(Unreadable("permission codes")))).collect()
}

/// Translations as a document: names by the codes of languages.
pub(crate) fn write_translations(translations: &Translations) -> Document {
    Document::of(&translations.iter().map(|(locale, name)| (locale.code(), name)).collect::<BTreeMap<_, _>>())
}

/// The translations of a document.
pub(crate) fn read_translations(document: &Document) -> Result<Translations, Unreadable> {
    const WHAT: Unreadable = Unreadable("translations");
    let names: BTreeMap<String, String> = document.read("translations")?;
    let name = |(code, name): (String, String)| Some((Locale::parse(&code)?, Label::parse(name).ok()?));
    names.into_iter().map(name).collect::<Option<_>>().ok_or(WHAT)
}

/// Role codes as a document.
pub(crate) fn write_role_codes(codes: &[RoleCode]) -> Document {
    Document::of(&codes.iter().map(RoleCode::as_str).collect::<Vec<_>>())
}

/// The role codes of a document.
pub(crate) fn read_role_codes(document: &Document) -> Result<Vec<RoleCode>, Unreadable> {
    let texts: Vec<String> = document.read("role codes")?;
    texts.iter().map(|text| RoleCode::parse(text).or(Err(Unreadable("role codes")))).collect()
}
