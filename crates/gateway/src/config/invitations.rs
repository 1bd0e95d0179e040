//! Invitations.

use crate::Span;
use serde::Deserialize;
use usher_domain::Destination;
use usher_storage::PreviewLimit;

/// Invitations.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InvitationsConfig {
    /// How long an invitation can be accepted unless its request sets a lifetime.
    pub lifetime: Span,
    /// The address of the link in the mail; `{public_url}`, `{pages_url}` and `{token}` are filled in.
    pub accept_url: String,
    /// The page that invitees go to after accepting, where neither the invitation nor its organization names one; empty for
    /// a page of ours.
    pub redirect_url: String,
    /// The language of mails where neither the invitation nor its organization names one.
    pub locale: String,
    /// How long after an invitation's last mail its invitee can ask for a new link.
    pub new_link_every: Span,
    /// How many rows an organization may try with `dry_run` within the window; 0 is unlimited.
    pub dry_run_rows: u32,
    /// Within which time.
    pub dry_run_window: Span,
    /// How long the response to a request with an `Idempotency-Key` is stored.
    pub idempotency_lifetime: Span,
    /// How long the lines of an import are stored after its end; how many there were stays.
    pub import_keep: Span,
}

impl InvitationsConfig {
    /// The page that invitees go to after accepting, if there is one; the error says what to fix.
    pub(crate) fn destination(&self) -> Result<Option<Destination>, String> {
        match self.redirect_url.as_str() {
            "" => Ok(None),
            text => Destination::parse(text).map(Some).map_err(|_error| {
                format!(
                    "invitations.redirect_url: `{text}` is no page by https; write it like https://www.example.com/welcome"
                )
            }),
        }
    }

    /// How many rows an organization may try.
    pub(crate) const fn previews(&self) -> PreviewLimit {
        PreviewLimit { rows: self.dry_run_rows, window: self.dry_run_window.millis() }
    }
}
