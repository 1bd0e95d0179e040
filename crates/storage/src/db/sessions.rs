//! Sessions of accounts, across organizations.

use super::{Db, start};
use crate::cursor::KeysetPosition;
use crate::records::{ListPage, SessionRecord, StoreError};
use crate::tenant_scope::TenantScope;
use usher_domain::{AccountId, Cursor, PageLimit, SessionId, Timestamp};

impl Db {
    /// A session.
    pub async fn session(&self, id: SessionId) -> Result<Option<SessionRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, sessions::by_id(id))
    }

    /// The session of a refresh token's digest.
    pub async fn session_by_refresh(&self, digest: &[u8; 32]) -> Result<Option<SessionRecord>, StoreError> {
        read!(self, TenantScope::Everywhere, sessions::by_refresh(digest))
    }

    /// Opens a session of an account whose tokens are of this generation; a conflict if they were revoked since, so
    /// that a concurrent log-in does not survive.
    pub async fn insert_session(&self, session: &SessionRecord, generation: u32) -> Result<(), StoreError> {
        write_everywhere!(self, sessions::insert(session, generation))
    }

    /// Ends a session before it expires; `false` if there is none or it has ended already.
    pub async fn revoke_session(&self, id: SessionId, now: Timestamp) -> Result<bool, StoreError> {
        write_everywhere!(self, sessions::revoke(id, now))
    }

    /// Ends all sessions of an account that are open and revokes its tokens that belong to none; returns the sessions.
    pub async fn revoke_sessions(&self, account: AccountId, now: Timestamp) -> Result<Vec<SessionId>, StoreError> {
        write_everywhere!(self, sessions::revoke_all(account, now))
    }

    /// A page of the sessions of an account that are open, newest first (by creation instant, then id).
    pub async fn page_of_sessions(
        &self,
        account: AccountId,
        after: Option<&Cursor>,
        limit: PageLimit,
        now: Timestamp,
    ) -> Result<ListPage<SessionRecord>, StoreError> {
        let Ok(after) = start(after, KeysetPosition::of) else { return Ok(None) };
        read!(self, TenantScope::Everywhere, sessions::page(account, after, limit, now.into())).map(Some)
    }
}
