//! What a transaction of one organization is asked and what it writes.

use super::{ChainExtension, MailOrder, OpenChain};
use usher_domain::rules::{InvitationChange, SeatDelta};
use usher_domain::{
    Account, AccountId, AddressProof, ApiKeyId, CanonicalEmail, EmailAddress, Event, Invitation, LicenseId,
    LicenseUsage, Member, MemberId, OrganizationId, PermissionTemplate, PersonName, Resource, ResourceId, TemplateRef,
    Timestamp,
};

/// The SHA-256 digest of an invitation token; the token itself is never stored.
pub type TokenDigest = [u8; 32];

/// The facts that a batch of invitations needs.
#[derive(Clone, Debug)]
pub struct InviteQuery {
    /// The rows' addresses.
    pub emails: Vec<CanonicalEmail>,
    /// Member rows that are named.
    pub members: Vec<MemberId>,
    /// Licenses that are named.
    pub licenses: Vec<LicenseId>,
    /// Resources that are named.
    pub resources: Vec<ResourceId>,
    /// Permission templates that are named.
    pub templates: Vec<TemplateRef>,
    /// The instant by which invitations are overdue.
    pub now: Timestamp,
}

impl InviteQuery {
    /// About no rows.
    #[must_use]
    pub const fn of_nothing(now: Timestamp) -> Self {
        Self {
            emails: Vec::new(),
            members: Vec::new(),
            licenses: Vec::new(),
            resources: Vec::new(),
            templates: Vec::new(),
            now,
        }
    }
}

/// What the database knows about a batch.
#[derive(Clone, Debug, Default)]
pub struct InviteRecords {
    /// Accounts of the addresses.
    pub accounts: Vec<Account>,
    /// Members of the addresses and those named.
    pub members: Vec<Member>,
    /// Invitations stored as pending of the addresses.
    pub pending: Vec<Invitation>,
    /// The licenses named, by their stored counters.
    pub licenses: Vec<LicenseUsage>,
    /// Whether a license named has reservations of invitations that have run out.
    pub licenses_have_lapsed: bool,
    /// The resources named.
    pub resources: Vec<Resource>,
    /// The permission templates named.
    pub templates: Vec<PermissionTemplate>,
    /// Those of the addresses that the blocklist covers.
    pub blocked: Vec<CanonicalEmail>,
    /// The organization's chain of events, unless another transaction is extending it.
    pub chain: Option<OpenChain>,
}

/// How many overdue invitations are found at once where neither addresses nor licenses are asked for: so few that what
/// expires them holds no lock for long.
pub const LAPSED_AT_ONCE: usize = 200;

/// Which overdue invitations to find: those of any of these addresses or licenses, or, if both are empty, any.
#[derive(Clone, Debug)]
pub struct OverdueQuery {
    /// Addresses.
    pub emails: Vec<CanonicalEmail>,
    /// Licenses.
    pub licenses: Vec<LicenseId>,
    /// The instant.
    pub now: Timestamp,
}

/// What a batch of invitations writes. The order of application is the order of the fields.
#[derive(Clone, Debug, Default)]
pub struct InviteWrites {
    /// Placeholders to create; a conflict if the address has got one concurrently.
    pub accounts: Vec<Account>,
    /// Members to make. Where `account` is new, its ordinal is not yet known and not stored with the member.
    pub new_members: Vec<Member>,
    /// Members to change, each on condition that its stored revision is one less.
    pub changed_members: Vec<Member>,
    /// Invitations to make.
    pub new_invitations: Vec<(Invitation, TokenDigest)>,
    /// Invitations to change, each on condition that its stored revision is one less.
    pub changed_invitations: Vec<(Invitation, TokenDigest)>,
    /// Mails to order.
    pub mails: Vec<MailOrder>,
    /// Changes of seats, each on condition that no license gets more seats taken than it has.
    pub seats: Vec<SeatDelta>,
    /// The events that record it.
    pub events: Vec<Event>,
    /// How they extend the organization's chain; `None` if they are chained later.
    pub chain: Option<ChainExtension>,
}

impl InviteWrites {
    /// Whether no existing row is changed, except the use of licenses.
    #[must_use]
    pub const fn only_adds(&self) -> bool {
        self.changed_members.is_empty() && self.changed_invitations.is_empty()
    }
}

/// A change of one invitation with what goes with it.
#[derive(Clone, Debug)]
pub struct ChangeWrite {
    /// The after-images, each written on condition that its stored revision is one less.
    pub change: InvitationChange,
    /// The digest of the token of the invitation's generation.
    pub digest: TokenDigest,
    /// A mail to order.
    pub mail: Option<MailOrder>,
    /// The events that record it.
    pub events: Vec<Event>,
}

/// A change of one member with what goes with it. The after-images are written on condition that the stored revisions
/// are one less.
#[derive(Clone, Debug)]
pub struct MemberWrite {
    /// The member.
    pub member: Member,
    /// Its invitation, if it changes, with the digest of its token.
    pub invitation: Option<(Invitation, TokenDigest)>,
    /// The change of seats, if any.
    pub seat: Option<SeatDelta>,
    /// The events that record it.
    pub events: Vec<Event>,
}

/// A placeholder becoming an account.
#[derive(Clone, Debug)]
pub struct AccountActivation {
    /// Which.
    pub account: AccountId,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// The Argon2id hash in PHC string format; `None` for a person who signs in at an identity provider.
    pub password_hash: Option<String>,
    /// How it was shown that the address belongs to the person, if it was.
    pub proof: Option<AddressProof>,
    /// When.
    pub at: Timestamp,
}

/// Handing an account to the person who proves that the address is theirs, whoever held it before.
#[derive(Clone, Debug)]
pub struct AccountTakeover {
    /// Which.
    pub account: AccountId,
    /// The address as its person has it; the canonical form is the account's.
    pub email: EmailAddress,
    /// First and last name, if they are chosen now.
    pub names: Option<(PersonName, PersonName)>,
    /// The Argon2id hash in PHC string format, if a password is set now; otherwise the account has none.
    pub password_hash: Option<String>,
    /// How it was shown.
    pub proof: AddressProof,
}

/// What was ended with the sessions of an account.
#[derive(Clone, Debug, Default)]
pub struct EndedCredentials {
    /// The account's member rows.
    pub places: Vec<(OrganizationId, MemberId)>,
    /// The keys that belonged to them, or that they had made.
    pub keys: Vec<EndedKey>,
}

/// A key that was revoked with its owner's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedKey {
    /// The organization that it was for.
    pub organization: OrganizationId,
    /// Its id.
    pub id: ApiKeyId,
    /// The protocol that it was for.
    pub family: String,
    /// The member that it belonged to; `None` for one of the whole organization that they had made.
    pub member: Option<MemberId>,
}

/// The stored response of an idempotent request.
#[derive(Clone, PartialEq, Eq)]
pub struct IdempotencyRecord {
    /// The digest of the request.
    pub request: [u8; 32],
    /// The answer, encrypted; empty where a person in it was erased.
    pub answer: Vec<u8>,
    /// The members whose personal data are in it; not read back.
    pub members: Vec<MemberId>,
    /// When it expires.
    pub expires_at: Timestamp,
}

/// A number of rows that may be tried within a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewLimit {
    /// How many; 0 is without limit.
    pub rows: u32,
    /// Within how many milliseconds.
    pub window: i64,
}
