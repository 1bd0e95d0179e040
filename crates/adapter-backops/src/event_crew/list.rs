//! `GET /collaborators/{collaboratorId}/crew`: who is in the crew of a collaborator [D B15].
//!
//! It must never show anybody who holds nothing at the collaborator.

use super::{at_collaborator, place};
use crate::crew_record::ConnectedUser;
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::collect;
use crate::{JSON, search};
use serde::Serialize;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{FoundMember, MembersFound, SearchMembers, Sought};
use usher_domain::{ContactEmail, EmailAddress, Phone};
use utoipa::ToSchema;

/// What listing needs, held at the collaborator. That it needs this is assumed: the page names no permission.
const READ: &str = "Collaborator.Read";

/// The operation. The permission is one at the collaborator, so the engine asks for it.
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("get_collaborator_crew", "/collaborators/{collaboratorId}/crew", None),
    input: Input::at_collaborator("Collaborator.Read permission is required."),
    errors: &[400, 401, 403, 404],
    read: |api, request| {
        let at = Some(collect(|errors| place(request, errors))?);
        Ok(SearchMembers { at, ..search::members(Sought::Belonging, READ, api.settings.user_limit.get()) })
    },
    respond: |_, MembersFound(found)| {
        let crew = found.iter().map(CrewMember::of).collect();
        Response::json(200, JSON, &CrewResponse { crew, attributes_info: [] })
    },
    document: || {
        let text = "Who has access to the collaborator, or will have when they accept.";
        at_collaborator("Get Collaborator Crew", text).answer::<CrewResponse<'_>>(200, JSON, "The crew.")
    },
};

/// The answer [D B15].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct CrewResponse<'a> {
    /// Documented. Assumed: those with access first, each oldest first.
    crew: Vec<CrewMember<'a>>,
    /// Documented. Assumed: always empty, as crew has no attributes here.
    #[schema(value_type = Vec<String>)]
    attributes_info: [(); 0],
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
    /// Documented. Assumed: always null, as titles are not kept here.
    #[schema(value_type = Option<String>)]
    title: Option<()>,
    /// Documented. Assumed: always false, as points of contact are not kept here.
    is_point_of_contact: bool,
    /// Documented; its form is documented, its statuses are assumed to be those of the user list.
    connected_user: Option<ConnectedUser>,
    /// Documented. Assumed: always empty.
    #[schema(value_type = Vec<String>)]
    attributes: [(); 0],
}

impl<'a> CrewMember<'a> {
    fn of(found: &'a FoundMember) -> Self {
        let member = &found.view.member;
        let contact = member.contact_email.as_ref().map(ContactEmail::as_str);
        Self {
            id: member.id.to_string(),
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            email: contact.or(member.email.as_ref().map(EmailAddress::as_sent)),
            phone_number: member.phone.as_ref().map(Phone::as_str),
            title: None,
            is_point_of_contact: false,
            connected_user: ConnectedUser::of(found),
            attributes: [],
        }
    }
}
