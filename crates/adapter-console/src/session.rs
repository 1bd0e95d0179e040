//! The session of a browser: a cookie with the id of the session and its bearer token.
//!
//! Scripts cannot read it, other sites cannot send it with a form, and it ends with the browser. The id is there so that
//! signing out can name what it ends; whether the two belong together is asked of nobody, because all that can be ended
//! by the id is a session of one's own.

use crate::address;
use usher_adapter_kit::Request;
use usher_domain::commands::SessionOpened;
use usher_domain::{Secret, SessionId};
use uuid::Uuid;

const COOKIE: &str = "usher_console";
/// Longer than any token that is given out.
const LONGEST: usize = 4096;

/// A session as the browser presents it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Session {
    pub(crate) id: SessionId,
    pub(crate) token: Secret,
}

impl Session {
    /// The session of a request.
    pub(crate) fn of(request: &Request) -> Option<Self> {
        let cookies = request.headers.get("cookie")?.split(';');
        let mut pairs = cookies.filter_map(|pair| pair.trim().split_once('='));
        let (_, value) = pairs.find(|(name, _)| *name == COOKIE)?;
        let (id, token) = value.split_once('.').filter(|_| value.len() <= LONGEST)?;
        let id = Uuid::try_parse(id).ok()?;
        Some(Self { id: SessionId(id), token: Secret::new(token) })
    }
}

/// The header that begins a session.
pub(crate) fn begin(request: &Request, opened: &SessionOpened) -> String {
    cookie(request, &format!("{}.{}", opened.view.id, opened.access.expose()), "")
}

/// The header that ends one.
pub(crate) fn end(request: &Request) -> String {
    cookie(request, "", "; Max-Age=0")
}

fn cookie(request: &Request, value: &str, more: &str) -> String {
    let path = address::of(request, "/console");
    let secure = if request.base.starts_with("https://") { "; Secure" } else { "" };
    format!("{COOKIE}={value}; Path={path}; HttpOnly; SameSite=Lax{secure}{more}")
}
