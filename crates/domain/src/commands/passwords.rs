//! Setting, changing and recovering the password of an account.

use super::PasswordRules;
use crate::{EmailAddress, InvitationToken, Locale, PasswordToken, Secret, SessionId, Timestamp};

/// Has a link to set a password mailed to an address, if there is an account that can use one. Neither the outcome nor
/// the time it takes reveals whether there is one. Outcome: [`PasswordLinkRequested`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestPasswordLink {
    /// The address.
    pub email: EmailAddress,
    /// The language of the mail; the one of the person's first organization where none is given.
    pub locale: Option<Locale>,
    /// The invitation that the person returns to after setting the password.
    pub invitation: Option<InvitationToken>,
}

/// The request was taken note of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordLinkRequested;

/// Shows the account whose password a link sets. Changes nothing. Outcome: [`PasswordLinkPreview`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreviewPasswordLink {
    /// The token of the link.
    pub token: PasswordToken,
}

/// What the holder of a link may see before setting a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordLinkPreview {
    /// The account's address.
    pub email: EmailAddress,
    /// When the link stops working.
    pub expires_at: Timestamp,
}

/// Sets the password of the account that a link is for: the link is used up, every session of the account ends, and the
/// address is proved by the mail that carried the link. Outcome: [`PasswordSet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResetPassword {
    /// The token of the link.
    pub token: PasswordToken,
    /// The new password.
    pub password: Secret,
    /// What it must be.
    pub rules: PasswordRules,
    /// Whether the holder of the token is told of a link that is over how it ended. Whoever has no token learns nothing of
    /// it.
    pub tells_end: bool,
}

/// Changes the password of the account that is logged in. Its other sessions end. Outcome: [`PasswordSet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangePassword {
    /// The password that it has.
    pub current: Secret,
    /// The new one.
    pub password: Secret,
    /// What it must be.
    pub rules: PasswordRules,
    /// The session that stays open; the caller's own where none is named.
    pub keep: Option<SessionId>,
}

/// The account has a new password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordSet;
