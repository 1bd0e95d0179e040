//! Typed ids: a UUID with the type of what it identifies, so that a license id can never be passed for a member id.

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

            /// The id with its kind: the prefix, an underscore and the hyphenated UUID. Tokens, sessions and events are
            /// stored with it and compared by it, so it never changes.
            #[must_use]
            pub fn tagged(self) -> String {
                format!(concat!($prefix, "_{}"), self.0.as_hyphenated())
            }

            /// Parses the output of [`Self::tagged`]; `None` for an id of another kind and for any other spelling.
            #[must_use]
            pub fn from_tagged(text: &str) -> Option<Self> {
                let id = text.strip_prefix(concat!($prefix, "_"))?;
                let id = Uuid::try_parse(id).ok().map(Self)?;
                (id.tagged() == text).then_some(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.as_hyphenated().fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.tagged())
            }
        }
    )+};
}

ids! {
    /// A person who can log in, or the placeholder of one who was invited.
    AccountId "acc",
    /// An API key (never the key itself).
    ApiKeyId "key",
    /// A person who is noted at a resource.
    ContactId "con",
    /// What a value that is noted of a contact is a value of, in the terms of the protocol.
    ContactAttributeId "cat",
    /// Something that has happened.
    EventId "evt",
    /// A list of people that is invited in the background.
    ImportId "imp",
    /// A key of the installation (never the key itself).
    InstallationKeyId "ikey",
    /// An identity provider of an organization.
    IdentityProviderId "idp",
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
    /// A link that sets a password (never its token).
    PasswordLinkId "pwl",
    /// A resource that access is scoped to, such as a portfolio.
    ResourceId "res",
    /// A logged-in session.
    SessionId "ses",
    /// A permission template.
    TemplateId "tpl",
    /// The delivery of an event to a webhook endpoint.
    WebhookDeliveryId "dlv",
    /// A webhook endpoint.
    WebhookId "whk",
}

/// A positive integer that stands for an account, an organization or a permission template in protocols whose ids are
/// integers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ordinal(pub i64);

impl fmt::Display for Ordinal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Stored sessions, issued tokens and chained events depend on these texts.
    #[test]
    fn the_written_form_never_changes() {
        let uuid = Uuid::from_u128(0x0190_c5d3_7e2a_7b11_8d4f_2a6b_3c4d_5e6f);
        let text = |prefix: &str| format!("{prefix}_0190c5d3-7e2a-7b11-8d4f-2a6b3c4d5e6f");
        macro_rules! pinned {
            ($($name:ident $prefix:literal),+ $(,)?) => {$(
                assert_eq!($name(uuid).tagged(), text($prefix));
                assert_eq!($name::from_tagged(&text($prefix)), Some($name(uuid)));
            )+};
        }
        pinned! {
        AccountId "acc", ApiKeyId "key", ContactId "con", EventId "evt", IdentityProviderId "idp", InstallationKeyId "ikey", InvitationId "inv", LicenseId "lic", MailId "mail", MemberId "mem", OrganizationId "org", ResourceId "res", SessionId "ses", TemplateId "tpl", WebhookDeliveryId "dlv", WebhookId "whk",
            }
    }

    #[test]
    fn other_kinds_and_spellings_are_not_read() {
        for text in [
            "",
            "acc",
            "acc_",
            "key_0190c5d3-7e2a-7b11-8d4f-2a6b3c4d5e6f",
            "0190c5d3-7e2a-7b11-8d4f-2a6b3c4d5e6f",
            "acc_0190C5D3-7e2a-7b11-8d4f-2a6b3c4d5e6f",
            "acc_0190c5d37e2a7b118d4f2a6b3c4d5e6f",
            "acc_{0190c5d3-7e2a-7b11-8d4f-2a6b3c4d5e6f}",
            "acc_urn:uuid:0190c5d3-7e2a-7b11-8d4f-2a6b3c4d5e6f",
            " acc_0190c5d3-7e2a-7b11-8d4f-2a6b3c4d5e6f",
        ] {
            assert_eq!(AccountId::from_tagged(text), None, "{text}");
        }
    }
}
