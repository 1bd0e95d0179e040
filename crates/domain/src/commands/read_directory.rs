//! Reading the members of an organization.

use crate::{Cursor, EmailAddress, MemberStatus, PageLimit};

/// Lists members, newest first unless another order is asked for. Outcome: a page of [`crate::Member`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListMembers {
    /// Which of them.
    pub filter: MemberFilter,
    /// In which order.
    pub order: MemberOrder,
    /// Where the page starts; `None` is the first. A cursor is one of its order.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// The orders in which members are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MemberOrder {
    /// Newest first.
    #[default]
    Newest,
    /// By address; behind them those without one, newest first.
    Email,
    /// By address, from the end; behind them the same.
    EmailReversed,
    /// Those who joined first; behind them those who have not, newest first.
    Joined,
    /// Those who joined last; behind them the same.
    JoinedReversed,
}

impl MemberOrder {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Newest, Self::Email, Self::EmailReversed, Self::Joined, Self::JoinedReversed];
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
