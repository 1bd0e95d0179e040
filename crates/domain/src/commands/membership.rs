//! Members in protocols that name people by the integer ids of their accounts and show a membership as a thing of its own,
//! always with its organization.

use super::{InviteMembers, MemberRef, MemberView};
use crate::{Attributes, CatalogPolicy, Ordinal, Organization, PersonName, RequestedGrants};

/// Whose membership in the caller's organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// The caller's own.
    Caller,
    /// That of the account of this integer id.
    Account(Ordinal),
}

/// Reads a membership; the caller's own needs no right. Outcome: [`Membership`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetMembership {
    /// Whose.
    pub whose: Whose,
}

/// Changes a membership: see [`super::EditMember`]. Callers may change their own names without a right, asking for
/// themselves. Outcome: [`Membership`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditMembership {
    /// Whose.
    pub whose: Whose,
    /// The first name; `None` leaves it.
    pub first_name: Option<PersonName>,
    /// The last name; `None` leaves it.
    pub last_name: Option<PersonName>,
    /// What the adapter keeps with the member, over what is kept.
    pub attributes: Attributes,
    /// The grants, if what they follow changes; kinds not sent stay.
    pub grants: RequestedGrants,
    /// What the grants follow.
    pub follows: Follows,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// The attribute that stands for a member's grants in a protocol. One that is sent as it is kept changes no grants,
/// because another protocol may have made them finer than it can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Follows {
    /// Its key.
    pub attribute: &'static str,
    /// What a member has that was never given one.
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

/// Invites somebody whom the organization has as a member row already. The address must be the row's own, if it has one.
/// Outcome: [`super::InviteMembersOutcome`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InviteKnownMember {
    /// Whom.
    pub member: MemberRef,
    /// The invitation: one row, which names no member.
    pub invite: InviteMembers,
}

/// Makes a registered account an active member of the caller's organization without asking the person. Outcome:
/// [`super::InviteMembersOutcome`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachAccount {
    /// The account.
    pub account: Ordinal,
    /// The organization that the request names, which must be the caller's.
    pub organization: Ordinal,
    /// What happens to accounts that the organization has never heard of.
    pub strangers: Strangers,
    /// What to grant.
    pub grants: RequestedGrants,
    /// What the adapter keeps with the member.
    pub attributes: Attributes,
    /// Which permission codes may be named.
    pub catalog: CatalogPolicy,
}

/// Whether accounts can be attached that have no member row in the organization. Integer ids can be counted through, and
/// a membership shows name and address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Strangers {
    /// They are unknown.
    Refuse,
    /// They are attached like others.
    Accept,
}
