//! From bytes to text. A byte order mark says what the bytes are, else whoever sends them, else they are UTF-8; anything
//! else is guessed and not read, because a wrong guess makes wrong names.

use crate::encoding::Encoding;
use crate::error::ReadError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use std::borrow::Cow;

/// How much is looked at to tell UTF-16 by its zeros.
const PROBE: usize = 4096;

/// Text with what it was written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without byte order marks.
    pub text: Cow<'a, str>,
    /// What it was written in.
    pub encoding: Encoding,
}

/// Makes text of bytes. Of those that are not UTF-8 and that nobody vouches for, the error has the guess.
pub fn decode(bytes: &[u8], chosen: Option<Encoding>) -> Result<Decoded<'_>, ReadError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(ReadError::Workbook);
    }
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err(ReadError::Utf32);
    }
    let marked = encoding_rs::Encoding::for_bom(bytes).map(|(encoding, _)| Encoding(encoding));
    let encoding = match marked.or(chosen) {
        Some(encoding) => encoding,
        None => Encoding::UTF_8,
    };
    if marked.or(chosen).is_none() {
        let guess = guess(bytes);
        if guess != Encoding::UTF_8 {
            return Err(ReadError::NotUtf8 { guess, line: line_of_first_error(bytes) });
        }
    }
    let (text, has_errors) = encoding.0.decode_with_bom_removal(bytes);
    match has_errors {
        false => Ok(Decoded { text: without_marks(text), encoding }),
        true if encoding == Encoding::UTF_8 => {
            Err(ReadError::NotUtf8 { guess: legacy_guess(bytes), line: line_of_first_error(bytes) })
        }
        true => Err(ReadError::NotInEncoding(encoding)),
    }
}

/// What bytes without a mark most probably are.
fn guess(bytes: &[u8]) -> Encoding {
    if let Some(utf16) = utf16_by_zeros(bytes) {
        return utf16;
    }
    if std::str::from_utf8(bytes).is_ok() { Encoding::UTF_8 } else { legacy_guess(bytes) }
}

fn legacy_guess(bytes: &[u8]) -> Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    Encoding(detector.guess(None, Utf8Detection::Deny))
}

/// Text in European languages has a zero in every second byte of UTF-16, and none anywhere else.
fn utf16_by_zeros(bytes: &[u8]) -> Option<Encoding> {
    let probe = bytes.get(..PROBE).unwrap_or(bytes);
    let zeros = |offset: usize| probe.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), probe.len() / 2);
    let is_most = |zeros: usize, others: usize| pairs > 1 && zeros * 2 > pairs && others * 8 < zeros;
    match () {
        () if is_most(odd, even) => Some(Encoding(encoding_rs::UTF_16LE)),
        () if is_most(even, odd) => Some(Encoding(encoding_rs::UTF_16BE)),
        () => None,
    }
}

fn line_of_first_error(bytes: &[u8]) -> u64 {
    let valid = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
    let before = bytes.get(..valid).unwrap_or_default();
    let ends = before.iter().enumerate().filter(|(at, byte)| {
        **byte == b'\n' || (**byte == b'\r' && before.get(at + 1).is_some_and(|next| *next != b'\n'))
    });
    u64::try_from(ends.count()).unwrap_or(u64::MAX).saturating_add(u64::from(valid < bytes.len()))
}

/// Without what stands around the text: text that was saved or copied several times has several marks, some of them read
/// as Windows-1252, and DOS marked the end.
fn without_marks(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(unmarked(text)),
        Cow::Owned(text) => match unmarked(&text) {
            kept if kept.len() == text.len() => Cow::Owned(text),
            kept => Cow::Owned(kept.to_owned()),
        },
    }
}

pub(crate) fn unmarked(text: &str) -> &str {
    let mut rest = text;
    while let Some(shorter) = rest.strip_prefix('\u{feff}').or_else(|| rest.strip_prefix("ï»¿")) {
        rest = shorter;
    }
    rest.strip_suffix('\u{1a}').unwrap_or(rest)
}
