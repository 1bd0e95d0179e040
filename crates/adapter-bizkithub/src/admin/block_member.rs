//! `POST /bff/admin/block-member` (\[D\] S9): blocks a member. Unlike `/bff/member/block` it is no toggle.

use super::slug;
use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::{email, required};
use crate::json::{Object, Violation, text};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{AdministerMember, MemberAction};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<AdministerMember> = Endpoint {
    descriptor: Descriptor::post("admin_block_member", "/bff/admin/block-member", Some("members.manage")),
    input: Input::ADMIN,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = AdminBlockRequest::read(&object).map_err(error::violated)?;
        let member = email(&body.email).map_err(error::violated)?;
        Ok(AdministerMember { organization: body.organisation_slug, action: MemberAction::Block(member) })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Blocks a member, whose keys stop working; one that is blocked stays blocked. The last active member \
                    cannot be blocked. `null` counts as absent and unknown members are ignored.";
        Document::new("Block a member of an organisation", text)
            .body::<AdminBlockRequest>("Who, and where.")
            .answer::<Success>(200, JSON, "Blocked.")
    },
};

/// The body (\[D\] S9). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct AdminBlockRequest {
    /// Documented. Assumed: that of the key's organisation.
    organisation_slug: String,
    /// Documented: the member's address.
    #[schema(format = "email")]
    email: String,
}

impl AdminBlockRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { organisation_slug: slug(body)?, email: required("email", text(body, "email")?)? })
    }
}
