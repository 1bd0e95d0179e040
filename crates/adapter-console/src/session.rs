//! The session of a browser: a cookie with the id of the session and its bearer token.
//!
//! Scripts cannot read it, other sites cannot send it with a form, and it ends with the browser. The id is there so that
//! signing out can name what it ends; whether the two belong together is asked of nobody, because all that can be ended
//! by the id is a session of one's own.

use crate::address;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use usher_adapter_kit::Request;
use usher_adapter_pages::sent_cookie as sent;
use usher_domain::commands::{OperatorSession, SessionOpened};
use usher_domain::{OrganizationId, Secret, SessionId};
use uuid::Uuid;

/// Longer than any token that is given out.
const LONGEST: usize = 4096;

/// The cookie that keeps a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionCookie {
    /// People reach the console by plain HTTP: on a machine of their own, for trying it out.
    Plain,
    /// People reach the console by HTTPS. The prefix of the name makes browsers refuse the cookie where it did not come
    /// from this very host by HTTPS, so that no neighbouring host and nobody on the line can plant a session.
    HostOnly,
}

impl SessionCookie {
    const ALL: [Self; 2] = [Self::HostOnly, Self::Plain];

    /// The cookie of a console that people reach at this address.
    #[must_use]
    pub fn for_address(public_url: &str) -> Self {
        let is_https = public_url.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"));
        if is_https { Self::HostOnly } else { Self::Plain }
    }

    /// Whether this is the name of a cookie that keeps a session.
    #[must_use]
    pub fn is_named(name: &str) -> bool {
        Self::ALL.iter().any(|cookie| [cookie.name(), cookie.operator_name()].contains(&name))
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "usher_console",
            Self::HostOnly => "__Host-usher_console",
        }
    }

    /// The name of the cookie that keeps a session of a key of the installation.
    const fn operator_name(self) -> &'static str {
        match self {
            Self::Plain => "usher_operator",
            Self::HostOnly => "__Host-usher_operator",
        }
    }

    fn header(self, request: &Request, name: &str, value: &str, more: &str) -> String {
        let (path, secure) = match self {
            Self::HostOnly => ("/".to_owned(), "; Secure"),
            Self::Plain if request.base.starts_with("https://") => (address::of(request, "/console"), "; Secure"),
            Self::Plain => (address::of(request, "/console"), ""),
        };
        format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax{secure}{more}")
    }
}

/// A session as the browser presents it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) id: SessionId,
    pub(crate) token: Secret,
}

impl Session {
    /// The organization that its token names. Nobody has verified it: it says where somebody wants to go on, and whether
    /// they may is asked there.
    pub(crate) fn organization(&self) -> Option<OrganizationId> {
        let payload = self.token.expose().split('.').nth(1)?;
        let payload = String::from_utf8(URL_SAFE_NO_PAD.decode(payload).ok()?).ok()?;
        let (_, rest) = payload.split_once("\"org\":\"")?;
        Uuid::try_parse(rest.split('"').next()?).ok().map(OrganizationId)
    }

    /// The session of a request.
    pub(crate) fn of(request: &Request, cookie: SessionCookie) -> Option<Self> {
        let value = sent(request, cookie.name())?;
        let (id, token) = value.split_once('.').filter(|_| value.len() <= LONGEST)?;
        let id = Uuid::try_parse(id).ok()?;
        Some(Self { id: SessionId(id), token: Secret::new(token) })
    }
}

/// The header that begins a session.
pub(crate) fn begin(request: &Request, cookie: SessionCookie, opened: &SessionOpened) -> String {
    cookie.header(request, cookie.name(), &format!("{}.{}", opened.view.id, opened.access.expose()), "")
}

/// The header that ends the one that the browser has sent.
pub(crate) fn end(request: &Request) -> String {
    let sent = SessionCookie::ALL.into_iter().find(|cookie| sent(request, cookie.name()).is_some());
    let cookie = sent.unwrap_or(SessionCookie::Plain);
    cookie.header(request, cookie.name(), "", "; Max-Age=0")
}

/// The token of a session of a key of the installation.
pub(crate) fn of_operator(request: &Request, cookie: SessionCookie) -> Option<Secret> {
    sent(request, cookie.operator_name()).filter(|value| !value.is_empty() && value.len() <= LONGEST).map(Secret::new)
}

/// The header that begins such a session. The browser drops it when it ends.
pub(crate) fn begin_of_operator(request: &Request, cookie: SessionCookie, opened: &OperatorSession) -> String {
    cookie.header(request, cookie.operator_name(), opened.token.expose(), "")
}

/// The header that ends the one that the browser has sent.
pub(crate) fn end_of_operator(request: &Request) -> String {
    let sent = SessionCookie::ALL.into_iter().find(|cookie| sent(request, cookie.operator_name()).is_some());
    let cookie = sent.unwrap_or(SessionCookie::Plain);
    cookie.header(request, cookie.operator_name(), "", "; Max-Age=0")
}
