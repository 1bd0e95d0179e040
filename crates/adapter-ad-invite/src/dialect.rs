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

/// What an operation asks for, and under which other names and paths it is reached.
pub(crate) struct Input {
    has_tokens: bool,
    has_body: bool,
    /// Its name without the stage prefix.
    without_stage: &'static str,
    /// Where it is for each audience, if it is one that each audience has: see [`audiences`].
    audiences: &'static [Place],
    /// Whether its page was not seen for the audience, and whether the path is one without the stage: both are assumed.
    assumed: (bool, bool),
}

/// A name, the path of it, and the name without the stage prefix.
type Place = (&'static str, &'static str, &'static str);

/// The places of an operation of the authentication service. One copy of each page is stored, of one audience or
/// another, so that the same operation exists for the other two is assumed.
macro_rules! audiences {
    ($name:literal, $path:literal) => {
        &[
            (concat!($name, "_for_ad"), concat!("/main/auth/v1/ad/", $path), concat!($name, "_for_ad_without_stage")),
            (concat!($name, "_for_rs"), concat!("/main/auth/v1/rs/", $path), concat!($name, "_for_rs_without_stage")),
            (concat!($name, "_for_bo"), concat!("/main/auth/v1/bo/", $path), concat!($name, "_for_bo_without_stage")),
        ]
    };
}
pub(crate) use audiences;

impl Input {
    /// Both tokens and a JSON body.
    pub(crate) const fn tokens(without_stage: &'static str) -> Self {
        Self { has_tokens: true, has_body: true, without_stage, audiences: &[], assumed: (false, false) }
    }

    /// Both tokens and no body.
    pub(crate) const fn no_body(without_stage: &'static str) -> Self {
        Self { has_tokens: true, has_body: false, without_stage, audiences: &[], assumed: (false, false) }
    }

    /// A JSON body, and no tokens: the header is ignored. For each audience.
    pub(crate) const fn public(without_stage: &'static str, audiences: &'static [Place]) -> Self {
        Self { has_tokens: false, has_body: true, without_stage, audiences, assumed: (false, false) }
    }
}

/// An operation as the vendor has it, the same for the other audiences, and each without the stage prefix: a client whose
/// base URL already ends in the stage, or whose proxy takes it off, reaches the same operation (assumed).
pub(crate) fn mount<R: Decoded>(endpoint: fn() -> Endpoint<R>, api: &AdInvite) -> Vec<Box<dyn MountedOperation>> {
    let Endpoint { descriptor, input, .. } = endpoint();
    let documented = (descriptor.name, descriptor.path, input.without_stage);
    let twins = input.audiences.iter().copied().filter(|(_, path, _)| *path != descriptor.path);
    let one = |name, path, assumed| {
        let mut endpoint = endpoint();
        endpoint.input.assumed = assumed;
        endpoint.at(name, path).mount(api)
    };
    let both = |((name, path, without_stage), is_unseen): (Place, bool)| {
        let bare = path.strip_prefix(STAGE).unwrap_or(path);
        [one(name, path, (is_unseen, false)), one(without_stage, bare, (is_unseen, true))]
    };
    std::iter::once((documented, false)).chain(twins.map(|twin| (twin, true))).flat_map(both).collect()
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
        let (is_unseen, is_bare) = input.assumed;
        let document = if is_unseen {
            document.noted("That this audience has it is assumed: its page was not seen.")
        } else {
            document
        };
        let document = if is_bare { document.noted("The path without the stage is assumed.") } else { document };
        if !input.has_tokens {
            return document;
        }
        document.secured(true).answer::<Message>(401, JSON, "A token is missing or not accepted (assumed)")
    }
}
