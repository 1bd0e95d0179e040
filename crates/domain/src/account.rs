//! Accounts: persons who can log in, across organizations.

use crate::{AccountId, EmailAddress, Ordinal, PersonName, Timestamp};

/// A person. An account without a password is a placeholder: it was created by an invitation and cannot log in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Its integer id, stable from the first invitation on.
    pub ordinal: Ordinal,
    /// The address; unique by its canonical form.
    pub email: EmailAddress,
    /// First name, possibly empty.
    pub first_name: PersonName,
    /// Last name, possibly empty.
    pub last_name: PersonName,
    /// When the person set a password; `None` for a placeholder.
    pub activated_at: Option<Timestamp>,
    /// When the account was barred from logging in, if it was.
    pub disabled_at: Option<Timestamp>,
}

impl Account {
    /// Whether the person can log in: this is what "already registered" means in every protocol.
    #[must_use]
    pub const fn is_registered(&self) -> bool {
        self.activated_at.is_some() && self.disabled_at.is_none()
    }
}
