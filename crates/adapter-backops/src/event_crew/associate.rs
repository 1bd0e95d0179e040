//! `POST /collaborators/{collaboratorId}/crew/{crewId}/users`: links an existing account to a crew member that was added by
//! hand [D, event-api/crew/users/associate-crew-user].
//!
//! It must never give access: a link to an account is no permission.

use super::{CREW_MANAGE, NO_CREW_MANAGE, at_collaborator, place};
use crate::dialect::{Backops, Endpoint};
use crate::fields::{self, Need, address};
use crate::input::Input;
use crate::path;
use crate::problem::{Problem, collect};
use usher_adapter_kit::{Descriptor, Request, Response};
use usher_domain::commands::{ContactLink, EditContact};
use utoipa::ToSchema;

/// The operation. The permission is one at the collaborator, so the engine asks for it; which one it is, is assumed.
pub(crate) const ENDPOINT: Endpoint<EditContact> = Endpoint {
    descriptor: Descriptor::post("associate_crew_user", "/collaborators/{collaboratorId}/crew/{crewId}/users", None),
    input: Input { needs_body: true, ..Input::at_collaborator(NO_CREW_MANAGE) },
    errors: &[400, 401, 403, 404, 415],
    read,
    respond: |_, _| Response::empty(200),
    document: || {
        let text = "Links an account of the organization to a crew member who has none. It gives no access.";
        path::with_crew(at_collaborator("Associate Crew User", text))
            .body::<AssociateRequest>("The account.")
            .bare_answer(200, "Linked.")
    },
};

/// The body [D].
#[derive(ToSchema)]
struct AssociateRequest {
    /// Documented: the address of the account. Assumed: of an account of the organization.
    email: String,
}

fn read(_: &Backops, request: &Request) -> Result<EditContact, Problem> {
    let ((place, contact), AssociateRequest { email }) = collect(|errors| {
        let (place, contact) = (place(request, errors), path::contact(request, errors));
        let email = fields::body(&request.body, errors)?.text("email", Need::Required);
        place.zip(contact).zip(email.map(|email| AssociateRequest { email }))
    })?;
    let email = collect(|errors| address(&email, "email", errors))?;
    let required_permission = fields::code(CREW_MANAGE);
    Ok(EditContact { place, contact, required_permission, details: None, link: ContactLink::Address(email) })
}
