//! The dialect of this API: where credentials are, which media types are read, and how errors are written, the same for
//! all of its operations.

use crate::error_context::{BodyShape, ErrorContext};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{admission, credentials, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Request, Response};
use usher_domain::{Credentials, Fault};

/// An operation of this API.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Canonical, R>;

/// This API, as the operator has set it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Canonical {
    pub(crate) settings: Settings,
}

/// What a request is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A path and perhaps a query.
    Path,
    /// A path and no body, or an empty object.
    Nothing,
    /// A JSON object.
    Json,
    /// A JSON object or no body.
    JsonOrNothing,
    /// The same, with nothing in it that the engine refuses.
    RemarkOrNothing,
    /// A file of comma-separated values.
    Csv,
    /// A delivery report, as JSON or as it came by mail.
    Report,
    /// What another service calls with, which its signature vouches for.
    Signed,
    /// A JSON object from somebody who has no credentials yet.
    Public,
    /// A JSON object with the token of an invitation, which is the credential.
    Token,
    /// The same from somebody who may be logged in.
    Invitee,
}

impl Input {
    const fn needs_credentials(self) -> bool {
        !matches!(self, Self::Signed | Self::Public | Self::Token | Self::Invitee)
    }

    fn shape(self, path: &str) -> BodyShape {
        match self {
            Self::Path | Self::Nothing | Self::RemarkOrNothing | Self::Csv | Self::Report | Self::Signed => {
                BodyShape::Path
            }
            Self::Json | Self::JsonOrNothing if path.contains('{') => BodyShape::Change,
            Self::Json | Self::JsonOrNothing => BodyShape::Object,
            Self::Public => BodyShape::Login,
            Self::Token | Self::Invitee => BodyShape::Token,
        }
    }
}

impl Dialect for Canonical {
    type Error = Problem;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Problem> {
        match input {
            Input::Signed | Input::Public | Input::Token => Ok(Credentials::Nothing),
            Input::Invitee => credentials::bearer_if_any(request),
            Input::Path
            | Input::Nothing
            | Input::Json
            | Input::JsonOrNothing
            | Input::RemarkOrNothing
            | Input::Csv
            | Input::Report => credentials::bearer(request),
        }
    }

    /// Whoever has the token of an invitation needs nothing else.
    fn is_open_to_pages(&self, input: &Input) -> bool {
        matches!(input, Input::Token | Input::Invitee)
    }

    fn has_signed_body(&self, input: &Input) -> bool {
        *input == Input::Signed
    }

    fn check_media_type(&self, input: &Input, request: &Request) -> Result<(), Problem> {
        match input {
            Input::Path => admission::key(request),
            Input::Nothing | Input::JsonOrNothing | Input::RemarkOrNothing => admission::json_or_nothing(request),
            Input::Json | Input::Public | Input::Token | Input::Invitee => admission::json(request),
            Input::Csv => admission::csv(request),
            Input::Report => admission::report(request),
            // Providers declare what they send in several ways; the body is read by its own form.
            Input::Signed => Ok(()),
        }
    }

    fn fault(&self, _: &Request, descriptor: &Descriptor, input: &Input, fault: &Fault) -> Problem {
        let Descriptor { path, required_permission, .. } = *descriptor;
        faults::problem(fault, &ErrorContext { required_permission, shape: input.shape(path) })
    }

    fn write(&self, request: &Request, problem: Problem) -> Response {
        problem.respond(request)
    }

    fn document(&self, input: &Input, errors: &[u16], document: Document) -> Document {
        let document = faults::documented(document, errors);
        if input.needs_credentials() { document.secured(false) } else { document }
    }
}
