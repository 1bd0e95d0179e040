//! The body of a block, and the command it stands for.

use crate::fields::{email, required};
use crate::json::{Object, Violation, text};
use usher_domain::commands::{BlockMember, Blocking, MemberRef};
use utoipa::ToSchema;

/// The body (\[D\] S4). `apiKey` may stand beside it and is read with the credentials.
#[derive(ToSchema)]
pub(crate) struct BlockMemberRequest {
    /// Documented: the member's address, normalised.
    #[schema(format = "email")]
    email: String,
}

impl BlockMemberRequest {
    /// Reads the field and checks its type.
    pub(crate) fn read(body: &Object) -> Result<Self, Violation> {
        Ok(Self { email: required("email", text(body, "email")?)? })
    }

    /// The command.
    pub(crate) fn into_command(self) -> Result<BlockMember, Violation> {
        let member = MemberRef::Email(email(&self.email)?);
        Ok(BlockMember { member, blocking: Blocking::Toggle, expected: None })
    }
}
