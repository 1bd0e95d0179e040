//! What a collaborator's managers enter of a crew record [D B13, B14], and what is refused of it.
//!
//! It must never take an address in it for one that gives access.

use crate::field_errors::FieldErrors;
use crate::fields::{Fields, Need, line};
use usher_domain::{
    ContactAttribute, ContactAttributeId, ContactDetails, Line, MAX_CONTACT_ATTRIBUTES, MAX_CONTACT_BYTES, Text,
};
use utoipa::ToSchema;

/// A body with the fields of a crew record and the account to link, which adding and updating name differently. Where it is
/// used, `CrewAttribute` and `Sent` of this file and `Fields` and `Need` must be in scope.
macro_rules! crew_request {
    ($(#[$doc:meta])* $name:ident { $(#[$link_doc:meta])* $link:ident: $link_name:literal }) => {
        $(#[$doc])*
        #[derive(utoipa::ToSchema)]
        #[schema(rename_all = "camelCase")]
        struct $name {
            /// Documented.
            first_name: String,
            /// Documented. Assumed: one of the two names may be empty, and not both.
            last_name: String,
            /// Documented: contact data.
            email: Option<String>,
            /// Documented: contact data.
            phone_number: Option<String>,
            /// Documented: the job title.
            title: Option<String>,
            /// Documented: whether this is the primary point of contact. Assumed: several can be.
            is_point_of_contact: bool,
            /// Documented: values of attributes, `[]` for none. Assumed: at most 100, each once, and with the other fields at most
            /// 8192 bytes; left out for none.
            attributes: Option<Vec<CrewAttribute>>,
            $(#[$link_doc])*
            $link: Option<String>,
        }

        impl $name {
            /// Takes the fields out of a body, all of them even if one is wrong.
            fn read(fields: &mut Fields<'_>) -> Option<(Sent, Option<String>)> {
                let first_name = fields.text("firstName", Need::Required);
                let last_name = fields.text("lastName", Need::Required);
                let email = fields.text("email", Need::Optional);
                let phone_number = fields.text("phoneNumber", Need::Optional);
                let title = fields.text("title", Need::Optional);
                let is_point_of_contact = fields.flag("isPointOfContact");
                let attributes = CrewAttribute::read_all(fields);
                let $link = fields.text($link_name, Need::Optional);
                let request = Self {
                    first_name: first_name?,
                    last_name: last_name?,
                    email,
                    phone_number,
                    title,
                    is_point_of_contact: is_point_of_contact?,
                    attributes,
                    $link,
                };
                let Self { first_name, last_name, email, phone_number, title, is_point_of_contact, attributes, $link } =
                    request;
                let sent = Sent { first_name, last_name, email, phone_number, title, is_point_of_contact, attributes };
                Some((sent, $link))
            }
        }
    };
}

pub(super) use crew_request;

/// The value of an attribute [D B13].
#[derive(ToSchema)]
pub(super) struct CrewAttribute {
    /// Documented: the definition's id.
    #[schema(value_type = String, format = "uuid")]
    id: ContactAttributeId,
    /// Documented. Assumed: at most 1000 characters.
    value: String,
}

impl CrewAttribute {
    /// Takes the list out of a body.
    pub(super) fn read_all(fields: &mut Fields<'_>) -> Option<Vec<Self>> {
        fields.objects("attributes", |fields| {
            let id = fields.guid("id", Need::Required).map(ContactAttributeId);
            let value = fields.text("value", Need::Required);
            Some(Self { id: id?, value: value? })
        })
    }
}

/// The fields as they were sent.
pub(super) struct Sent {
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) email: Option<String>,
    pub(super) phone_number: Option<String>,
    pub(super) title: Option<String>,
    pub(super) is_point_of_contact: bool,
    pub(super) attributes: Option<Vec<CrewAttribute>>,
}

impl Sent {
    /// What is noted, if every text is what its field needs.
    pub(super) fn into_details(self, errors: &mut FieldErrors) -> Option<ContactDetails> {
        if self.first_name.trim().is_empty() && self.last_name.trim().is_empty() {
            errors.add("firstName", "The firstName field is required.");
        }
        let first_name = line(self.first_name.trim(), "firstName", errors);
        let last_name = line(self.last_name.trim(), "lastName", errors);
        let details = ContactDetails {
            email: filled(self.email.as_deref(), "email", errors),
            phone: filled(self.phone_number.as_deref(), "phoneNumber", errors),
            title: filled(self.title.as_deref(), "title", errors),
            is_point_of_contact: self.is_point_of_contact,
            attributes: attributes(self.attributes.unwrap_or_default(), errors),
            ..ContactDetails::default()
        };
        let details = ContactDetails { first_name: first_name?, last_name: last_name?, ..details };
        if details.size() > MAX_CONTACT_BYTES {
            // Nothing else is as long together.
            let sentence = format!("The fields of a crew member must have at most {MAX_CONTACT_BYTES} bytes together.");
            errors.add("attributes", sentence);
        }
        Some(details)
    }
}

/// A text that is like one left out where there is nothing in it.
fn filled<const MAX: usize>(text: Option<&str>, field: &str, errors: &mut FieldErrors) -> Option<Line<MAX>> {
    let text = text.map(str::trim).filter(|text| !text.is_empty())?;
    line(text, field, errors)
}

fn attributes(sent: Vec<CrewAttribute>, errors: &mut FieldErrors) -> Vec<ContactAttribute> {
    if sent.len() > MAX_CONTACT_ATTRIBUTES {
        errors.add("attributes", format!("At most {MAX_CONTACT_ATTRIBUTES} attributes are allowed."));
        return Vec::new();
    }
    let mut kept: Vec<ContactAttribute> = Vec::with_capacity(sent.len());
    for (at, CrewAttribute { id, value }) in sent.into_iter().enumerate() {
        if kept.iter().any(|known| known.id == id) {
            errors.add(format!("attributes[{at}].id"), "This attribute is in the list already.");
        }
        match Text::parse(value) {
            Ok(value) => kept.push(ContactAttribute { id, value }),
            Err(_) => errors.add(
                format!("attributes[{at}].value"),
                "The value must have at most 1000 characters, and no NUL character.",
            ),
        }
    }
    kept
}
