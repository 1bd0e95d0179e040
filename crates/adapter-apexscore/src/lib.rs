//! The Apexscore organization invitations over the canonical engine.
//!
//! One crate speaks the paths, the credentials and the envelopes of Apexscore as its public pages show them, and the
//! errors of Django REST framework, on which it is built as far as one can tell. Every choice is written down in
//! `compat-fixtures/apexscore/PROTOCOL.md`, which keeps documented and inferred apart and explains the page keys used
//! here (`P1`, `P2`, ...). This crate must never do I/O, read a clock or know the engine.

mod body;
mod create_invitations;
mod credentials;
mod dialect;
mod email;
mod error;
mod faults;
mod fields;
mod get_invitation;
mod invitation;
mod list_invitations;
mod log_in;
mod media;
mod python_json;
mod python_text;
mod refusals;
mod role;
mod settings;
mod slash;
#[cfg(test)]
mod testing;
mod update_invitation;
mod update_member;
mod validate_token;

pub use settings::Settings;

use dialect::Apexscore;
use usher_adapter_kit::openapi::About;
use usher_adapter_kit::{Adapter, Check, MountedOperation, PathStyle, Request, Response, RoutingError};
use usher_domain::{Credentials, Fault};

/// The adapter's name, which is also the family of its tokens.
const NAME: &str = "apexscore";
/// The path of all invitations (documented, P1, P2): the trailing slash is part of it.
const COLLECTION: &str = "/api/v1/organization-invitations/";
/// That path as careless clients write it.
const COLLECTION_WITHOUT_SLASH: &str = "/api/v1/organization-invitations";
/// The path of one invitation (documented for PUT, P3).
const ITEM: &str = "/api/v1/organization-invitations/{id}/";
/// That path as careless clients write it.
const ITEM_WITHOUT_SLASH: &str = "/api/v1/organization-invitations/{id}";
/// Where a token is looked at (documented, P4).
const VALIDATE_TOKEN: &str = "/api/v1/organization-invitations/validate_token/";
/// Where people log in (documented, P5): this path has no slash at its end.
const LOG_IN: &str = "/api/v1/auth/login";
/// Paths are what they are: neither letter case nor slashes are forgiven.
const EXACT: PathStyle = PathStyle { any_case: false, any_slash: false };

/// The Apexscore protocol (documented, P1: `https://api.main.apexscore.ai` with the prefix `/api/v1`).
#[derive(Clone, Copy, Debug)]
pub struct ApexscoreAdapter {
    settings: Settings,
}

impl ApexscoreAdapter {
    /// The adapter with its settings.
    #[must_use]
    pub fn new(settings: Settings) -> Self {
        Self { settings }
    }
}

impl Adapter for ApexscoreAdapter {
    fn name(&self) -> &'static str {
        NAME
    }

    fn path_style(&self) -> PathStyle {
        EXACT
    }

    fn path_prefixes(&self) -> &'static [&'static str] {
        &["/api/v1"]
    }

    /// GET stands before POST because Django lists the methods of a view in that order.
    fn operations(&self) -> Vec<Box<dyn MountedOperation>> {
        let api = &Apexscore { settings: self.settings };
        let mut operations = vec![
            list_invitations::ENDPOINT.mount(api),
            create_invitations::ENDPOINT.mount(api),
            validate_token::ENDPOINT.mount(api),
            get_invitation::ENDPOINT.mount(api),
            update_member::ENDPOINT.mount(api),
            update_invitation::ENDPOINT.mount(api),
            log_in::ENDPOINT.mount(api),
        ];
        if self.settings.serve_post_without_slash {
            operations.push(
                create_invitations::ENDPOINT
                    .at("create_invitations_without_slash", COLLECTION_WITHOUT_SLASH)
                    .mount(api),
            );
        }
        if self.settings.serve_put_without_slash {
            operations
                .push(update_invitation::ENDPOINT.at("update_invitation_without_slash", ITEM_WITHOUT_SLASH).mount(api));
        }
        operations
    }

    /// Assumed: the order of Django REST framework.
    fn order(&self) -> &'static [Check] {
        &[Check::Credentials, Check::Permission, Check::Method, Check::MediaType, Check::Body]
    }

    /// The redirect to the path with a slash, then the refusal of clients that take no JSON: both come before
    /// credentials (assumed).
    fn intercept(&self, request: &Request, known: bool) -> Option<Response> {
        if slash::is_missing(self, request) {
            return Some(slash::redirect(request));
        }
        let unacceptable = known && !media::accepts_json(request);
        unacceptable.then(|| error::detail(406, "Could not satisfy the request Accept header."))
    }

    fn fallback(&self, request: &Request, error: &RoutingError) -> Response {
        faults::missed(request, error)
    }

    /// The headers that Django REST framework sets on every answer of a view, refusals included (assumed for this
    /// vendor). A redirect and an unknown path are answered before any view.
    fn complete(&self, methods: &dyn Fn() -> Vec<&'static str>, response: Response) -> Response {
        let methods = if slash::is_redirect(&response) { Vec::new() } else { methods() };
        if methods.is_empty() {
            return response;
        }
        response.header("allow", faults::allow(&methods)).header("vary", "Accept")
    }

    fn extract_credentials_without_operation(&self, request: &Request) -> Option<Result<Credentials, Response>> {
        match request.path.as_str() {
            LOG_IN => None,
            VALIDATE_TOKEN => Some(credentials::present_if_any(request)),
            _ => Some(credentials::extract_credentials(request)),
        }
    }

    fn refuse_without_operation(&self, _request: &Request, fault: &Fault) -> Response {
        faults::answer(fault)
    }

    fn about(&self) -> About {
        About {
            title: "Apexscore organization invitations",
            description: "Compatible with the organization invitations of Apexscore as its public pages describe \
                them. Documented: paths with their trailing slash, fields, limits and enumerations, `sent` and \
                `failed` with 201 or 202, the page envelope and the filters, updating by PUT, checking a token, logging \
                in, changing a member. Assumed: the elements of `failed`, every error body, what an update may change, reading a single \
                invitation.",
            companion_header: None,
        }
    }
}

#[cfg(test)]
mod tests;
