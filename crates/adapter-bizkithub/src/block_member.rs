//! `POST /bff/member/block` (\[D\] S4): turns a member's access off, and on again. A retry undoes it, so nothing here
//! may repeat a call or drop a repeated one.

use crate::body;
use crate::dialect::{Endpoint, Input};
use crate::error::{self, JSON};
use crate::fields::{email, required};
use crate::json::{Object, Violation, text};
use crate::success::Success;
use usher_adapter_kit::Descriptor;
use usher_adapter_kit::openapi::Document;
use usher_domain::commands::{BlockMember, Blocking, MemberRef};
use utoipa::ToSchema;

/// The operation.
pub(crate) const ENDPOINT: Endpoint<BlockMember> = Endpoint {
    descriptor: Descriptor::post("block_member", "/bff/member/block", Some("members.manage")),
    input: Input::key("A key that is empty, malformed, unknown, deleted or expired; or no such member."),
    errors: &[],
    read: |dialect, request| {
        let object = body::object(request, dialect.settings)?;
        BlockMemberRequest::read(&object).and_then(BlockMemberRequest::into_command).map_err(error::violated)
    },
    respond: |_, _| Success::answer(),
    document: || {
        Document::new(
            "Block a member, or let it in again",
            "Turns the member's access off if it is on, and on if it is off; its keys stop working and work again with \
             it. The last active member cannot be blocked. `null` counts as absent and unknown members are ignored.",
        )
        .body::<BlockMemberRequest>("Who to block or to let in again.")
        .answer::<Success>(200, JSON, "Turned.")
    },
};

/// The body (\[D\] S4). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
struct BlockMemberRequest {
    /// Documented: the member's address, normalised.
    #[schema(format = "email")]
    email: String,
}

impl BlockMemberRequest {
    /// Reads the field and checks its type.
    fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { email: required("email", text(body, "email")?)? })
    }

    /// The command.
    fn into_command(self) -> Result<BlockMember, Violation> {
        let member = MemberRef::Email(email(&self.email)?);
        Ok(BlockMember { member, blocking: Blocking::Toggle, expected: None })
    }
}
