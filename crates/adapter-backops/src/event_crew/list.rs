//! `GET /collaborators/{collaboratorId}/crew`: who is in the crew of a collaborator [D B15].
//!
//! It must never show anybody who neither holds something at the collaborator nor is noted there.

use super::{at_collaborator, place};
use crate::crew_record::ConnectedUser;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::collect;
use crate::{JSON, fields};
use serde::Serialize;
use std::collections::BTreeSet;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{ContactsFound, FoundContact, FoundMember, MemberView, SearchContacts};
use usher_domain::{ContactAttribute, ContactEmail, EmailAddress, Label, PersonName, Phone};
use utoipa::ToSchema;

/// What listing needs, held at the collaborator. That it needs this is assumed: the page names no permission.
const READ: &str = "Collaborator.Read";

/// The operation. The permission is one at the collaborator, so the engine asks for it.
pub(crate) const ENDPOINT: Endpoint<SearchContacts> = Endpoint {
    descriptor: Descriptor::get("get_collaborator_crew", "/collaborators/{collaboratorId}/crew", None),
    input: Input::at_collaborator("Collaborator.Read permission is required."),
    errors: &[400, 401, 403, 404],
    read: |api, request| {
        let at = Some(collect(|errors| place(request, errors))?);
        let (required_permission, limit) = (fields::code(READ), api.settings.user_limit.get());
        Ok(SearchContacts { at, text: None, required_permission, limit })
    },
    respond: |_, ContactsFound(found)| Response::json(200, JSON, &CrewResponse::of(found)),
    document: || {
        let text = "Who has access to the collaborator, or will have when they accept, and who is noted there.";
        at_collaborator("Get Collaborator Crew", text).answer::<CrewResponse<'_>>(200, JSON, "The crew.")
    },
};

/// The answer [D B15].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct CrewResponse<'a> {
    /// Documented. Assumed: those with access first, then those invited, then the others, each oldest first.
    crew: Vec<CrewMember<'a>>,
    /// Documented. Assumed: one for each attribute that somebody has a value of, as definitions are not kept here.
    attributes_info: Vec<AttributeInfo>,
}

/// The definition of an attribute [D B15].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AttributeInfo {
    /// Documented.
    #[schema(format = "uuid")]
    id: String,
    /// Documented. Assumed: always empty.
    name: &'static str,
    /// Documented. Assumed: always `text`.
    #[serde(rename = "type")]
    kind: &'static str,
    /// Documented. Assumed: always empty.
    #[schema(value_type = Vec<String>)]
    options: [(); 0],
    /// Documented. Assumed: always false.
    is_collaborator_default: bool,
}

/// One crew row [D B15].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct CrewMember<'a> {
    /// Documented: the crew row.
    #[schema(format = "uuid")]
    id: String,
    /// Documented.
    first_name: &'a str,
    /// Documented.
    last_name: &'a str,
    /// Documented. Assumed: the contact address, or else the address that access is tied to.
    email: Option<&'a str>,
    /// Documented.
    phone_number: Option<&'a str>,
    /// Documented. Assumed: null where none is noted.
    title: Option<&'a str>,
    /// Documented. Assumed: false where it is not noted.
    is_point_of_contact: bool,
    /// Documented; its form is documented, its statuses are assumed to be those of the user list.
    connected_user: Option<ConnectedUser>,
    /// Documented. Assumed: in the order in which they were sent.
    attributes: Vec<Attribute<'a>>,
}

/// The value of an attribute [D B15].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct Attribute<'a> {
    /// Documented: the definition's id.
    #[schema(format = "uuid")]
    id: String,
    /// Documented. Assumed: always false.
    is_required: bool,
    /// Documented. Assumed: always false.
    is_crew_editable: bool,
    /// Documented. Assumed: always false.
    is_crew_visible: bool,
    /// Documented.
    value: &'a str,
}

impl<'a> CrewResponse<'a> {
    fn of(found: &'a [FoundContact]) -> Self {
        let noted = found.iter().filter_map(|one| one.contact.as_ref()).flat_map(|contact| &contact.details.attributes);
        let ids: BTreeSet<String> = noted.map(|attribute| attribute.id.to_string()).collect();
        let info = |id| AttributeInfo { id, name: "", kind: "text", options: [], is_collaborator_default: false };
        Self {
            crew: found.iter().filter_map(CrewMember::of).collect(),
            attributes_info: ids.into_iter().map(info).collect(),
        }
    }
}

impl<'a> CrewMember<'a> {
    fn of(found: &'a FoundContact) -> Option<Self> {
        let member = found.member.as_ref();
        let access_address = member.and_then(|found| found.view.member.email.as_ref()).map(EmailAddress::as_sent);
        let row = match (&found.contact, member) {
            (Some(contact), _) => Self {
                title: contact.details.title.as_ref().map(Label::as_str),
                is_point_of_contact: contact.details.is_point_of_contact,
                attributes: contact.details.attributes.iter().map(Attribute::of).collect(),
                ..Self::named(
                    contact.id.to_string(),
                    (&contact.details.first_name, &contact.details.last_name),
                    contact.details.email.as_ref(),
                    contact.details.phone.as_ref(),
                )
            },
            (None, Some(FoundMember { view: MemberView { member, .. }, .. })) => Self::named(
                member.id.to_string(),
                (&member.first_name, &member.last_name),
                member.contact_email.as_ref(),
                member.phone.as_ref(),
            ),
            (None, None) => return None,
        };
        Some(Self { email: row.email.or(access_address), connected_user: member.and_then(ConnectedUser::of), ..row })
    }

    /// A row with nothing but a name and contact data.
    fn named(
        id: String,
        (first_name, last_name): (&'a PersonName, &'a PersonName),
        email: Option<&'a ContactEmail>,
        phone: Option<&'a Phone>,
    ) -> Self {
        Self {
            id,
            first_name: first_name.as_str(),
            last_name: last_name.as_str(),
            email: email.map(ContactEmail::as_str),
            phone_number: phone.map(Phone::as_str),
            title: None,
            is_point_of_contact: false,
            connected_user: None,
            attributes: Vec::new(),
        }
    }
}

impl<'a> Attribute<'a> {
    fn of(noted: &'a ContactAttribute) -> Self {
        Self {
            id: noted.id.to_string(),
            is_required: false,
            is_crew_editable: false,
            is_crew_visible: false,
            value: noted.value.as_str(),
        }
    }
}
