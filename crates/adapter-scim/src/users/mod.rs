//! People.

pub(crate) mod create;
pub(crate) mod delete;
pub(crate) mod get;
pub(crate) mod list;
pub(crate) mod patch;
pub(crate) mod replace;
mod request;
pub(crate) mod response;

use crate::error::ScimError;
use crate::input::Input;
use crate::projection::Projection;
use crate::{SCIM_JSON, etag, refusals};
use usher_adapter_kit::{Request, Response};
use usher_domain::commands::DirectoryUser;
use usher_domain::refusal::EntityKind;
use usher_domain::{MemberId, Refusal};

/// The path of one.
const PATH: &str = "/scim/v2/Users/{id}";

/// The person that a path names; what is no id is nobody's.
fn id(request: &Request) -> Result<MemberId, ScimError> {
    member_id(request.parameters.get("id")).ok_or_else(unknown)
}

/// The member that a text names.
pub(crate) fn member_id(text: &str) -> Option<MemberId> {
    (text.len() == 36).then(|| text.parse().ok()).flatten().map(MemberId)
}

/// The answer where there is no such resource.
pub(crate) fn unknown() -> ScimError {
    refusals::error(&Refusal::NotFound(EntityKind::Member), Input::User)
}

/// The answer about a person.
fn answer(status: u16, request: &Request, user: &DirectoryUser) -> Response {
    let body = Projection::of(request).apply(response::json(user, &request.base));
    let response = Response::json(status, SCIM_JSON, &body);
    let response =
        if status == 201 { response.header("Location", response::location(user, &request.base)) } else { response };
    etag::tagged(request, response, &etag::of_user(user.version()))
}
