//! The head of a chain in a form that can be stored outside the database.

use crate::secrets::hex;
use std::fmt;
use std::str::FromStr;

/// An event's number with the digest of its link. Stored where nobody with write access to the database can change it,
/// it proves later that the chain still has this link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainHead {
    /// The number.
    pub sequence: u64,
    /// The digest.
    pub digest: [u8; 32],
}

/// A text is no head of a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not NUMBER:DIGEST, as `usher audit verify` prints it")]
pub struct NoChainHead;

impl fmt::Display for ChainHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.sequence, hex(&self.digest))
    }
}

impl FromStr for ChainHead {
    type Err = NoChainHead;

    fn from_str(text: &str) -> Result<Self, NoChainHead> {
        let (sequence, digits) = text.trim().split_once(':').ok_or(NoChainHead)?;
        if digits.len() != 64 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(NoChainHead);
        }
        let mut digest = [0; 32];
        for (byte, at) in digest.iter_mut().zip((0..64).step_by(2)) {
            let pair = digits.get(at..at + 2).ok_or(NoChainHead)?;
            *byte = u8::from_str_radix(pair, 16).or(Err(NoChainHead))?;
        }
        Ok(Self { sequence: sequence.parse().or(Err(NoChainHead))?, digest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_as_it_is_written() {
        let head = ChainHead { sequence: 12, digest: [0xab; 32] };
        assert_eq!(head.to_string(), format!("12:{}", "ab".repeat(32)));
        assert_eq!(head.to_string().parse(), Ok(head));
        for text in
            ["", "12", "12:", ":ab", "12:ab", &format!("x:{}", "ab".repeat(32)), &format!("1:{}g", "a".repeat(63))]
        {
            assert_eq!(text.parse::<ChainHead>(), Err(NoChainHead), "{text}");
        }
    }
}
