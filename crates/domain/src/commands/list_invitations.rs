//! Listing invitations, newest first.

use crate::{Cursor, EmailAddress, InvitationStatus, InvitationToken, OrganizationId, PageLimit};

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
}

/// The two ways in which protocols paginate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paging {
    /// By keyset; `None` is the first page.
    After(Option<Cursor>),
    /// By offset, with the total counted.
    Offset(u64),
}
