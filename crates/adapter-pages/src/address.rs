//! The addresses of pages, below the path that they are mounted at.

use usher_adapter_kit::Request;
use usher_domain::{InvitationToken, Locale};

/// The address of a page of an invitation, which keeps the language that was chosen. `step` is empty or starts with a
/// slash.
pub(crate) fn address(request: &Request, token: InvitationToken, step: &str, locale: Locale) -> String {
    format!("{}/invitations/{}{step}?lang={}", prefix(request), token.expose(), locale.code())
}

/// Where a link that sets a password can be asked for by somebody who wants to go back to an invitation.
pub(crate) fn forgot_address(request: &Request, invitation: InvitationToken, locale: Locale) -> String {
    format!("{}/password/forgot?lang={}&invitation={}", prefix(request), locale.code(), invitation.expose())
}

/// The path that the pages are mounted below.
pub(crate) fn prefix(request: &Request) -> &str {
    let host_onwards = request.base.split_once("://").map_or("", |(_, rest)| rest);
    host_onwards.find('/').and_then(|at| host_onwards.get(at..)).unwrap_or_default()
}
