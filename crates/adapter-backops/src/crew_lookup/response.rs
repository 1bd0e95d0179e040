//! The answer: a bare array [D B2].

use serde::Serialize;
use usher_domain::commands::FoundMember;
use usher_domain::{ContactEmail, EmailAddress, MemberStatus};
use utoipa::ToSchema;

/// A person who was found [D B2].
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LookupRow<'a> {
    /// Documented: the crew row. Assumed: never null, as everybody in the organization has one.
    #[schema(format = "uuid")]
    crew_id: String,
    /// Documented. Assumed: the address that access is tied to, or else the contact address; null without either.
    email: Option<&'a str>,
    /// Documented.
    first_name: &'a str,
    /// Documented.
    last_name: &'a str,
    /// Documented: the address has an account.
    is_existing_account: bool,
    /// Documented: has access or an outstanding invitation. Assumed: so is somebody who is blocked.
    is_already_member: bool,
}

impl<'a> LookupRow<'a> {
    pub(super) fn of(found: &'a FoundMember) -> Self {
        let member = &found.view.member;
        let address = member.email.as_ref().map(EmailAddress::as_sent);
        let stands = matches!(member.status, MemberStatus::Active | MemberStatus::Blocked);
        Self {
            crew_id: member.id.to_string(),
            email: address.or(member.contact_email.as_ref().map(ContactEmail::as_str)),
            first_name: member.first_name.as_str(),
            last_name: member.last_name.as_str(),
            is_existing_account: found.account_exists,
            is_already_member: stands || found.is_invited(),
        }
    }
}
