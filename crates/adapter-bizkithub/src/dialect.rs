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

/// The credentials that an operation asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    Nothing,
    /// A key, or the identity of a session.
    Key,
    /// The identity of a session.
    Identity,
}

/// What an operation asks for besides its body.
pub(crate) struct Input {
    /// What it asks for.
    asks: Asks,
    /// Whether it belongs to the public API, where a key that is missing is one that does not exist (documented).
    is_public: bool,
    /// What 401 means.
    unauthorized: &'static str,
    /// What 404 means.
    absent: &'static str,
}

impl Input {
    /// The token in the body. Whoever is invited has no account yet, so no key is asked for; one that is sent is ignored
    /// (assumed).
    pub(crate) const TOKEN: Self = Self {
        asks: Asks::Nothing,
        is_public: false,
        unauthorized: "Not the password of the account.",
        absent: "No invitation that can be accepted.",
    };

    /// The token of a mailed link in the body (assumed: no key is asked for, as whoever forgot a password has none).
    pub(crate) const LINK: Self = Self {
        asks: Asks::Nothing,
        is_public: false,
        unauthorized: "Not used by this call.",
        absent: "A link that was used, has expired or never was.",
    };

    /// A name and a password in the body.
    pub(crate) const LOGIN: Self = Self { absent: "Not used by this call.", ..Self::LINK };

    /// The identity of a session.
    pub(crate) const LOGOUT: Self = Self {
        asks: Asks::Identity,
        is_public: false,
        unauthorized: "No identity of a session that is open.",
        absent: "Not used by this call.",
    };

    /// A key, of the public API.
    pub(crate) const PUBLIC_KEY: Self =
        Self { is_public: true, ..Self::key("A key that is missing, empty, malformed, unknown, deleted or expired.") };

    /// A key of the organisation that the body names.
    pub(crate) const ADMIN: Self = Self::key(
        "A key that is empty, malformed, unknown, deleted or expired; or no such organisation or member for the caller.",
    );

    /// A key. `absent` is what 404 means.
    pub(crate) const fn key(absent: &'static str) -> Self {
        Self {
            asks: Asks::Key,
            is_public: false,
            unauthorized: "No key, a blocked member, or a missing permission.",
            absent,
        }
    }
}

impl Dialect for Bizkithub {
    type Error = Response;
    type Input = Input;

    fn extract_credentials(&self, input: &Input, request: &Request) -> Result<Credentials, Response> {
        match input.asks {
            Asks::Nothing => Ok(Credentials::Nothing),
            Asks::Identity => credentials::extract_identity(request),
            Asks::Key => {
                let missing_key_is_not_found = self.settings.missing_key_is_not_found || input.is_public;
                credentials::extract_credentials(request, Settings { missing_key_is_not_found, ..self.settings })
            }
        }
    }

    fn has_credentials_in_body(&self, input: &Input, request: &Request) -> bool {
        match input.asks {
            Asks::Nothing => false,
            Asks::Key => credentials::may_be_in_body(request),
            Asks::Identity => true,
        }
    }

    /// Any key without scopes will do for the public calls (assumed): one with scopes needs that of whoever manages people.
    fn required_scope(&self, input: &Input) -> Option<&'static str> {
        input.is_public.then_some("members.manage")
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
        let document = if input.asks == Asks::Key {
            let text = "The key, where the header does not carry it; also in the body.";
            document.secured(false).parameter(ParameterIn::Query, "apiKey", text)
        } else {
            document
        };
        error::documented(document, input.unauthorized, input.absent)
    }
}
