//! Organizations: the tenants.

use crate::{Locale, Ordinal, OrganizationId};

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
}
