//! `DELETE /collaborators/{collaboratorId}/crew/{crewId}/users`: unlinks an account from the crew of a collaborator; the
//! record stays [D, event-api/crew/users/remove-crew-user].
//!
//! It must never take anything away beside the collaborator.

use super::{CREW_MANAGE, NO_CREW_MANAGE, at_collaborator, place};
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::problem::collect;
use crate::{fields, path};
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::RevokeAtResource;

/// The operation. The permission is one at the collaborator, so the engine asks for it.
pub(crate) const ENDPOINT: Endpoint<RevokeAtResource> = Endpoint {
    descriptor: Descriptor::delete("remove_crew_user", "/collaborators/{collaboratorId}/crew/{crewId}/users", None),
    input: Input::at_collaborator(NO_CREW_MANAGE),
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let (place, contact) = collect(|errors| {
            let place = place(request, errors);
            place.zip(path::contact(request, errors))
        })?;
        Ok(RevokeAtResource { contact, place, required_permission: fields::code(CREW_MANAGE) })
    },
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Takes away what the crew member's account may do at the collaborator. The record stays.";
        path::with_crew(at_collaborator("Remove Crew User", text)).bare_answer(200, "Unlinked.")
    },
};
