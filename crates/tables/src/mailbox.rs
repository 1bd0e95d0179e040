//! One recipient as mail programs write it (RFC 5322 section 3.4, and what they make of it on the clipboard).

use crate::address::{is_bare, trim};
use mail_parser::parsers::MessageStream;
use percent_encoding::percent_decode_str;

/// A recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mailbox {
    pub(crate) address: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
}

/// The parts of a recipient before they are understood.
#[derive(Default)]
struct Parts {
    /// What stands outside of all brackets, quotation marks taken away.
    phrase: String,
    /// What stands in angle brackets.
    angles: Vec<String>,
    /// What stands in parentheses.
    comments: Vec<String>,
}

/// Reads a recipient; `None` where there is no address, or more than one.
pub(crate) fn parse(text: &str) -> Option<Mailbox> {
    let parts = parts(text);
    let angles: Vec<String> = parts.angles.iter().map(|angle| address(angle)).collect();
    let first = angles.iter().find(|angle| angle.contains('@'));
    if let Some(first) = first {
        let is_one = angles.iter().all(|angle| angle == first);
        return is_one.then(|| mailbox(first.clone(), &parts.phrase, &parts.comments));
    }
    let (addresses, words): (Vec<&str>, Vec<&str>) = parts
        .phrase
        .split(|char: char| char.is_whitespace() || "[]".contains(char))
        .partition(|word| word.contains('@'));
    match (addresses.as_slice(), parts.comments.as_slice()) {
        ([one], comments) => Some(mailbox(address(one), &words.join(" "), comments)),
        ([], [one]) if is_bare(&address(one)) => Some(mailbox(address(one), &parts.phrase, &[])),
        _ => None,
    }
}

fn parts(text: &str) -> Parts {
    let mut parts = Parts::default();
    let mut brackets = Brackets::default();
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let after = rest.get(char.len_utf8()..).unwrap_or_default();
        rest = after;
        match char {
            '"' => {
                let (content, after) = quoted(after);
                // A local part in quotation marks stays in them.
                if after.starts_with('@') {
                    parts.phrase.push_str(&local(&content));
                } else {
                    parts.phrase.push_str(&content);
                }
                rest = after;
            }
            '(' | '<' => match brackets.enclosed(char, after) {
                Some((content, after)) => {
                    let found = if char == '(' { &mut parts.comments } else { &mut parts.angles };
                    found.push(trim(content).to_owned());
                    parts.phrase.push(' ');
                    rest = after;
                }
                None => parts.phrase.push(char),
            },
            _ => parts.phrase.push(char),
        }
    }
    parts
}

/// The content of a quoted string whose opening mark has been read, and what follows it.
fn quoted(text: &str) -> (String, &str) {
    let mut content = String::new();
    let mut chars = text.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '\\' => content.extend(chars.next().map(|(_, char)| char)),
            '"' => return (content, text.get(at + 1..).unwrap_or_default()),
            _ => content.push(char),
        }
    }
    (content, "")
}

/// Brackets in a text. Once one is not closed, those that follow are not looked at: they are text.
#[derive(Default)]
pub(crate) struct Brackets {
    is_open: bool,
}

impl Brackets {
    /// The content of brackets whose opening one has been read, and what follows them. Comments can be nested.
    pub(crate) fn enclosed<'a>(&mut self, open: char, text: &'a str) -> Option<(&'a str, &'a str)> {
        let close = if open == '(' { ')' } else { '>' };
        let mut depth = 0_usize;
        let mut chars = text.char_indices();
        while let Some((at, char)) = chars.next().filter(|_| !self.is_open) {
            if char == '\\' {
                chars.next();
            } else if char == close && depth == 0 {
                return Some((text.get(..at)?, text.get(at + 1..)?));
            } else if char == close {
                depth -= 1;
            } else if char == open && open == '(' {
                depth += 1;
            }
        }
        self.is_open = true;
        None
    }
}

/// A local part without quotation marks where it needs none (RFC 5322 section 3.4.1 has them mean the same).
fn local(content: &str) -> String {
    let needs_none = !content.is_empty()
        && content.chars().all(|char| char.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(char));
    if needs_none { content.to_owned() } else { format!("\"{content}\"") }
}

/// An address without what programs put around it.
fn address(text: &str) -> String {
    let is_around = |char: char| crate::address::is_unseen(char) || "<>[]'‘’“”".contains(char);
    let mut text = text.trim_matches(is_around);
    for scheme in ["mailto:", "smtp:"] {
        let Some((start, rest)) = text.split_at_checked(scheme.len()) else { continue };
        if !start.eq_ignore_ascii_case(scheme) {
            continue;
        }
        if scheme == "mailto:" {
            let path = rest.split('?').next().unwrap_or_default();
            return percent_decode_str(path).decode_utf8_lossy().trim_matches(is_around).to_owned();
        }
        text = rest;
    }
    // A route of relays before the address (RFC 5322 section 4.4).
    if text.starts_with('@') {
        text = text.split_once(':').map_or(text, |(_, address)| address);
    }
    let text = match text.strip_prefix('"').map(quoted) {
        Some((content, domain)) if domain.starts_with('@') => format!("{}{domain}", local(&content)),
        Some((content, "")) => content,
        Some(_) | None => text.to_owned(),
    };
    match text.find('(').and_then(|at| Some((at, Brackets::default().enclosed('(', text.get(at + 1..)?)?.1))) {
        Some((at, after)) => {
            format!("{}{after}", text.get(..at).unwrap_or_default()).trim_matches(is_around).to_owned()
        }
        None => text,
    }
}

fn mailbox(address: String, phrase: &str, comments: &[String]) -> Mailbox {
    let named = |text: &str| Some(name(text)).filter(|name| !name.is_empty());
    let name = named(phrase).or_else(|| comments.iter().find_map(|comment| named(comment)));
    let (first_name, last_name) = split_name(&name.unwrap_or_default());
    Mailbox { address, first_name, last_name }
}

/// A name without marks around it; empty where it is none, but the address again, a bullet or a number.
fn name(text: &str) -> String {
    let decoded = decoded(text);
    let words: Vec<&str> = decoded.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(|char: char| crate::address::is_unseen(char) || "'‘’“”,;*•·–—-[]".contains(char));
    if name.contains('@') || !name.chars().any(char::is_alphabetic) { String::new() } else { name.to_owned() }
}

/// A name that was copied from the source of a mail (RFC 2047).
fn decoded(text: &str) -> String {
    if !(text.contains("=?") && text.contains("?=")) {
        return text.to_owned();
    }
    let line = format!("{text}\n");
    MessageStream::new(line.as_bytes()).parse_unstructured().into_text().map_or_else(String::new, Into::into)
}

/// The first and the last name: what stands before and behind the last space, or behind and before a comma.
pub(crate) fn split_name(name: &str) -> (String, String) {
    let (first, last) = match name.split_once([',', '，']) {
        Some((last, first)) => (first, last),
        None => name.rsplit_once(' ').unwrap_or((name, "")),
    };
    (trim(first).to_owned(), trim(last).to_owned())
}
