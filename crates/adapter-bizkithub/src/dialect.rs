//! What all operations of this protocol do alike.

use crate::{Settings, body, credentials, error, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Dialect, Request, Response};
use usher_domain::{Credentials, Fault};
use utoipa::openapi::path::ParameterIn;

/// An operation of this protocol.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Bizkithub, R>;

/// The protocol with its settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bizkithub {
    pub(crate) settings: Settings,
}

/// What an operation asks for besides its body.
pub(crate) struct Input {
    /// Whether it asks for a key.
    has_key: bool,
    /// What 401 means.
    unauthorized: &'static str,
    /// What 404 means.
    absent: &'static str,
}

impl Input {
    /// The token in the body. Whoever is invited has no account yet, so no key is asked for; one that is sent is ignored
    /// (assumed).
    pub(crate) const TOKEN: Self = Self {
        has_key: false,
        unauthorized: "Not the password of the account.",
        absent: "No invitation that can be accepted.",
    };

    /// A key. `absent` is what 404 means.
    pub(crate) const fn key(absent: &'static str) -> Self {
        Self { has_key: true, unauthorized: "No key, a blocked member, or a missing permission.", absent }
    }
}

impl Dialect for Bizkithub {
    type Error = Response;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Response> {
        if input.has_key { credentials::extract_credentials(request, self.settings) } else { Ok(Credentials::Nothing) }
    }

    fn has_credentials_in_body(&self, input: &Input, request: &Request) -> bool {
        input.has_key && credentials::may_be_in_body(request)
    }

    fn check_media_type(&self, _: &Input, request: &Request) -> Result<(), Response> {
        body::check_media_type(request)
    }

    fn fault(&self, _: &Request, _: &Descriptor, _: &Input, fault: &Fault) -> Response {
        faults::answer(fault, self.settings)
    }

    fn write(&self, _: &Request, error: Response) -> Response {
        error
    }

    fn document(&self, input: &Input, _: &[u16], document: Document) -> Document {
        let document = if input.has_key {
            let text = "The key, where the header does not carry it; also in the body.";
            document.secured(false).parameter(ParameterIn::Query, "apiKey", text)
        } else {
            document
        };
        error::documented(document, input.unauthorized, input.absent)
    }
}
