//! The documented form: a JSON object in each line, with a `type`. Must never guess: what is not exactly a line of the
//! vendor is refused with the field.

use super::fields::{Fields, Wrong};
use super::vendor::{Vendor, slug, uuid, uuid_of};
use crate::protocols::keyed;
use serde_json::Value;
use std::collections::BTreeMap;
use usher_domain::{
    Attributes, Description, EmailAddress, Grant, Grants, Label, License, LicenseId, MAX_ENTRIES, PermissionCode,
    PersonName, Resource, RoleCode, Secret,
};
use usher_engine::transfer::{
    OrganizationRef, TransferLine, TransferredInvitation, TransferredKey, TransferredMembership, TransferredPerson,
};

/// How many attributes a member has at most, and how long one of them is.
const ATTRIBUTES: (usize, usize) = (16, 4096);

/// Reads a line.
pub(super) fn read(vendor: Vendor, line: &[u8]) -> Result<TransferLine, Wrong> {
    let mut fields = Fields::parse(line)?;
    let kind = fields.text("type")?;
    let read = match kind.as_str() {
        "organization" => organization(vendor, &mut fields)?,
        "license" => license(vendor, &mut fields)?,
        "resource" => resource(vendor, &mut fields)?,
        "person" => person(vendor, &mut fields)?,
        "membership" => membership(vendor, &mut fields)?,
        "invitation" => invitation(vendor, &mut fields)?,
        "key" => key(vendor, &mut fields)?,
        _ => {
            let known = "is none of organization, license, resource, person, membership, invitation, key";
            return Err(Wrong::new("type", known));
        }
    };
    fields.end()?;
    Ok(read)
}

fn organization(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let id = vendor.organization(fields, "id")?;
    let slug = match &id {
        OrganizationRef::Slug(slug) => slug.clone(),
        OrganizationRef::Id(_) | OrganizationRef::Ordinal(_) => slug(fields, "slug")?,
    };
    Ok(TransferLine::Organization { id, slug, name: label(fields, "name")? })
}

fn license(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let organization = vendor.organization(fields, "organization")?;
    let seats = fields.required("seats")?.as_u64().and_then(|seats| u32::try_from(seats).ok());
    let seats = seats.ok_or_else(|| Wrong::new("seats", "is not a number of seats"))?;
    let (id, name) = (uuid(fields, "id")?, label(fields, "name")?.as_str().to_owned());
    Ok(TransferLine::License { organization, license: License { id, name, seats } })
}

fn resource(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let organization = vendor.organization(fields, "organization")?;
    let (kind, name) = (label(fields, "kind")?.as_str().to_owned(), label(fields, "name")?.as_str().to_owned());
    let resource = Resource { id: uuid(fields, "id")?, kind, name, parent: None };
    Ok(TransferLine::Resource { organization, resource })
}

fn person(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let id = if vendor == Vendor::Bizkithub { "email" } else { "id" };
    let email = match vendor {
        Vendor::Bizkithub => None,
        _ => Some(address(&fields.text("email")?)?),
    };
    let id = vendor.person(fields, id)?;
    let email = match (&id, email) {
        (usher_engine::transfer::PersonRef::Email(email), _) => email.clone(),
        (_, Some(email)) => email,
        (_, None) => return Err(Wrong::new("email", "is missing")),
    };
    Ok(TransferLine::Person(Box::new(TransferredPerson {
        id,
        email,
        first_name: name(fields, "first_name")?,
        last_name: name(fields, "last_name")?,
        registered: fields.truth("registered")?,
        address_proved: fields.truth("address_proved")?,
        password_hash: fields.optional_text("password_hash")?.map(Secret::new),
    })))
}

fn membership(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let blocked = match fields.text("status")?.as_str() {
        "active" => false,
        "blocked" => true,
        _ => return Err(Wrong::new("status", "is neither active nor blocked")),
    };
    Ok(TransferLine::Membership(Box::new(TransferredMembership {
        id: vendor.membership(fields, "id")?,
        organization: vendor.organization(fields, "organization")?,
        person: vendor.person(fields, "person")?,
        blocked,
        grants: grants(fields)?,
        license: optional_license(fields)?,
        attributes: attributes(vendor, fields)?,
    })))
}

fn invitation(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    Ok(TransferLine::Invitation(Box::new(TransferredInvitation {
        id: vendor.invitation(fields, "id")?,
        membership: vendor.invited(fields, "membership")?,
        organization: vendor.organization(fields, "organization")?,
        person: vendor.person(fields, "person")?,
        grants: grants(fields)?,
        license: optional_license(fields)?,
        attributes: attributes(vendor, fields)?,
        expires_at: fields.instant("expires_at")?,
        inviter: vendor.optional_person(fields, "inviter")?,
    })))
}

fn key(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    if !keyed().contains(&vendor.family()) {
        return Err(Wrong::new("type", "clients of this vendor have no keys"));
    }
    let description = Description::parse(fields.optional_text("description")?.unwrap_or_default());
    let description = description.map_err(|error| Wrong::new("description", error.to_string()))?;
    Ok(TransferLine::Key(Box::new(TransferredKey {
        organization: vendor.organization(fields, "organization")?,
        person: vendor.optional_person(fields, "person")?,
        key: Secret::new(fields.text("key")?),
        permissions: fields.list("permissions", MAX_ENTRIES, permission)?,
        description: description.as_str().to_owned(),
        expires_at: fields.instant("expires_at")?,
    })))
}

fn grants(fields: &mut Fields) -> Result<Grants, Wrong> {
    Ok(Grants {
        permissions: fields.list("permissions", MAX_ENTRIES, |value| permission(value).map(Grant::forever))?,
        roles: fields.list("roles", MAX_ENTRIES, |value| {
            let code = value.as_str().and_then(|text| RoleCode::parse(text).ok());
            code.map(Grant::forever).ok_or_else(|| Wrong::new("roles", "has an entry that is no code of a role"))
        })?,
        resources: fields.list("resources", MAX_ENTRIES, |value| uuid_of("resources", value).map(Grant::forever))?,
        scoped: Vec::new(),
    })
}

fn permission(value: &Value) -> Result<PermissionCode, Wrong> {
    let code = value.as_str().and_then(|text| PermissionCode::parse(text).ok());
    code.ok_or_else(|| Wrong::new("permissions", "has an entry that is no code of a permission"))
}

fn optional_license(fields: &mut Fields) -> Result<Option<LicenseId>, Wrong> {
    fields.optional("license").map(|value| uuid_of("license", &value)).transpose()
}

fn attributes(vendor: Vendor, fields: &mut Fields) -> Result<Attributes, Wrong> {
    let wrong = || {
        let (most, longest) = ATTRIBUTES;
        let expected = format!("is not an object of at most {most} texts of at most {longest} bytes, named");
        Wrong::new("attributes", format!("{expected} \"{}.NAME\"", vendor.family()))
    };
    let Some(value) = fields.optional("attributes") else { return Ok(Attributes::default()) };
    let entries = value.as_object().filter(|entries| entries.len() <= ATTRIBUTES.0).ok_or_else(wrong)?;
    let mut read = BTreeMap::new();
    for (name, value) in entries {
        let own = name.strip_prefix(vendor.family()).is_some_and(|rest| rest.starts_with('.') && name.len() <= 64);
        let text = value.as_str().filter(|text| own && text.len() <= ATTRIBUTES.1).ok_or_else(wrong)?;
        read.insert(name.clone(), text.to_owned());
    }
    Ok(Attributes(read))
}

fn address(text: &str) -> Result<EmailAddress, Wrong> {
    EmailAddress::parse(text).map_err(|error| Wrong::new("email", error.to_string()))
}

fn name(fields: &mut Fields, field: &'static str) -> Result<PersonName, Wrong> {
    let name = PersonName::parse(fields.optional_text(field)?.unwrap_or_default());
    name.map_err(|error| Wrong::new(field, error.to_string()))
}

fn label(fields: &mut Fields, field: &'static str) -> Result<Label, Wrong> {
    let label = Label::parse(fields.text(field)?).map_err(|error| Wrong::new(field, error.to_string()))?;
    if label.as_str().is_empty() { Err(Wrong::new(field, "is empty")) } else { Ok(label) }
}
