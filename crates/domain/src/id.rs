//! Typed ids: a UUID that says what it identifies, so that a license id can never be passed for a member id.

use std::fmt;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// The prefix of this kind of id where ids are shown typed (TypeID style), without the underscore.
            pub const PREFIX: &'static str = $prefix;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0.as_hyphenated())
            }
        }
    )+};
}

ids! {
    /// A person who can log in, or the placeholder of one who was invited.
    AccountId "acc",
    /// An API key (never the key itself).
    ApiKeyId "key",
    /// Something that has happened.
    EventId "evt",
    /// An invitation.
    InvitationId "inv",
    /// A pool of seats.
    LicenseId "lic",
    /// A mail that was ordered.
    MailId "mail",
    /// A person's place in one organization, from the moment of invitation on.
    MemberId "mem",
    /// A tenant.
    OrganizationId "org",
    /// A thing that access is scoped to, such as a portfolio.
    ResourceId "res",
    /// A logged-in session.
    SessionId "ses",
    /// The delivery of an event to a webhook endpoint.
    WebhookDeliveryId "dlv",
    /// A webhook endpoint.
    WebhookId "whk",
}

/// A positive integer that stands for an account or an organization in protocols whose ids are integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ordinal(pub i64);

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
