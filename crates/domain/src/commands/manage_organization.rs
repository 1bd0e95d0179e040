//! The organization itself and its settings.

use crate::{
    Branding, Cursor, Destination, Duplicates, EmailPolicy, Label, Locale, Organization, OrganizationSettings, Origin,
    Page, PageLimit, Provisioning, Reminders, Slug,
};

/// An organization with what it has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationProfile {
    /// The organization.
    pub organization: Organization,
    /// What it has set.
    pub settings: OrganizationSettings,
}

/// Reads the organization of the caller. Outcome: a versioned [`OrganizationProfile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GetOrganization;

/// Changes the organization of the caller; what is `None` stays. Outcome: a versioned [`OrganizationProfile`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditOrganization {
    /// Its name.
    pub name: Option<Label>,
    /// Its short name in addresses.
    pub slug: Option<Slug>,
    /// The language of its mails and pages; `Some(None)` uses the installation's setting.
    pub locale: Option<Option<Locale>>,
    /// How long an invitation can be accepted, in milliseconds; `Some(None)` uses the installation's setting.
    pub invitation_lifetime: Option<Option<i64>>,
    /// The domains of the addresses that can be invited, in canonical form; empty for any.
    pub allowed_domains: Option<Vec<String>>,
    /// What happens where an address is invited already and the request does not choose.
    pub duplicates: Option<Duplicates>,
    /// How its invitations are mailed.
    pub emails: Option<EmailPolicy>,
    /// The organization's appearance in mails and on pages.
    pub branding: Option<Branding>,
    /// The origins of pages that invitees can go to after accepting.
    pub redirect_origins: Option<Vec<Origin>>,
    /// The page that they go to where their invitation names none; `Some(None)` uses the installation's setting.
    pub redirect_url: Option<Option<Destination>>,
    /// When invitees are reminded of invitations that are sent from then on.
    pub reminders: Option<Reminders>,
    /// How a directory lets people in.
    pub provisioning: Option<Provisioning>,
    /// The revision that the caller has seen; `None` changes whatever is there.
    pub expected: Option<u32>,
}

/// Lists organizations page by page, by slug: those that the caller can act in, or all of them for a caller who
/// administers the installation. Outcome: [`OrganizationsListed`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListOrganizations {
    /// Only those in this state, which only callers who administer the installation can ask for.
    pub state: Option<StateFilter>,
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}

/// Which organizations are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StateFilter {
    /// Those in use.
    Active,
    /// Those that are archived, and are not about to be erased.
    Archived,
    /// Those that are about to be erased.
    Deleting,
}

/// A page of organizations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrganizationsListed {
    /// Those that the caller can act in.
    Own(Page<Organization>),
    /// Those of the installation.
    All(Page<Organization>),
}
