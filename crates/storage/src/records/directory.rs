//! Members as a directory sees them.

use super::MemberRecord;
use usher_domain::commands::DirectoryRecord;
use usher_domain::{MemberId, RoleCode};

/// A member with what a directory stores with it.
#[derive(Clone, Debug)]
pub struct DirectoryRow {
    /// The member with all that belongs to it.
    pub record: MemberRecord,
    /// What the directory stores.
    pub directory: Option<DirectoryRecord>,
}

/// A member who has roles.
#[derive(Clone, Debug)]
pub struct RoleHolder {
    /// The member.
    pub id: MemberId,
    /// The name, or the address where there is none.
    pub display: String,
    /// All roles.
    pub roles: Vec<RoleCode>,
}
