//! Groups, which are roles. A group's id is the code of its role.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod patch;
pub(crate) mod replace;
mod request;
mod response;

pub(crate) use response::SCHEMA;

use crate::error::ScimError;
use crate::projection::Projection;
use crate::users::unknown;
use crate::{SCIM_JSON, etag};
use std::fmt::Write;
use usher_adapter_kit::{Request, Response};
use usher_domain::RoleCode;
use usher_domain::commands::DirectoryGroup;

/// The path of one.
const PATH: &str = "/scim/v2/Groups/{id}";

/// The group that a path names; what is no code is no group's.
fn code(request: &Request) -> Result<RoleCode, ScimError> {
    RoleCode::parse(request.parameters.get("id")).map_err(|_error| unknown())
}

/// Where a group is. Codes are visible ASCII, of which a few characters have a meaning in paths.
pub(crate) fn location(code: &str, base: &str) -> String {
    let mut path = format!("{base}/scim/v2/Groups/");
    for byte in code.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b':') {
            path.push(char::from(byte));
        } else {
            // Writing into a text does not fail.
            let _ = write!(path, "%{byte:02X}");
        }
    }
    path
}

/// The answer about a group.
fn answer(status: u16, request: &Request, group: &DirectoryGroup) -> Response {
    let body = Projection::of(request).apply(response::json(group, &request.base));
    let response = Response::json(status, SCIM_JSON, &body);
    let place = || location(group.role.role.code.as_str(), &request.base);
    let response = if status == 201 { response.header("Location", place()) } else { response };
    etag::tagged(request, response, &etag::of_group(group.version()))
}
