//! The members of a list as a file: a row for each.

use super::PATH;
use super::show::email;
use crate::csv::File;
use crate::grants::codes;
use crate::layout::Section;
use usher_domain::{Member, Timestamp};

pub(super) const FILE: File<Member, 8> = File {
    name: "members.csv",
    columns: ["email", "first_name", "last_name", "status", "roles", "permissions", "created_at", "joined_at"],
    row,
    section: Section::Members,
    page: PATH,
};

fn row(member: &Member) -> [String; 8] {
    let (roles, permissions) = codes(&member.grants);
    [
        email(member),
        member.first_name.as_str().to_owned(),
        member.last_name.as_str().to_owned(),
        member.status.as_str().to_owned(),
        roles,
        permissions,
        member.created_at.rfc3339_seconds(),
        member.joined_at.map(Timestamp::rfc3339_seconds).unwrap_or_default(),
    ]
}
