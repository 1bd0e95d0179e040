//! The ad/invite invitation API over the canonical engine.
//!
//! Calls that make a person a member of the caller's organization or change that, and answer with the membership; one
//! that shows a person and one that lists people; those that create an "ad" user and change one; those that give out and renew the tokens, also by
//! an invitation, and set forgotten passwords. What is documented and what is our choice stands in
//! `compat-fixtures/ad-invite/PROTOCOL.md`; the page keys in the comments (`[D] P1`) are its. This crate must never do
//! I/O, read a clock or know the engine, and must never take a number of the wire (`scope`, `permissions`) for a right: only the operator's table does that.

mod ad_invite;
mod ad_user;
mod create_ad_user;
mod credentials;
mod dialect;
mod email;
mod faults;
mod forgot_password;
mod get_user;
mod issue;
mod json;
mod lang;
mod list_users;
mod login;
mod login_by_invitation;
mod membership;
mod message;
mod na_invite;
mod permissions;
mod refresh;
mod refusals;
mod register_user;
mod reset_password;
mod settings;
#[cfg(test)]
mod tests;
mod tokens;
mod update_ad_user;
mod update_user;
mod user;
mod user_id;

pub use settings::{GroupTable, Scope, Settings, SettingsError, UnknownRoute};

use dialect::{AdInvite, mount};
use std::sync::Arc;
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;

/// The name of the protocol and of its credentials.
const NAME: &str = "ad-invite";

/// The adapter of the ad/invite API.
#[derive(Debug)]
pub struct AdInviteAdapter {
    settings: Arc<Settings>,
}

impl AdInviteAdapter {
    /// An adapter with these settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings: Arc::new(settings) }
    }
}

impl Adapter for AdInviteAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: false, any_slash: false }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/main", "/users-organizations", "/users/v1", "/auth/v1"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let api = &AdInvite { settings: Arc::clone(&self.settings) };
        let mounted = [
            mount(|| ad_invite::ENDPOINT, api),
            mount(|| na_invite::ENDPOINT, api),
            mount(|| register_user::ENDPOINT, api),
            mount(|| update_user::ENDPOINT, api),
            mount(|| create_ad_user::ENDPOINT, api),
            mount(|| update_ad_user::ENDPOINT, api),
            mount(|| get_user::ENDPOINT, api),
            mount(|| list_users::ENDPOINT, api),
            mount(|| login::ENDPOINT, api),
            mount(|| login_by_invitation::ENDPOINT, api),
            mount(|| refresh::ENDPOINT, api),
            mount(|| forgot_password::ENDPOINT, api),
            mount(|| reset_password::ENDPOINT, api),
        ];
        mounted.into_iter().flatten().collect()
    }

    /// Assumed: the order of the AWS gateway in front of the vendor, which checks route, authorizer and body in turn.
    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, _request: &Request, error: &RoutingError) -> Response {
        faults::missed(error, self.settings.unknown_route)
    }

    fn refuse_without_operation(&self, _request: &Request, fault: &Fault) -> Response {
        faults::refuse(fault)
    }

    fn about(&self) -> About {
        About {
            title: "ad/invite: user-organization invitations",
            description: "Paths, headers, request fields and the answers' keys are documented by the vendor. Every other \
                          status and every error body is assumed: the vendor documents none. Operations whose name has `_for_` are assumed \
                          to exist for that audience as the documented one does for its own.",
            companion_header: Some(credentials::SESSION_HEADER),
        }
    }
}
