//! Contacts: people whom an organization notes at one of its resources, with an account or without. A contact gives nobody
//! access to anything, whether it is linked to a member or not.

use crate::{
    ContactAttributeId, ContactEmail, ContactId, Label, MemberId, PersonName, Phone, ResourceId, Text, Timestamp,
};

/// How many contacts one resource can have.
pub const MAX_CONTACTS: u32 = 10_000;

/// How many attributes one contact can have.
pub const MAX_CONTACT_ATTRIBUTES: usize = 100;

/// How long everything that is noted of one contact can be, in bytes: a resource's contacts are shown all at once.
pub const MAX_CONTACT_BYTES: usize = 8 * 1024;

/// How long the id of an attribute is where it is shown.
const ID_BYTES: usize = 36;

/// A person who is noted at a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its id, unique at its resource. That of a member where the contact was made of one: then the contact is linked to
    /// nobody else.
    pub id: ContactId,
    /// The resource.
    pub resource: ResourceId,
    /// Who it is.
    pub details: ContactDetails,
    /// The member that it is linked to; at most one contact of a resource is linked to the same member.
    pub member: Option<MemberId>,
    /// The row among the organization's members that it was saved to.
    pub saved_as: Option<MemberId>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Incremented with every change; a write is conditional on it.
    pub revision: u32,
}

/// Who a contact is. All of it was entered by those who manage the resource, and nothing is proved by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactDetails {
    /// First name, possibly empty.
    pub first_name: PersonName,
    /// Last name, possibly empty.
    pub last_name: PersonName,
    /// Contact data only, never a key.
    pub email: Option<ContactEmail>,
    /// Contact data only.
    pub phone: Option<Phone>,
    /// What the person does there.
    pub title: Option<Label>,
    /// Whether the person is the one to ask.
    pub is_point_of_contact: bool,
    /// What else is noted, in order.
    pub attributes: Vec<ContactAttribute>,
}

impl ContactDetails {
    /// How long everything that is noted is, in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        let names = self.first_name.as_str().len() + self.last_name.as_str().len();
        let email = self.email.as_ref().map_or(0, |email| email.as_str().len());
        let phone = self.phone.as_ref().map_or(0, |phone| phone.as_str().len());
        let title = self.title.as_ref().map_or(0, |title| title.as_str().len());
        let attributes = self.attributes.iter().map(|attribute| ID_BYTES + attribute.value.as_str().len());
        names + email + phone + title + attributes.sum::<usize>()
    }
}

/// One value that is noted of a contact. The engine bases no decision on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactAttribute {
    /// What it is a value of.
    pub id: ContactAttributeId,
    /// The value.
    pub value: Text<1000>,
}
