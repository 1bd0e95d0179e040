//! An operation as data: where it is, what it needs, how its request is read and how its outcome is written. What the
//! operations on licenses, roles, keys and the like have in common stands here once.

use crate::error_context::{BodyShape, ErrorContext};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::{admission, credentials, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Operation, Perform, Request, Response};
use usher_domain::{Credentials, Fault};

/// An operation around a command.
pub(crate) struct Endpoint<C: Perform> {
    /// Where it is and what it needs.
    pub(crate) descriptor: Descriptor,
    /// What its request is made of.
    pub(crate) input: Input,
    /// Reads the request.
    pub(crate) decode: fn(&Settings, &Request) -> Result<C, Problem>,
    /// Writes the outcome.
    pub(crate) encode: fn(&Request, &C::Outcome) -> Response,
    /// Describes it, but for the errors.
    pub(crate) document: fn() -> Document,
    /// The statuses of its errors.
    pub(crate) errors: &'static [u16],
    /// What the operator has set.
    pub(crate) settings: Settings,
}

/// What a request is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A path and perhaps a query.
    Path,
    /// A JSON object.
    Json,
    /// A JSON object or no body.
    JsonOrNothing,
    /// A JSON object from somebody who has no credentials yet.
    Public,
}

impl<C: Perform> Endpoint<C> {
    fn context(&self) -> ErrorContext {
        let shape = match self.input {
            Input::Path => BodyShape::Path,
            Input::Json | Input::JsonOrNothing if self.descriptor.path.contains('{') => BodyShape::Change,
            Input::Json | Input::JsonOrNothing => BodyShape::Object,
            Input::Public => BodyShape::Login,
        };
        ErrorContext { required_permission: self.descriptor.required_permission, shape }
    }
}

impl<C: Perform> Operation for Endpoint<C> {
    type Command = C;
    type Context = ();

    fn descriptor(&self) -> Descriptor {
        self.descriptor.clone()
    }

    fn extract_credentials(&self, request: &Request) -> Result<Credentials, Response> {
        if self.input == Input::Public { Ok(Credentials::Nothing) } else { credentials::bearer(request) }
    }

    fn check_media_type(&self, request: &Request) -> Result<(), Response> {
        match self.input {
            Input::Path => admission::key(request),
            Input::Json | Input::Public => admission::json(request),
            Input::JsonOrNothing => admission::json_or_nothing(request),
        }
    }

    fn decode(&self, request: &Request) -> Result<(C, ()), Response> {
        let command = (self.decode)(&self.settings, request);
        Ok((command.map_err(|problem| problem.respond(request))?, ()))
    }

    fn encode(&self, request: &Request, (): &(), outcome: &C::Outcome) -> Response {
        (self.encode)(request, outcome)
    }

    fn refuse(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &self.context())
    }

    fn document(&self) -> Document {
        let document = faults::documented((self.document)(), self.errors);
        if self.input == Input::Public { document } else { document.secured(false) }
    }
}
