//! `POST /crew/{crewId}/save-to-org`: pushes what is noted of an event's crew member up to the crew database of the
//! organization [D B16].
//!
//! It must never be done with a right at an event: the permission is one in the organization [D B16].

use crate::dialect::Endpoint;
use crate::input::{Companion, Input};
use crate::problem::collect;
use crate::{fields, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::SaveContact;

/// What it needs, in the organization that owns the event [D B16].
const EDIT: &str = "CrewDatabase.Edit";

/// The operation. The key alone says which organization it is: an event token would narrow it to less.
pub(crate) const ENDPOINT: Endpoint<SaveContact> = Endpoint {
    descriptor: Descriptor::post("save_crew_to_org", "/crew/{crewId}/save-to-org", Some(EDIT)),
    input: Input { companion: Companion::None, ..Input::requiring("CrewDatabase.Edit permission is required.") },
    errors: &[400, 401, 403, 404],
    read: |_, request| {
        let contact = collect(|errors| path::contact(request, errors))?;
        Ok(SaveContact { contact, required_permission: fields::code(EDIT) })
    },
    respond: |_, _| Response::empty(201),
    document: || {
        let text = "Saves names and contact data of an event's crew member to the organization's crew: to a new record \
            the first time, over the same record from then on.";
        path::with_crew(Document::new("Save Crew To Org", text))
            .idempotency_key("Not of BackOps: repeats of the call answer the same.")
            .bare_answer(201, "Saved.")
    },
};
