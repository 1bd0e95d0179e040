//! Making somebody a member who has an account at once, with a password that the caller chose.

use crate::{Attributes, EmailAddress, PersonName, Phone, Secret};

/// Makes a person without an account an active member of the caller's organization, grants nothing and sends nothing.
/// The password is that of the new account. Nobody has shown that they read the address's mail, so its address stays
/// unproved: see [`crate::Account::proof`]. An address that has an account is refused, whoever made that account.
/// Outcome: [`crate::Member`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterMember {
    /// The address.
    pub email: EmailAddress,
    /// First name.
    pub first_name: PersonName,
    /// Last name.
    pub last_name: PersonName,
    /// Contact data; `None` for none.
    pub phone: Option<Phone>,
    /// The password, which needs an upper-case letter, a lower-case letter and a digit.
    pub password: Secret,
    /// What the adapter stores with the member.
    pub attributes: Attributes,
}
