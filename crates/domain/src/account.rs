//! Accounts: persons who can log in, across organizations.

use crate::{AccountId, EmailAddress, Locale, Ordinal, PersonName, Timestamp};

/// A person. An account that was not activated is a placeholder: it was created by an invitation and cannot log in yet.
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
    /// When the person set a password or first signed in at an identity provider; `None` for a placeholder.
    pub activated_at: Option<Timestamp>,
    /// When the account was disabled, if it was.
    pub disabled_at: Option<Timestamp>,
    /// How it was proved that the person who logs in reads the mail of the address; `None` if it never was.
    pub proof: Option<AddressProof>,
    /// The generation of its valid tokens: those of earlier generations are refused.
    pub token_generation: u32,
    /// The language in which the person has asked to be addressed.
    pub locale: Option<Locale>,
}

impl Account {
    /// Whether the person can log in: this is what "already registered" means in every protocol.
    #[must_use]
    pub const fn is_registered(&self) -> bool {
        self.activated_at.is_some() && self.disabled_at.is_none()
    }

    /// Whether the person can log in and the address is known to be theirs. Only then may something be granted to the
    /// address without confirmation by its mail.
    #[must_use]
    pub const fn is_proved(&self) -> bool {
        self.is_registered() && self.proof.is_some()
    }
}

/// How and when it was proved that an address belongs to its account's person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AddressProof {
    /// How.
    pub how: ProofMethod,
    /// When.
    pub at: Timestamp,
}

/// What proves an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProofMethod {
    /// A secret that went to the address by mail and nowhere else.
    MailedLink,
    /// An identity provider that vouches for the address.
    IdentityProvider,
    /// The operator of the installation, who named the address for the person.
    Operator,
}

impl ProofMethod {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::MailedLink, Self::IdentityProvider, Self::Operator];

    /// Its name in storage and in events.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::MailedLink => "mailed_link",
            Self::IdentityProvider => "identity_provider",
            Self::Operator => "operator",
        }
    }

    /// The method of a name.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.as_str() == word)
    }
}
