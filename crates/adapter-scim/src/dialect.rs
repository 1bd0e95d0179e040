//! What all operations of this protocol do alike.

use crate::error::{ErrorBody, ScimError};
use crate::input::Input;
use crate::settings::Settings;
use crate::{NAME, SCIM_JSON, faults};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Bearer, Descriptor, Dialect, Request, Response};
use usher_domain::{Credentials, Fault, Secret};

/// An operation of this protocol.
pub(crate) type Endpoint<R> = usher_adapter_kit::Endpoint<Scim, R>;

/// The protocol with its settings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scim {
    pub(crate) settings: Settings,
}

impl Dialect for Scim {
    type Error = ScimError;
    type Input = Input;

    fn extract_credentials(&self, _: &Input, request: &Request) -> Result<Credentials, ScimError> {
        match request.bearer() {
            Bearer::Token(key) => Ok(Credentials::Key { family: NAME, key: Secret::new(key) }),
            Bearer::Absent | Bearer::OtherScheme | Bearer::Empty => Err(ScimError::unauthorized()),
        }
    }

    fn check_media_type(&self, input: &Input, request: &Request) -> Result<(), ScimError> {
        let media_type = request.media_type();
        if *input == Input::Reads || matches!(media_type.as_deref(), Some(SCIM_JSON | "application/json")) {
            return Ok(());
        }
        Err(ScimError::new(415, "Send the body as application/scim+json."))
    }

    fn fault(&self, _: &Request, _: &Descriptor, input: &Input, fault: &Fault) -> ScimError {
        faults::error(fault, *input)
    }

    fn write(&self, _: &Request, error: ScimError) -> Response {
        error.respond()
    }

    fn document(&self, input: &Input, errors: &[u16], document: Document) -> Document {
        let usual: &[u16] = if *input == Input::Reads { &[401, 403] } else { &[400, 401, 403, 413, 415] };
        usual.iter().chain(errors).fold(document.secured(false), |document, status| {
            document.answer::<ErrorBody<'_>>(*status, SCIM_JSON, "Refused; `detail` says why.")
        })
    }
}
