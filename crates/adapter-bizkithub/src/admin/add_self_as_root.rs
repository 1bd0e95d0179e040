//! `POST /bff/admin/add-self-as-root` (\[D\] S8): the caller gets the role `root`, if it holds as much already.

use super::{root, slug};
use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use serde::Serialize;
use usher_adapter_kit::openapi::Document;
use usher_adapter_kit::{Descriptor, Response};
use usher_domain::commands::{AdministerMember, MemberView};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<AdministerMember> = Endpoint {
    descriptor: Descriptor::post("admin_add_self_as_root", "/bff/admin/add-self-as-root", Some("members.manage")),
    input: Input::ADMIN,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = AddSelfRequest { organisation_slug: slug(&object).map_err(error::violated)? };
        Ok(AdministerMember { organization: body.organisation_slug, action: root(None, true)? })
    },
    respond: |_, view| Response::json(200, JSON, &AddSelfResponse::of(view)),
    document: || {
        let text = "Gives the member that the key belongs to the role `root`. Nobody gets more than they hold that way. \
                    `null` counts as absent and unknown members are ignored.";
        Document::new("Become root", text).body::<AddSelfRequest>("Where.").answer::<AddSelfResponse<'_>>(
            200,
            JSON,
            "Who has the role.",
        )
    },
};

/// The body (\[D\] S8). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct AddSelfRequest {
    /// Documented. Assumed: that of the key's organisation.
    organisation_slug: String,
}

/// The answer (\[D\] S8, in this order of members).
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
struct AddSelfResponse<'a> {
    /// Documented; that it is never false is assumed.
    success: bool,
    /// Documented: the caller's own id.
    member_external_id: &'a str,
}

impl<'a> AddSelfResponse<'a> {
    fn of(view: &'a MemberView) -> Self {
        Self { success: true, member_external_id: &view.member.external_id }
    }
}
