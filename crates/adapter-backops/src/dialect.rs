//! What all operations of this protocol do alike.

use crate::input::{Companion, Input, UNKNOWN_COLLABORATOR};
use crate::json::guid;
use crate::problem::{self, Problem};
use crate::settings::Settings;
use crate::status::Status;
use crate::{credentials, faults, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Request, Response};
use usher_domain::{Credentials, Fault, OrganizationId, Refusal, RowRefusal};
use utoipa::openapi::path::ParameterIn;

/// An operation of this protocol.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Backops, R>;

/// The protocol with its settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backops {
    pub(crate) settings: Settings,
}

impl Dialect for Backops {
    type Error = Problem;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Problem> {
        credentials::extract(request, input.companion)
    }

    fn check_media_type(&self, input: &Input, request: &Request) -> Result<(), Problem> {
        if !input.needs_body || request.media_type().is_some_and(|media_type| is_json(&media_type)) {
            return Ok(());
        }
        Err(Problem::new(Status::UNSUPPORTED_MEDIA_TYPE, "The request body must be application/json."))
    }

    fn organization(&self, request: &Request) -> Option<OrganizationId> {
        problem::collect(|errors| path::organization(request, errors)).ok()
    }

    fn fault(&self, request: &Request, _: &Descriptor, input: &Input, fault: &Fault) -> Problem {
        match (fault, input.collaborator_in_body) {
            (Fault::Refused(RowRefusal { refusal: Refusal::UnknownResource(id), .. }), Some(field))
                if guid(request.parameters.get(path::EVENT)) != Some(id.0) =>
            {
                Problem::not_found(UNKNOWN_COLLABORATOR).at(field)
            }
            _ => faults::problem(fault, input),
        }
    }

    fn write(&self, request: &Request, problem: Problem) -> Response {
        problem.respond(request, self.settings.error_body)
    }

    fn document(&self, input: &Input, errors: &[u16], document: Document) -> Document {
        let document = match input.companion {
            Companion::Event => document.parameter(ParameterIn::Header, credentials::EVENT_TOKEN, "The event token."),
            Companion::Place => [
                (credentials::EVENT_TOKEN, "An event token, if the key shall be narrowed to the event."),
                (credentials::COLLABORATOR_TOKEN, "A collaborator token, if it shall be narrowed to the collaborator."),
                (credentials::AREA_TOKEN, "An area token, if it shall be narrowed to the area."),
            ]
            .into_iter()
            .fold(document, |document, (name, text)| document.parameter(ParameterIn::Header, name, text)),
            Companion::None | Companion::Organization | Companion::EventAlone => document,
        };
        problem::documented(document, errors).secured(input.companion == Companion::Organization)
    }
}

/// Whether ASP.NET Core's JSON reader takes bodies of a media type.
fn is_json(media_type: &str) -> bool {
    let suffixed = media_type.starts_with("application/") && media_type.ends_with("+json");
    suffixed || media_type == "application/json" || media_type == "text/json"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_has_several_media_types() {
        for (media_type, expected) in [
            ("application/json", true),
            ("text/json", true),
            ("application/vnd.x+json", true),
            ("text/vnd.x+json", false),
            ("application/x-www-form-urlencoded", false),
        ] {
            assert_eq!(is_json(media_type), expected, "{media_type}");
        }
    }
}
