//! Lists of recipients: apart by line ends, semicolons and commas, some of which stand within names.

use crate::address::{is_bare, trim};
use crate::mailbox::Brackets;
use crate::records::next_line;
use crate::row_error::RowError;

/// An entry of a list.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) text: String,
    /// What is wrong with it, if it cannot be read.
    pub(crate) error: Option<RowError>,
}

/// The entries of a list, in order. Reading ends where there are more than so many.
pub(crate) fn entries(text: &str, most: usize) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut rest = text;
    while !rest.is_empty() && entries.len() <= most {
        let (line, more) = next_line(rest);
        rest = more;
        read_line(line, most, &mut entries);
    }
    entries
}

fn read_line(line: &str, most: usize, entries: &mut Vec<Entry>) {
    // Pieces between commas that no semicolon has ended yet.
    let mut pieces: Vec<&str> = Vec::new();
    let mut rest = line;
    while entries.len() <= most && pieces.len() <= most.saturating_mul(2) {
        let (piece, separator, after) = match piece(rest) {
            Ok(found) => found,
            Err(error) => {
                finish(&pieces, entries);
                entries.push(Entry { text: trim(rest).to_owned(), error: Some(error) });
                return;
            }
        };
        match separator {
            // The name of a group, or of a header field.
            Some(':') => {
                finish(&pieces, entries);
                pieces.clear();
                if trim(after).trim_matches(';').is_empty() {
                    entries.push(Entry { text: trim(rest).to_owned(), error: None });
                    return;
                }
            }
            Some(',' | '，') if trim(piece).is_empty() => {}
            Some(',' | '，') => pieces.push(piece),
            Some(_) => {
                pieces.push(piece);
                finish(&pieces, entries);
                pieces.clear();
            }
            None => {
                pieces.push(piece);
                finish(&pieces, entries);
                return;
            }
        }
        rest = after;
    }
    finish(&pieces, entries);
}

/// A piece up to what ends it, and what follows that.
fn piece(text: &str) -> Result<(&str, Option<char>, &str), RowError> {
    let mut rest = text;
    let mut brackets = Brackets::default();
    let until = |rest: &str| text.get(..text.len() - rest.len()).unwrap_or(text);
    while let Some(char) = rest.chars().next() {
        let after = rest.get(char.len_utf8()..).unwrap_or_default();
        rest = match char {
            '\0' => return Err(RowError::Nul),
            '"' => quoted(after).ok_or(RowError::Unclosed)?,
            '(' | '<' => brackets.enclosed(char, after).map_or(after, |(_, after)| after),
            ',' | '，' | ';' | '；' | '、' => return Ok((until(rest), Some(char), after)),
            ':' if is_group(until(rest)) => return Ok((until(rest), Some(char), after)),
            _ => after,
        };
    }
    Ok((text, None, ""))
}

/// What follows a quoted string whose opening mark has been read.
fn quoted(text: &str) -> Option<&str> {
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '\\' => drop(chars.next()),
            '"' => return text.get(at + 1..),
            _ => {}
        }
    }
    None
}

/// Whether what stands before a colon names a group: it is no address, and no scheme of one.
fn is_group(before: &str) -> bool {
    let word = before.rsplit(|char: char| !char.is_alphabetic()).next().unwrap_or_default();
    !before.contains('@') && !["mailto", "smtp"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme))
}

/// Puts pieces together that a comma within a name has parted, and takes those apart that only spaces part.
fn finish(pieces: &[&str], entries: &mut Vec<Entry>) {
    let pieces: Vec<&str> = pieces.iter().map(|piece| trim(piece)).filter(|piece| !piece.is_empty()).collect();
    let mut push = |text: String| entries.push(Entry { text, error: None });
    if are_one_name(&pieces) {
        push(pieces.join(", "));
    } else if are_pairs(&pieces) {
        pieces.chunks(2).for_each(|pair| push(pair.join(", ")));
    } else {
        for piece in pieces {
            let words: Vec<&str> = piece.split_whitespace().collect();
            if words.len() > 1 && words.iter().all(|word| is_bare(word)) {
                for word in words {
                    push(word.to_owned());
                }
            } else {
                push(piece.to_owned());
            }
        }
    }
}

fn is_bracketed(piece: &str) -> bool {
    piece.ends_with('>') && piece.contains('@')
}

/// `Hopper, Grace, Dr. <grace@example.com>`
fn are_one_name(pieces: &[&str]) -> bool {
    pieces.split_last().is_some_and(|(last, names)| {
        is_bracketed(last)
            && !last.starts_with('<')
            && !names.is_empty()
            && !names.iter().any(|name| name.contains('@'))
    })
}

/// `Hopper, Grace <grace@example.com>, Turing, Alan <alan@example.com>`
fn are_pairs(pieces: &[&str]) -> bool {
    let is_pair = |pair: &[&str]| matches!(pair, [last, first] if !last.contains('@') && is_bracketed(first) && !first.starts_with('<'));
    pieces.len() > 2 && pieces.chunks(2).all(is_pair)
}
