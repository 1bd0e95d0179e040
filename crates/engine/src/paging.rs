//! Pages of lists that are in memory, ordered by a text that no two entries share.

use usher_domain::{Cursor, Page, PageLimit, Refusal};

/// The page after a cursor; refused where the cursor is none of this kind.
pub(crate) fn page<T>(
    mut entries: Vec<T>,
    key: impl Fn(&T) -> &str,
    after: Option<&Cursor>,
    limit: PageLimit,
) -> Result<Page<T>, Refusal> {
    entries.sort_by(|a, b| key(a).cmp(key(b)));
    if let Some(cursor) = after {
        let last = read(cursor).ok_or(Refusal::BadCursor)?;
        entries.retain(|entry| key(entry) > last.as_str());
    }
    let most = usize::try_from(limit.get()).unwrap_or(usize::MAX);
    let more = entries.len() > most;
    entries.truncate(most);
    let next = entries.last().filter(|_| more).map(|last| write(key(last)));
    Ok(Page { entries, next, total: None })
}

/// The cursor behind an entry: its text in base 16.
fn write(key: &str) -> Cursor {
    use std::fmt::Write;
    let mut text = String::with_capacity(key.len() * 2);
    for byte in key.bytes() {
        // Writing to a text cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    Cursor(text)
}

fn read(cursor: &Cursor) -> Option<String> {
    let digits = cursor.0.as_bytes();
    let sound = !digits.is_empty() && digits.iter().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(b));
    let (pairs, rest) = digits.as_chunks::<2>();
    if !sound || !rest.is_empty() {
        return None;
    }
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    String::from_utf8(pairs.iter().map(byte).collect::<Option<Vec<u8>>>()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_follow_one_another_and_end() {
        let all = || vec!["b", "a", "\u{e9}", "c"];
        let limit = PageLimit::clamped(2);
        let first = page(all(), |entry| entry, None, limit).unwrap();
        assert_eq!(first.entries, ["a", "b"]);
        let second = page(all(), |entry| entry, first.next.as_ref(), limit).unwrap();
        assert_eq!((second.entries, second.next), (vec!["c", "\u{e9}"], None));
        for text in ["", "x", "6", "6A", "ff", "61 "] {
            let cursor = Cursor(text.to_owned());
            assert_eq!(page(all(), |entry| entry, Some(&cursor), limit), Err(Refusal::BadCursor), "{text}");
        }
    }
}
