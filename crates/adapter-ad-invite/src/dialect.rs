//! What all operations of this protocol do alike.

use crate::message::{JSON, Message};
use crate::settings::Settings;
use crate::{credentials, faults, json};
use std::sync::Arc;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Decoded, Descriptor, Dialect, MountedOperation, Request, Response};
use usher_domain::{Credentials, Fault};

/// An operation of this protocol, below the stage prefix `/main`.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<AdInvite, R>;

/// The stage prefix of the vendor's paths (`[D]` P1).
const STAGE: &str = "/main";

/// The protocol with its settings.
#[derive(Clone, Debug)]
pub(crate) struct AdInvite {
    pub(crate) settings: Arc<Settings>,
}

/// What an operation asks for, and its name where it is reached without the stage prefix.
pub(crate) struct Input {
    has_tokens: bool,
    has_body: bool,
    without_stage: &'static str,
}

impl Input {
    /// Both tokens and a JSON body.
    pub(crate) const fn tokens(without_stage: &'static str) -> Self {
        Self { has_tokens: true, has_body: true, without_stage }
    }

    /// Both tokens and no body.
    pub(crate) const fn no_body(without_stage: &'static str) -> Self {
        Self { has_tokens: true, has_body: false, without_stage }
    }

    /// A JSON body, and no tokens: the header is ignored.
    pub(crate) const fn public(without_stage: &'static str) -> Self {
        Self { has_tokens: false, has_body: true, without_stage }
    }
}

/// An operation as the vendor has it, and without the stage prefix: a client whose base URL already ends in the stage, or
/// whose proxy takes it off, reaches the same operation (assumed).
pub(crate) fn mount<R: Decoded>(endpoint: fn() -> Endpoint<R>, api: &AdInvite) -> [Box<dyn MountedOperation>; 2] {
    let Endpoint { descriptor, input, .. } = endpoint();
    let path = descriptor.path.strip_prefix(STAGE).unwrap_or(descriptor.path);
    [endpoint().mount(api), endpoint().at(input.without_stage, path).mount(api)]
}

impl Dialect for AdInvite {
    type Error = Response;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Response> {
        if input.has_tokens { credentials::access_and_session(request) } else { Ok(Credentials::Nothing) }
    }

    fn check_media_type(&self, input: &Input, request: &Request) -> Result<(), Response> {
        if input.has_body { json::check_media_type(request) } else { Ok(()) }
    }

    fn fault(&self, _: &Request, _: &Descriptor, _: &Input, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn write(&self, _: &Request, error: Response) -> Response {
        error
    }

    fn document(&self, input: &Input, _: &[u16], document: Document) -> Document {
        if !input.has_tokens {
            return document;
        }
        document.secured(true).answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
    }
}
