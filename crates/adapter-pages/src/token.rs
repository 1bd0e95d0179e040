//! The token in the path.

use crate::Site;
use crate::notice;
use usher_adapter_kit::{Request, Response};
use usher_domain::InvitationToken;

/// The token of the path; the answer where it is none, which is that of a token that opens nothing.
pub(crate) fn of(site: &Site, request: &Request) -> Result<InvitationToken, Response> {
    let token = InvitationToken::parse(request.parameters.get("token"));
    token.ok_or_else(|| notice::unknown(site, request))
}
