//! The body of a request, as Django REST framework reads it (assumed): its media type, its JSON, and the one object that
//! most operations take.

use crate::error::{Field, FieldErrors, detail};
use crate::media::sends_json;
use crate::python_json;
use crate::python_text::type_name;
use serde_json::{Map, Value};
use usher_adapter_kit::{Request, Response};

/// Refuses a body that is not declared to be JSON. Without a body there is nothing whose type could be wrong.
pub(crate) fn check_media_type(request: &Request) -> Result<(), Response> {
    if !request.has_body() || sends_json(request) {
        return Ok(());
    }
    let sent = request.headers.get("content-type").unwrap_or_default();
    Err(detail(415, &format!("Unsupported media type \"{sent}\" in request.")))
}

/// The JSON of a body. No body at all counts as an empty object.
pub(crate) fn parse(bytes: &[u8]) -> Result<Value, Response> {
    let bytes = if bytes.is_empty() { b"{}" } else { bytes };
    python_json::parse(bytes).map_err(|error| detail(400, &format!("JSON parse error - {error}")))
}

/// The object that a body is.
pub(crate) fn object(bytes: &[u8]) -> Result<Map<String, Value>, Response> {
    match parse(bytes)? {
        Value::Object(object) => Ok(object),
        other => Err(not_an_object(&other).answer(400)),
    }
}

/// What a body says that is no object.
pub(crate) fn not_an_object(value: &Value) -> FieldErrors {
    if value.is_null() {
        return FieldErrors::of(Field::NonFieldErrors, "No data provided");
    }
    let message = format!("Invalid data. Expected a dictionary, but got {}.", type_name(value));
    FieldErrors::of(Field::NonFieldErrors, message)
}
