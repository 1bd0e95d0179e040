//! The organizations of an installation, for callers who administer it. What is in an organization is not their concern:
//! no outcome here has anything of its members or invitations, except of the first administrator that the caller names.

use super::{EditOrganization, OrganizationProfile};
use crate::{
    EmailAddress, InvitationId, Label, Locale, MemberId, MemberStatus, OrganizationId, PersonName, Slug, Versioned,
};

/// Makes an organization. Its first administrator becomes a member at once where the address belongs to an account that
/// is known to be its owner's, and is invited otherwise. Outcome: [`OrganizationCreated`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateOrganization {
    /// Its name.
    pub name: Label,
    /// Its short name in addresses.
    pub slug: Slug,
    /// What it has set from the beginning. The names in it are not used.
    pub settings: EditOrganization,
    /// Who holds all permissions in it.
    pub administrator: FirstAdministrator,
}

/// The first administrator of an organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstAdministrator {
    /// The address.
    pub email: EmailAddress,
    /// First name.
    pub first_name: Option<PersonName>,
    /// Last name.
    pub last_name: Option<PersonName>,
    /// The language to address the person in.
    pub locale: Option<Locale>,
}

/// A new organization.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationCreated {
    /// The organization.
    pub profile: Versioned<OrganizationProfile>,
    /// The first administrator.
    pub administrator: AdministratorAdded,
}

/// What became of the first administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdministratorAdded {
    /// The member.
    pub member: MemberId,
    /// `Active` for somebody who has an account, `Invited` for anybody else.
    pub status: MemberStatus,
    /// The invitation, where one was made.
    pub invitation: Option<InvitationId>,
}

/// Reads an organization. Outcome: a versioned [`OrganizationProfile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetAnyOrganization {
    /// Which one.
    pub organization: OrganizationId,
}

/// Changes an organization; what is `None` stays. Outcome: a versioned [`OrganizationProfile`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditAnyOrganization {
    /// Which one.
    pub organization: OrganizationId,
    /// What is to change.
    pub edit: EditOrganization,
}
