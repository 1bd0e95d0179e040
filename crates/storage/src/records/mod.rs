//! What the methods of the database take and give: rows with all that belongs to them, and what is written together.

mod catalog;
mod credentials;
mod directory;
mod error;
mod events;
mod fitness;
mod housekeeping;
mod identities;
mod imports;
mod invitations;
mod mails;
mod members;
mod outbox;
mod passwords;
mod providers;
mod seed;
mod transfers;
mod webhooks;
mod writes;

pub use catalog::{CatalogRecords, Granted};
pub use credentials::{AccountRecord, ApiKeyRecord, InstallationKeyRecord, SessionRecord, TokenOwner};
pub use directory::{DirectoryRow, RoleHolder};
pub use error::{CacheInvalidation, StoreError};
pub use events::{ChainEnd, ChainExtension, ChainLink, ChainedEvent, EventQuery, OpenChain};
pub use fitness::Unfit;
pub use housekeeping::{ChainMac, Erasure};
pub use identities::{IdentityLink, IdentityRecord};
pub use imports::{ImportPart, ImportRecord, ImportedLine, NewImport, WaitingLine};
pub use invitations::{InvitationReadFilter, InvitationRecord, ListPage, Visit};
pub use mails::{AccountMailRecord, MailOrder, MailRecord, MailSubject, Mailed, WebhookRecord};
pub use members::{FoundRecord, MemberRecord};
pub use outbox::{Backlog, Claimed, DeadLetter, Delivery, DeliveryId, DeliveryResult, Lease, MailTold, Requeued};
pub use passwords::{EndedSessions, EndedTold, PasswordGround, PasswordLink, PasswordWrite};
pub use providers::{ProviderIdentity, ProviderIdentityLink, ProviderRecord};
pub use seed::{NewApiKey, NewOrganization, Seed};
pub use transfers::{ExportedKey, ExportedMember, TransferredOrganization};
pub use webhooks::{ClaimedDelivery, DeliveryClaim, DeliverySettlement, NewDelivery};
pub use writes::{
    AccountActivation, AccountTakeover, ChangeWrite, EndedCredentials, EndedKey, IdempotencyRecord, InviteQuery,
    InviteRecords, InviteWrites, LAPSED_AT_ONCE, MemberWrite, OverdueQuery, PreviewLimit, TokenDigest,
};

/// How much there is in organizations, by organization; those with nothing are left out.
pub type TenantCounted = Vec<(usher_domain::OrganizationId, usher_domain::commands::TenantCounts)>;
