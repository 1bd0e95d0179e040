//! Finding members, which four operations do.

use crate::fields;
use usher_domain::commands::{SearchMembers, Sought};

/// The command that finds at most `limit` members.
pub(crate) fn members(sought: Sought, required_permission: &str, limit: u32) -> SearchMembers {
    SearchMembers { sought, required_permission: fields::code(required_permission), at: None, limit }
}
