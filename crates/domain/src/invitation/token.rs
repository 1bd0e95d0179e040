//! The two secrets of an invitation. They are of different types, so that what is shown can never prove what only the
//! mail proves.

use crate::{InvitationId, OrganizationId};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::fmt;
use uuid::Uuid;

/// The length of the authenticator of a [`MailedToken`], in bytes.
pub const MAILED_TAG: usize = 16;

/// The secret of the link in a mail. It goes out by mail and nowhere else, so presenting it proves that the invitee
/// reads the mail of the address: it creates an account, or takes over one whose address was never proved.
///
/// Its text is what it opens and a keyed digest of that, in base64url: it is verified before anything is looked up, and
/// then found by primary key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct MailedToken {
    /// The organization that invites.
    pub organization: OrganizationId,
    /// The invitation.
    pub invitation: InvitationId,
    /// Which of its links this is.
    pub generation: u32,
    /// The keyed digest of the above.
    pub tag: [u8; MAILED_TAG],
}

/// The token that replies show to those who may see it: 122 bits derived by keyed hash, in the form of a version 4
/// UUID, because one of the protocols has it so. It opens the invitation, and proves nothing about who presents it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ShownToken(pub Uuid);

/// A token as presented.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum InvitationToken {
    /// Known from the mail.
    Mailed(MailedToken),
    /// Known from a reply.
    Shown(ShownToken),
}

impl MailedToken {
    const LENGTH: usize = 16 + 16 + 4 + MAILED_TAG;

    /// Its text, for the link in the mail.
    #[must_use]
    pub fn expose(&self) -> String {
        let Self { organization, invitation, generation, tag } = self;
        let generation = generation.to_be_bytes();
        URL_SAFE_NO_PAD
            .encode([organization.0.as_bytes().as_slice(), invitation.0.as_bytes(), &generation, tag].concat())
    }

    /// Parses the form that is mailed, and no other.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; Self::LENGTH] = URL_SAFE_NO_PAD.decode(text).ok()?.try_into().ok()?;
        let (organization, rest) = bytes.split_first_chunk()?;
        let (invitation, rest) = rest.split_first_chunk()?;
        let (generation, tag) = rest.split_first_chunk()?;
        Some(Self {
            organization: OrganizationId(Uuid::from_bytes(*organization)),
            invitation: InvitationId(Uuid::from_bytes(*invitation)),
            generation: u32::from_be_bytes(*generation),
            tag: tag.try_into().ok()?,
        })
    }
}

impl ShownToken {
    /// Parses the hyphenated form in either letter case, and no other.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 36).then(|| Uuid::try_parse(text).ok().map(Self)).flatten()
    }

    /// Its text, for the reply or the link that shows it.
    #[must_use]
    pub fn expose(&self) -> String {
        self.0.as_hyphenated().to_string()
    }
}

impl InvitationToken {
    /// Parses a token of either kind.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let shown = ShownToken::parse(text).map(Self::Shown);
        shown.or_else(|| MailedToken::parse(text).map(Self::Mailed))
    }

    /// The text that was presented, to be returned to the client that presented it.
    #[must_use]
    pub fn expose(&self) -> String {
        match self {
            Self::Mailed(token) => token.expose(),
            Self::Shown(token) => token.expose(),
        }
    }

    /// Whether it is known from the mail.
    #[must_use]
    pub const fn is_mailed(&self) -> bool {
        matches!(self, Self::Mailed(_))
    }
}

impl fmt::Debug for MailedToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl fmt::Debug for ShownToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl fmt::Debug for InvitationToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAILED: MailedToken = MailedToken {
        organization: OrganizationId(Uuid::from_u128(4)),
        invitation: InvitationId(Uuid::from_u128(5)),
        generation: 6,
        tag: [7; MAILED_TAG],
    };

    #[test]
    fn the_two_are_told_apart_by_their_form() {
        assert_eq!(InvitationToken::parse(&MAILED.expose()), Some(InvitationToken::Mailed(MAILED)));
        let shown = ShownToken(Uuid::from_u128(5));
        assert_eq!(InvitationToken::parse(&shown.expose()), Some(InvitationToken::Shown(shown)));
        assert_eq!(InvitationToken::parse(&shown.expose().to_uppercase()), Some(InvitationToken::Shown(shown)));
    }

    #[test]
    fn other_texts_are_none() {
        let mailed = MAILED.expose();
        let braced = format!("{{{}}}", Uuid::from_u128(5));
        let other_end = format!("{}x", &mailed[..mailed.len() - 1]);
        for text in ["", "x", &mailed[1..], &format!("{mailed}="), &format!(" {mailed}"), &braced, &other_end] {
            assert_eq!(InvitationToken::parse(text), None, "{text}");
        }
        assert_eq!(format!("{:?}", InvitationToken::parse(&mailed).unwrap()), "***");
    }
}
