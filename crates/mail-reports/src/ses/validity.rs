//! From when until when a certificate is valid (RFC 5280 section 4.1.2.5).
//!
//! `webpki` tells the dates of a certificate only by verifying its chain, which SNS does not publish; so they are read
//! here. Whatever the bytes are, they are read or there are no dates.

use usher_domain::Timestamp;

const SEQUENCE: u8 = 0x30;
const VERSION: u8 = 0xa0;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;

/// The dates of a certificate, both of which are part of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Validity {
    not_before: Timestamp,
    not_after: Timestamp,
}

impl Validity {
    /// The dates of a certificate in DER.
    pub(super) fn of(certificate: &[u8]) -> Option<Self> {
        let (certificate, _) = element(certificate, SEQUENCE)?;
        let (mut fields, _) = element(certificate, SEQUENCE)?;
        // The version, which may be missing, the serial number, the algorithm and the issuer stand before the dates.
        if let Some((_, rest)) = element(fields, VERSION) {
            fields = rest;
        }
        for _ in 0..3 {
            fields = any_element(fields)?.2;
        }
        let (dates, _) = element(fields, SEQUENCE)?;
        let (not_before, dates) = time(dates)?;
        let (not_after, _) = time(dates)?;
        Some(Self { not_before, not_after })
    }

    /// Whether an instant lies within the dates, to the second.
    pub(super) fn covers(&self, now: Timestamp) -> bool {
        (self.not_before.seconds()..=self.not_after.seconds()).contains(&now.seconds())
    }
}

/// The content of the first element if it has this tag, and what follows it.
fn element(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    any_element(bytes).filter(|(found, ..)| *found == tag).map(|(_, content, rest)| (content, rest))
}

/// The tag and the content of the first element, and what follows it.
fn any_element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = bytes.split_first()?;
    let (first, rest) = rest.split_first()?;
    // The long form: the number of bytes that the length has. A certificate needs no more than three.
    let (length, rest) = match first {
        0..=0x7f => (usize::from(*first), rest),
        0x81..=0x83 => {
            let (length, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            (length.iter().fold(0, |length, byte| (length << 8) | usize::from(*byte)), rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((*tag, content, rest))
}

/// The time at the start, and what follows it. Times are in UTC, to the second.
fn time(bytes: &[u8]) -> Option<(Timestamp, &[u8])> {
    let (tag, content, rest) = any_element(bytes)?;
    let text = std::str::from_utf8(content).ok()?.strip_suffix('Z')?;
    let (century, text) = match tag {
        UTC_TIME => (if text.get(..2)? < "50" { "20" } else { "19" }, text),
        GENERALIZED_TIME => text.split_at_checked(2)?,
        _ => return None,
    };
    if text.len() != 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let pair = |number: usize| text.get(2 * number..2 * number + 2);
    let (year, month, day) = (pair(0)?, pair(1)?, pair(2)?);
    let (hour, minute, second) = (pair(3)?, pair(4)?, pair(5)?);
    let written = format!("{century}{year}-{month}-{day}T{hour}:{minute}:{second}Z");
    Some((Timestamp::parse_rfc3339(&written).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn der(tag: u8, content: &[u8]) -> Vec<u8> {
        let length = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x82], length.as_slice(), content].concat()
    }

    /// As much of a certificate as is read of it.
    fn certificate(version: &[u8], not_before: (u8, &str), not_after: (u8, &str)) -> Vec<u8> {
        let dates = [der(not_before.0, not_before.1.as_bytes()), der(not_after.0, not_after.1.as_bytes())].concat();
        let fields =
            [version, &[2, 1, 7], &[SEQUENCE, 0], &[SEQUENCE, 2, 5, 0], &der(SEQUENCE, &dates), &[SEQUENCE, 0]];
        der(SEQUENCE, &der(SEQUENCE, &fields.concat()))
    }

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).unwrap()
    }

    #[test]
    fn both_forms_of_times_are_read_and_both_dates_belong_to_the_validity() {
        for version in [&[][..], &[VERSION, 3, 2, 1, 2]] {
            let bytes = certificate(version, (UTC_TIME, "991231235959Z"), (GENERALIZED_TIME, "20500101000000Z"));
            let validity = Validity::of(&bytes).unwrap();
            for (now, is_valid) in [
                ("1999-12-31T23:59:58.999Z", false),
                ("1999-12-31T23:59:59Z", true),
                ("2020-06-01T12:00:00Z", true),
                ("2050-01-01T00:00:00.999Z", true),
                ("2050-01-01T00:00:01Z", false),
            ] {
                assert_eq!(validity.covers(at(now)), is_valid, "{now}");
            }
        }
        let bytes = certificate(&[], (UTC_TIME, "491231235959Z"), (GENERALIZED_TIME, "99991231235959Z"));
        let forever = Validity::of(&bytes).unwrap();
        assert!(!forever.covers(at("2049-12-31T23:59:58Z")) && forever.covers(at("9999-12-31T23:59:59Z")));
        let reversed = certificate(&[], (UTC_TIME, "300101000000Z"), (UTC_TIME, "200101000000Z"));
        assert!(!Validity::of(&reversed).unwrap().covers(at("2025-01-01T00:00:00Z")));
    }

    #[test]
    fn what_is_no_time_gives_no_dates() {
        let good = (UTC_TIME, "200101000000Z");
        for bad in [
            (UTC_TIME, "200101000000"),
            (UTC_TIME, "2001010000Z"),
            (UTC_TIME, "200101000000+0100"),
            (UTC_TIME, "201301000000Z"),
            (UTC_TIME, "2001010000\u{e9}Z"),
            (UTC_TIME, "20010100000-Z"),
            (UTC_TIME, ""),
            (GENERALIZED_TIME, "200101000000Z"),
            (GENERALIZED_TIME, "20200101000000.5Z"),
            (0x0c, "200101000000Z"),
        ] {
            assert_eq!(Validity::of(&certificate(&[], bad, good)), None, "{bad:?}");
            assert_eq!(Validity::of(&certificate(&[], good, bad)), None, "{bad:?}");
        }
        let whole = certificate(&[], good, good);
        assert!(Validity::of(&whole).is_some());
        for length in 0..whole.len() {
            assert_eq!(Validity::of(&whole[..length]), None, "{length}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_give_no_dates(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = Validity::of(&bytes);
            let _ = Validity::of(&der(SEQUENCE, &der(SEQUENCE, &bytes)));
        }
    }
}
