//! `GET /crew/lookup?query=`: who is in the crew of the organization already, for a form that invites [D B2].

mod request;
mod response;

use crate::JSON;
use crate::dialect::{Endpoint, Input};
use response::LookupRow;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::SearchMembers;
use utoipa::openapi::path::ParameterIn;

/// The operation. `*` is the organization admin [D B2].
pub(crate) const ENDPOINT: Endpoint<SearchMembers> = Endpoint {
    descriptor: Descriptor::get("crew_lookup", "/crew/lookup", Some("*")),
    input: Input::ADMIN,
    errors: &[400, 401, 403],
    read: |api, request| request::read(request, api.settings.lookup_limit.get()),
    respond: |_, found| Response::json(200, JSON, &found.0.iter().map(LookupRow::of).collect::<Vec<_>>()),
    document: || {
        let text =
            "Finds crew by a part of their address or name, whatever the letter case. No match is an empty array.";
        Document::new("Lookup Crew", text)
            .parameter(ParameterIn::Query, "query", "The text to look for; required.")
            .list_answer::<LookupRow<'_>>(200, JSON, "Who was found.")
    },
};

#[cfg(test)]
mod tests;
