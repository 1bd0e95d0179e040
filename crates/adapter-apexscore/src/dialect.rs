//! What all operations of this protocol do alike.

use crate::error::ErrorDetail;
use crate::media::JSON;
use crate::settings::Settings;
use crate::{body, credentials, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Request, Response};
use usher_domain::{Credentials, Fault};

/// An operation of this protocol.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Apexscore, R>;

/// The protocol with its settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Apexscore {
    pub(crate) settings: Settings,
}

/// What a request of an operation is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Input {
    /// A token, and a body that the operation itself looks at, if any.
    Token,
    /// A token and a JSON body.
    TokenAndJson,
    /// A token, if one is sent.
    TokenIfAny,
    /// A JSON body; whatever is in `Authorization` is not looked at (assumed).
    Json,
}

impl Dialect for Apexscore {
    type Error = Response;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Response> {
        match input {
            Input::Token | Input::TokenAndJson => credentials::extract_credentials(request),
            Input::TokenIfAny => credentials::present_if_any(request),
            Input::Json => Ok(Credentials::Nothing),
        }
    }

    fn check_media_type(&self, input: &Input, request: &Request) -> Result<(), Response> {
        match input {
            Input::TokenAndJson | Input::Json => body::check_media_type(request),
            Input::Token | Input::TokenIfAny => Ok(()),
        }
    }

    fn fault(&self, _: &Request, _: &Descriptor, _: &Input, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn write(&self, _: &Request, response: Response) -> Response {
        response
    }

    fn document(&self, input: &Input, errors: &[u16], document: Document) -> Document {
        let document = match input {
            Input::Token | Input::TokenAndJson => document.secured(false),
            Input::TokenIfAny | Input::Json => document,
        };
        errors.iter().fold(document, |document, status| {
            let text = match status {
                401 if *input == Input::TokenIfAny => {
                    "A bearer token was sent, though none is needed, and is refused. Assumed."
                }
                401 => "The token is missing or refused. Assumed.",
                415 => "The body is not declared to be JSON. Assumed.",
                _ => "Refused. Assumed.",
            };
            document.answer::<ErrorDetail<'_>>(*status, JSON, text)
        })
    }
}
