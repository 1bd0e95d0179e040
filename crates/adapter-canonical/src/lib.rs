//! The canonical invitation API over the canonical engine: Usher's own protocol, JSON with problem details (RFC 9457).
//!
//! `compat-fixtures/canonical/PROTOCOL.md` states the wire format. This crate translates and nothing else: it must never
//! do I/O, read a clock or decide whether somebody may be invited, and it has no way to the engine that other protocols
//! do not have. `kind.rs` lists every kind of problem, `refusals.rs` is the whole table from the engine's refusals to
//! them.

mod admission;
mod api_keys;
mod blocklist;
mod body;
mod credentials;
pub mod csv_import;
mod delivery;
pub mod delivery_report;
mod endpoint;
mod error_context;
mod errors;
mod etag;
mod event;
mod faults;
mod fields;
mod grant;
mod grants;
mod identity_provider;
mod identity_providers;
mod imports;
mod instant;
mod invitation;
mod invitations;
mod issue_organization_token;
mod json;
mod kind;
mod licenses;
mod list_events;
mod mail_delivery;
mod member;
mod members;
pub mod metadata;
mod organization;
mod organizations;
mod page;
mod passwords;
mod path;
mod permission_templates;
mod permissions;
mod problem;
mod problems;
mod provider_reports;
mod query;
mod refusals;
mod report_bounce;
mod resources;
mod roles;
mod schemas;
mod sessions;
mod settings;
mod suppression;
mod suppressions;
#[cfg(test)]
mod testing;
mod text;
mod token;
mod translations;
pub mod typed_id;
mod webhook;
mod webhooks;

pub use event::event_message;
pub use problems::{ProblemKind, problem_kinds};
pub use settings::Settings;

use endpoint::Canonical;
use error_context::ErrorContext;
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;

/// The adapter's name.
const NAME: &str = "canonical";

/// The media type of every successful answer.
const JSON: &str = "application/json";

/// The canonical protocol.
#[derive(Clone, Copy, Debug)]
pub struct CanonicalAdapter {
    settings: Settings,
}

impl CanonicalAdapter {
    /// The adapter under these settings.
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Adapter for CanonicalAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: false, any_slash: false }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/v1"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let api = &Canonical { settings: self.settings };
        let mut operations = vec![
            issue_organization_token::ENDPOINT.mount(api),
            list_events::ENDPOINT.mount(api),
            report_bounce::ENDPOINT.mount(api),
            provider_reports::ENDPOINT.mount(api),
        ];
        operations.extend(invitations::operations(api));
        operations.extend(imports::operations(api));
        operations.extend(webhooks::operations(api));
        operations.extend(identity_providers::operations(api));
        operations.extend(suppressions::operations(api));
        operations.extend(members::operations(api));
        operations.extend(permissions::operations(api));
        operations.extend(roles::operations(api));
        operations.extend(permission_templates::operations(api));
        operations.extend(licenses::operations(api));
        operations.extend(resources::operations(api));
        operations.extend(blocklist::operations(api));
        operations.extend(organization::operations(api));
        operations.extend(organizations::operations(api));
        operations.extend(api_keys::operations(api));
        operations.extend(sessions::operations(api));
        operations.extend(passwords::operations(api));
        operations
    }

    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, request: &Request, error: &RoutingError) -> Response {
        faults::missed(error).respond(request)
    }

    fn refuse_without_operation(&self, request: &Request, fault: &Fault) -> Response {
        faults::respond(request, fault, &ErrorContext::NOWHERE)
    }

    fn about(&self) -> About {
        About {
            title: "Usher",
            description: "Invite people to an organization, one or ten thousand at a time; read, change, resend and \
                revoke invitations; accept and decline them. Every error is a problem (RFC 9457) whose `detail` says \
                what to do next and whose `code` is for programs. Inviting, resending and revoking with an \
                `Idempotency-Key` can be repeated without harm.",
            companion_header: None,
        }
    }
}

#[cfg(test)]
mod tests;
