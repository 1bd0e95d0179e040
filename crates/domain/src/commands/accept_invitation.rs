//! Accepting an invitation.

use crate::{Attributes, InvitationToken, InvitationView, PersonName, Secret};

/// Redeems a token: the invitee becomes an active member with the stored grants. Outcome: [`Accepted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptInvitation {
    /// The token of the link.
    pub token: InvitationToken,
    /// How the invitee proves to be the account's owner.
    pub proof: Proof,
    /// What a new account's password must be.
    pub rules: PasswordRules,
    /// What the adapter stores with the member, merged over what is stored.
    pub attributes: Attributes,
}

/// What a new password must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PasswordRules {
    /// Long enough and not common: the rule where no protocol sets another one (NIST SP 800-63B).
    #[default]
    LengthOnly,
    /// The same, with an upper-case letter, a lower-case letter and a digit.
    CharacterClasses,
    /// Not common, and of six characters or more: for protocols that promise their clients no more than that.
    SixCharacters,
}

/// How the invitee proves to be the account's owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// A password: the account's where the address is known to be its person's; otherwise the new one of the account
    /// that is made or taken over now, for which the mailed token proves the address.
    Password {
        /// The password.
        password: Secret,
        /// First name of a new account; the prefilled one when absent.
        first_name: Option<PersonName>,
        /// Last name of a new account; the prefilled one when absent.
        last_name: Option<PersonName>,
    },
    /// There is an account whose address is proved, and the caller is authenticated as it.
    Caller,
}

/// What acceptance made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The invitation, accepted, with the member it made active.
    pub view: InvitationView,
    /// Whether a password was set by this acceptance, for a new account or for one that was taken over.
    pub signed_up: bool,
}
