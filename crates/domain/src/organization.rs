//! Organizations: the tenants.

use crate::{Locale, Ordinal, OrganizationId, Timestamp};

/// A tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organization {
    /// Its id.
    pub id: OrganizationId,
    /// Its integer id.
    pub ordinal: Ordinal,
    /// Its short name in addresses: lower-case letters, digits and hyphens; unique.
    pub slug: String,
    /// Its name for people.
    pub name: String,
    /// The language of its mails and pages where an invitation names none.
    pub locale: Option<Locale>,
    /// When it was made.
    pub created_at: Timestamp,
    /// Whether it is in use.
    pub state: OrganizationState,
}

/// Whether an organization is in use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OrganizationState {
    /// It is.
    #[default]
    Active,
    /// It can be read, and nothing in it can be changed until it is restored.
    Archived {
        /// Since when.
        since: Timestamp,
        /// When it is erased with all its data, unless it is restored before.
        erase_at: Option<Timestamp>,
        /// Who can restore it.
        by: ArchivedBy,
    },
}

/// Who has archived an organization. What the installation has archived, its own administrators cannot restore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ArchivedBy {
    /// Its own administrators.
    Organization,
    /// Whoever administers the installation.
    Installation,
}

impl OrganizationState {
    /// Its name in canonical JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Archived { erase_at: None, .. } => "archived",
            Self::Archived { erase_at: Some(_), .. } => "deleting",
        }
    }

    /// Since when nothing can be changed, and when it is erased, if so.
    #[must_use]
    pub const fn ends(self) -> (Option<Timestamp>, Option<Timestamp>) {
        match self {
            Self::Active => (None, None),
            Self::Archived { since, erase_at, .. } => (Some(since), erase_at),
        }
    }

    /// Whether nothing can be changed.
    #[must_use]
    pub const fn is_archived(self) -> bool {
        matches!(self, Self::Archived { .. })
    }
}
