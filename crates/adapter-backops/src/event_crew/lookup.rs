//! `GET /crew/lookup?query=` with an event token: who is in the crew of the event already, for a form that invites
//! [D B11].
//!
//! It must never find anybody who neither holds something at the event nor is noted there, but for the caller.

use crate::collaborators::ADMIN;
use crate::crew_lookup::{self, LookupRow};
use crate::dialect::Endpoint;
use crate::input::Input;
use crate::{JSON, fields};
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{ContactsFound, SearchContacts};

/// The operation. It is described together with that of the organization.
pub(crate) const ENDPOINT: Endpoint<SearchContacts> = Endpoint {
    descriptor: Descriptor::get("crew_lookup", "/crew/lookup", Some(ADMIN)),
    input: Input::of_event("EventAdmin permission is required."),
    errors: &[400, 401, 403],
    // The token confines what is found to the event.
    read: |api, request| {
        let (text, limit) = (Some(crew_lookup::query(request)?), api.settings.lookup_limit.get());
        Ok(SearchContacts { at: None, text, required_permission: fields::code(ADMIN), limit })
    },
    respond: |_, ContactsFound(found)| {
        Response::json(200, JSON, &found.iter().filter_map(LookupRow::of_event).collect::<Vec<_>>())
    },
    document: || (crew_lookup::ENDPOINT.document)(),
};
