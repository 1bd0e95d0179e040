//! The token in the path, and the addresses of the pages behind it.

use crate::Site;
use crate::notice;
use usher_adapter_kit::{Request, Response};
use usher_domain::{InvitationToken, Locale};

/// The token of the path; the answer where it is none, which is that of a token that opens nothing.
pub(crate) fn of(site: &Site, request: &Request) -> Result<InvitationToken, Response> {
    let token = InvitationToken::parse(request.parameters.get("token"));
    token.ok_or_else(|| notice::unknown(site, request))
}

/// The address of a page of an invitation, which keeps the language that was chosen. `step` is empty or starts with a
/// slash.
pub(crate) fn address(request: &Request, token: InvitationToken, step: &str, locale: Locale) -> String {
    let host_onwards = request.base.split_once("://").map_or("", |(_, rest)| rest);
    let prefix = host_onwards.find('/').and_then(|at| host_onwards.get(at..)).unwrap_or_default();
    format!("{prefix}/invitations/{}{step}?lang={}", token.expose(), locale.code())
}
