//! The BizKitHub invitation API over the canonical engine.
//!
//! One crate speaks the paths, the credentials and the error registry of BizKitHub as its public pages show them.
//! Every choice is written down in `compat-fixtures/bizkithub/PROTOCOL.md`, which keeps documented and inferred apart
//! and explains the page keys used here (`S1`, `E`, ...). This crate must never do I/O, read a clock or know the
//! engine.

mod acceptance;
mod admin;
mod block_member;
mod body;
mod check_email_availability;
mod complete_member_invite;
mod confirm_invite;
mod create_permission_template;
mod credentials;
mod dialect;
mod error;
mod faults;
mod fields;
mod generate_key;
mod invalidate_key;
mod invite_email;
mod json;
mod key_scopes;
mod list_key_scopes;
mod list_keys;
mod log_in;
mod log_out;
mod member_id;
mod refusals;
mod reset_contact_password;
mod reset_customer_password;
mod reset_password;
mod save_permissions;
mod set_customer_password;
mod set_key_scopes;
mod settings;
mod success;
#[cfg(test)]
mod testing;

pub use member_id::external as external_member_id;
pub use settings::{NewPasswords, PermissionText, Settings};

use dialect::Bizkithub;
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::Fault;

/// The adapter's name, which is also the family of its keys.
const NAME: &str = "bizkithub";

/// The BizKitHub protocol (\[D\] S1: `/bff` operations on `https://api.bizkithub.com`).
#[derive(Clone, Copy, Debug)]
pub struct BizkithubAdapter {
    settings: Settings,
}

impl BizkithubAdapter {
    /// The adapter with its settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Adapter for BizkithubAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        PathStyle { any_case: false, any_slash: false }
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/bff", "/api/v1/crm", "/api/v1/customer", "/api/v1/newsletter"]
    }

    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let api = &Bizkithub { settings: self.settings };
        vec![
            invite_email::ENDPOINT.mount(api),
            confirm_invite::ENDPOINT.mount(api),
            complete_member_invite::ENDPOINT.mount(api),
            save_permissions::ENDPOINT.mount(api),
            block_member::ENDPOINT.mount(api),
            create_permission_template::ENDPOINT.mount(api),
            log_in::ENDPOINT.mount(api),
            log_out::ENDPOINT.mount(api),
            reset_password::ENDPOINT.mount(api),
            reset_contact_password::ENDPOINT.mount(api),
            reset_customer_password::ENDPOINT.mount(api),
            set_customer_password::ENDPOINT.mount(api),
            check_email_availability::ENDPOINT.mount(api),
            generate_key::ENDPOINT.mount(api),
            list_keys::ENDPOINT.mount(api),
            list_key_scopes::ENDPOINT.mount(api),
            key_scopes::ENDPOINT.mount(api),
            set_key_scopes::ENDPOINT.mount(api),
            invalidate_key::ENDPOINT.mount(api),
            admin::add_member::ENDPOINT.mount(api),
            admin::add_self_as_root::ENDPOINT.mount(api),
            admin::block_member::ENDPOINT.mount(api),
            admin::set_member_root::ENDPOINT.mount(api),
        ]
    }

    /// The documented order is key, rate limit, permission, handler (\[D\] S22); where the method and the media type
    /// stand is assumed.
    fn order(&self) -> &'static [Check] {
        &[Check::Method, Check::Credentials, Check::Permission, Check::MediaType, Check::Body]
    }

    fn fallback(&self, _request: &Request, error: &RoutingError) -> Response {
        faults::missed(error)
    }

    fn refuse_without_operation(&self, _request: &Request, fault: &Fault) -> Response {
        faults::answer(fault, self.settings)
    }

    fn about(&self) -> About {
        About {
            title: "BizKitHub member invitations",
            description: "Compatible with BizKitHub's calls for inviting members, for confirming an invitation, for \
                saving permissions, for permission templates, for blocking, for forgotten passwords and for keys, as its public pages describe \
                them. Documented: paths, body \
                fields, response members, the error envelope and the key errors. Assumed: status 200, 422 for \
                validation, behaviour towards existing members and pending invitations.\n\n\
                The key goes into `Authorization: Bearer`, or as `apiKey` into the query or the JSON body. Where there is \
                none, the identity of a session counts, in the cookie or the body member `identityId`.",
            companion_header: None,
        }
    }
}
