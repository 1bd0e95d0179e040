//! The documented form: a JSON object in each line, with a `type`. Must never guess: what is not exactly a line of the
//! vendor is refused with the field.

use super::fields::{Fields, Wrong};
use super::form_values::{
    address, attributes, code, digest, grants, label, line, metadata, optional_license, permission, profile,
    translations,
};
use super::vendor::{Vendor, slug, uuid, uuid_of};
use crate::protocols::keyed;
use usher_adapter_canonical::typed_id::TypedId;
use usher_domain::{
    Description, License, Locale, MAX_ENTRIES, MemberStatus, PermissionEntry, Resource, Role, RoleCode, Secret,
};
use usher_engine::transfer::{
    KeyText, OrganizationRef, PersonRef, TransferLine, TransferredInvitation, TransferredKey, TransferredMembership,
    TransferredPerson,
};

/// How many links an invitation can have had: nobody is mailed more, and it leaves room to count on.
const MOST_LINKS: u32 = 1_000_000;

/// Reads a line.
pub(super) fn read(vendor: Vendor, line: &[u8]) -> Result<TransferLine, Wrong> {
    let mut fields = Fields::parse(line)?;
    let kind = fields.text("type")?;
    let read = match kind.as_str() {
        "organization" => organization(vendor, &mut fields)?,
        "permission" => own_permission(vendor, &mut fields)?,
        "role" => role(vendor, &mut fields)?,
        "license" => license(vendor, &mut fields)?,
        "resource" => resource(vendor, &mut fields)?,
        "person" => person(vendor, &mut fields)?,
        "membership" => membership(vendor, &mut fields)?,
        "invitation" => invitation(vendor, &mut fields)?,
        "key" => key(vendor, &mut fields)?,
        _ => {
            let known =
                "is none of organization, permission, role, license, resource, person, membership, invitation, key";
            return Err(Wrong::new("type", known));
        }
    };
    fields.end()?;
    Ok(read)
}

fn organization(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let id = vendor.organization(fields, "id")?;
    let (slug, uuid) = match &id {
        OrganizationRef::Slug(slug) => (slug.clone(), optional_uuid(fields, "uuid")?),
        OrganizationRef::Id(_) => (slug(fields, "slug")?, None),
        OrganizationRef::Ordinal(_) => (slug(fields, "slug")?, optional_uuid(fields, "uuid")?),
    };
    Ok(TransferLine::Organization { id, uuid, slug, name: label(fields, "name")? })
}

fn own_permission(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let organization = vendor.organization(fields, "organization")?;
    let code = permission("code", &fields.required("code")?)?;
    let description = line::<Description>(fields, "description")?.unwrap_or_default();
    let description = description.as_str().to_owned();
    let translations = translations(fields)?;
    Ok(TransferLine::Permission { organization, entry: PermissionEntry { code, description, translations } })
}

fn role(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let organization = vendor.organization(fields, "organization")?;
    let code: RoleCode = code("code", &fields.required("code")?)?;
    let permissions = fields.list("permissions", MAX_ENTRIES, |value| permission("permissions", value))?;
    let name = label(fields, "name")?.as_str().to_owned();
    let role = Role { code, name, permissions, translations: translations(fields)? };
    Ok(TransferLine::Role { organization, role })
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
    let resource = Resource { id: uuid(fields, "id")?, kind, name, parent: optional_uuid(fields, "parent")? };
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
        (PersonRef::Email(email), _) => email.clone(),
        (_, Some(email)) => email,
        (_, None) => return Err(Wrong::new("email", "is missing")),
    };
    let uuid = match &id {
        PersonRef::Id(_) => None,
        PersonRef::Ordinal(_) | PersonRef::Email(_) => optional_uuid(fields, "uuid")?,
    };
    Ok(TransferLine::Person(Box::new(TransferredPerson {
        id,
        uuid,
        email,
        first_name: line(fields, "first_name")?.unwrap_or_default(),
        last_name: line(fields, "last_name")?.unwrap_or_default(),
        registered: fields.truth("registered")?,
        address_proved: fields.truth("address_proved")?,
        password_hash: fields.optional_text("password_hash")?.map(Secret::new),
    })))
}

fn membership(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let status = MemberStatus::parse(&fields.text("status")?).filter(|status| *status != MemberStatus::Invited);
    let status = status.ok_or_else(|| Wrong::new("status", "is none of active, blocked, removed, contact"))?;
    let person = vendor.optional_person(fields, "person")?;
    if person.is_none() && status != MemberStatus::Contact {
        return Err(Wrong::new("person", "is missing"));
    }
    Ok(TransferLine::Membership(Box::new(TransferredMembership {
        id: vendor.membership(fields, "id")?,
        uuid: if vendor.has_member_uuids() { None } else { optional_uuid(fields, "uuid")? },
        organization: vendor.organization(fields, "organization")?,
        person,
        status,
        grants: grants(fields)?,
        license: optional_license(fields)?,
        attributes: attributes(fields)?,
        profile: profile(fields)?,
    })))
}

fn invitation(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    // Answers show the token of an invitation again and again, and nothing is stored from which a foreign one could be.
    if fields.optional("token").is_some() {
        return Err(Wrong::new(
            "token",
            "cannot be kept: answers show it, and only a digest of it is stored; leave it out",
        ));
    }
    let expired = match fields.optional_text("status")?.as_deref() {
        None | Some("pending") => false,
        Some("expired") => true,
        Some(_) => return Err(Wrong::new("status", "is neither pending nor expired")),
    };
    let generation = match fields.optional("generation") {
        None => 1,
        Some(value) => {
            let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
            let number = number.filter(|number| (1..=MOST_LINKS).contains(number));
            number.ok_or_else(|| Wrong::new("generation", "is not a number of links, from 1 to a million"))?
        }
    };
    let language = fields.optional_text("language")?;
    let known = |text: &String| Locale::ALL.into_iter().find(|locale| locale.code() == text);
    let locale = language.map(|text| known(&text).ok_or_else(|| Wrong::new("language", "is no language of Usher")));
    Ok(TransferLine::Invitation(Box::new(TransferredInvitation {
        id: if vendor.has_invitations() { Some(uuid(fields, "id")?) } else { optional_uuid(fields, "id")? },
        membership: vendor.invited(fields, "membership")?,
        membership_uuid: if vendor.has_invited_uuids() { None } else { optional_uuid(fields, "membership_uuid")? },
        organization: vendor.organization(fields, "organization")?,
        person: vendor.person(fields, "person")?,
        expired,
        was_member: fields.optional_truth("was_member")?.unwrap_or(false),
        grants: grants(fields)?,
        license: optional_license(fields)?,
        attributes: attributes(fields)?,
        profile: profile(fields)?,
        note: line(fields, "note")?,
        message: line(fields, "message")?,
        metadata: metadata(fields)?,
        locale: locale.transpose()?,
        generation,
        expires_at: fields.instant("expires_at")?,
        inviter: vendor.optional_person(fields, "inviter")?,
        granted_by: vendor.optional_person(fields, "granted_by")?,
    })))
}

fn key(vendor: Vendor, fields: &mut Fields) -> Result<TransferLine, Wrong> {
    let family = fields.optional_text("protocol")?;
    match &family {
        Some(family) if !keyed().contains(&family.as_str()) => {
            return Err(Wrong::new("protocol", "is no protocol whose clients have keys"));
        }
        None if !keyed().contains(&vendor.family()) => {
            return Err(Wrong::new("type", "clients of this vendor have no keys"));
        }
        _ => {}
    }
    let text = match fields.optional_text("digest")? {
        None => KeyText::Plain(Secret::new(fields.text("key")?)),
        Some(text) => {
            let hint = fields.text("hint")?;
            if hint.len() > 4 || !hint.bytes().all(|byte| byte.is_ascii_graphic()) {
                return Err(Wrong::new("hint", "is not the last four characters of a key"));
            }
            KeyText::Digest {
                digest: digest("digest", &text)?,
                hint,
                secret: digest("secret", &fields.text("secret")?)?,
            }
        }
    };
    Ok(TransferLine::Key(Box::new(TransferredKey {
        id: optional_uuid(fields, "id")?,
        organization: vendor.organization(fields, "organization")?,
        family,
        person: vendor.optional_person(fields, "person")?,
        maker: vendor.optional_person(fields, "maker")?,
        text,
        permissions: fields.list("permissions", MAX_ENTRIES, |value| permission("permissions", value))?,
        description: line::<Description>(fields, "description")?.unwrap_or_default().as_str().to_owned(),
        expires_at: fields.instant("expires_at")?,
    })))
}

fn optional_uuid<T: TypedId>(fields: &mut Fields, name: &'static str) -> Result<Option<T>, Wrong> {
    fields.optional(name).map(|value| uuid_of(name, &value)).transpose()
}
