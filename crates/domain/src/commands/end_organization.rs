//! Archiving, restoring and deleting an organization: by those who may do everything in it, and by callers who administer the
//! installation.

use crate::OrganizationId;

/// The organization that is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichOrganization {
    /// The caller's own.
    Own,
    /// Any, for a caller who administers the installation.
    Any(OrganizationId),
}

/// Archives an organization: nothing in it can be changed until it is restored. Outcome: a versioned
/// [`super::OrganizationProfile`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveOrganization {
    /// Which one.
    pub organization: WhichOrganization,
    /// Its slug, repeated by a caller whose own it is.
    pub confirmation: Option<String>,
}

/// Archives an organization, and has it erased with all its data after a delay, unless it is restored before. Outcome: a
/// versioned [`super::OrganizationProfile`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeleteOrganization {
    /// Which one.
    pub organization: WhichOrganization,
    /// Its slug, repeated by a caller whose own it is.
    pub confirmation: Option<String>,
}

/// Puts an archived organization in use again. Outcome: a versioned [`super::OrganizationProfile`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RestoreOrganization {
    /// Which one.
    pub organization: WhichOrganization,
}
