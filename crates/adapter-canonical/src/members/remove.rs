//! `DELETE /v1/members/{id}`: a membership that ends.

use crate::endpoint::{Endpoint, Input};
use crate::member::MemberObject;
use crate::members::{answer, of_path};
use crate::{JSON, etag};
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::RemoveMember;
use utoipa::openapi::path::ParameterIn;

/// The operation.
pub(super) const ENDPOINT: Endpoint<RemoveMember> = Endpoint {
    descriptor: Descriptor::delete("remove_member", "/v1/members/{id}", Some("members.manage")),
    input: Input::Path,
    errors: &[401, 403, 404, 409, 412, 422],
    read: |_, request| {
        let member = of_path(request)?;
        let expected = etag::expected(request)?;
        Ok(RemoveMember { member, expected })
    },
    respond: |_, view| answer(view),
    document: || {
        let text = "Ends a membership: access and seat are gone and a pending invitation is revoked. The member stays in \
    the list as `removed`, and can be invited again.";
        etag::documented(Document::new("Remove a member", text))
            .parameter(ParameterIn::Path, "id", "The member, `mem_...` or a UUID.")
            .answer::<MemberObject<'_>>(200, JSON, "The member as it is now.")
    },
};
