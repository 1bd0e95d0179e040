//! `PUT /collaborators/{collaboratorId}/crew/{crewId}`: replaces all fields of a crew record, and links or unlinks an account
//! [D B14].
//!
//! It must never give access; unlinking takes it away at the collaborator, as removing a crew user does.

use super::details::{CrewAttribute, Sent, crew_request};
use super::{CREW_MANAGE, NO_CREW_MANAGE, at_collaborator, place};
use crate::dialect::{Backops, Endpoint};
use crate::fields::{self, Fields, Need};
use crate::input::Input;
use crate::json::guid;
use crate::path;
use crate::problem::{Problem, collect};
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{ContactLink, EditContact};

/// The operation. The permission is one at the collaborator, so the engine asks for it; which one it is, is assumed.
pub(crate) const ENDPOINT: Endpoint<EditContact> = Endpoint {
    descriptor: Descriptor::put("update_crew", "/collaborators/{collaboratorId}/crew/{crewId}", None),
    input: Input { needs_body: true, ..Input::at_collaborator(NO_CREW_MANAGE) },
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Replaces all fields of a crew record. Whoever is unlinked by it loses what they may do at the \
            collaborator.";
        path::with_crew(at_collaborator("Update Crew", text))
            .body::<UpdateCrewRequest>("Who it is.")
            .bare_answer(200, "Updated.")
    },
};

crew_request! {
    /// The body [D B14].
    UpdateCrewRequest {
        /// Documented: the account to link, as a string; null unlinks. Assumed: an id that the list shows as
        /// `connectedUser.id`, or the user list; left out or empty, it unlinks as well.
        connected_user_id: "connectedUserId"
    }
}

fn read(_: &Backops, request: &Request) -> Result<EditContact, Problem> {
    let ((place, contact), (sent, connected_user_id)) = collect(|errors| {
        let (place, contact) = (place(request, errors), path::contact(request, errors));
        let body = UpdateCrewRequest::read(&mut fields::body(&request.body, errors)?);
        place.zip(contact).zip(body)
    })?;
    let details = collect(|errors| sent.into_details(errors))?;
    let link = match connected_user_id.as_deref().map(str::trim) {
        None | Some("") => ContactLink::Nobody,
        // An id is a text here [D B14], so that one which is no Guid is nobody's.
        Some(text) => ContactLink::AccountOrInvitation(guid(text).unwrap_or_default()),
    };
    let required_permission = fields::code(CREW_MANAGE);
    Ok(EditContact { place, contact, required_permission, details: Some(details), link })
}
