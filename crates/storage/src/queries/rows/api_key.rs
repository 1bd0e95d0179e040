//! Rows of `api_keys`.

use super::super::super::sql::Db;
use super::super::schema::api_keys;
use super::digest;
use crate::cursor::KeysetPosition;
use crate::documents::{read_codes, write_codes};
use crate::faults::Unreadable;
use crate::records::{ApiKeyRecord, ExportedKey, NewApiKey};
use crate::values::{Document, Key, Stamp};
use diesel::prelude::*;
use usher_domain::text::tidied;
use usher_domain::{Member, Organization};

/// An API key; never the key itself.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = api_keys, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct ApiKeyRow {
    id: Key,
    pub(crate) organization_id: Key,
    pub(crate) member_id: Option<Key>,
    family: String,
    digest: Vec<u8>,
    hint: String,
    scopes: Document,
    description: String,
    created_at: Stamp,
    expires_at: Option<Stamp>,
    revoked_at: Option<Stamp>,
    pub(crate) maker_id: Option<Key>,
    last_used_at: Option<Stamp>,
}

impl ApiKeyRow {
    /// The row of a new key.
    pub(crate) fn of(key: &NewApiKey) -> Self {
        Self {
            id: key.id.into(),
            organization_id: key.organization.into(),
            member_id: key.member.map(Key::from),
            family: key.family.clone(),
            digest: key.digest.to_vec(),
            hint: key.hint.clone(),
            scopes: write_codes(&key.scopes),
            description: key.description.clone(),
            created_at: key.created_at.into(),
            expires_at: key.expires_at.map(Stamp::from),
            revoked_at: key.revoked_at.map(Stamp::from),
            maker_id: key.maker.map(Key::from),
            last_used_at: None,
        }
    }

    /// The place of the key in a listing.
    pub(crate) fn place(&self) -> KeysetPosition {
        KeysetPosition { created_at: self.created_at, id: self.id }
    }

    /// The key with its digest.
    pub(crate) fn exported(self) -> Result<ExportedKey, Unreadable> {
        Ok(ExportedKey {
            id: self.id.into(),
            family: self.family,
            member: self.member_id.map(Into::into),
            maker: self.maker_id.map(Into::into),
            digest: digest(self.digest, "key digest")?,
            hint: self.hint,
            scopes: read_codes(&self.scopes)?,
            description: tidied(&self.description),
            expires_at: self.expires_at.map(Into::into),
        })
    }

    /// The key, given what it is bound to.
    pub(crate) fn record(
        self,
        organization: Organization,
        member: Option<Member>,
        maker: Option<Member>,
    ) -> Result<ApiKeyRecord, Unreadable> {
        Ok(ApiKeyRecord {
            id: self.id.into(),
            family: self.family,
            organization,
            member,
            maker,
            scopes: read_codes(&self.scopes)?,
            description: tidied(&self.description),
            hint: self.hint,
            created_at: self.created_at.into(),
            expires_at: self.expires_at.map(Into::into),
            revoked_at: self.revoked_at.map(Into::into),
            last_used_at: self.last_used_at.map(Into::into),
        })
    }
}
