//! Passwords of accounts, and the links that set them. Accounts belong to no organization, and neither do these rows:
//! no tenant's scope reaches them.

use super::{EndedCredentials, MailOrder};
use usher_domain::{
    AccountId, AddressProof, Event, InvitationId, LinkBearer, OrganizationId, PasswordLinkId, SessionId, Timestamp,
};

/// Builds the events of revoked credentials, which are known only once they are found and locked.
pub type EndedTold<'a> = dyn Fn(&EndedCredentials) -> Vec<(OrganizationId, Event)> + Sync + 'a;

/// A link that sets a password. Its token is derived and stored nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PasswordLink {
    /// Its id.
    pub id: PasswordLinkId,
    /// The account whose password it sets.
    pub account: AccountId,
    /// How it reaches the person.
    pub by: LinkBearer,
    /// The invitation that the person wants to go back to.
    pub invitation: Option<(OrganizationId, InvitationId)>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working.
    pub expires_at: Timestamp,
    /// When it was used, or when the password was set in another way.
    pub used_at: Option<Timestamp>,
}

/// A new password, with all changes that come with it.
#[derive(Clone, Debug)]
pub struct PasswordWrite {
    /// The account.
    pub account: AccountId,
    /// The Argon2id hash in PHC string format.
    pub password_hash: String,
    /// What it relies on.
    pub on: PasswordGround,
    /// What it proves of the address, if anything.
    pub proof: Option<AddressProof>,
    /// Which sessions end.
    pub sessions: EndedSessions,
    /// Whether the API keys of the person's member rows, and those that they have made, are revoked.
    pub end_keys: bool,
    /// The mail that notifies the owner.
    pub notice: MailOrder,
    /// The events that record it.
    pub events: Vec<(OrganizationId, Event)>,
    /// When.
    pub at: Timestamp,
}

/// What setting a password relies on.
#[derive(Clone, Debug)]
pub enum PasswordGround {
    /// A valid link, which is used up.
    Link(PasswordLinkId),
    /// The password that the account has, by its hash.
    Current(String),
}

/// Which sessions of an account end with its old password, and with them the tokens that belong to no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndedSessions {
    /// None: nobody could log in before.
    None,
    /// All but one.
    AllBut(SessionId),
    /// All.
    All,
}
