//! The mark of a mail: which delivery it is, signed, in letters that survive wherever mail is returned.
//!
//! A provider may replace the Message-ID, and a server may return nothing but the envelope. So the mark stands in a
//! header of its own and in the envelope's sender. It must never lead to a mail before its tag is compared.

use crate::MailId;
use std::fmt;
use uuid::Uuid;

/// The letters of base 32 (RFC 4648) in lower case: servers may change the case of a local part.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
/// How many letters an id takes.
const ID: usize = 26;
/// How many letters a tag takes.
const TAG: usize = 16;

/// The length of a tag in bytes.
pub const MARK_TAG: usize = 10;

/// A mail with the tag that shows that we have sent it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeliveryMark {
    /// The mail, unproved until the tag is compared.
    pub mail: MailId,
    /// The keyed digest of its id.
    pub tag: [u8; MARK_TAG],
}

impl DeliveryMark {
    /// The header that carries it.
    pub const HEADER: &'static str = "X-Usher-Delivery";
    /// The length of its text in characters.
    pub const LENGTH: usize = ID + 1 + TAG;

    /// The mark that a text is; `None` for every other spelling than that of [`fmt::Display`], apart from the case.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (id, tag) = text.split_once('.').filter(|(id, tag)| id.len() == ID && tag.len() == TAG)?;
        let tag = number(tag)?.to_be_bytes();
        let (_, tag) = tag.split_last_chunk::<MARK_TAG>()?;
        let mark = Self { mail: MailId(Uuid::from_u128(number(id)?)), tag: *tag };
        // The first letter of an id has two bits more than it needs.
        mark.to_string().eq_ignore_ascii_case(text).then_some(mark)
    }

    /// The marks in a text: alone, or after the `+` of an address.
    pub fn within(text: &str) -> impl Iterator<Item = Self> {
        let separates = |c: char| !c.is_ascii_alphanumeric() && c != '.';
        text.split(separates).filter_map(Self::parse)
    }
}

impl fmt::Display for DeliveryMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tag = self.tag.iter().fold(0, |number, byte| (number << 8) | u128::from(*byte));
        letters(f, self.mail.0.as_u128(), ID)?;
        f.write_str(".")?;
        letters(f, tag, TAG)
    }
}

fn letters(f: &mut fmt::Formatter<'_>, number: u128, count: usize) -> fmt::Result {
    use fmt::Write;
    (0..count).rev().try_for_each(|place| {
        let digit = usize::try_from((number >> (5 * place)) & 31).unwrap_or_default();
        f.write_char(LETTERS.get(digit).map_or('a', |letter| char::from(*letter)))
    })
}

fn number(text: &str) -> Option<u128> {
    text.bytes().try_fold(0_u128, |number, byte| {
        let digit = LETTERS.iter().position(|letter| *letter == byte.to_ascii_lowercase())?;
        Some((number << 5) | u128::try_from(digit).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written_in_either_case_and_in_no_other_way() {
        for (id, tag) in [(0, [0; MARK_TAG]), (u128::MAX, [255; MARK_TAG]), (1 << 127, *b"0123456789")] {
            let mark = DeliveryMark { mail: MailId(Uuid::from_u128(id)), tag };
            let text = mark.to_string();
            assert_eq!(text.len(), DeliveryMark::LENGTH);
            assert_eq!(DeliveryMark::parse(&text), Some(mark));
            assert_eq!(DeliveryMark::parse(&text.to_uppercase()), Some(mark));
            let moved = text.replace('.', "");
            for wrong in ["", ".", text.trim_start_matches('a'), &moved, &format!("{text}a"), &text.replace('.', "1")] {
                assert_eq!(DeliveryMark::parse(wrong).filter(|_| wrong != text), None, "{wrong}");
            }
        }
        let beyond = format!("{}.{}", "7".repeat(ID), "a".repeat(TAG));
        assert_eq!(DeliveryMark::parse(&beyond), None, "more bits than an id has");
        assert_eq!(DeliveryMark::parse(&"é".repeat(21)), None);
    }
}
