//! The BackOps API over the canonical engine: inviting crew, looking it up, editing what is pending, the users of an
//! organization, the collaborators of an event and their crew, and the calls that get the tokens which all of these need.
//!
//! `compat-fixtures/backops/PROTOCOL.md` states the wire format, what of it BackOps documents and what is our choice.
//! This crate translates and nothing else: it must never do I/O, read a clock or decide whether someone may be invited.
//! `refusals.rs` is the whole table from the engine's refusals to this API's answers.

mod add_user;
mod authorize_organization;
mod authorize_resource;
mod collaborators;
mod credentials;
mod crew_invite;
mod crew_lookup;
mod crew_record;
mod dialect;
mod event_crew;
mod event_users;
mod faults;
mod field_errors;
mod fields;
mod get_user_permissions;
mod get_users;
mod input;
mod json;
mod kinds;
mod path;
mod problem;
mod refusals;
mod remove_user;
mod search;
mod settings;
mod status;
#[cfg(test)]
mod testing;
mod update_invitation_permissions;

pub use settings::{CatalogMode, Duplicates, ErrorBody, Settings, Spelling};

use dialect::Backops;
use input::Input;
use usher_adapter_kit::openapi::{About, Document};
use usher_adapter_kit::{Adapter, ByHeader, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;
use utoipa::openapi::path::ParameterIn;

/// The adapter's name, which is also the family of its credentials.
const NAME: &str = "backops";

/// The media type of every successful answer. The charset is inferred from the ASP.NET Core stack.
const JSON: &str = "application/json; charset=utf-8";

/// Two operations at one path, of the event API and of the organization API: an event token selects the former (assumed).
fn by_token(
    of_event: Box<dyn MountedOperation>,
    of_organization: Box<dyn MountedOperation>,
) -> Box<dyn MountedOperation> {
    let document = |document: Document| {
        let text = "An event token in place of the organization token: the call is then about the event's crew, and needs \
            EventAdmin there.";
        document.parameter(ParameterIn::Header, credentials::EVENT_TOKEN, text)
    };
    Box::new(ByHeader { header: credentials::EVENT_TOKEN, with: of_event, without: of_organization, document })
}

/// The BackOps protocol.
#[derive(Clone, Copy, Debug)]
pub struct BackopsAdapter {
    settings: Settings,
}

impl BackopsAdapter {
    /// The adapter under these settings.
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Adapter for BackopsAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: true, any_slash: true }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/crew", "/Organizations", "/Events", "/Collaborators", "/Areas"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let api = &Backops { settings: self.settings };
        vec![
            crew_invite::ENDPOINT.mount(api),
            by_token(event_crew::lookup::ENDPOINT.mount(api), crew_lookup::ENDPOINT.mount(api)),
            crew_record::ENDPOINT.mount(api),
            by_token(event_crew::pending::ENDPOINT.mount(api), update_invitation_permissions::ENDPOINT.mount(api)),
            authorize_organization::ENDPOINT.mount(api),
            authorize_resource::EVENT.mount(api),
            authorize_resource::COLLABORATOR.mount(api),
            authorize_resource::AREA.mount(api),
            collaborators::LIST.mount(api),
            collaborators::ADD.mount(api),
            event_crew::invite::ENDPOINT.mount(api),
            event_crew::list::ENDPOINT.mount(api),
            event_crew::add::ENDPOINT.mount(api),
            event_crew::update::ENDPOINT.mount(api),
            event_crew::add_users::ENDPOINT.mount(api),
            event_crew::associate::ENDPOINT.mount(api),
            event_crew::unlink::ENDPOINT.mount(api),
            event_crew::save::ENDPOINT.mount(api),
            event_crew::join::ENDPOINT.mount(api),
            event_users::LIST.mount(api),
            event_users::PERMISSIONS.mount(api),
            get_users::ENDPOINT.mount(api),
            add_user::ENDPOINT.mount(api),
            remove_user::ENDPOINT.mount(api),
            get_user_permissions::ENDPOINT.mount(api),
        ]
    }

    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, request: &Request, error: &RoutingError) -> Response {
        faults::missed(error).respond(request, self.settings.error_body)
    }

    fn refuse_without_operation(&self, request: &Request, fault: &Fault) -> Response {
        faults::problem(fault, &Input::ADMIN).respond(request, self.settings.error_body)
    }

    fn about(&self) -> About {
        About {
            title: "BackOps crew invitations",
            description: "The organization API of BackOps for crew and users, and of its event API the collaborators and their crew, as Usher speaks it. Documented by BackOps: \
                the calls with their fields, most statuses and the members of their results. Assumed: the call that \
                issues an organization token, some statuses, and the body of every error answer.",
            companion_header: Some(credentials::ORGANIZATION_TOKEN),
        }
    }
}
