//! Invitations, as they are listed and read.

use usher_domain::commands::InvitationFilter;
use usher_domain::{Invitation, Inviter, MailDelivery, Member, Organization, Page, Resource, Timestamp};

/// A page, or `None` where the cursor was not issued by this listing.
pub type ListPage<T> = Option<Page<T>>;

/// A filter with the token already turned into its digest.
#[derive(Clone, Debug, Default)]
pub struct InvitationReadFilter {
    /// The filter of the command; `digest` takes the place of its `token`.
    pub filter: InvitationFilter,
    /// The digest of the token asked for.
    pub digest: Option<[u8; 32]>,
}

/// An invitation with all that belongs to it.
#[derive(Clone, Debug)]
pub struct InvitationRecord {
    /// The invitation.
    pub invitation: Invitation,
    /// Its member.
    pub member: Member,
    /// The organization.
    pub organization: Organization,
    /// Who invited, if a member did.
    pub inviter: Option<Inviter>,
    /// Those of the granted resources that exist, in any order.
    pub resources: Vec<Resource>,
    /// The newest mail that was ordered for it.
    pub delivery: Option<MailDelivery>,
    /// When its page was visited.
    pub visit: Option<Visit>,
}

/// When an invitation's page was visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// When it was first fetched, by a person or a program.
    pub fetched_at: Timestamp,
    /// When it was first opened by a person rather than a program, as far as that can be determined.
    pub opened_at: Option<Timestamp>,
}
