//! A mail in answers.

use crate::grant::instant;
use crate::typed_id::encode;
use serde::Serialize;
use usher_domain::MailDelivery;
use utoipa::ToSchema;

/// The newest mail of an invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = MailDelivery)]
pub(crate) struct MailDeliveryObject<'a> {
    /// Its id, `mail_...`. Its Message-ID starts with the same UUID.
    id: String,
    /// `queued`, `held` by a sending limit, `deferred`, `sent` (the relay has taken it), `bounced`, `suppressed`,
    /// `not_configured`, `link_only` or `superseded`.
    state: &'a str,
    /// How often it was tried.
    attempts: u32,
    /// Why it was put off or will not arrive; never an address.
    reason: Option<&'a str>,
    /// When it was ordered.
    #[schema(format = "date-time")]
    ordered_at: String,
    /// When it came to its end; null while it waits.
    #[schema(format = "date-time")]
    settled_at: Option<String>,
    /// When it will be tried, for `held` and `deferred`.
    #[schema(format = "date-time")]
    next_attempt_at: Option<String>,
}

impl<'a> MailDeliveryObject<'a> {
    /// A mail.
    pub(crate) fn of(delivery: &'a MailDelivery) -> Self {
        Self {
            id: encode(delivery.id),
            state: delivery.state.as_str(),
            attempts: delivery.attempts,
            reason: delivery.reason.as_deref(),
            ordered_at: instant(delivery.ordered_at),
            settled_at: delivery.settled_at.map(instant),
            next_attempt_at: delivery.next_attempt_at.map(instant),
        }
    }
}
