//! Getting the tokens that other calls need.

use crate::{AccountId, EmailAddress, OrganizationId, Secret, Timestamp};

/// Mints an organization token for the caller's credential. Outcome: [`IssuedToken`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IssueOrganizationToken {
    /// The organization; `None` means the one the credential is bound to.
    pub organization: Option<OrganizationId>,
}

/// A token that was minted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedToken {
    /// The token, shown once.
    pub token: Secret,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// The organization it is for.
    pub organization: OrganizationId,
}

/// Logs a person in with a password and opens a session. Outcome: [`TokensIssued`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogIn {
    /// The name of the adapter that the tokens are for.
    pub family: &'static str,
    /// The address.
    pub email: EmailAddress,
    /// The password.
    pub password: Secret,
}

/// The tokens of a new session, whose organization is the one the person became a member of first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokensIssued {
    /// The person.
    pub account: AccountId,
    /// The bearer token.
    pub access: Secret,
    /// What gets new tokens later.
    pub refresh: Secret,
    /// The session token.
    pub session: Secret,
}

/// Gets new tokens for a session. Outcome: [`RefreshedTokens`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshTokens {
    /// The name of the adapter that the tokens are for.
    pub family: &'static str,
    /// The refresh token of the session. It stays valid.
    pub refresh: Secret,
}

/// New tokens of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefreshedTokens {
    /// The bearer token.
    pub access: Secret,
    /// The session token.
    pub session: Secret,
}
