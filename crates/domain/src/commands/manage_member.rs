//! What a caller with the required permission can see of one member and do to it.

use crate::{
    Account, Attributes, CatalogPolicy, EmailAddress, InvitationView, Member, MemberId, Ordinal, PersonName,
    RequestedGrants, Resource,
};
use uuid::Uuid;

/// How a request names a member of the organization. Each way names the same member before and after acceptance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MemberRef {
    /// By its id.
    Id(MemberId),
    /// By its sixteen letters and digits.
    External(String),
    /// By the integer id of its account.
    Account(Ordinal),
    /// By its address, in canonical form.
    Email(EmailAddress),
    /// By the id of its account or of the invitation by which it came or will come, for protocols that show people
    /// under either id. An account without access here, and an invitation that was never accepted and has ended, match
    /// no member.
    AccountOrInvitation(Uuid),
}

/// Reads one member. Outcome: [`MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GetMember {
    /// Which.
    pub member: MemberRef,
}

/// A member with all that a reply about it may show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberView {
    /// The member.
    pub member: Member,
    /// The account, or its placeholder, behind it.
    pub account: Option<Account>,
    /// Its pending invitation, which has the grants of an invited member.
    pub invitation: Option<InvitationView>,
    /// The resources of the member's live grants by name, in the order of the grants.
    pub resources: Vec<Resource>,
}

/// Changes what a member has, or will have: the live grants of an active member, the grants of the pending invitation
/// of an invited one. Sends nothing. Outcome: [`MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditMember {
    /// Which.
    pub member: MemberRef,
    /// The grants; kinds not sent stay.
    pub grants: RequestedGrants,
    /// The first name; `None` leaves it.
    pub first_name: Option<PersonName>,
    /// The last name; `None` leaves it.
    pub last_name: Option<PersonName>,
    /// What the adapter stores with the member, merged over what is stored.
    pub attributes: Attributes,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

impl EditMember {
    /// Changes the grants of a member and nothing else, whatever its revision is, with codes that are listed.
    #[must_use]
    pub fn of_grants(member: MemberId, grants: RequestedGrants) -> Self {
        Self {
            member: MemberRef::Id(member),
            grants,
            first_name: None,
            last_name: None,
            attributes: Attributes::default(),
            catalog: CatalogPolicy::Listed,
            expected: None,
        }
    }
}

/// Changes what the pending invitation of a member grants. Unlike [`EditMember`] it never touches live grants: a member
/// who is not invited is refused. Sends nothing. Outcome: [`MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditPending {
    /// Which.
    pub member: MemberRef,
    /// The grants; kinds not sent stay.
    pub grants: RequestedGrants,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// Blocks a member, or unblocks it. A blocked member keeps its seat and its grants. Outcome: [`MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockMember {
    /// Which.
    pub member: MemberRef,
    /// What shall be.
    pub blocking: Blocking,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// The wanted state of a member's access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Blocking {
    /// It is blocked; a blocked member stays as it is.
    Block,
    /// It is unblocked; an active member stays as it is.
    Unblock,
    /// The opposite of what is.
    Toggle,
}

/// Erases a person: the membership is ended, and all personal data of the row, of its invitations and of the events
/// about it are erased permanently, as is the account where no other organization has a member row of it. Outcome:
/// [`MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EraseMember {
    /// Which.
    pub member: MemberRef,
}

/// Ends a membership: access and seat are lost, a pending invitation is revoked, and the row stays for a later
/// invitation. Outcome: [`MemberView`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemoveMember {
    /// Which.
    pub member: MemberRef,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}
