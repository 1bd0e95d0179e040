//! `DELETE /v1/members/{id}`: a membership that ends.

use crate::JSON;
use crate::endpoint::{Endpoint, Input};
use crate::etag;
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use crate::problem::Problem;
use crate::settings::Settings;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Method, MountedOperation, Request, Response};
use usher_domain::commands::{MemberView, RemoveMember};
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) fn operation(settings: Settings) -> Box<dyn MountedOperation> {
    let required_permission = Some("members.manage");
    Box::new(Endpoint::<RemoveMember> {
        descriptor: Descriptor {
            name: "remove_member",
            method: Method::Delete,
            path: "/v1/members/{id}",
            required_permission,
        },
        input: Input::Path,
        decode,
        encode,
        document,
        errors: &[401, 403, 404, 409, 412, 422],
        settings,
    })
}

fn decode(_: &Settings, request: &Request) -> Result<RemoveMember, Problem> {
    let member = of_path(request)?;
    let expected = etag::expected(request)?;
    Ok(RemoveMember { member, expected })
}

fn encode(_: &Request, view: &MemberView) -> Response {
    answer(view)
}

fn document() -> Document {
    let text = "Ends a membership: access and seat are gone and a pending invitation is revoked. The member stays in \
        the list as `removed`, and can be invited again.";
    etag::documented(Document::new("Remove a member", text))
        .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
        .answer::<MemberObject<'_>>(200, JSON, "The member as it is now.")
}
