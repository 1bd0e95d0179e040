//! Making, rotating and revoking API keys.

use super::MemberRef;
use crate::{ApiKeyId, Cursor, Description, MemberId, PageLimit, PermissionCode, Secret, Timestamp};

/// An API key, without the key itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKeyView {
    /// Its id.
    pub id: ApiKeyId,
    /// The protocol it is for.
    pub protocol: String,
    /// The member it belongs to; `None` for a key of the whole organization.
    pub member: Option<MemberId>,
    /// The name of that member, possibly empty; `None` for a key of the whole organization.
    pub owner: Option<String>,
    /// The member who created it or took it over, and is responsible for it; `None` for the operator.
    pub maker: Option<MemberId>,
    /// The name of that member, or else the address; `None` for the operator.
    pub maker_name: Option<String>,
    /// Whether it works.
    pub status: ApiKeyStatus,
    /// The permissions it is limited to; empty means no limit.
    pub scopes: Vec<PermissionCode>,
    /// What it is for, for people.
    pub description: String,
    /// The last four characters, behind what it begins with where most keys of its protocol begin otherwise; for people.
    pub hint: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// When it was revoked, if it was.
    pub revoked_at: Option<Timestamp>,
    /// When it was used last, to some minutes; `None` where no use was recorded.
    pub last_used_at: Option<Timestamp>,
}

/// Whether a key works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ApiKeyStatus {
    /// It works.
    Active,
    /// It does not work as long as its maker or its owner is blocked or removed.
    Suspended,
    /// Its time is over.
    Expired,
    /// It was revoked.
    Revoked,
}

impl ApiKeyStatus {
    /// Its name in canonical JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Expired => "expired",
            Self::Revoked => "revoked",
        }
    }
}

/// A key that was made, shown this once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKeyIssued {
    /// What it is.
    pub view: ApiKeyView,
    /// The key.
    pub key: Secret,
}

/// Makes a key, which can do no more than its maker. Outcome: [`ApiKeyIssued`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateApiKey {
    /// The protocol it is for.
    pub protocol: String,
    /// What it begins with, of all that keys of the protocol can begin with; the first where none is given.
    pub prefix: Option<&'static str>,
    /// The member it belongs to; `None` for a key of the whole organization.
    pub member: Option<MemberRef>,
    /// The permissions it is limited to. Empty means no limit if its maker holds everything, and else the permissions
    /// of its maker.
    pub scopes: Vec<PermissionCode>,
    /// What it is for, for people.
    pub description: Description,
    /// When it stops working.
    pub expires_at: Option<Timestamp>,
    /// How long it works where no end is given, in milliseconds; `None` is for good.
    pub lifetime: Option<i64>,
}

/// Reads one key. Outcome: [`ApiKeyView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetApiKey {
    /// Which.
    pub key: ApiKeyId,
}

/// Changes what a key is for and what it is limited to. The caller has to hold what it could do before and what it can
/// do afterwards. Outcome: [`ApiKeyView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditApiKey {
    /// Which.
    pub key: ApiKeyId,
    /// The permissions it is limited to from now on, read as those of [`CreateApiKey`]; `None` leaves them.
    pub scopes: Option<Vec<PermissionCode>>,
    /// What it is for; `None` leaves it.
    pub description: Option<Description>,
}

/// Creates a key like another one, which stops working a while later. Outcome: [`ApiKeyRotated`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RotateApiKey {
    /// Which.
    pub key: ApiKeyId,
    /// For how long both work, in milliseconds.
    pub overlap: i64,
    /// When the new key stops working; `None` means when the old one would have.
    pub expires_at: Option<Timestamp>,
}

/// The two keys of a rotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKeyRotated {
    /// The new one.
    pub issued: ApiKeyIssued,
    /// The old one.
    pub replaced: ApiKeyView,
}

/// Makes the caller answer for a key, so that it works again where its maker was shut out. The caller has to hold what
/// it can do. Outcome: [`ApiKeyView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakeOverApiKey {
    /// Which.
    pub key: ApiKeyId,
}

/// Revokes a key permanently; a revoked key stays as it is. Outcome: [`ApiKeyView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RevokeApiKey {
    /// Which.
    pub key: ApiKeyId,
}

/// Lists the organization's keys page by page, newest first. Outcome: a page of [`ApiKeyView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListApiKeys {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}
