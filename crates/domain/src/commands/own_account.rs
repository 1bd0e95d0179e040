//! What a signed-in person sees and changes of their own account, in all of their organizations. No permission is needed:
//! nobody else's account can be named.

use super::{DescribedGrants, ProviderLink};
use crate::{
    Account, InvitationId, Label, Locale, MemberStatus, Organization, OrganizationId, PersonName, Secret, Slug,
    Timestamp,
};

/// Reads the caller's own account. Outcome: [`OwnAccount`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetOwnAccount;

/// An account as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAccount {
    /// The account.
    pub account: Account,
    /// Where the person is an active or a blocked member, by when they joined.
    pub memberships: Vec<OwnMembership>,
    /// The invitations that the person can accept now, newest last; none where the address was not proved.
    pub invitations: Vec<OwnInvitation>,
    /// The identity providers by which people sign in here.
    pub providers: Vec<ProviderLink>,
    /// When this was read.
    pub now: Timestamp,
}

/// A membership as the member sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMembership {
    /// The organization.
    pub organization: Organization,
    /// Its name, as it wants to be shown.
    pub name: String,
    /// Whether the person has access.
    pub status: MemberStatus,
    /// When they joined.
    pub joined_at: Option<Timestamp>,
    /// What the person may do there, for people.
    pub grants: DescribedGrants,
}

/// An invitation as its invitee sees it, who is signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnInvitation {
    /// Its id.
    pub id: InvitationId,
    /// The name of the organization, as it wants to be shown.
    pub organization: String,
    /// The inviter's name, if a member invited and has one.
    pub inviter_name: Option<String>,
    /// When it runs out.
    pub expires_at: Option<Timestamp>,
    /// What acceptance grants, for people.
    pub grants: DescribedGrants,
}

/// Accepts or declines an invitation to the caller's own proved address, in whichever organization. Outcome:
/// [`crate::InvitationView`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerOwnInvitation {
    /// Which.
    pub invitation: InvitationId,
    /// Whether it is accepted.
    pub accepts: bool,
}

/// Changes the caller's own names and language. The names change in every organization where the person is an active
/// member. Outcome: [`Account`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditOwnAccount {
    /// The first name, possibly empty.
    pub first_name: PersonName,
    /// The last name, possibly empty.
    pub last_name: PersonName,
    /// The language of mails about the account; `None` for that of the organization joined first.
    pub locale: Option<Locale>,
}

/// Ends the caller's own membership in one of their organizations. Outcome: [`Departure`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeaveOrganization {
    /// Which.
    pub organization: OrganizationId,
}

/// Ends the caller's own account: every membership, every session, and all personal data, which are erased once the mail
/// that says so has gone out. Outcome: [`Departure`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeleteOwnAccount {
    /// The password of the account.
    pub password: Secret,
}

/// What became of the wish to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Departure {
    /// It is done.
    Left,
    /// Nothing has changed: nobody else could administer this organization.
    LastAdministrator {
        /// The organization's name, as it wants to be shown.
        organization: String,
    },
}

/// Makes an organization that the caller administers, where whoever runs the server lets people do so. Outcome: the new
/// [`Organization`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateOwnOrganization {
    /// Its name.
    pub name: Label,
    /// Its short name in addresses.
    pub slug: Slug,
}
