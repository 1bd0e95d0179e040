//! `POST /bff/admin/add-member` (\[D\] S7): makes a person who has an account a member at once.

use super::slug;
use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::{address, required};
use crate::json::{Object, Violation, text};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{AdministerMember, MemberAction};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<AdministerMember> = Endpoint {
    descriptor: Descriptor::post("admin_add_member", "/bff/admin/add-member", Some("invitations.create")),
    input: Input::ADMIN,
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        let body = AddMemberRequest::read(&object).map_err(error::violated)?;
        let person = address("username", &body.username).map_err(error::violated)?;
        Ok(AdministerMember { organization: body.organisation_slug, action: MemberAction::Add(person) })
    },
    respond: |_, _| Success::answer(),
    document: || {
        let text = "Makes a person who has an account a member, without any rights. Who is a member already stays as it is. \
                    `null` counts as absent and unknown members are ignored.";
        Document::new("Add a member", text).body::<AddMemberRequest>("Who, and where.").answer::<Success>(
            200,
            JSON,
            "A member.",
        )
    },
};

/// The body (\[D\] S7). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
#[schema(rename_all = "camelCase")]
struct AddMemberRequest {
    /// Documented. Assumed: that of the key's organisation.
    organisation_slug: String,
    /// Documented: the address.
    #[schema(format = "email")]
    username: String,
}

impl AddMemberRequest {
    /// Reads the fields in the documented order and checks their types; the first violation decides.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { organisation_slug: slug(body)?, username: required("username", text(body, "username")?)? })
    }
}
