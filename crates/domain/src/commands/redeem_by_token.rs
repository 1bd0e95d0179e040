//! What the holder of an invitation's token can do without logging in.

use crate::{EmailAddress, InvitationStatus, InvitationToken, Organization, PersonName, Timestamp};

/// Shows what an invitation is about. Changes nothing. Outcome: [`InvitationPreview`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewInvitation {
    /// The token of the link.
    pub token: InvitationToken,
}

/// What the holder of a token may know before accepting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationPreview {
    /// The status as of now.
    pub status: InvitationStatus,
    /// The organization.
    pub organization: Organization,
    /// The inviter's name, if a member invited and has one.
    pub inviter_name: Option<String>,
    /// The address invited.
    pub email: EmailAddress,
    /// Prefill, possibly empty.
    pub first_name: PersonName,
    /// Prefill, possibly empty.
    pub last_name: PersonName,
    /// When it runs out.
    pub expires_at: Option<Timestamp>,
    /// Whether the address already has an account: log in instead of signing up.
    pub account_exists: bool,
}

/// Refuses an invitation on the invitee's behalf and frees its seat. Outcome: [`crate::InvitationView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeclineInvitation {
    /// The token of the link.
    pub token: InvitationToken,
}
