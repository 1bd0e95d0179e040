//! What a caller with the required permission can do to one invitation.

use crate::{
    CatalogPolicy, EmailAddress, InvitationId, LicenseId, Metadata, OrganizationId, PersonName, PersonalMessage,
    RequestedGrants, Timestamp, Unsent,
};

/// Reads one invitation. Outcome: [`crate::InvitationView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetInvitation {
    /// Which.
    pub invitation: InvitationId,
    /// The organization; `None` looks in all that the caller can act in.
    pub organization: Option<OrganizationId>,
}

/// Changes a pending invitation. Sends nothing. Outcome: [`crate::InvitationView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditInvitation {
    /// Which.
    pub invitation: InvitationId,
    /// The first name of the invitee; `None` leaves it.
    pub first_name: Option<PersonName>,
    /// The last name of the invitee; `None` leaves it.
    pub last_name: Option<PersonName>,
    /// The grants; kinds not sent stay.
    pub grants: RequestedGrants,
    /// The expiry.
    pub expiry: ExpiryEdit,
    /// The license of which a seat is reserved for the invitee.
    pub license: LicenseEdit,
    /// What the client notes for itself in place of the earlier metadata: `Some(None)` for nothing; `None` leaves it.
    pub metadata: Option<Option<Metadata>>,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// A change of expiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExpiryEdit {
    /// As it is.
    Keep,
    /// No expiry.
    Never,
    /// A future instant.
    Until(Timestamp),
    /// So many milliseconds from now.
    For(i64),
}

/// A change of the license of which a seat is reserved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LicenseEdit {
    /// As it is.
    Keep,
    /// No seat.
    None,
    /// A seat of this license.
    Of(LicenseId),
}

/// Renews the term, rotates the token and mails the new link; revives an expired invitation. Outcome:
/// [`crate::InvitationView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResendInvitation {
    /// Which.
    pub invitation: InvitationId,
    /// What the inviter says to the invitee in place of the earlier message, an empty text for nothing; `None` leaves it.
    pub message: Option<PersonalMessage>,
}

/// Reads for which other address the invitee asked last. Outcome: [`RequestedAddress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetRequestedAddress {
    /// Which invitation.
    pub invitation: InvitationId,
}

/// The address, if there was a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedAddress(pub Option<EmailAddress>);

/// Reads whether resending an invitation would mail it. Outcome: [`ResendPreview`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewResend {
    /// Which invitation.
    pub invitation: InvitationId,
}

/// What resending an invitation would do with its mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResendPreview {
    /// Why no mail would go out; `None` where one would.
    pub unsent: Option<Unsent>,
}

/// Cancels a pending invitation and invites another address to the same, in one transaction. Outcome: the new invitation as
/// [`crate::InvitationView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoveInvitation {
    /// Which.
    pub invitation: InvitationId,
    /// The other address.
    pub email: EmailAddress,
    /// The revision that the caller has seen; `None` moves whatever is there.
    pub expected: Option<u32>,
}

/// Withdraws a pending invitation and frees its seat. Outcome: [`crate::InvitationView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WithdrawInvitation {
    /// Which.
    pub invitation: InvitationId,
    /// In which sense.
    pub withdrawal: Withdrawal,
}

/// The two senses of withdrawing an invitation. Both end it; they are distinguished because protocols show them
/// differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Withdrawal {
    /// No longer wanted.
    Cancel,
    /// The invitee is to be shut out.
    Revoke,
}
