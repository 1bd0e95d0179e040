//! Logging in, staying logged in and logging out, for protocols with a session for each device.

use crate::{Cursor, EmailAddress, OrganizationId, PageLimit, Secret, SessionId, Timestamp};

/// A session that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionView {
    /// Its id.
    pub id: SessionId,
    /// The protocol it is for.
    pub protocol: String,
    /// In which organization.
    pub organization: OrganizationId,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// Logs a person in with a password and opens a session. Outcome: [`SessionOpened`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// The name of the adapter that the tokens are for.
    pub family: &'static str,
    /// The address.
    pub email: EmailAddress,
    /// The password.
    pub password: Secret,
    /// In which of the person's organizations.
    pub place: SessionPlace,
}

/// In which organization a session is opened. The person has to be an active member of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionPlace {
    /// The one that the person joined first.
    First,
    /// This one and no other.
    Organization(OrganizationId),
    /// The one with this slug, else the one that the person joined first.
    Preferred(String),
}

/// A session with its tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionOpened {
    /// The session.
    pub view: SessionView,
    /// The bearer token.
    pub access: Secret,
    /// When the bearer token stops working.
    pub access_expires_at: Timestamp,
    /// The refresh token, which gets new bearer tokens until the session ends.
    pub refresh: Secret,
    /// The session token, which some protocols want beside the bearer token.
    pub session: Secret,
}

/// Gets a new bearer token for a session that is open. Outcome: [`SessionOpened`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshSession {
    /// The name of the adapter that the tokens are for.
    pub family: &'static str,
    /// The refresh token of the session. It stays valid.
    pub refresh: Secret,
}

/// Lists the caller's own open sessions page by page, newest first. Outcome: a page of [`SessionView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSessions {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Ends one of the caller's own sessions: its tokens stop working. Outcome: [`super::Deleted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndSession {
    /// Which.
    pub session: SessionId,
}

/// Ends the session that the caller has sent, and on request all others of the person. Outcome: [`super::Deleted`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogOut {
    /// Whether every other session of the person ends too, of whatever protocol.
    pub everywhere: bool,
}

/// Switches to another organization of the same person, who need not enter the password again: opens a session there
/// and ends the current one. Outcome: [`SessionOpened`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwitchOrganization {
    /// The name of the adapter that the tokens are for.
    pub family: &'static str,
    /// Where to.
    pub organization: OrganizationId,
    /// The session that is ended, one of the caller's own.
    pub leaving: SessionId,
}
