//! The answer. It must never show what only members may see: grants, the internal remark, the inviter's address.

use crate::grant::instant;
use crate::invitation::OrganizationObject;
use serde::Serialize;
use usher_domain::commands::InvitationPreview;
use utoipa::ToSchema;

/// What the holder of a link may know before accepting.
#[derive(Serialize, ToSchema)]
#[schema(as = InvitationPreview)]
pub(crate) struct PreviewResponse<'a> {
    /// `pending`, `accepted`, `declined`, `cancelled`, `revoked` or `expired`.
    status: &'a str,
    /// The organization that invites.
    organization: OrganizationObject<'a>,
    /// Who invited; null where nobody is named.
    inviter_name: Option<&'a str>,
    /// The address invited.
    email: &'a str,
    /// Prefill for the sign-up; possibly empty.
    first_name: &'a str,
    /// Prefill for the sign-up; possibly empty.
    last_name: &'a str,
    /// When it runs out; null for never.
    #[schema(format = "date-time")]
    expires_at: Option<String>,
    /// Whether the address has an account: then accepting takes its password, otherwise it sets one.
    account_exists: bool,
}

impl<'a> PreviewResponse<'a> {
    pub(super) fn of(preview: &'a InvitationPreview) -> Self {
        Self {
            status: preview.status.word(),
            organization: OrganizationObject::of(&preview.organization),
            inviter_name: preview.inviter_name.as_deref(),
            email: preview.email.as_sent(),
            first_name: preview.first_name.as_str(),
            last_name: preview.last_name.as_str(),
            expires_at: preview.expires_at.map(instant),
            account_exists: preview.account_exists,
        }
    }
}
