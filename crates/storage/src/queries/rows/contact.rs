//! Rows of `contacts`.

use super::super::super::sql::Db;
use super::super::contact_schema::contacts;
use super::{count, text};
use crate::faults::Unreadable;
use crate::search_text::search_text;
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::{Contact, ContactAttribute, ContactAttributeId, ContactDetails, ContactEmail, EmailAddress, Line};
use uuid::Uuid;

/// A contact.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = contacts, check_for_backend(Db), primary_key(organization_id, resource_id, id))]
#[diesel(treat_none_as_null = true, treat_none_as_default_value = false)]
pub(crate) struct ContactRow {
    organization_id: Key,
    pub(crate) resource_id: Key,
    pub(crate) id: Key,
    member_id: Option<Key>,
    saved_as: Option<Key>,
    first_name: String,
    last_name: String,
    email: Option<String>,
    email_canonical: Option<String>,
    phone: Option<String>,
    title: Option<String>,
    is_point_of_contact: bool,
    attributes: Document,
    search: String,
    created_at: Stamp,
    pub(crate) revision: i64,
}

impl ContactRow {
    /// The row of a contact.
    pub(crate) fn of(organization: Key, contact: &Contact) -> Self {
        let details = &contact.details;
        let email = details.email.as_ref().map(ContactEmail::as_str);
        let canonical = email.and_then(|email| EmailAddress::parse(email).ok());
        let searched = [email, Some(details.first_name.as_str()), Some(details.last_name.as_str())];
        let attributes: Vec<(String, &str)> =
            details.attributes.iter().map(|one| (one.id.to_string(), one.value.as_str())).collect();
        Self {
            organization_id: organization,
            resource_id: contact.resource.into(),
            id: contact.id.into(),
            member_id: contact.member.map(Key::from),
            saved_as: contact.saved_as.map(Key::from),
            first_name: details.first_name.as_str().to_owned(),
            last_name: details.last_name.as_str().to_owned(),
            email: email.map(str::to_owned),
            email_canonical: canonical.map(|email| email.canonical().as_str().to_owned()),
            phone: details.phone.as_ref().map(|phone| phone.as_str().to_owned()),
            title: details.title.as_ref().map(|title| title.as_str().to_owned()),
            is_point_of_contact: details.is_point_of_contact,
            attributes: Document::of(&attributes),
            search: search_text(searched.into_iter().flatten()),
            created_at: contact.created_at.into(),
            revision: contact.revision.into(),
        }
    }

    /// The contact.
    pub(crate) fn contact(self) -> Result<Contact, Unreadable> {
        const ATTRIBUTES: &str = "attributes of a contact";
        let attributes: Vec<(String, String)> = self.attributes.read(ATTRIBUTES)?;
        let attribute = |(id, value): (String, String)| {
            let id = Uuid::try_parse(&id).or(Err(Unreadable(ATTRIBUTES)))?;
            Ok(ContactAttribute { id: ContactAttributeId(id), value: text(value, ATTRIBUTES)? })
        };
        Ok(Contact {
            id: self.id.into(),
            resource: self.resource_id.into(),
            details: ContactDetails {
                first_name: Line::tidied(&self.first_name),
                last_name: Line::tidied(&self.last_name),
                email: self.email.map(|value| Line::tidied(&value)),
                phone: self.phone.map(|value| Line::tidied(&value)),
                title: self.title.map(|value| Line::tidied(&value)),
                is_point_of_contact: self.is_point_of_contact,
                attributes: attributes.into_iter().map(attribute).collect::<Result<_, _>>()?,
            },
            member: self.member_id.map(Into::into),
            saved_as: self.saved_as.map(Into::into),
            created_at: self.created_at.into(),
            revision: count(self.revision, "revision")?,
        })
    }
}
