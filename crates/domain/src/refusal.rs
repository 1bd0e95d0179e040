//! Refusals: the legitimate ways to say no. Every adapter maps each of them in one match without a wildcard arm.

use crate::{InvitationStatus, LicenseId, MemberId, OrganizationId, PermissionCode, ResourceId, RoleCode, Timestamp};

/// Why the engine will not do what was asked. Nothing has been changed when one of these is returned.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The caller lacks the right that the operation needs.
    Forbidden,
    /// The caller would hand out permissions or resources that it does not hold itself.
    GrantExceedsCaller {
        /// The first code, role or resource beyond the caller, as sent.
        what: String,
    },
    /// A permission code that is not in the catalog, or not of a family that the protocol allows.
    UnknownPermission(PermissionCode),
    /// A role code that the organization does not have.
    UnknownRole(RoleCode),
    /// A resource that the organization does not have.
    UnknownResource(ResourceId),
    /// A license that the organization does not have.
    UnknownLicense(LicenseId),
    /// A member that the organization does not have.
    UnknownMember(MemberId),
    /// An organization that does not exist or that the caller cannot see.
    UnknownOrganization(Option<OrganizationId>),
    /// An invitation that the organization does not have, or a token that opens none.
    UnknownInvitation,
    /// The address or its domain is on the blocklist.
    AddressBlocked,
    /// The license has no free seat for this row.
    SeatsExhausted(LicenseId),
    /// The address already belongs to an active member.
    AlreadyMember,
    /// The address already has a pending invitation.
    AlreadyInvited,
    /// The address belongs to a member who is blocked.
    MemberBlocked,
    /// The same address, or the same member row, stands in an earlier row of the batch.
    RepeatedInBatch {
        /// The earlier row, counted from 0.
        first: usize,
    },
    /// The member row named belongs to another address.
    MemberHasAnotherAddress(MemberId),
    /// The invitation is no longer pending.
    NotPending(InvitationStatus),
    /// An expiry that is not in the future.
    ExpiryInThePast(Timestamp),
    /// A password that does not meet the rules; says which.
    WeakPassword(PasswordRule),
    /// Wrong address or password, or an account that cannot be used here. Deliberately says no more.
    BadLogin,
    /// More rows in one batch than allowed.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A page cursor that was not given out by this listing.
    BadCursor,
    /// A request with the same idempotency key is still being worked on.
    IdempotencyInFlight,
    /// The idempotency key was used for another request.
    IdempotencyMismatch,
}

/// A rule that a new password breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasswordRule {
    /// At least this many characters.
    AtLeast(usize),
    /// At most this many bytes.
    AtMost(usize),
    /// An upper-case letter, a lower-case letter and a digit.
    CharacterClasses,
}

/// A refusal with the row it is about, where the command has rows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RowRefusal {
    /// The row, counted from 0.
    pub row: Option<usize>,
    /// Why.
    pub refusal: Refusal,
}

impl From<Refusal> for RowRefusal {
    fn from(refusal: Refusal) -> Self {
        Self { row: None, refusal }
    }
}
