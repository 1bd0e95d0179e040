//! SCIM 2.0 (RFC 7643, RFC 7644) over the canonical engine: an identity provider makes, changes and shuts out the people of
//! one organization, and puts them into groups, which are roles.
//!
//! `compat-fixtures/scim/PROTOCOL.md` states what of the two documents is spoken and what is our choice. This crate
//! translates and nothing else: it must never do I/O, read a clock or decide whether someone may be let in.

mod body;
mod dialect;
mod discovery;
mod error;
mod etag;
mod faults;
mod filter;
mod groups;
mod input;
mod patch;
mod projection;
mod query;
mod refusals;
mod settings;
mod users;

pub use settings::Settings;

use dialect::Scim;
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;

/// The adapter's name, which is also the family of its keys.
const NAME: &str = "scim";

/// The media type of every answer (RFC 7644 section 3.1).
const SCIM_JSON: &str = "application/scim+json";

/// The SCIM protocol.
#[derive(Clone, Copy, Debug)]
pub struct ScimAdapter {
    settings: Settings,
}

impl ScimAdapter {
    /// The adapter under these settings.
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Adapter for ScimAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: false, any_slash: true }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/scim/v2"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let scim = &Scim { settings: self.settings };
        vec![
            discovery::CONFIG.mount(scim),
            discovery::RESOURCE_TYPES.mount(scim),
            discovery::RESOURCE_TYPE.mount(scim),
            discovery::SCHEMAS.mount(scim),
            discovery::SCHEMA.mount(scim),
            users::list::ENDPOINT.mount(scim),
            users::create::ENDPOINT.mount(scim),
            users::get::ENDPOINT.mount(scim),
            users::replace::ENDPOINT.mount(scim),
            users::patch::ENDPOINT.mount(scim),
            users::delete::ENDPOINT.mount(scim),
            groups::list::ENDPOINT.mount(scim),
            groups::create::ENDPOINT.mount(scim),
            groups::get::ENDPOINT.mount(scim),
            groups::replace::ENDPOINT.mount(scim),
            groups::patch::ENDPOINT.mount(scim),
            groups::delete::ENDPOINT.mount(scim),
        ]
    }

    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, _: &Request, error: &RoutingError) -> Response {
        faults::missed(error).respond()
    }

    fn refuse_without_operation(&self, _: &Request, fault: &Fault) -> Response {
        faults::error(fault, input::Input::Reads).respond()
    }

    fn about(&self) -> About {
        About {
            title: "SCIM 2.0",
            description: "RFC 7643 and RFC 7644 as Usher speaks them: users, groups (which are roles), filters, paging, PATCH and \
                entity tags. Bulk requests, sorting and changing passwords are not supported, and `ServiceProviderConfig` says so.",
            companion_header: None,
        }
    }
}
