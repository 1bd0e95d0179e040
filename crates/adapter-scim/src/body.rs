//! Bodies: JSON objects whose names compare without case (RFC 7643 section 2.1).

use crate::error::{Kind, ScimError};
use serde_json::{Map, Value};
use usher_adapter_kit::{Request, unmarked};

pub(crate) type Object = Map<String, Value>;

/// The object of a request.
pub(crate) fn object(request: &Request) -> Result<Object, ScimError> {
    match serde_json::from_slice(unmarked(&request.body)) {
        Ok(Value::Object(object)) => Ok(object),
        Ok(_) => Err(ScimError::bad(Kind::InvalidSyntax, "Send a JSON object.")),
        Err(_) => Err(ScimError::bad(Kind::InvalidSyntax, "The body is no JSON.")),
    }
}

/// A member of an object; null counts as absent (RFC 7643 section 2.5).
pub(crate) fn member<'a>(object: &'a Object, name: &str) -> Option<&'a Value> {
    let found = object.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    found.map(|(_, value)| value).filter(|value| !value.is_null())
}

/// A text.
pub(crate) fn text(value: &Value, name: &str) -> Result<String, ScimError> {
    match value {
        Value::String(text) => Ok(text.clone()),
        _ => Err(invalid(format!("`{name}` must be a string."))),
    }
}

/// A boolean, which Entra also sends as a text.
pub(crate) fn flag(value: &Value, name: &str) -> Result<bool, ScimError> {
    match value {
        Value::Bool(flag) => Ok(*flag),
        Value::String(text) if text.eq_ignore_ascii_case("true") => Ok(true),
        Value::String(text) if text.eq_ignore_ascii_case("false") => Ok(false),
        _ => Err(invalid(format!("`{name}` must be true or false."))),
    }
}

/// The error of a value that cannot be taken.
pub(crate) fn invalid(detail: impl Into<String>) -> ScimError {
    ScimError::bad(Kind::InvalidValue, detail)
}
