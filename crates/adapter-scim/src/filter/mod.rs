//! Filters (RFC 7644 section 3.4.2.2) and the paths of PATCH (section 3.5.2): read into a tree, and asked of resources as
//! they are written.
//!
//! A filter is a text of a client: its length, its depth and its number of comparisons are bounded before anything is made
//! of it, and reading one never panics.

mod lookup;
mod matching;
mod parser;

pub(crate) use lookup::lookup;
pub(crate) use parser::{Path, parse, parse_path, without_schema};

use serde_json::Value;

/// The longest filter or path, in bytes.
const MAX_LENGTH: usize = 4096;
/// How deep parentheses, `not` and brackets can be nested.
const MAX_DEPTH: usize = 12;
/// The most comparisons.
const MAX_TERMS: usize = 100;

/// A filter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Filter {
    /// An attribute compared with a value.
    Compare(Attribute, Operator, Value),
    /// An attribute that has a value.
    Present(Attribute),
    /// An element of a list for which all of a filter holds.
    Element(String, Box<Filter>),
    And(Box<Filter>, Box<Filter>),
    Or(Box<Filter>, Box<Filter>),
    Not(Box<Filter>),
}

/// An attribute, with the part of it that is meant; in lower case and without its schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) part: Option<String>,
}

/// How an attribute is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operator {
    Equal,
    NotEqual,
    Contains,
    StartsWith,
    EndsWith,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
}
