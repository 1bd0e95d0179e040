//! The external services that the engine needs. Each port is a trait that storage, the mailer or the gateway
//! implements.

mod administration;
mod clock;
mod credentials;
mod events;
mod housekeeping;
mod mailer;
mod mails;
mod outbox;
mod passwords;
mod reads;
mod seed;
mod store;
mod transaction;
mod webhooks;

pub use administration::{AdministrationReads, AdministrationWrites, Granted};
pub use clock::{Clock, Entropy};
pub use credentials::{AccountRecord, ApiKeyRecord, CredentialStore, SessionRecord, TokenOwner};
pub use events::{ChainEnd, ChainLink, ChainedEvent};
pub use housekeeping::{ChainMac, Erasure, Housekeeping};
pub use mailer::{InvitationMail, Mailer, Notice, NoticeOf, SendError};
pub use mails::{AccountMailRecord, MailOrder, MailRecord, MailSubject, MailTransaction, Mailed, WebhookRecord};
pub use outbox::{Backlog, Claimed, DeadLetter, Delivery, DeliveryId, DeliveryResult, MailTold, OutboxStore};
pub use passwords::{EndedSessions, EndedTold, LinkBearer, PasswordGround, PasswordLink, PasswordStore, PasswordWrite};
pub use reads::{
    CatalogRecords, FoundRecord, InvitationReadFilter, InvitationRecord, ListPage, MemberRecord, ScopedReads, Visit,
};
pub use seed::{NewApiKey, Seed};
pub use store::{CacheInvalidation, Store, StoreError};
pub use transaction::{
    AccountActivation, AccountTakeover, ChangeWrite, EndedCredentials, EndedKey, IdempotencyRecord, InviteQuery,
    InviteRecords, InviteWrites, MemberWrite, OverdueQuery, TokenDigest, Transaction,
};
pub use webhooks::{
    ClaimedDelivery, DeliveryClaim, DeliverySettlement, EventRenderer, NewDelivery, RenderedEvent, SentWebhook,
    UrlRefusal, WebhookMessage, WebhookSender, WebhookStore, WebhookWrites,
};
