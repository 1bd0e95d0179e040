//! Rows and their translation into the domain's values and back. A stored value that does not parse is reported, never
//! replaced by a default.

mod account;
mod api_key;
mod contact;
mod event;
mod import;
mod invitation;
mod member;
mod outbox;
mod password_link;
mod provider;
mod small;
mod suppression;
mod template;
mod webhook;

pub(crate) use account::AccountRow;
pub(super) use api_key::ApiKeyRow;
pub(crate) use contact::ContactRow;
pub(crate) use event::EventRow;
pub(crate) use import::{ImportLineRow, ImportRow, REFUSED};
pub(crate) use invitation::InvitationRow;
pub(crate) use member::MemberRow;
pub(crate) use outbox::{OutboxRow, unsent_word};
pub(super) use password_link::PasswordLinkRow;
pub(super) use provider::ProviderRow;
pub(super) use small::{
    IdempotencyRow, LicenseRow, OrganizationRow, PermissionRow, ResourceRow, RoleRow, SessionRow, VisitRow,
};

pub(super) use suppression::SuppressionRow;
pub(crate) use template::TemplateRow;
pub(crate) use webhook::{AttemptRow, DeliveryRow, WebhookRow};

use crate::faults::Unreadable;
use usher_domain::{Locale, Text};

/// A bounded text as stored.
fn text<const MAX: usize>(text: String, what: &'static str) -> Result<Text<MAX>, Unreadable> {
    Text::parse(text).or(Err(Unreadable(what)))
}

/// A language as stored.
fn locale(code: Option<&str>) -> Result<Option<Locale>, Unreadable> {
    code.map(|code| Locale::parse(code).ok_or(Unreadable("language"))).transpose()
}

/// A counter as stored.
pub(super) fn count(value: i64, what: &'static str) -> Result<u32, Unreadable> {
    u32::try_from(value).or(Err(Unreadable(what)))
}

/// A digest as stored.
fn digest(bytes: Vec<u8>, what: &'static str) -> Result<[u8; 32], Unreadable> {
    bytes.try_into().or(Err(Unreadable(what)))
}
