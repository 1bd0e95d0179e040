//! The answer. It must never show more than the preview does: whoever declines is not logged in.

use crate::invitation::OrganizationObject;
use serde::Serialize;
use usher_domain::InvitationView;
use utoipa::ToSchema;

/// A declined invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = DeclinedInvitation)]
pub(crate) struct DeclineResponse<'a> {
    /// `declined`.
    status: &'a str,
    /// The organization that invited.
    organization: OrganizationObject<'a>,
    /// The address that was invited.
    email: &'a str,
}

impl<'a> DeclineResponse<'a> {
    pub(super) fn of(view: &'a InvitationView) -> Self {
        Self {
            status: view.status.as_str(),
            organization: OrganizationObject::of(&view.organization),
            email: view.invitation.email.as_sent(),
        }
    }
}
