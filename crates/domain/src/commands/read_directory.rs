//! Reading the members of an organization.

use crate::{Cursor, EmailAddress, MemberStatus, PageLimit};

/// Lists members, newest first. Outcome: a page of [`crate::Member`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListMembers {
    /// Which of them.
    pub filter: MemberFilter,
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Filters for members; `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberFilter {
    /// Where they stand.
    pub status: Option<MemberStatus>,
    /// Exactly this address, by canonical form.
    pub email: Option<EmailAddress>,
    /// A text that the address or a name contains, whatever the letter case and the accents.
    pub search: Option<String>,
}
