//! The settings of an organization.

mod branding;
mod contrast;
mod emails;
mod redirects;
mod reminders;

pub use branding::{Branding, Color, ColorError, Logo, LogoError};
pub use emails::{EmailPolicy, LinkDelivery, Replies, ReplyTo, ReplyToError};
pub use redirects::{Destination, DestinationError, Origin, Redirects};
pub use reminders::{MAX_REMINDER_DAYS, MOST_REMINDERS, Reminders};

use crate::commands::PendingInvitation;
use crate::text::TextError;
use crate::{CanonicalEmail, Label};

/// The settings of an organization. The default applies before any is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganizationSettings {
    /// How long an invitation can be accepted unless its request sets a lifetime, in milliseconds; `None` uses the
    /// installation's setting.
    pub invitation_lifetime: Option<i64>,
    /// The domains of the addresses that can be invited, in canonical form; empty for any.
    pub allowed_domains: Vec<String>,
    /// What happens where an address is invited already and the request does not choose.
    pub duplicates: Duplicates,
    /// How its invitations are mailed.
    pub emails: EmailPolicy,
    /// Its appearance in mails and on pages.
    pub branding: Branding,
    /// Where its invitees go after accepting.
    pub redirects: Redirects,
    /// When its invitees are reminded.
    pub reminders: Reminders,
    /// How a directory lets people in.
    pub provisioning: Provisioning,
}

impl OrganizationSettings {
    /// Whether an address is of a domain that can be invited. A domain does not include its subdomains.
    #[must_use]
    pub fn allows(&self, email: &CanonicalEmail) -> bool {
        self.allowed_domains.is_empty() || self.allowed_domains.iter().any(|domain| domain == email.domain())
    }

    /// How long an invitation can be accepted, in milliseconds, where the installation's default is this.
    #[must_use]
    pub fn lifetime(&self, default: i64) -> i64 {
        self.invitation_lifetime.unwrap_or(default)
    }

    /// What a request that may leave it to the organization does with a pending invitation.
    #[must_use]
    pub fn pending(&self, asked: PendingInvitation) -> PendingInvitation {
        match (asked, self.duplicates) {
            (PendingInvitation::AsSet, Duplicates::Refuse) => PendingInvitation::Refuse,
            (PendingInvitation::AsSet, Duplicates::Return) => PendingInvitation::ReturnExisting,
            (PendingInvitation::AsSet, Duplicates::Resend) => PendingInvitation::Refresh { mail_at_most_every: 0 },
            (said, _) => said,
        }
    }
}

/// What happens where an address is invited already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Duplicates {
    /// The request is refused.
    #[default]
    Refuse,
    /// The pending invitation is returned as it is.
    Return,
    /// The pending invitation is renewed and mailed again.
    Resend,
}

impl Duplicates {
    /// All of them with their names.
    pub const WORDS: [(&'static str, Self); 3] =
        [("refuse", Self::Refuse), ("return", Self::Return), ("resend", Self::Resend)];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Return => "return",
            Self::Resend => "resend",
        }
    }
}

/// How people are let in whom a directory creates that provisions the organization.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Provisioning {
    /// They are invited, and accept by the link in their mail.
    #[default]
    Invite,
    /// They are members at once, without any mail. The organization asserts their addresses, which proves nothing.
    Add,
}

impl Provisioning {
    /// Both with their names in canonical JSON and in storage.
    pub const WORDS: [(&'static str, Self); 2] = [("invite", Self::Invite), ("add", Self::Add)];

    /// Its name in canonical JSON and in storage.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::Add => "add",
        }
    }
}

/// An organization's short name in addresses: 1 to 63 lower-case letters, digits and hyphens, no hyphen at an end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slug(String);

/// Not a slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a slug: 1 to 63 lower-case letters, digits and hyphens, no hyphen at an end")]
pub struct SlugError;

impl Slug {
    /// Reads a slug.
    pub fn parse(text: &str) -> Result<Self, SlugError> {
        let letters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let ends = text.starts_with('-') || text.ends_with('-');
        if letters && !ends && (1..=63).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(SlugError) }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Parses a name for people: not empty, and without invisible characters.
pub fn label(text: &str) -> Result<Label, LabelError> {
    if text.trim().is_empty() {
        return Err(LabelError::Empty);
    }
    Label::parse(text).map_err(|error| match error {
        TextError::TooLong(most) => LabelError::TooLong(most),
        TextError::Nul | TextError::Unseen => LabelError::Invisible,
    })
}

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LabelError {
    /// Empty, or nothing but spaces.
    #[error("empty")]
    Empty,
    /// More characters than the limit given here.
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// With a line end or a character that is not shown.
    #[error("with line ends or characters that are not shown")]
    Invisible,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_and_names_are_bounded() {
        for text in ["a", "acme-events-2", &"a".repeat(63)] {
            assert!(Slug::parse(text).is_ok(), "{text}");
        }
        for text in ["", "-a", "a-", "A", "a_b", "a.b", "\u{e9}", &"a".repeat(64)] {
            assert!(Slug::parse(text).is_err(), "{text}");
        }
        assert_eq!(label(" \t"), Err(LabelError::Empty));
        assert_eq!(label("a\nb"), Err(LabelError::Invisible));
        assert_eq!(label("a\u{202e}b"), Err(LabelError::Invisible));
        assert_eq!(label(&"a".repeat(201)), Err(LabelError::TooLong(200)));
    }
}
