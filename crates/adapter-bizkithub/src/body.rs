//! Which bodies are read, and the answers where one cannot be.

use crate::Settings;
use crate::error::{Code, JSON};
use crate::json::{self, NoObject, Object};
use usher_adapter_kit::{Request, Response};

/// JSON or no statement at all; anything else fails as a body of the wrong shape would (assumed).
pub(crate) fn check_media_type(request: &Request) -> Result<(), Response> {
    match request.media_type() {
        None => Ok(()),
        Some(media_type) if media_type == JSON || media_type.ends_with("+json") => Ok(()),
        Some(_) => Err(Code::ValidationFailed.describing("Content-Type: must be application/json.")),
    }
}

/// The object that every body is.
pub(crate) fn object(request: &Request, settings: Settings) -> Result<Object, Response> {
    json::object(&request.body).map_err(|why| match why {
        NoObject::Malformed if settings.malformed_json_is_bad_request => {
            Code::ValidationFailed.with_status(400, "body: must be valid JSON.")
        }
        NoObject::Malformed => Code::ValidationFailed.describing("body: must be valid JSON."),
        NoObject::OtherValue => Code::ValidationFailed.describing("body: must be an object."),
    })
}
