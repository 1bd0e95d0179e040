//! The answer.

use crate::invitation::InvitationObject;
use crate::member::MemberObject;
use serde::Serialize;
use usher_domain::commands::Accepted;
use utoipa::ToSchema;

/// An accepted invitation.
#[derive(Serialize, ToSchema)]
#[schema(as = AcceptedInvitation)]
pub(crate) struct AcceptResponse<'a> {
    /// The invitation, without the internal remark.
    invitation: InvitationObject<'a>,
    /// The member that the invitee is now.
    member: MemberObject<'a>,
    /// Whether an account was made.
    signed_up: bool,
}

impl<'a> AcceptResponse<'a> {
    pub(super) fn of(accepted: &'a Accepted) -> Self {
        Self {
            invitation: InvitationObject::for_invitee(&accepted.view),
            member: MemberObject::of(&accepted.view.member),
            signed_up: accepted.signed_up,
        }
    }
}
