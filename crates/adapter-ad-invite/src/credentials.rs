//! Where the credentials of the protected operations are.

use crate::NAME;
use crate::message::answer;
use usher_adapter_kit::{Bearer, Request, Response};
use usher_domain::{Credentials, Secret};

/// The header of the session token (`[D]` P1): the bare token, without a scheme word.
pub(crate) const SESSION_HEADER: &str = "x-session-token";

/// Finds the access token and the session token, both of which are required (`[D]` P1). That a missing one gives 401 is
/// assumed.
pub(crate) fn access_and_session(request: &Request) -> Result<Credentials, Response> {
    let session = request.headers.get(SESSION_HEADER).map(str::trim).filter(|token| !token.is_empty());
    match (request.bearer(), session) {
        (Bearer::Token(access), Some(session)) => Ok(Credentials::AccessAndSession {
            family: NAME,
            access: Secret::new(access),
            session: Secret::new(session),
        }),
        (Bearer::Token(_) | Bearer::Absent | Bearer::OtherScheme | Bearer::Empty, _) => Err(unauthorized()),
    }
}

/// The answer to credentials that will not do (assumed; the AWS gateway's own words).
pub(crate) fn unauthorized() -> Response {
    answer(401, "Unauthorized")
}
