//! Reading filters and paths: by recursive descent, `not` before `and` before `or`.

use super::{Attribute, Filter, MAX_DEPTH, MAX_LENGTH, MAX_TERMS, Operator};
use crate::error::{Kind, ScimError};
use serde_json::Value;

/// The path of a PATCH operation.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Path {
    pub(crate) name: String,
    /// Which elements of a list are meant.
    pub(crate) filter: Option<Filter>,
    pub(crate) part: Option<String>,
}

/// A token, with what it was written as.
#[derive(Clone, Debug, PartialEq)]
enum Token {
    Open,
    Close,
    OpenBracket,
    CloseBracket,
    /// A part behind a bracket: `.value`.
    Part(String),
    Word(String),
    Value(Value),
}

/// Reads a filter.
pub(crate) fn parse(text: &str) -> Result<Filter, ScimError> {
    let wrong = |what: Wrong| ScimError::bad(Kind::InvalidFilter, what.detail("filter"));
    let mut parser = Parser::of(text).map_err(wrong)?;
    let filter = parser.any(0).map_err(wrong)?;
    if parser.peek().is_some() { Err(wrong(Wrong::Syntax)) } else { Ok(filter) }
}

/// Reads the path of a PATCH operation.
pub(crate) fn parse_path(text: &str) -> Result<Path, ScimError> {
    let wrong = |what: Wrong| ScimError::bad(Kind::InvalidPath, what.detail("path"));
    let mut parser = Parser::of(text).map_err(wrong)?;
    let Some(Token::Word(word)) = parser.next() else { return Err(wrong(Wrong::Syntax)) };
    let Attribute { name, mut part } = attribute(&word).map_err(wrong)?;
    let mut filter = None;
    if parser.peek() == Some(&Token::OpenBracket) {
        parser.next();
        filter = Some(parser.any(1).map_err(wrong)?);
        if part.is_some() || parser.next() != Some(Token::CloseBracket) {
            return Err(wrong(Wrong::Syntax));
        }
        if let Some(Token::Part(behind)) = parser.peek().cloned() {
            parser.next();
            part = Some(behind);
        }
    }
    if parser.peek().is_some() { Err(wrong(Wrong::Syntax)) } else { Ok(Path { name, filter, part }) }
}

/// The name of an attribute without the schema in front of it.
pub(crate) fn without_schema(name: &str) -> &str {
    let is_urn = name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("urn:"));
    if is_urn { name.rsplit(':').next().unwrap_or(name) } else { name }
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wrong {
    Syntax,
    TooLong,
}

impl Wrong {
    fn detail(self, what: &str) -> String {
        match self {
            Self::Syntax => format!("The {what} cannot be read."),
            Self::TooLong => format!("The {what} is too long or nested too deep."),
        }
    }
}

fn attribute(word: &str) -> Result<Attribute, Wrong> {
    let name = without_schema(word);
    let is_name = |name: &str| {
        let mut letters = name.bytes();
        letters.next().is_some_and(|first| first.is_ascii_alphabetic() || first == b'$')
            && letters.all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    let (name, part) = name.split_once('.').map_or((name, None), |(name, part)| (name, Some(part)));
    if !is_name(name) || part.is_some_and(|part| !is_name(part)) {
        return Err(Wrong::Syntax);
    }
    Ok(Attribute { name: name.to_ascii_lowercase(), part: part.map(str::to_ascii_lowercase) })
}

struct Parser {
    /// In reverse.
    tokens: Vec<Token>,
    terms: usize,
}

impl Parser {
    fn of(text: &str) -> Result<Self, Wrong> {
        if text.len() > MAX_LENGTH {
            return Err(Wrong::TooLong);
        }
        let mut tokens = Vec::new();
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let (token, read) = match first {
                '(' => (Token::Open, 1),
                ')' => (Token::Close, 1),
                '[' => (Token::OpenBracket, 1),
                ']' => (Token::CloseBracket, 1),
                '"' => string(rest)?,
                _ => word(rest),
            };
            tokens.push(token);
            rest = rest.get(read..).ok_or(Wrong::Syntax)?.trim_start();
        }
        tokens.reverse();
        Ok(Self { tokens, terms: 0 })
    }

    fn peek(&self) -> Option<&Token> {
        self.tokens.last()
    }

    fn next(&mut self) -> Option<Token> {
        self.tokens.pop()
    }

    /// Takes a word that is this one.
    fn takes(&mut self, wanted: &str) -> bool {
        let is_it = matches!(self.peek(), Some(Token::Word(word)) if word.eq_ignore_ascii_case(wanted));
        if is_it {
            self.next();
        }
        is_it
    }

    fn any(&mut self, depth: usize) -> Result<Filter, Wrong> {
        let mut filter = self.all(depth)?;
        while self.takes("or") {
            filter = Filter::Or(Box::new(filter), Box::new(self.all(depth)?));
        }
        Ok(filter)
    }

    fn all(&mut self, depth: usize) -> Result<Filter, Wrong> {
        let mut filter = self.one(depth)?;
        while self.takes("and") {
            filter = Filter::And(Box::new(filter), Box::new(self.one(depth)?));
        }
        Ok(filter)
    }

    fn one(&mut self, depth: usize) -> Result<Filter, Wrong> {
        self.terms += 1;
        if depth > MAX_DEPTH || self.terms > MAX_TERMS {
            return Err(Wrong::TooLong);
        }
        if self.takes("not") {
            return Ok(Filter::Not(Box::new(self.within(Token::Open, Token::Close, depth)?)));
        }
        if self.peek() == Some(&Token::Open) {
            return self.within(Token::Open, Token::Close, depth);
        }
        let Some(Token::Word(word)) = self.next() else { return Err(Wrong::Syntax) };
        let attribute = attribute(&word)?;
        if self.peek() == Some(&Token::OpenBracket) {
            if attribute.part.is_some() {
                return Err(Wrong::Syntax);
            }
            let inner = self.within(Token::OpenBracket, Token::CloseBracket, depth)?;
            return Ok(Filter::Element(attribute.name, Box::new(inner)));
        }
        let Some(Token::Word(operator)) = self.next() else { return Err(Wrong::Syntax) };
        let operator = match &*operator.to_ascii_lowercase() {
            "pr" => return Ok(Filter::Present(attribute)),
            "eq" => Operator::Equal,
            "ne" => Operator::NotEqual,
            "co" => Operator::Contains,
            "sw" => Operator::StartsWith,
            "ew" => Operator::EndsWith,
            "gt" => Operator::Greater,
            "ge" => Operator::GreaterOrEqual,
            "lt" => Operator::Less,
            "le" => Operator::LessOrEqual,
            _ => return Err(Wrong::Syntax),
        };
        let value = match self.next() {
            Some(Token::Value(value)) => value,
            // `true`, `false`, `null` and numbers are JSON as well; nothing else is.
            Some(Token::Word(word)) => {
                serde_json::from_str(&word.to_ascii_lowercase()).map_err(|_unread| Wrong::Syntax)?
            }
            _ => return Err(Wrong::Syntax),
        };
        if matches!(value, Value::Array(_) | Value::Object(_)) {
            return Err(Wrong::Syntax);
        }
        Ok(Filter::Compare(attribute, operator, value))
    }

    fn within(&mut self, open: Token, close: Token, depth: usize) -> Result<Filter, Wrong> {
        if self.next() != Some(open) {
            return Err(Wrong::Syntax);
        }
        let inner = self.any(depth + 1)?;
        if self.next() == Some(close) { Ok(inner) } else { Err(Wrong::Syntax) }
    }
}

/// A string of JSON at the start of a text, and how many bytes it has.
fn string(text: &str) -> Result<(Token, usize), Wrong> {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => {
                let literal = text.get(..=at).ok_or(Wrong::Syntax)?;
                let value: Value = serde_json::from_str(literal).map_err(|_error| Wrong::Syntax)?;
                // No text that is stored has it, and PostgreSQL cannot even be asked for it.
                if value.as_str().is_some_and(|text| text.contains('\0')) {
                    return Err(Wrong::Syntax);
                }
                return Ok((Token::Value(value), at + 1));
            }
            _ => {}
        }
    }
    Err(Wrong::Syntax)
}

/// A word at the start of a text, and how many bytes it has.
fn word(text: &str) -> (Token, usize) {
    let end = text.find(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '[' | ']' | '"'));
    let end = end.unwrap_or(text.len());
    let word = text.get(..end).unwrap_or_default();
    let token = match word.strip_prefix('.') {
        Some(part) => Token::Part(part.to_ascii_lowercase()),
        None => Token::Word(word.to_owned()),
    };
    (token, end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn and_binds_stronger_than_or_and_not_strongest() {
        let read = |text: &str| format!("{:?}", parse(text).unwrap());
        let plain = read(r"a eq 1 or b eq 2 and not (c pr)");
        assert_eq!(plain, read(r"(a eq 1) OR ((b eq 2) AND (NOT (c pr)))"));
        assert_ne!(plain, read(r"(a eq 1 or b eq 2) and not (c pr)"));
    }

    #[test]
    fn what_is_no_filter_is_refused() {
        let deep = format!("{}a pr{}", "(".repeat(20), ")".repeat(20));
        let long = vec!["a pr"; 200].join(" or ");
        let huge = format!("a eq \"{}\"", "x".repeat(5000));
        for text in [
            "",
            "a",
            "a eq",
            "a eq b",
            "a zz 1",
            "(a pr",
            "a pr)",
            "not a pr",
            "a eq \"x",
            r#"a eq "x\u0000""#,
            "a[b pr",
            "a.b[c pr]",
            "a eq [1]",
            "a eq {}",
            "1 eq 1",
            "a..b pr",
            "and",
            &deep,
            &long,
            &huge,
        ] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn paths_name_elements_and_parts() {
        let path = parse_path(r#"emails[type eq "work"].value"#).unwrap();
        assert_eq!((&*path.name, path.part.as_deref(), path.filter.is_some()), ("emails", Some("value"), true));
        let path = parse_path("urn:ietf:params:scim:schemas:core:2.0:User:name.familyName").unwrap();
        assert_eq!((&*path.name, path.part.as_deref()), ("name", Some("familyname")));
        for text in ["", "emails[type eq \"work\"", "emails[].value", "a b", "emails[type pr] x", "9"] {
            assert!(parse_path(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in ".{0,200}") {
            let _ = (parse(&text), parse_path(&text));
        }

        #[test]
        fn any_tokens_are_read_or_refused(words in proptest::collection::vec(
            proptest::sample::select(vec!["(", ")", "[", "]", "not", "and", "or", "a", "a.b", "eq", "pr", "\"x\"", "1", ".c"]), 0..40)) {
            let text = words.join(" ");
            let _ = (parse(&text), parse_path(&text));
        }
    }
}
