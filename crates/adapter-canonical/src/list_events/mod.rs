//! `GET /v1/events`: what has happened, in order, for systems that poll.

mod request;
mod response;

use crate::error_context::{BodyShape, ErrorContext};
use crate::settings::Settings;
use crate::{JSON, credentials, faults};
use response::EventPageResponse;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, Operation, Request, Response};
use usher_domain::commands::{EventsListed, ListEvents};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

const ERROR_CONTEXT: ErrorContext = ErrorContext { required_permission: Some("events.read"), shape: BodyShape::Path };

pub(crate) struct ListEventsOperation {
    settings: Settings,
}

impl ListEventsOperation {
    pub(crate) fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Operation for ListEventsOperation {
    type Command = ListEvents;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        Descriptor {
            name: "list_events",
            method: Method::Get,
            path: "/v1/events",
            required_permission: ERROR_CONTEXT.required_permission,
        }
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        credentials::bearer(request)
    }

    fn decode(&self, request: &Request) -> Result<(ListEvents, ()), Response> {
        let command = request::read(request, &self.settings).map_err(|problem| problem.respond(request))?;
        Ok((command, ()))
    }

    fn encode(&self, _: &Request, (): &(), listed: &EventsListed) -> Response {
        Response::json(200, JSON, &EventPageResponse::of(listed))
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ERROR_CONTEXT)
    }

    fn document(&self) -> Document {
        let text = "What has happened, oldest first. Ask again with `next_cursor` as `after`, at once while `has_more` is true and \
            from time to time otherwise: nothing is missed and nothing comes twice.";
        faults::documented(Document::new("Read events", text), &[401, 403, 422])
            .secured(false)
            .parameter(
                ParameterIn::Query,
                "after",
                "The `next_cursor` of the answer before; left out, from the first event.",
            )
            .parameter(
                ParameterIn::Query,
                "kind",
                "A type such as `invitation.created`, a family such as `invitation.*`, or `*`.",
            )
            .parameter(
                ParameterIn::Query,
                "limit",
                "How many events at most: 1 to 200 unless configured; 50 if left out.",
            )
            .answer::<EventPageResponse<'_>>(200, JSON, "Events in order.")
    }
}

#[cfg(test)]
mod tests;
