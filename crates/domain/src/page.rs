//! Pages of a listing, by keyset.

/// How many entries a page has: 1 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageLimit(u32);

/// Where a page starts: opaque to clients, created and parsed by storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(pub String);

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The entries, in the order of the listing.
    pub entries: Vec<T>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<Cursor>,
    /// How many entries all pages have together, where the command asked for it.
    pub total: Option<u64>,
}

impl PageLimit {
    /// The most entries a page can have.
    pub const MAX: u32 = 1000;

    /// A limit clamped to the range 1 to [`Self::MAX`].
    #[must_use]
    pub fn clamped(entries: u32) -> Self {
        Self(entries.clamp(1, Self::MAX))
    }

    /// The number of entries.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl<T> Page<T> {
    /// The page with every entry mapped.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { entries: self.entries.into_iter().map(f).collect(), next: self.next, total: self.total }
    }
}
