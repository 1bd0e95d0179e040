//! `POST /v1/members/{id}/block`: a member who is shut out.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::etag;
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use crate::path;
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{BlockMember, Blocking, MemberView};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("members.manage");
    Box::new(Endpoint::<BlockMember> {
        descriptor: Descriptor {
            name: "block_member",
            method: Method::Post,
            path: "/v1/members/{id}/block",
            required_permission,
        },
        input: Input::JsonOrNothing,
        decode,
        encode,
        document,
        errors: &[400, 401, 403, 404, 409, 412, 415, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<BlockMember, Problem> {
    let member = of_path(request)?;
    let expected = etag::expected(request)?;
    path::nothing_else(request)?;
    Ok(BlockMember { member, blocking: Blocking::Block, expected })
}

fn encode(_: &Request, view: &MemberView) -> Response {
    answer(view)
}

fn document() -> Document {
    let text = "Shuts a member out: its credentials stop working, its seat and its grants stay. One that is blocked stays as it is.";
    etag::documented(Document::new("Block a member", text))
        .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
        .answer::<MemberObject<'_>>(200, JSON, "The member as it is now.")
}
