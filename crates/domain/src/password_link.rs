//! How a link that sets a password reaches the person, and its secret.

use crate::PasswordLinkId;
use std::fmt;
use uuid::Uuid;

/// How many bytes of the keyed digest a token has.
const TAG: usize = 16;

/// How a link reaches the person, and so what using it proves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkBearer {
    /// By mail only: using it proves the address.
    Mail,
    /// By the operator, who vouches for the person.
    Operator,
}

impl LinkBearer {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Mail, Self::Operator];

    /// Its name in storage and in events.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Operator => "operator",
        }
    }
}

/// What the link in a mail carries: which link it is, and a keyed digest that only the installation's secret can make.
/// It is derived when the mail is written and stored nowhere.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct PasswordToken {
    link: PasswordLinkId,
    tag: [u8; TAG],
}

impl PasswordToken {
    /// How many characters a token has.
    pub const LENGTH: usize = 2 * (16 + TAG);

    /// A token of a link and the first bytes of its digest.
    #[must_use]
    pub const fn new(link: PasswordLinkId, tag: [u8; TAG]) -> Self {
        Self { link, tag }
    }

    /// Parses a token: 64 hexadecimal digits in lower case, and nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let is_hex = text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let (id, tag) = text.split_at_checked(32).filter(|_| is_hex && text.len() == Self::LENGTH)?;
        let [id, tag] = [id, tag].map(|half| u128::from_str_radix(half, 16).ok());
        Some(Self { link: PasswordLinkId(Uuid::from_u128(id?)), tag: tag?.to_be_bytes() })
    }

    /// The id of the link, not verified.
    #[must_use]
    pub const fn link(&self) -> PasswordLinkId {
        self.link
    }

    /// The digest that it has, to be compared in constant time.
    #[must_use]
    pub const fn tag(&self) -> &[u8; TAG] {
        &self.tag
    }

    /// The token itself, for the link that carries it.
    #[must_use]
    pub fn expose(&self) -> String {
        format!("{}{:032x}", self.link.0.as_simple(), u128::from_be_bytes(self.tag))
    }
}

impl fmt::Debug for PasswordToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_as_it_is_written_and_in_no_other_way() {
        let token = PasswordToken::new(PasswordLinkId(Uuid::from_u128(7)), [0x0a; TAG]);
        let text = token.expose();
        assert_eq!((text.len(), PasswordToken::parse(&text)), (PasswordToken::LENGTH, Some(token)));
        assert_eq!(format!("{token:?}"), "***");
        for other in [&text[1..], &format!("{text}0"), &text.to_uppercase(), &format!("+{}", &text[1..]), "", "\u{e9}"]
        {
            assert_eq!(PasswordToken::parse(other), None, "{other}");
        }
    }
}
