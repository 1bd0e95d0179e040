//! The credentials of a request, and why they are refused.

use crate::Secret;

/// The credentials found in a request, by the way in which they must be verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// The operation is public: the token in its body, or nothing, is the credential.
    Nothing,
    /// A JWT for the canonical API, or a canonical API key.
    Bearer(Secret),
    /// An API key of the family named, alone.
    Key {
        /// The name of the adapter whose keys these are.
        family: &'static str,
        /// The key.
        key: Secret,
    },
    /// An API key and an organization token that must belong together.
    KeyAndOrganization {
        /// The name of the adapter whose keys these are.
        family: &'static str,
        /// The key.
        key: Secret,
        /// The token minted for that key.
        organization_token: Secret,
    },
    /// An API key and tokens for resources, minted for that key. Each of them narrows what the key can do.
    KeyAndResources {
        /// The name of the adapter whose keys these are.
        family: &'static str,
        /// The key.
        key: Secret,
        /// The tokens, at least one, each with the kind of resource that it must be for.
        resource_tokens: Vec<(&'static str, Secret)>,
    },
    /// The token that keeps a session open, alone: whoever has it acts as the person of the session, in its organization.
    Session {
        /// The name of the adapter.
        family: &'static str,
        /// The token, which the command to open the session calls the refresh token.
        token: Secret,
    },
    /// A JWT of a person who may act in any of their organizations.
    Account {
        /// The name of the adapter, which selects the accepted issuers and audience.
        family: &'static str,
        /// The JWT.
        token: Secret,
    },
    /// The token of a session that a key of the installation opened. The key is asked for at each request.
    Operator {
        /// The name of the adapter.
        family: &'static str,
        /// The token.
        token: Secret,
    },
    /// An access token and a session token of the same person.
    AccessAndSession {
        /// The name of the adapter.
        family: &'static str,
        /// The access token.
        access: Secret,
        /// The session token, from which the organization is taken.
        session: Secret,
    },
}

/// Which of the presented credentials a failure is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// The bearer token or key.
    Primary,
    /// The organization or session token that accompanies it.
    Companion,
}

/// Why credentials were refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AuthenticationFailure {
    /// Not of the form such a credential has.
    Malformed(Slot),
    /// Well-formed but unknown, or its signature, issuer or audience is wrong.
    Unknown(Slot),
    /// Its time ran out.
    Expired(Slot),
    /// It was revoked, or its session was ended.
    Revoked(Slot),
    /// The two credentials do not belong together.
    Mismatch,
    /// The account is disabled, or the credential's member was removed.
    Inactive,
    /// The credential's member is blocked in the organization.
    MemberBlocked,
}
