//! Finding members, which four operations do.

use usher_domain::PermissionCode;
use usher_domain::commands::{SearchMembers, Sought};

/// The command that finds at most `limit` members.
pub(crate) fn members(sought: Sought, required_permission: &str, limit: u32) -> SearchMembers {
    // Whatever is no code could only be held by holding everything.
    let required_permission =
        PermissionCode::parse(required_permission).unwrap_or_else(|_malformed| PermissionCode::everything());
    SearchMembers { sought, required_permission, limit }
}
