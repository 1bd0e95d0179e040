//! Listing invitations, newest first.

use crate::{Cursor, EmailAddress, InvitationStatus, InvitationToken, MetadataEntry, OrganizationId, PageLimit};

/// Lists invitations, newest first, by id where two were created at the same instant. Outcome: a page of
/// [`crate::InvitationView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListInvitations {
    /// The organization; `None` means all that the caller can act in.
    pub organization: Option<OrganizationId>,
    /// Which of them.
    pub filter: InvitationFilter,
    /// Which page.
    pub paging: Paging,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Filters for invitations; `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// The status as of now, expiry included.
    pub status: Option<InvitationStatus>,
    /// Exactly this address, by canonical form.
    pub email: Option<EmailAddress>,
    /// A text that the address or a name contains, whatever the letter case and the accents.
    pub search: Option<String>,
    /// The one that this token opens.
    pub token: Option<InvitationToken>,
    /// Only open ones whose newest mail was not delivered and will not be tried again.
    pub is_undelivered: bool,
    /// Only those whose metadata have all of these.
    pub metadata: Vec<MetadataEntry>,
}

/// The orders in which invitations are listed besides the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationOrder {
    /// Oldest first.
    Oldest,
    /// By address.
    Email,
    /// By address, from the end.
    EmailReversed,
    /// By the status as of now, in the order of [`InvitationStatus::ALL`]; newest first within each.
    Status,
    /// The same from the last status to the first.
    StatusReversed,
    /// Those that expire next first; behind them what is not open or never expires, newest first.
    Ending,
    /// Those that expire last first; behind them the same.
    EndingReversed,
}

impl InvitationOrder {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Oldest,
        Self::Email,
        Self::EmailReversed,
        Self::Status,
        Self::StatusReversed,
        Self::Ending,
        Self::EndingReversed,
    ];
}

/// The ways in which lists are paginated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paging {
    /// By keyset; `None` is the first page.
    After(Option<Cursor>),
    /// By keyset in another order; `None` is the first page. A cursor is one of its order.
    Ordered(InvitationOrder, Option<Cursor>),
    /// By offset, with the total counted.
    Offset(u64),
}
