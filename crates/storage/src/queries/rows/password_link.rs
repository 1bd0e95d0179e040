//! Rows of `password_links`.

use super::super::super::sql::Db;
use super::super::schema::password_links;
use crate::faults::Unreadable;
use crate::records::PasswordLink;
use crate::values::{Key, Stamp};
use diesel::prelude::*;
use usher_domain::LinkBearer;

/// A link that sets a password.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = password_links, check_for_backend(Db), treat_none_as_default_value = false)]
pub(crate) struct PasswordLinkRow {
    id: Key,
    account_id: Key,
    bearer: String,
    organization_id: Option<Key>,
    invitation_id: Option<Key>,
    created_at: Stamp,
    expires_at: Stamp,
    used_at: Option<Stamp>,
}

impl PasswordLinkRow {
    /// The row of a link.
    pub(crate) fn of(link: &PasswordLink) -> Self {
        Self {
            id: link.id.into(),
            account_id: link.account.into(),
            bearer: link.by.as_str().to_owned(),
            organization_id: link.invitation.map(|(organization, _)| organization.into()),
            invitation_id: link.invitation.map(|(_, invitation)| invitation.into()),
            created_at: link.created_at.into(),
            expires_at: link.expires_at.into(),
            used_at: link.used_at.map(Stamp::from),
        }
    }

    /// The link.
    pub(crate) fn link(self) -> Result<PasswordLink, Unreadable> {
        let by = LinkBearer::ALL.into_iter().find(|by| by.as_str() == self.bearer);
        let by = by.ok_or(Unreadable("bearer of a link"))?;
        let places = self.organization_id.zip(self.invitation_id);
        Ok(PasswordLink {
            id: self.id.into(),
            account: self.account_id.into(),
            by,
            invitation: places.map(|(organization, invitation)| (organization.into(), invitation.into())),
            created_at: self.created_at.into(),
            expires_at: self.expires_at.into(),
            used_at: self.used_at.map(Into::into),
        })
    }
}
