//! JSON as Python's `json` module reads it, for the sake of its messages: the vendor's replies quote them (assumed;
//! measured with Python 3.11 and Django REST framework 3.15).
//!
//! `serde_json` does the reading. Only what it refuses is scanned again here, for the message that Python would have
//! had. The scanner keeps its own stack, so no depth of nesting can exhaust the thread's; it must never panic.

use serde_json::Value;

/// The deepest nesting that `serde_json` reads.
const MAX_DEPTH: usize = 127;

/// Reads a text, or says in Python's words why it is none.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, String> {
    let text = decode(bytes)?;
    serde_json::from_str(text).map_err(|_refused| complaint(text))
}

/// The text of the bytes. A character cut off at the very end is dropped in silence, as Python's stream reader does.
fn decode(bytes: &[u8]) -> Result<&str, String> {
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text),
        Err(error) => error,
    };
    let start = error.valid_up_to();
    let (good, bad) = bytes.split_at_checked(start).unwrap_or_default();
    let Some(length) = error.error_len() else { return Ok(std::str::from_utf8(good).unwrap_or_default()) };
    let first = bad.first().copied().unwrap_or_default();
    let reason = if matches!(first, 0xc2..=0xf4) { "invalid continuation byte" } else { "invalid start byte" };
    let place = match length {
        1 => format!("byte 0x{first:02x} in position {start}"),
        _ => format!("bytes in position {start}-{}", start + length - 1),
    };
    Err(format!("'utf-8' codec can't decode {place}: {reason}"))
}

/// Why Python would refuse the text; where it would not, why we do.
fn complaint(text: &str) -> String {
    let mut scanner = Scanner { text: text.chars().collect(), own: None };
    let found = if text.starts_with('\u{feff}') {
        Complaint::At("Unexpected UTF-8 BOM (decode using utf-8-sig)", 0)
    } else {
        let unreadable = Complaint::At("Expecting value", 0);
        scanner.document().err().or(scanner.own).unwrap_or(unreadable)
    };
    match found {
        Complaint::Constant(name) => format!("Out of range float values are not JSON compliant: '{name}'"),
        Complaint::At(message, position) => {
            let before = scanner.text.get(..position).unwrap_or(&scanner.text);
            let line = before.iter().filter(|c| **c == '\n').count() + 1;
            let column = before.iter().rev().take_while(|c| **c != '\n').count() + 1;
            format!("{message}: line {line} column {column} (char {position})")
        }
    }
}

#[derive(Clone, Copy)]
enum Complaint {
    /// A message about a position, counted in characters.
    At(&'static str, usize),
    /// A number beyond JSON.
    Constant(&'static str),
}

#[derive(Clone, Copy)]
enum Container {
    Object,
    Array,
}

struct Scanner {
    text: Vec<char>,
    /// The first thing that Python takes and we do not; it counts only where Python finds nothing.
    own: Option<Complaint>,
}

impl Scanner {
    fn at(&self, position: usize) -> Option<char> {
        self.text.get(position).copied()
    }

    fn disown(&mut self, complaint: Complaint) {
        self.own.get_or_insert(complaint);
    }

    fn document(&mut self) -> Result<(), Complaint> {
        let mut open = Vec::new();
        let mut at = self.blank(0);
        loop {
            if matches!(self.at(at), Some('{' | '[')) && open.len() >= MAX_DEPTH {
                self.disown(Complaint::At("Too many levels of nesting", at));
            }
            at = match self.at(at) {
                Some('{') => {
                    let inside = self.blank(at + 1);
                    if self.at(inside) != Some('}') {
                        open.push(Container::Object);
                        at = self.key(inside)?;
                        continue;
                    }
                    inside + 1
                }
                Some('[') => {
                    let inside = self.blank(at + 1);
                    if self.at(inside) != Some(']') {
                        open.push(Container::Array);
                        at = inside;
                        continue;
                    }
                    inside + 1
                }
                _ => self.scalar(at)?,
            };
            loop {
                at = self.blank(at);
                let Some(container) = open.last() else {
                    return if at == self.text.len() { Ok(()) } else { Err(Complaint::At("Extra data", at)) };
                };
                match (container, self.at(at)) {
                    (Container::Object, Some('}')) | (Container::Array, Some(']')) => {
                        open.pop();
                        at += 1;
                    }
                    (Container::Object, Some(',')) => {
                        at = self.key(self.blank(at + 1))?;
                        break;
                    }
                    (Container::Array, Some(',')) => {
                        at = self.blank(at + 1);
                        break;
                    }
                    _ => return Err(Complaint::At("Expecting ',' delimiter", at)),
                }
            }
        }
    }

    /// The position after whitespace.
    fn blank(&self, mut at: usize) -> usize {
        while matches!(self.at(at), Some(' ' | '\t' | '\n' | '\r')) {
            at += 1;
        }
        at
    }

    /// The position of the value behind a name.
    fn key(&mut self, at: usize) -> Result<usize, Complaint> {
        if self.at(at) != Some('"') {
            return Err(Complaint::At("Expecting property name enclosed in double quotes", at));
        }
        let colon = self.string(at)?;
        let colon = self.blank(colon);
        if self.at(colon) != Some(':') {
            return Err(Complaint::At("Expecting ':' delimiter", colon));
        }
        Ok(self.blank(colon + 1))
    }

    fn scalar(&mut self, at: usize) -> Result<usize, Complaint> {
        if self.at(at) == Some('"') {
            return self.string(at);
        }
        for constant in ["NaN", "Infinity", "-Infinity"] {
            if self.reads(at, constant) {
                return Err(Complaint::Constant(constant));
            }
        }
        match ["null", "true", "false"].into_iter().find(|word| self.reads(at, word)) {
            Some(word) => Ok(at + word.len()),
            None => self.number(at),
        }
    }

    fn reads(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.at(at + offset) == Some(c))
    }

    /// The position after a number; as in Python it ends before whatever cannot continue it.
    fn number(&mut self, start: usize) -> Result<usize, Complaint> {
        let first = start + usize::from(self.at(start) == Some('-'));
        let mut end = match self.at(first) {
            Some('0') => first + 1,
            Some('1'..='9') => self.digits(first),
            _ => return Err(Complaint::At("Expecting value", start)),
        };
        if self.at(end) == Some('.') && self.digits(end + 1) > end + 1 {
            end = self.digits(end + 1);
        }
        if matches!(self.at(end), Some('e' | 'E')) {
            let power = end + 1 + usize::from(matches!(self.at(end + 1), Some('+' | '-')));
            if self.digits(power) > power {
                end = self.digits(power);
            }
        }
        let number: String = self.text.get(start..end).unwrap_or_default().iter().collect();
        if number.parse::<f64>().is_ok_and(f64::is_infinite) {
            self.disown(Complaint::Constant(if first == start { "Infinity" } else { "-Infinity" }));
        }
        Ok(end)
    }

    fn digits(&self, mut at: usize) -> usize {
        while self.at(at).is_some_and(|c| c.is_ascii_digit()) {
            at += 1;
        }
        at
    }

    /// The position after the text whose opening quote is at `begin`.
    fn string(&mut self, begin: usize) -> Result<usize, Complaint> {
        let mut at = begin + 1;
        loop {
            match (self.at(at), self.at(at + 1)) {
                (Some('"'), _) => return Ok(at + 1),
                (Some('\\'), Some('u')) => at = self.code_unit(at)?,
                (Some('\\'), Some('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => at += 2,
                (Some('\\'), Some(_)) => return Err(Complaint::At("Invalid \\escape", at)),
                (Some('\\') | None, _) => return Err(Complaint::At("Unterminated string starting at", begin)),
                (Some('\0'..='\u{1f}'), _) => return Err(Complaint::At("Invalid control character at", at)),
                (Some(_), _) => at += 1,
            }
        }
    }

    /// The position after `\uXXXX`, or after two of them that make one character.
    fn code_unit(&mut self, at: usize) -> Result<usize, Complaint> {
        let wrong = Complaint::At("Invalid \\uXXXX escape", at + 1);
        // Python wants one more character behind the digits.
        let unit = self.hex(at + 2).filter(|_| self.at(at + 6).is_some()).ok_or(wrong)?;
        let second = if self.reads(at + 6, "\\u") { self.hex(at + 8) } else { None };
        match (unit, second) {
            (0xd800..=0xdbff, Some(0xdc00..=0xdfff)) => return Ok(at + 12),
            (0xd800..=0xdfff, _) => self.disown(wrong),
            _ => {}
        }
        Ok(at + 6)
    }

    fn hex(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 4)?;
        digits.iter().try_fold(0, |value, c| Some(value * 16 + c.to_digit(16)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_messages_are_those_of_python() {
        for (text, message) in [
            ("", "Expecting value: line 1 column 1 (char 0)"),
            (" \n ", "Expecting value: line 2 column 2 (char 3)"),
            ("{", "Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
            ("{\"é\":1,}", "Expecting property name enclosed in double quotes: line 1 column 8 (char 7)"),
            ("[1,]", "Expecting value: line 1 column 4 (char 3)"),
            ("[1 2]", "Expecting ',' delimiter: line 1 column 4 (char 3)"),
            ("{\"a\" 1}", "Expecting ':' delimiter: line 1 column 6 (char 5)"),
            ("{} x", "Extra data: line 1 column 4 (char 3)"),
            ("01", "Extra data: line 1 column 2 (char 1)"),
            ("[-]", "Expecting value: line 1 column 2 (char 1)"),
            ("[1.]", "Expecting ',' delimiter: line 1 column 3 (char 2)"),
            ("\"a\nb\"", "Invalid control character at: line 1 column 3 (char 2)"),
            ("[\"a", "Unterminated string starting at: line 1 column 2 (char 1)"),
            ("\"\\", "Unterminated string starting at: line 1 column 1 (char 0)"),
            ("\"\\x\"", "Invalid \\escape: line 1 column 2 (char 1)"),
            ("\"\\u12\"", "Invalid \\uXXXX escape: line 1 column 3 (char 2)"),
            ("\u{feff}{}", "Unexpected UTF-8 BOM (decode using utf-8-sig): line 1 column 1 (char 0)"),
            ("[NaN", "Out of range float values are not JSON compliant: 'NaN'"),
            ("-Infinity", "Out of range float values are not JSON compliant: '-Infinity'"),
        ] {
            assert_eq!(parse(text.as_bytes()).unwrap_err(), message, "{text}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_named() {
        for (bytes, message) in [
            (&b"\xff"[..], "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
            (b"\"\xe2(", "'utf-8' codec can't decode byte 0xe2 in position 1: invalid continuation byte"),
            (b"\xf0\x9f\x98x", "'utf-8' codec can't decode bytes in position 0-2: invalid continuation byte"),
        ] {
            assert_eq!(parse(bytes).unwrap_err(), message);
        }
        assert_eq!(parse(b"{}\xe2\x82"), Ok(serde_json::json!({})));
    }

    #[test]
    fn what_only_we_refuse_comes_last() {
        let deep = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(parse(deep(MAX_DEPTH).as_bytes()).is_ok());
        for (text, message) in [
            (deep(MAX_DEPTH + 1), "Too many levels of nesting: line 1 column 128 (char 127)"),
            ("[".repeat(100_000), "Expecting value: line 1 column 100001 (char 100000)"),
            ("[\"\\ud800\"]".to_owned(), "Invalid \\uXXXX escape: line 1 column 4 (char 3)"),
            ("[\"\\ud800\"".to_owned(), "Expecting ',' delimiter: line 1 column 10 (char 9)"),
            ("[-1e999]".to_owned(), "Out of range float values are not JSON compliant: '-Infinity'"),
        ] {
            assert_eq!(parse(text.as_bytes()).unwrap_err(), message);
        }
        assert!(parse(b"\"\\ud83d\\ude00\"").is_ok());
    }

    proptest! {
        #[test]
        fn any_bytes_get_an_answer(bytes: Vec<u8>) {
            let _ = parse(&bytes);
        }

        #[test]
        fn what_looks_like_json_gets_an_answer(text in r#"[\[\]{}",:\\u0-9a-f.eE+\-ntINy\x00 \n]{0,40}"#) {
            let _ = parse(text.as_bytes());
        }
    }
}
