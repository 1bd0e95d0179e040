//! Lists: what narrows them, and where their pages are.

use crate::address;
use crate::call::Call;
use crate::page_context::PageContext;
use usher_domain::Cursor;

/// What stands around the entries of a list.
pub(crate) struct Listing {
    pub(crate) address: String,
    pub(crate) search: String,
    /// The statuses to choose from, and which is chosen.
    pub(crate) statuses: Vec<(&'static str, bool)>,
    pub(crate) is_filtered: bool,
    pub(crate) next: Option<String>,
    pub(crate) first: Option<String>,
}

impl Listing {
    /// The list at a path, with the page that comes next.
    pub(crate) fn of(
        context: &PageContext<'_>,
        path: &str,
        statuses: impl IntoIterator<Item = &'static str>,
        next: Option<&Cursor>,
    ) -> Self {
        let [search, status, after] = ["q", "status", "after"].map(|name| context.call.query(name));
        let turned = |after: &str| {
            let query = [("q", search.as_str()), ("status", &status), ("after", after)];
            context.address(&address::query(path, &query))
        };
        Self {
            address: context.address(path),
            statuses: statuses.into_iter().map(|word| (word, word == status)).collect(),
            is_filtered: !search.is_empty() || !status.is_empty(),
            next: next.map(|cursor| turned(&cursor.0)),
            first: (!after.is_empty()).then(|| turned("")),
            search,
        }
    }
}

/// The text that entries shall contain.
pub(crate) fn search(call: &Call<'_>) -> Option<String> {
    Some(call.query("q")).filter(|search| !search.is_empty())
}

/// Where the page starts that is asked for.
pub(crate) fn after(call: &Call<'_>) -> Option<Cursor> {
    Some(call.query("after")).filter(|after| !after.is_empty()).map(Cursor)
}
