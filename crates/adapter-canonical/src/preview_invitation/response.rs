//! The answer. It must never show what only members may see: grants, the internal remark, the inviter's address.

use crate::grant::instant;
use crate::invitation::OrganizationObject;
use serde::Serialize;
use usher_domain::commands::{AcceptWith, InvitationPreview};
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
    /// Whether accepting takes the password of an account that there is.
    account_exists: bool,
    /// What it takes to accept: `new_password` makes an account, or takes over one that nobody has shown to be theirs;
    /// `password` is that of the account; `mailed_link` means that only the token of the link in the mail will do.
    accept_with: &'static str,
}

impl<'a> PreviewResponse<'a> {
    pub(super) fn of(preview: &'a InvitationPreview) -> Self {
        Self {
            status: preview.status.as_str(),
            organization: OrganizationObject::of(&preview.organization),
            inviter_name: preview.inviter_name.as_deref(),
            email: preview.email.as_sent(),
            first_name: preview.first_name.as_str(),
            last_name: preview.last_name.as_str(),
            expires_at: preview.expires_at.map(instant),
            account_exists: preview.accept_with == AcceptWith::Password,
            accept_with: match preview.accept_with {
                AcceptWith::NewPassword => "new_password",
                AcceptWith::Password => "password",
                AcceptWith::MailedLink => "mailed_link",
            },
        }
    }
}
