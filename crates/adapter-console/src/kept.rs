//! What was typed into a form whose session has ended: it goes through signing in and can be sent again afterwards.
//!
//! It travels in the forms of the pages on the way, and nothing is stored. Passwords and nonces never travel. A form of
//! another site is never kept: whoever signs in would send what somebody else has typed.

use crate::address;
use crate::session::Session;
use usher_adapter_kit::{Method, Request};
use usher_adapter_pages::{FORM, Form, MULTIPART};
use usher_domain::OrganizationId;
use uuid::Uuid;

/// What the names of kept fields begin with.
const FIELD: &str = "kept.";
/// Where the form was sent.
const ACTION: &str = "kept-action";
/// The organization that it was about.
const ORGANIZATION: &str = "kept-organization";
/// Fields that are never kept.
const NEVER: [&str; 4] = ["nonce", "password", "current", "new_password"];

/// A form that was typed and not carried out.
pub(crate) struct Kept {
    /// Where it is sent: a path of the console.
    pub(crate) action: String,
    /// The organization that its session was of, as far as is known.
    pub(crate) organization: Option<OrganizationId>,
    pub(crate) fields: Vec<(String, String)>,
}

impl Kept {
    /// Whether a form may be kept, as far as the head of its request says: a browser has sent it from a page of ours.
    pub(crate) fn may_be(request: &Request, has_cookie: bool) -> bool {
        let is_form = request.media_type().is_some_and(|kind| [FORM, MULTIPART].contains(&&*kind));
        request.method == Method::Post && is_form && (has_cookie || request.headers.contains("origin"))
    }

    /// The form of a request whose session has ended.
    pub(crate) fn of(request: &Request, session: Option<&Session>, form: &Form) -> Self {
        let fields = form.fields().filter(|(name, _)| !NEVER.contains(name));
        Self {
            action: request.path.trim_end_matches('/').to_owned(),
            organization: session.and_then(Session::organization),
            fields: fields.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        }
    }

    /// The form that the form to sign in carries, if it carries one.
    pub(crate) fn carried(form: &Form) -> Option<Self> {
        let action = form.field(ACTION).filter(|action| address::is_page(action))?;
        let fields = form.fields().filter_map(|(name, value)| Some((name.strip_prefix(FIELD)?, value)));
        Some(Self {
            action: action.to_owned(),
            organization: form.field(ORGANIZATION).and_then(|id| Uuid::try_parse(id).ok()).map(OrganizationId),
            fields: fields
                .filter(|(name, _)| !NEVER.contains(name))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
        })
    }

    /// The fields that carry it.
    pub(crate) fn carriers(&self) -> Vec<(String, String)> {
        let mut carriers = vec![(ACTION.to_owned(), self.action.clone())];
        carriers.extend(self.organization.map(|id| (ORGANIZATION.to_owned(), id.to_string())));
        carriers.extend(self.fields.iter().map(|(name, value)| (format!("{FIELD}{name}"), value.clone())));
        carriers
    }
}
