//! `GET /crew/lookup?query=`: who is in the crew of the organization already, for a form that invites [D B2].

mod request;
mod response;

use crate::settings::Settings;
use crate::{JSON, credentials, faults};
use response::LookupRow;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{MembersFound, SearchMembers};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

pub(crate) struct CrewLookup {
    settings: Settings,
}

impl CrewLookup {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for CrewLookup {
    type Command = SearchMembers;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        // `*` is the organization admin [D B2].
        Descriptor { name: "crew_lookup", method: Method::Get, path: "/crew/lookup", required_permission: Some("*") }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::key_and_organization(request).map_err(|problem| problem.respond(request, self.settings.error_body))
    }

    fn decode(&self, request: &Request) -> Result<(SearchMembers, ()), Response> {
        let command = request::read(request, self.settings.lookup_limit.get());
        Ok((command.map_err(|problem| problem.respond(request, self.settings.error_body))?, ()))
    }

    fn encode(&self, _: &Request, (): &(), MembersFound(found): &MembersFound) -> Response {
        Response::json(200, JSON, &found.iter().map(LookupRow::of).collect::<Vec<_>>())
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault).respond(request, self.settings.error_body)
    }

    fn document(&self) -> Document {
        let text =
            "Finds crew by a part of their address or name, whatever the letter case. No match is an empty array.";
        crate::problem::documented(Document::new("Lookup Crew", text), &[400, 401, 403])
            .secured(true)
            .parameter(ParameterIn::Query, "query", "The text to look for; required.")
            .list_answer::<LookupRow<'_>>(200, JSON, "Who was found.")
    }
}

#[cfg(test)]
mod tests;
