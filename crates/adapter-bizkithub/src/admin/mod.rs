//! The operator's calls (\[D\] S7 to S10): they name an organisation by its slug. Here it has to be the one that the key
//! is bound to (assumed): no key of this gateway acts in two organisations.

pub(crate) mod add_member;
pub(crate) mod add_self_as_root;
pub(crate) mod block_member;
pub(crate) mod set_member_root;

use crate::error::Code;
use crate::fields::required;
use crate::json::{Object, Violation, text};
use usher_adapter_kit::Response;
use usher_domain::commands::{MemberAction, MemberRef};
use usher_domain::{PermissionCode, RoleCode};

/// The role, and the direct permission that means the same (\[D\] S10, S11).
const ROOT: &str = "root";

/// The slug that every body has.
fn slug(body: &Object) -> Result<String, Violation> {
    required("organisationSlug", text(body, "organisationSlug")?)
}

/// Giving or taking the role `root`; `None` is the caller.
fn root(member: Option<MemberRef>, held: bool) -> Result<MemberAction, Response> {
    match (RoleCode::parse(ROOT), PermissionCode::parse(ROOT)) {
        (Ok(role), Ok(permission)) => Ok(MemberAction::SetRole { member, role, permission, held }),
        // The text above is a code of both kinds.
        _ => Err(Code::ServerError.answer()),
    }
}
