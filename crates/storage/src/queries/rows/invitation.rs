//! Rows of `invitations`.

use super::super::super::sql::Db;
use super::super::schema::invitations;
use super::{count, locale, text};
use crate::cursor::KeysetPosition;
use crate::documents::{read_grants, write_grants};
use crate::faults::Unreadable;
use crate::records::TokenDigest;
use crate::search_text::search_text;
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::{
    Destination, EmailAddress, Invitation, InvitationStatus, Line, LinkDelivery, Metadata, OrganizationId,
};

/// An invitation.
#[derive(Clone, Debug, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = invitations, check_for_backend(Db), primary_key(organization_id, id))]
#[diesel(treat_none_as_null = true, treat_none_as_default_value = false)]
pub(crate) struct InvitationRow {
    pub(crate) organization_id: Key,
    pub(crate) id: Key,
    pub(crate) member_id: Key,
    account_id: Key,
    email: String,
    pub(crate) email_canonical: String,
    first_name: String,
    last_name: String,
    status: String,
    grants: Document,
    pub(crate) license_id: Option<Key>,
    note: Option<String>,
    generation: i64,
    token_digest: Vec<u8>,
    pub(crate) expires_at: Option<Stamp>,
    pub(crate) inviter_id: Option<Key>,
    granted_by: Option<Key>,
    protocol: String,
    search: String,
    mailed_at: Stamp,
    created_at: Stamp,
    updated_at: Stamp,
    pub(crate) revision: i64,
    locale: Option<String>,
    message: Option<String>,
    redirect_url: Option<String>,
    metadata: Option<String>,
    link_only: bool,
    remind_at: Option<Stamp>,
    reminders: i64,
}

impl InvitationRow {
    /// The row of an organization's invitation.
    pub(crate) fn of(organization: OrganizationId, invitation: &Invitation, digest: &TokenDigest) -> Self {
        let Invitation { email, first_name, last_name, .. } = invitation;
        Self {
            organization_id: organization.into(),
            id: invitation.id.into(),
            member_id: invitation.member.into(),
            account_id: invitation.account.into(),
            email: email.as_sent().to_owned(),
            email_canonical: email.canonical().as_str().to_owned(),
            first_name: first_name.as_str().to_owned(),
            last_name: last_name.as_str().to_owned(),
            status: invitation.status.as_str().to_owned(),
            grants: write_grants(&invitation.grants),
            license_id: invitation.license.map(Key::from),
            note: invitation.note.as_ref().map(|note| note.as_str().to_owned()),
            generation: i64::from(invitation.generation),
            token_digest: digest.to_vec(),
            expires_at: invitation.expires_at.map(Stamp::from),
            inviter_id: invitation.inviter.map(Key::from),
            granted_by: invitation.granted_by.map(Key::from),
            protocol: invitation.protocol.clone(),
            search: search_text([email.as_sent(), first_name.as_str(), last_name.as_str()]),
            mailed_at: invitation.mailed_at.into(),
            created_at: invitation.created_at.into(),
            updated_at: invitation.updated_at.into(),
            revision: i64::from(invitation.revision),
            locale: invitation.locale.map(|locale| locale.code().to_owned()),
            message: invitation.message.as_ref().map(|message| message.as_str().to_owned()),
            redirect_url: invitation.redirect_url.as_ref().map(ToString::to_string),
            metadata: invitation.metadata.as_ref().map(|metadata| metadata.as_json().to_owned()),
            link_only: invitation.delivery == LinkDelivery::LinkOnly,
            remind_at: invitation.remind_at.map(Stamp::from),
            reminders: i64::from(invitation.reminders),
        }
    }

    /// The place of the invitation in a listing.
    pub(crate) fn place(&self) -> KeysetPosition {
        KeysetPosition { created_at: self.created_at, id: self.id }
    }

    /// The invitation.
    pub(crate) fn invitation(self) -> Result<Invitation, Unreadable> {
        Ok(Invitation {
            id: self.id.into(),
            member: self.member_id.into(),
            account: self.account_id.into(),
            email: EmailAddress::stored(self.email, self.email_canonical),
            first_name: Line::tidied(&self.first_name),
            last_name: Line::tidied(&self.last_name),
            status: InvitationStatus::parse(&self.status).ok_or(Unreadable("invitation status"))?,
            grants: read_grants(&self.grants)?,
            license: self.license_id.map(Into::into),
            note: self.note.map(|value| text(value, "note")).transpose()?,
            message: self.message.map(|value| text(value, "message")).transpose()?,
            locale: locale(self.locale.as_deref())?,
            redirect_url: self
                .redirect_url
                .map(|page| Destination::parse(&page).or(Err(Unreadable("redirect_url"))))
                .transpose()?,
            metadata: self.metadata.map(Metadata::of_json).transpose().or(Err(Unreadable("metadata")))?,
            delivery: if self.link_only { LinkDelivery::LinkOnly } else { LinkDelivery::Send },
            generation: count(self.generation, "generation")?,
            expires_at: self.expires_at.map(Into::into),
            inviter: self.inviter_id.map(Into::into),
            granted_by: self.granted_by.map(Into::into),
            protocol: self.protocol,
            mailed_at: self.mailed_at.into(),
            remind_at: self.remind_at.map(Into::into),
            reminders: count(self.reminders, "reminders")?,
            created_at: self.created_at.into(),
            updated_at: self.updated_at.into(),
            revision: count(self.revision, "revision")?,
        })
    }
}
