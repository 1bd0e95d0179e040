//! Faults and misses as pages.

use crate::{Site, notice, refusals};
use usher_adapter_kit::{Miss, Request, Response};
use usher_domain::Fault;

/// The page of a fault.
pub(crate) fn answer(site: &Site, request: &Request, fault: &Fault) -> Response {
    match fault {
        // No page presents credentials.
        Fault::Unauthenticated(_) => notice::unknown(site, request),
        Fault::Refused(refused) => refusals::bare(site, request, &refused.refusal),
        Fault::Unavailable => notice::unavailable(site, request),
        Fault::Internal(incident) => notice::failed(site, request, incident),
    }
}

/// The page where no operation can be run.
pub(crate) fn missed(site: &Site, request: &Request, miss: &Miss) -> Response {
    match miss {
        Miss::UnknownPath => notice::unknown(site, request),
        Miss::WrongMethod { allowed } => notice::unreadable(site, request, 405).header("allow", allowed.join(", ")),
        Miss::BodyTooLarge { .. } => notice::unreadable(site, request, 413),
        Miss::BodyTooSlow => notice::unreadable(site, request, 408),
        Miss::Overloaded { retry_after } => notice::overloaded(site, request, *retry_after),
        Miss::RateLimited { retry_after } => notice::busy(site, request, *retry_after),
        Miss::Unavailable => notice::unavailable(site, request),
        Miss::Internal(incident) => notice::failed(site, request, incident),
    }
}
