//! Logging in where tokens are not bound to one organization.

use crate::{Account, EmailAddress, Organization, Secret, Timestamp};

/// Logs a person in with a password. Opens no session: the token acts in every organization of the person, also in
/// those that are joined later. Outcome: [`SignedIn`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The name of the adapter that the token is for.
    pub family: &'static str,
    /// The address.
    pub email: EmailAddress,
    /// The password.
    pub password: Secret,
}

/// Who logged in, and with what to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// The person.
    pub account: Account,
    /// The bearer token.
    pub token: Secret,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// Where the person is an active member, by when it joined.
    pub organizations: Vec<Organization>,
}
