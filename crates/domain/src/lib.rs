//! The vocabulary of an invitation gateway: values, commands, outcomes, refusals and the pure rules that decide.
//!
//! This crate must never do I/O, read a clock, draw randomness, know a wire format or know a vendor. It has no serde:
//! wire shape exists only in adapters, row shape only in storage. Every text that crosses into the engine is one of the
//! parsed types here, so no code behind an adapter handles a raw string.

pub mod account;
pub mod attributes;
pub mod authentication;
pub mod blocklist;
pub mod bounce;
pub mod caller;
pub mod catalog;
mod catalog_index;
pub mod client_address;
pub mod command;
pub mod commands;
pub mod contact;
pub mod delivery;
pub mod delivery_mark;
pub mod email;
pub mod event;
pub mod fault;
pub mod grants;
pub mod id;
pub mod idempotency;
pub mod identity_provider;
pub mod import;
pub mod invitation;
pub mod lending;
pub mod license;
pub mod locale;
pub mod member;
mod message_id;
pub mod metadata;
pub mod organization;
pub mod page;
pub mod password_link;
pub mod permission;
pub mod permission_template;
pub mod read_scope;
pub mod refusal;
pub mod resource;
pub mod resource_tree;
pub mod rules;
pub mod scope;
pub mod scoped;
pub mod secret;
pub mod settings;
pub mod text;
pub mod timestamp;
pub mod translations;
pub mod versioned;
pub mod webhook;

pub use account::{Account, AddressProof, ProofMethod};
pub use attributes::Attributes;
pub use authentication::{AuthenticationFailure, Credentials, Slot};
pub use blocklist::BlocklistEntry;
pub use caller::{Assurance, Caller, CallerScope, InstallationAccess, OrganizationAccess};
pub use catalog::{Catalog, CatalogPolicy, PermissionEntry, Role};
pub use client_address::ClientAddress;
pub use command::Command;
pub use contact::{Contact, ContactAttribute, ContactDetails, MAX_CONTACT_ATTRIBUTES, MAX_CONTACT_BYTES, MAX_CONTACTS};
pub use delivery::{MailDelivery, MailState, ObstructedMails, Suppression, SuppressionCause, Unsent};
pub use delivery_mark::{DeliveryMark, MARK_TAG};
pub use email::{CanonicalEmail, EmailAddress};
pub use event::{Actor, Event, EventDetails, EventKind, Person};
pub use fault::{Fault, IncidentId};
pub use grants::{End, Grant, Grants, MAX_ENTRIES, RequestedGrants};
pub use id::{
    AccountId, ApiKeyId, ContactAttributeId, ContactId, EventId, IdentityProviderId, ImportId, InstallationKeyId,
    InvitationId, LicenseId, MailId, MemberId, Ordinal, OrganizationId, PasswordLinkId, ResourceId, SessionId,
    TemplateId, WebhookDeliveryId, WebhookId,
};
pub use idempotency::{IdempotencyRequest, Performed};
pub use identity_provider::OrganizationProvider;
pub use import::{IfPending, Import, ImportCounts, ImportDefaults, ImportStatus, ImportStop, LineProblem, LineResult};
pub use invitation::{
    Invitation, InvitationStatus, InvitationToken, InvitationView, Inviter, MAILED_TAG, MailedToken, ShownToken,
};
pub use lending::Lending;
pub use license::{License, LicenseUsage, Seat};
pub use locale::Locale;
pub use member::{Member, MemberStatus};
pub use metadata::{
    MAX_METADATA, MAX_METADATA_NAME, MAX_METADATA_NAMES, MAX_METADATA_VALUE, Metadata, MetadataEntry, MetadataError,
};
pub use organization::{ArchivedBy, Organization, OrganizationState};
pub use page::{Cursor, Page, PageLimit};
pub use password_link::{LinkBearer, PasswordToken};
pub use permission::{HeldPermissions, PermissionCode, RoleCode};
pub use permission_template::{MAX_TEMPLATES, PermissionTemplate, TemplateContent, TemplateRef};
pub use read_scope::{Confines, ReadScope};
pub use refusal::{Refusal, RowRefusal};
pub use resource::Resource;
pub use resource_tree::{MAX_NESTED_RESOURCES, MAX_TREE_DEPTH, ResourceTree, TreeError};
pub use scope::OrganizationScope;
pub use scoped::{Holdings, ScopedPermission};
pub use secret::Secret;
pub use settings::{
    Branding, Color, Destination, Duplicates, EmailPolicy, LinkDelivery, Logo, MAX_REMINDER_DAYS, MOST_REMINDERS,
    OrganizationSettings, Origin, Provisioning, Redirects, Reminders, Replies, ReplyTo, Slug,
};
pub use text::{ContactEmail, Description, Label, Line, Note, PersonName, PersonalMessage, Phone, Text};
pub use timestamp::Timestamp;
pub use translations::Translations;
pub use versioned::Versioned;
pub use webhook::{DeliveryState, DeliveryView, EventView, Webhook, WebhookDelivery};
