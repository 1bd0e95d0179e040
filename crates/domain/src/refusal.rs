//! Refusals: the legitimate negative outcomes. Every adapter maps each of them in one match without a wildcard arm.

use crate::{
    InvitationStatus, LicenseId, MemberId, MemberStatus, OrganizationId, PermissionCode, ResourceId, RoleCode,
    TemplateRef, Timestamp,
};

/// Why the engine refuses a command. Nothing has been changed when one of these is returned.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// The caller lacks the permission that the operation needs.
    Forbidden,
    /// The scopes of the caller's key do not contain the permission that the operation needs, whatever its member holds.
    OutsideKeyScopes,
    /// The caller would hand out permissions or resources that it does not hold itself.
    GrantExceedsCaller {
        /// The first code, role or resource that the caller does not hold, as sent.
        what: String,
        /// Until when the caller holds it, if only the requested end is beyond what the caller holds.
        held_until: Option<Timestamp>,
    },
    /// A permission code that is not in the catalog, or not of a family that the protocol allows.
    UnknownPermission(PermissionCode),
    /// A role code that the organization does not have.
    UnknownRole(RoleCode),
    /// A resource that the organization does not have.
    UnknownResource(ResourceId),
    /// A license that the organization does not have.
    UnknownLicense(LicenseId),
    /// A permission template that the organization does not have, where people are invited with it.
    UnknownTemplate(TemplateRef),
    /// A member that the organization does not have.
    UnknownMember(MemberId),
    /// An organization that does not exist or that the caller cannot see.
    UnknownOrganization(Option<OrganizationId>),
    /// The organization is archived: nothing in it can be changed until it is restored.
    OrganizationArchived,
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
    /// The same address, or the same member row, is in an earlier row of the batch.
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
    /// A password that does not meet the rules, with the rule.
    WeakPassword(PasswordRule),
    /// Wrong address or password, or an account that cannot be used here. Deliberately not more specific.
    BadLogin,
    /// Too many attempts to log in have failed or are waiting, or too many attempts to find a free name; the next one
    /// may come after this many seconds.
    TooManyAttempts {
        /// Seconds.
        retry_after: u32,
    },
    /// The proof that the invitee has presented does not show that the address is theirs.
    AddressNotProved(ProofNeeded),
    /// More rows in one batch than allowed.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// A page cursor that was not issued by this listing.
    BadCursor,
    /// A request with the same idempotency key is still in progress.
    IdempotencyInFlight,
    /// The idempotency key was used for another request.
    IdempotencyMismatch,
    /// The entity has changed since the caller read it: its revision is no longer the expected one.
    RevisionMismatch,
    /// The organization has no such entity; for kinds of entities without a variant of their own.
    NotFound(EntityKind),
    /// Something of the organization has this code, name or value already.
    AlreadyExists(EntityKind),
    /// The entity cannot be deleted or made smaller while it is in use.
    InUse(EntityKind),
    /// Callers cannot block or remove themselves, nor give away their own permission for everything.
    OwnAccess,
    /// The organization would be left without an active member.
    LastMember,
    /// A member of this status does not allow the requested change.
    MemberIs(MemberStatus),
    /// Too many mails to this address or from this organization; the next may go after this many seconds.
    TooManyMails {
        /// Seconds.
        retry_after: u32,
    },
    /// Too many rows in dry runs; the next may be tried after this many seconds.
    TooManyPreviews {
        /// Seconds.
        retry_after: u32,
    },
    /// The address is not of a domain that the organization allows.
    DomainNotAllowed,
    /// A value that is well-formed but not acceptable.
    InvalidValue {
        /// The field, by its canonical name.
        field: &'static str,
        /// Why, as the end of a sentence that begins with the field.
        reason: &'static str,
    },
}

impl Refusal {
    /// After how many seconds the same request may succeed, where that is known.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooManyAttempts { retry_after }
            | Self::TooManyMails { retry_after }
            | Self::TooManyPreviews { retry_after } => Some(*retry_after),
            _ => None,
        }
    }
}

/// The kind of entity in a refusal that several kinds share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntityKind {
    /// An API key.
    ApiKey,
    /// An entry of the blocklist.
    BlocklistEntry,
    /// A license.
    License,
    /// A member that is named by something else than its id.
    Member,
    /// An organization.
    Organization,
    /// An organization's slug.
    Slug,
    /// A permission of the organization's own catalog.
    Permission,
    /// A resource.
    Resource,
    /// A role.
    Role,
    /// A session.
    Session,
    /// An identity provider.
    IdentityProvider,
    /// A webhook endpoint.
    Webhook,
    /// An event, or the delivery of one.
    Event,
    /// A mail that was ordered.
    Mail,
    /// An address that gets no mail.
    Suppression,
    /// A link that sets a password.
    PasswordLink,
    /// The same, of whose token the holder is told that it was used, or that the password was set in another way since.
    UsedPasswordLink,
    /// The same, of whose token the holder is told that its time has run out.
    ExpiredPasswordLink,
    /// A list of people that is invited in the background.
    Import,
    /// A permission template.
    PermissionTemplate,
}

impl EntityKind {
    /// All of them, in the order above.
    pub const ALL: [Self; 20] = [
        Self::ApiKey,
        Self::BlocklistEntry,
        Self::License,
        Self::Member,
        Self::Organization,
        Self::Slug,
        Self::Permission,
        Self::Resource,
        Self::Role,
        Self::Session,
        Self::IdentityProvider,
        Self::Webhook,
        Self::Event,
        Self::Mail,
        Self::Suppression,
        Self::PasswordLink,
        Self::UsedPasswordLink,
        Self::ExpiredPasswordLink,
        Self::Import,
        Self::PermissionTemplate,
    ];

    /// Its name in a sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ApiKey => "API key",
            Self::BlocklistEntry => "blocklist entry",
            Self::License => "license",
            Self::Member => "member",
            Self::Organization => "organization",
            Self::Slug => "slug",
            Self::Permission => "permission",
            Self::Resource => "resource",
            Self::Role => "role",
            Self::Session => "session",
            Self::IdentityProvider => "identity provider",
            Self::Webhook => "webhook",
            Self::Event => "event",
            Self::Mail => "mail",
            Self::Suppression => "suppression",
            Self::PasswordLink | Self::UsedPasswordLink | Self::ExpiredPasswordLink => "password link",
            Self::Import => "import",
            Self::PermissionTemplate => "permission template",
        }
    }
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
    /// Not one of the common passwords.
    Common,
    /// No control characters, nor other characters that are not allowed.
    Characters,
}

/// What would prove that the address is the invitee's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProofNeeded {
    /// The link that was mailed to it.
    MailedLink,
    /// A new password, set with that link: it is not known who set the account's current one.
    NewPassword,
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
