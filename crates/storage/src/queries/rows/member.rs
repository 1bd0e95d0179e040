//! Rows of `members`.

use super::super::super::sql::Db;
use super::super::schema::members;
use super::count;
use crate::cursor::KeysetPosition;
use crate::documents::{read_attributes, read_grants, write_attributes, write_grants};
use crate::faults::Unreadable;
use crate::search_text::search_text;
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::{ContactEmail, EmailAddress, Inviter, Line, Member, MemberStatus, Ordinal, Seat};

/// A member. The ordinal of its account stands with the account.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = members, check_for_backend(Db), primary_key(organization_id, id))]
#[diesel(treat_none_as_null = true, treat_none_as_default_value = false)]
pub(crate) struct MemberRow {
    pub(crate) organization_id: Key,
    pub(crate) id: Key,
    pub(crate) account_id: Option<Key>,
    external_id: String,
    status: String,
    email: Option<String>,
    pub(crate) email_canonical: Option<String>,
    contact_email: Option<String>,
    phone: Option<String>,
    first_name: String,
    last_name: String,
    license_id: Option<Key>,
    seat_state: Option<String>,
    grants: Document,
    attributes: Document,
    search: String,
    created_at: Stamp,
    updated_at: Stamp,
    pub(crate) joined_at: Option<Stamp>,
    removed_at: Option<Stamp>,
    pub(crate) revision: i64,
}

impl MemberRow {
    /// The row of a member.
    pub(crate) fn of(member: &Member) -> Self {
        let (license_id, seat_state) = match member.seat {
            None => (None, None),
            Some(Seat::Reserved(license)) => (Some(license.into()), Some("reserved".to_owned())),
            Some(Seat::Assigned(license)) => (Some(license.into()), Some("assigned".to_owned())),
        };
        let searched = [
            member.email.as_ref().map(EmailAddress::as_sent),
            member.contact_email.as_ref().map(ContactEmail::as_str),
            Some(member.first_name.as_str()),
            Some(member.last_name.as_str()),
        ];
        Self {
            organization_id: member.organization.into(),
            id: member.id.into(),
            account_id: member.account.map(|(account, _)| account.into()),
            external_id: member.external_id.clone(),
            status: member.status.as_str().to_owned(),
            email: member.email.as_ref().map(|email| email.as_sent().to_owned()),
            email_canonical: member.email.as_ref().map(|email| email.canonical().as_str().to_owned()),
            contact_email: member.contact_email.as_ref().map(|text| text.as_str().to_owned()),
            phone: member.phone.as_ref().map(|text| text.as_str().to_owned()),
            first_name: member.first_name.as_str().to_owned(),
            last_name: member.last_name.as_str().to_owned(),
            license_id,
            seat_state,
            grants: write_grants(&member.grants),
            attributes: write_attributes(&member.attributes),
            search: search_text(searched.into_iter().flatten()),
            created_at: member.created_at.into(),
            updated_at: member.updated_at.into(),
            joined_at: member.joined_at.map(Stamp::from),
            removed_at: member.removed_at.map(Stamp::from),
            revision: i64::from(member.revision),
        }
    }

    /// The place of the member in a listing.
    pub(crate) fn place(&self) -> KeysetPosition {
        KeysetPosition { created_at: self.created_at, id: self.id }
    }

    /// The member as an inviter.
    pub(crate) fn inviter(&self) -> Option<Inviter> {
        Some(Inviter {
            member: self.id.into(),
            first_name: Line::tidied(&self.first_name),
            last_name: Line::tidied(&self.last_name),
            email: address(self.email.as_deref(), self.email_canonical.as_deref())?,
        })
    }

    /// The member, given the ordinal of its account.
    pub(crate) fn member(self, ordinal: Option<i64>) -> Result<Member, Unreadable> {
        let seat = match (self.seat_state.as_deref(), self.license_id) {
            (None, None) => None,
            (Some("reserved"), Some(license)) => Some(Seat::Reserved(license.into())),
            (Some("assigned"), Some(license)) => Some(Seat::Assigned(license.into())),
            _ => return Err(Unreadable("seat")),
        };
        Ok(Member {
            id: self.id.into(),
            organization: self.organization_id.into(),
            account: self.account_id.zip(ordinal).map(|(account, ordinal)| (account.into(), Ordinal(ordinal))),
            external_id: self.external_id,
            status: MemberStatus::parse(&self.status).ok_or(Unreadable("member status"))?,
            email: address(self.email.as_deref(), self.email_canonical.as_deref()),
            contact_email: self.contact_email.map(|value| Line::tidied(&value)),
            phone: self.phone.map(|value| Line::tidied(&value)),
            first_name: Line::tidied(&self.first_name),
            last_name: Line::tidied(&self.last_name),
            seat,
            grants: read_grants(&self.grants)?,
            attributes: read_attributes(&self.attributes)?,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
            joined_at: self.joined_at.map(Into::into),
            removed_at: self.removed_at.map(Into::into),
            revision: count(self.revision, "revision")?,
        })
    }
}

/// The address as stored.
fn address(sent: Option<&str>, canonical: Option<&str>) -> Option<EmailAddress> {
    let (sent, canonical) = sent.zip(canonical)?;
    Some(EmailAddress::stored(sent.to_owned(), canonical.to_owned()))
}
