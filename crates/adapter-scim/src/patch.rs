//! The operations of PATCH (RFC 7644 section 3.5.2), as they come: Entra writes `Add` and `Replace` with capitals, and Okta
//! leaves the path out and sends an object.

use crate::body::{self, Object, member};
use crate::error::{Kind, ScimError};
use crate::filter::{Path, parse_path};
use serde_json::Value;
use usher_adapter_kit::Request;

/// The most operations of one request.
const MAX_OPERATIONS: usize = 1000;

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    Add,
    Replace,
    Remove,
}

/// One operation.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) verb: Verb,
    pub(crate) path: Option<Path>,
    pub(crate) value: Option<Value>,
}

/// The operations of a request.
pub(crate) fn operations(request: &Request) -> Result<Vec<Operation>, ScimError> {
    let syntax = |detail: &str| ScimError::bad(Kind::InvalidSyntax, detail);
    let sent = body::object(request)?;
    let Some(Value::Array(operations)) = member(&sent, "Operations") else {
        return Err(syntax("Send a list of `Operations`."));
    };
    if operations.is_empty() || operations.len() > MAX_OPERATIONS {
        return Err(syntax("Send 1 to 1000 operations."));
    }
    operations
        .iter()
        .map(|operation| one(operation.as_object().ok_or_else(|| syntax("An operation is an object."))?))
        .collect()
}

fn one(sent: &Object) -> Result<Operation, ScimError> {
    let syntax = |detail: &str| ScimError::bad(Kind::InvalidSyntax, detail);
    let name = member(sent, "op").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
    let verb = match &*name {
        "add" => Verb::Add,
        "replace" => Verb::Replace,
        "remove" => Verb::Remove,
        _ => return Err(syntax("`op` must be add, replace or remove.")),
    };
    let path = match member(sent, "path") {
        None => None,
        Some(Value::String(text)) if text.trim().is_empty() => None,
        Some(Value::String(text)) => Some(parse_path(text)?),
        Some(_) => return Err(ScimError::bad(Kind::InvalidPath, "`path` must be a string.")),
    };
    let value = member(sent, "value").cloned();
    match (verb, &path, &value) {
        (Verb::Remove, None, _) => Err(ScimError::bad(Kind::NoTarget, "Say what to remove.")),
        (Verb::Add | Verb::Replace, None, value) if !matches!(value, Some(Value::Object(_))) => {
            Err(syntax("Without a path, `value` must be an object."))
        }
        _ => Ok(Operation { verb, path, value }),
    }
}
