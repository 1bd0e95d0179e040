//! What a verified token says of its holder.

use usher_domain::{AccountId, ApiKeyId, EmailAddress, OrganizationId, SessionId, Timestamp};

/// The account that a token identifies, whichever issuer it is from.
pub(super) enum Named {
    Account(AccountId),
    Email(EmailAddress),
    Key(ApiKeyId),
}

/// The claims that are used of a token of any issuer.
pub(super) struct Claimed {
    pub(super) who: Named,
    pub(super) organization: Option<OrganizationId>,
    pub(super) expires_at: Timestamp,
    /// The session that it came with, which must be open.
    pub(super) session: Option<SessionId>,
    /// Which generation of the account's tokens it belongs to; `None` for one of a session, which ends with that, and
    /// for one of another issuer, who ends its own.
    pub(super) generation: Option<u32>,
}

/// The account or key of a subject of ours.
pub(super) fn named_by(subject: &str) -> Option<Named> {
    let account = AccountId::from_tagged(subject).map(Named::Account);
    account.or_else(|| ApiKeyId::from_tagged(subject).map(Named::Key))
}
