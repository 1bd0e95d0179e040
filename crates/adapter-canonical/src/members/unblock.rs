//! `POST /v1/members/{id}/unblock`: a member who is let in again.

use crate::endpoint::{Canonical, Endpoint, Input};
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use crate::problem::Problem;
use crate::{JSON, etag, path};
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Request};
use usher_domain::commands::{BlockMember, Blocking};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<BlockMember> = Endpoint {
    descriptor: Descriptor::post("unblock_member", "/v1/members/{id}/unblock", Some("members.manage")),
    input: Input::JsonOrNothing,
    errors: &[400, 401, 403, 404, 409, 412, 415, 422],
    read,
    respond: |_, view| answer(view),
    document: || {
        let text = "Lets a blocked member in again. One that is not blocked stays as it is.";
        etag::documented(Document::new("Unblock a member", text))
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .answer::<MemberObject<'_>>(200, JSON, "The member as it is now.")
    },
};

fn read(_: &Canonical, request: &Request) -> Result<BlockMember, Problem> {
    let member = of_path(request)?;
    let expected = etag::expected(request)?;
    path::nothing_else(request)?;
    Ok(BlockMember { member, blocking: Blocking::Unblock, expected })
}
