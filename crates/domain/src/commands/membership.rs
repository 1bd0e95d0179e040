//! Members in protocols that name people by the integer ids of their accounts and show a membership as an entity of its
//! own, always with its organization.

use super::{InviteMembers, MemberRef, MemberView};
use crate::{
    Attributes, CatalogPolicy, EmailAddress, Ordinal, Organization, PageLimit, PersonName, Phone, RequestedGrants,
    Timestamp,
};

/// The member in the caller's organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MembershipOwner {
    /// The caller's own.
    Caller,
    /// That of the account of this integer id.
    Account(Ordinal),
}

/// Reads a membership; reading the caller's own requires no permission. Outcome: [`Membership`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetMembership {
    /// The member.
    pub owner: MembershipOwner,
}

/// Lists the memberships of those who have an account, oldest first, so that pages stay as they are while people join.
/// Outcome: [`Memberships`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListMemberships {
    /// Which of them.
    pub filter: MembershipFilter,
    /// The offset. Skipped entries are read: adapters limit it.
    pub skip: u32,
    /// How many are given at most.
    pub limit: PageLimit,
}

/// Filters for memberships; `None` does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MembershipFilter {
    /// Those that were removed, instead of those that were not.
    pub removed: bool,
    /// Exactly this address, by canonical form.
    pub email: Option<EmailAddress>,
    /// Exactly this first name.
    pub first_name: Option<PersonName>,
    /// Exactly this last name.
    pub last_name: Option<PersonName>,
    /// Exactly this telephone number.
    pub phone: Option<Phone>,
    /// A text that the address or a name contains, whatever the letter case and the accents.
    pub search: Option<String>,
    /// When the person could first log in.
    pub activated: Span,
    /// When the membership last changed.
    pub updated: Span,
    /// When the membership was made.
    pub created: Span,
}

/// A span of time, both ends included; what is `None` is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The first instant.
    pub from: Option<Timestamp>,
    /// The last instant.
    pub until: Option<Timestamp>,
}

/// Memberships, in the order of the listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memberships(pub Vec<Membership>);

/// Changes a membership: see [`super::EditMember`]. Callers may change their own names without a permission, by naming
/// themselves as the owner. Outcome: [`Membership`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditMembership {
    /// The member.
    pub owner: MembershipOwner,
    /// The first name; `None` leaves it.
    pub first_name: Option<PersonName>,
    /// The last name; `None` leaves it.
    pub last_name: Option<PersonName>,
    /// The address, which must be the member's own: an account belongs to whoever reads its mail, so nobody else gives
    /// it another one.
    pub email: Option<EmailAddress>,
    /// Contact data; `None` leaves it, and an empty number stores none.
    pub phone: Option<Phone>,
    /// What the adapter stores with the member, merged over what is stored.
    pub attributes: Attributes,
    /// The grants, if the attribute they follow changes; kinds not sent stay.
    pub grants: RequestedGrants,
    /// What the grants follow.
    pub follows: Follows,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// The attribute that stands for a member's grants in a protocol. If it is sent unchanged, the grants do not change,
/// because another protocol may have made them finer than the attribute can express.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Follows {
    /// Its key.
    pub attribute: &'static str,
    /// The value of a member whose attribute was never set.
    pub absent: &'static str,
}

/// A member with its organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The organization.
    pub organization: Organization,
    /// The member.
    pub view: MemberView,
    /// Whether it is the caller's own.
    pub is_caller: bool,
    /// Whether the caller may change and remove members.
    pub manageable: bool,
}

/// Invites a person for whom the organization already has a member row. The address must be the row's own, if it has
/// one. Outcome: [`super::InviteMembersOutcome`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteKnownMember {
    /// The member row.
    pub member: MemberRef,
    /// The invitation: one row, which names no member.
    pub invite: InviteMembers,
}

/// Makes a registered account an active member of the caller's organization without the person's acceptance. Outcome:
/// [`super::InviteMembersOutcome`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachAccount {
    /// The account.
    pub account: Ordinal,
    /// The organization that the request names, which must be the caller's.
    pub organization: Ordinal,
    /// What happens to accounts without a member row in the organization.
    pub non_members: NonMembers,
    /// What to grant.
    pub grants: RequestedGrants,
    /// What the adapter stores with the member.
    pub attributes: Attributes,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// Whether accounts can be attached that have no member row in the organization. Integer ids can be counted through,
/// and a membership shows name and address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NonMembers {
    /// They are unknown.
    Refuse,
    /// They are attached like others.
    Accept,
}
