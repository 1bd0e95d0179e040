//! An entry of the suppression list in answers.

use crate::grant::instant;
use serde::Serialize;
use usher_domain::Suppression;
use utoipa::ToSchema;

/// An address that gets no mail of the organization.
#[derive(Serialize, ToSchema)]
#[schema(as = Suppression)]
pub(crate) struct SuppressionObject<'a> {
    /// The address, in lower case and with its domain in ASCII.
    email: &'a str,
    /// `bounce` or `complaint`.
    cause: &'a str,
    /// What the receiving side said.
    reason: &'a str,
    /// Since when.
    #[schema(format = "date-time")]
    since: String,
}

impl<'a> SuppressionObject<'a> {
    /// An entry.
    pub(crate) fn of(entry: &'a Suppression) -> Self {
        let Suppression { email, cause, reason, since } = entry;
        Self { email: email.as_str(), cause: cause.as_str(), reason, since: instant(*since) }
    }
}
