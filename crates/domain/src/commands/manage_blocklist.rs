//! Managing the addresses and domains that must not be invited.

use crate::{BlocklistEntry, Cursor, PageLimit};

/// Adds an address or a domain to the blocklist. Outcome: the [`BlocklistEntry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreateBlocklistEntry {
    /// Which.
    pub entry: BlocklistEntry,
}

/// Looks up an address or a domain on the blocklist. Outcome: the [`BlocklistEntry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GetBlocklistEntry {
    /// Which.
    pub entry: BlocklistEntry,
}

/// Removes an address or a domain from the blocklist. Outcome: [`super::Deleted`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeleteBlocklistEntry {
    /// Which.
    pub entry: BlocklistEntry,
}

/// Lists the blocklist page by page, in alphabetical order. Outcome: a page of [`BlocklistEntry`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListBlocklist {
    /// Where the page starts; `None` is the first.
    pub after: Option<Cursor>,
    /// How many entries a page has.
    pub limit: PageLimit,
}
