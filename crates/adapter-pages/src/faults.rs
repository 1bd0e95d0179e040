//! Faults and misses as pages.

use crate::{Site, notice, refusals};
use usher_adapter_kit::{Request, Response, RoutingError};
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
pub(crate) fn missed(site: &Site, request: &Request, error: &RoutingError) -> Response {
    match error {
        RoutingError::UnknownPath => notice::unknown(site, request),
        RoutingError::WrongMethod { allowed } => {
            notice::unreadable(site, request, 405).header("allow", allowed.join(", "))
        }
        RoutingError::BodyTooLarge { .. } => notice::unreadable(site, request, 413),
        RoutingError::BodyEncoded => notice::unreadable(site, request, 415),
        RoutingError::BodyTooSlow => notice::unreadable(site, request, 408),
        RoutingError::Overloaded { retry_after } => notice::overloaded(site, request, *retry_after),
        RoutingError::RateLimited { retry_after } => notice::busy(site, request, *retry_after),
        RoutingError::Unavailable => notice::unavailable(site, request),
        RoutingError::Internal(incident) => notice::failed(site, request, incident),
    }
}
