//! What a browser keeps while its person is at an identity provider: the sign-in, which only the engine can read, and the
//! token of the invitation that it is to accept, if it is.
//!
//! The cookie is what binds the answer of the provider to this browser. Scripts cannot read it, it is sent with the way back
//! from the provider, and with no other request that another site causes.

use crate::cookie::sent;
use usher_adapter_kit::Request;
use usher_domain::{InvitationToken, Secret};

/// The longest value that is read.
const LONGEST: usize = 4_096;
/// As long as a sign-in lasts, in seconds.
const LASTS: u32 = 600;

/// The cookie, as [`crate::PagesAdapter`] and the console have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderCookie {
    /// People reach the pages by plain HTTP: on a machine of their own, for trying it out.
    Plain,
    /// People reach the pages by HTTPS: browsers take it from this very host alone.
    HostOnly,
}

/// What was kept.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) flow: Secret,
    pub(crate) token: Option<InvitationToken>,
}

impl ProviderCookie {
    const ALL: [Self; 2] = [Self::HostOnly, Self::Plain];

    /// Whether this is the name of such a cookie.
    #[must_use]
    pub fn is_named(name: &str) -> bool {
        Self::ALL.iter().any(|cookie| cookie.name() == name)
    }

    /// The header that keeps a sign-in that does not accept an invitation.
    #[must_use]
    pub fn begin(self, request: &Request, flow: &Secret) -> String {
        self.header(request, flow.expose(), LASTS)
    }

    /// The header that keeps a sign-in that accepts an invitation.
    pub(crate) fn begin_to_accept(self, request: &Request, flow: &Secret, token: InvitationToken) -> String {
        self.header(request, &format!("{}.{}", flow.expose(), token.expose()), LASTS)
    }

    /// The header that ends it.
    #[must_use]
    pub fn end(self, request: &Request) -> String {
        self.header(request, "", 0)
    }

    /// The sign-in that a browser has kept.
    #[must_use]
    pub fn flow(self, request: &Request) -> Option<Secret> {
        self.kept(request).map(|kept| kept.flow)
    }

    pub(crate) fn kept(self, request: &Request) -> Option<Kept> {
        let value = sent(request, self.name()).filter(|value| !value.is_empty() && value.len() <= LONGEST)?;
        let (flow, token) = value.split_once('.').map_or((value, None), |(flow, token)| (flow, Some(token)));
        Some(Kept { flow: Secret::new(flow), token: token.and_then(InvitationToken::parse) })
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "usher_provider",
            Self::HostOnly => "__Host-usher_provider",
        }
    }

    fn header(self, request: &Request, value: &str, seconds: u32) -> String {
        let is_secure = self == Self::HostOnly || request.base.starts_with("https://");
        let secure = if is_secure { "; Secure" } else { "" };
        format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}; Max-Age={seconds}", self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TOKEN, request};

    #[test]
    fn what_is_kept_comes_back() {
        let token = InvitationToken::parse(TOKEN).unwrap();
        for cookie in ProviderCookie::ALL {
            let mut call = request("GET", "/openid/acme", "");
            assert!(cookie.kept(&call).is_none());
            let header = cookie.begin_to_accept(&call, &Secret::new("abc"), token);
            assert!(header.contains("; HttpOnly; SameSite=Lax") && ProviderCookie::is_named(cookie.name()));
            assert_eq!(header.contains("; Secure"), cookie == ProviderCookie::HostOnly);
            call.headers.push("Cookie", format!("a=b; {}", header.split(';').next().unwrap()));
            let kept = cookie.kept(&call).unwrap();
            assert_eq!((kept.flow.expose(), kept.token), ("abc", Some(token)));
        }
    }
}
