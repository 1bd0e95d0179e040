//! Invitations.

use crate::Span;
use serde::Deserialize;

/// Invitations.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationsConfig {
    /// How long one can be accepted unless its request says otherwise.
    pub lifetime: Span,
    /// Where the link in the mail leads; `{public_url}` and `{token}` are filled in.
    pub accept_url: String,
    /// The language of mails where neither the invitation nor its organization names one.
    pub locale: String,
    /// How long after an invitation's last mail its invitee can ask for a new link.
    pub new_link_every: Span,
    /// How long the answer to a request with an `Idempotency-Key` is kept.
    pub idempotency_lifetime: Span,
}
