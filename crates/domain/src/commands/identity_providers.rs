//! Signing in at an identity provider (OpenID Connect): going there, and coming back with its answer.
//!
//! What somebody goes there for is kept by their browser until they come back, as a text that nobody else can read or
//! make, so an answer counts in the browser that asked for it alone.

use super::{AnsweredInvitation, SessionOpened};
use crate::{InvitationToken, Secret, Timestamp};

/// A provider by which people can sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityProvider {
    /// Its id in addresses.
    pub id: String,
    /// What people call it.
    pub name: String,
}

/// A provider, and whether one's own account is linked to an identity there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderLink {
    /// The provider.
    pub provider: IdentityProvider,
    /// Since when it is linked.
    pub linked_at: Option<Timestamp>,
    /// Whether people can sign in there still; where not, the identity can only be unlinked.
    pub is_offered: bool,
}

/// Begins a sign-in at a provider. Outcome: [`BegunAtProvider`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BeginAtProvider {
    /// The id of the provider.
    pub provider: String,
    /// What for.
    pub purpose: ProviderPurpose,
}

/// What a sign-in at a provider is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProviderPurpose {
    /// Opening a session.
    SignIn {
        /// The page to go on to.
        next: String,
    },
    /// Accepting an invitation.
    Accept(InvitationToken),
    /// Linking an identity to the caller's own account.
    Link {
        /// The password of the account.
        password: Secret,
    },
}

/// What came of beginning a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BegunAtProvider {
    /// The way to the provider.
    Redirect(ProviderRedirect),
    /// There is no way now.
    Failed(ProviderProblem),
}

/// The way to a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderRedirect {
    /// The provider.
    pub provider: IdentityProvider,
    /// The page to go to.
    pub address: String,
    /// What the browser keeps until it comes back.
    pub flow: Secret,
}

/// What somebody comes back from a provider with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderAnswer {
    /// What the browser has kept.
    pub flow: Secret,
    /// The id of the provider to whose address the browser came back. Each provider has an address of its own, so that no
    /// provider gets the codes of another one (RFC 9700, section 4.4.2.2).
    pub provider: String,
    /// What the provider was given to send back.
    pub state: String,
    /// What identities are asked for with; none where the provider refuses.
    pub code: Option<Secret>,
    /// Which provider says that it answers (RFC 9207).
    pub issuer: Option<String>,
}

/// Opens a session, or links an identity, with the answer of a provider. Outcome: [`FinishedAtProvider`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinishAtProvider {
    /// The name of the adapter that the tokens of a session are for.
    pub family: &'static str,
    /// The answer.
    pub answer: ProviderAnswer,
}

/// What came of a sign-in at a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FinishedAtProvider {
    /// A session.
    SignedIn {
        /// The session.
        opened: Box<SessionOpened>,
        /// The page to go on to.
        next: String,
    },
    /// The identity is linked.
    Linked,
    /// Nothing.
    Failed(ProviderProblem),
}

/// Accepts an invitation with the answer of a provider that vouches for its address. Outcome: [`AcceptedAtProvider`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptAtProvider {
    /// The token of the link.
    pub token: InvitationToken,
    /// The answer; `None` where the form that carries it was no good: then the invitation is only looked at.
    pub answer: Option<ProviderAnswer>,
}

/// What came of accepting, with the invitation as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptedAtProvider {
    /// The invitation, and why accepting it was refused, if it was.
    pub answered: AnsweredInvitation,
    /// Why the answer of the provider is no good, if it is not.
    pub problem: Option<ProviderProblem>,
}

/// Unlinks an identity from the caller's own account. Outcome: [`super::Deleted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnlinkProvider {
    /// The id of the provider.
    pub provider: String,
    /// The password of the account.
    pub password: Secret,
}

/// Why somebody who comes back from a provider gets no further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProviderProblem {
    /// The sign-in has expired, was used, or was begun in another browser.
    Expired,
    /// The provider did not sign the person in.
    Declined,
    /// The provider's answer is not what it has to be.
    Rejected,
    /// The provider cannot be reached.
    Unavailable,
    /// Nobody here is known by this identity.
    NoAccount,
    /// The provider has not verified the address.
    Unverified,
    /// The identity has another address than the invitation.
    OtherAddress,
    /// The identity belongs to another account, or the account to another identity.
    LinkedElsewhere,
}

impl ProviderProblem {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Expired,
        Self::Declined,
        Self::Rejected,
        Self::Unavailable,
        Self::NoAccount,
        Self::Unverified,
        Self::OtherAddress,
        Self::LinkedElsewhere,
    ];
}
