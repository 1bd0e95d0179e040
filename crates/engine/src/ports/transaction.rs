//! A transaction in one organization: what a use case reads, decides on and writes atomically.

use super::{
    AdministrationWrites, ChainEnd, ChainLink, InvitationRecord, MailOrder, MailTransaction, MemberRecord, StoreError,
    WebhookWrites,
};
use crate::settings::PreviewLimit;
use async_trait::async_trait;
use usher_domain::commands::MemberRef;
use usher_domain::rules::{InvitationChange, SeatDelta};
use usher_domain::{
    Account, AccountId, AddressProof, ApiKeyId, CanonicalEmail, EmailAddress, Event, EventId, Invitation, InvitationId,
    LicenseId, LicenseUsage, Member, MemberId, Ordinal, OrganizationId, PersonName, Resource, ResourceId, Timestamp,
};

/// The SHA-256 digest of an invitation token; the token itself is never stored.
pub type TokenDigest = [u8; 32];

/// An open transaction. Every conditional write whose row has changed returns [`StoreError::Conflict`].
#[async_trait]
pub trait Transaction: AdministrationWrites + MailTransaction + WebhookWrites + Send {
    /// Reads what a batch of invitations is decided on: one read of each kind, however many rows.
    async fn invite_records(&mut self, query: &InviteQuery) -> Result<InviteRecords, StoreError>;

    /// Invitations stored as pending that have run out, with their members: at most 1,000.
    async fn overdue(&mut self, query: &OverdueQuery) -> Result<Vec<(Invitation, Member)>, StoreError>;

    /// Writes a batch of invitations; returns the integer ids of new accounts.
    async fn apply_invites(&mut self, writes: &InviteWrites) -> Result<Vec<(AccountId, Ordinal)>, StoreError>;

    /// Writes a batch that changes no existing member or invitation, and commits. After an error the transaction is
    /// over.
    async fn apply_new_invites_and_commit(
        self: Box<Self>,
        writes: &InviteWrites,
    ) -> Result<Vec<(AccountId, Ordinal)>, StoreError>;

    /// Reads one invitation with all that belongs to it.
    async fn invitation(&mut self, id: InvitationId) -> Result<Option<InvitationRecord>, StoreError>;

    /// Reads one member of the organization.
    async fn member(&mut self, id: MemberId) -> Result<Option<Member>, StoreError>;

    /// Reads one member with all that belongs to it.
    async fn member_record(&mut self, member: &MemberRef) -> Result<Option<MemberRecord>, StoreError>;
    /// Whether the organization has an active member besides this one, which stays so until the transaction ends.
    async fn has_other_active_member(&mut self, id: MemberId) -> Result<bool, StoreError>;
    /// Writes a change of a member.
    async fn apply_member(&mut self, write: &MemberWrite) -> Result<(), StoreError>;
    /// Reads one license with its use: its stored counters.
    async fn license(&mut self, id: LicenseId) -> Result<Option<LicenseUsage>, StoreError>;

    /// Reads those of the resources that the organization has.
    async fn resources(&mut self, ids: &[ResourceId]) -> Result<Vec<Resource>, StoreError>;

    /// Whether the blocklist covers an address.
    async fn is_blocked(&mut self, email: &CanonicalEmail) -> Result<bool, StoreError>;

    /// Writes changes of existing invitations.
    async fn apply_changes(&mut self, changes: &[ChangeWrite]) -> Result<(), StoreError>;

    /// Adds events.
    async fn record(&mut self, events: &[Event]) -> Result<(), StoreError>;
    /// The end of the organization's chain of events, locked against concurrent additions until the transaction ends.
    async fn chain_end(&mut self) -> Result<ChainEnd, StoreError>;
    /// Events that have no place in the chain yet, oldest first.
    async fn unchained_events(&mut self, limit: u32) -> Result<Vec<Event>, StoreError>;
    /// Chains events and records the new end of the chain.
    async fn chain_events(&mut self, chains: &[(EventId, ChainLink)], end: &ChainEnd) -> Result<(), StoreError>;
    /// The account of an id, in whatever organizations it is.
    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError>;

    /// Turns a placeholder into an account that can log in; a conflict if it already can.
    async fn activate_account(&mut self, activation: &AccountActivation) -> Result<(), StoreError>;

    /// Hands an account whose address was never proved to the person who proves it now, and revokes all credentials
    /// that were issued for it in any organization; a conflict if it was proved concurrently.
    async fn take_over_account(&mut self, takeover: &AccountTakeover) -> Result<EndedCredentials, StoreError>;

    /// Adds events to organizations, of which this transaction's may be one.
    async fn record_elsewhere(&mut self, events: &[(OrganizationId, Event)]) -> Result<(), StoreError>;

    /// Records when an invitation's page was first fetched and, if it is opened now, first opened. Touches nothing
    /// else.
    async fn record_visit(&mut self, id: InvitationId, now: Timestamp, opened: bool) -> Result<(), StoreError>;

    /// Counts rows that are tried without being carried out. Where the limit has no room for them nothing is counted,
    /// and the instant comes back at which it has room again.
    async fn count_previews(
        &mut self,
        rows: u32,
        limit: PreviewLimit,
        now: Timestamp,
    ) -> Result<Option<Timestamp>, StoreError>;

    /// The stored response of an idempotent request, unless it has expired.
    async fn stored_response(
        &mut self,
        key: &[u8; 32],
        now: Timestamp,
    ) -> Result<Option<IdempotencyRecord>, StoreError>;

    /// Stores the response of an idempotent request; a conflict if one is stored already. An expired one is replaced.
    async fn store_response(
        &mut self,
        key: &[u8; 32],
        record: &IdempotencyRecord,
        now: Timestamp,
    ) -> Result<(), StoreError>;

    /// Makes everything durable.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;

    /// Takes everything back.
    async fn rollback(self: Box<Self>) -> Result<(), StoreError>;
}

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
    /// The instant by which invitations are overdue.
    pub now: Timestamp,
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
    /// Those of the addresses that the blocklist covers.
    pub blocked: Vec<CanonicalEmail>,
}

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
    /// The Argon2id hash in PHC string format.
    pub password_hash: String,
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
