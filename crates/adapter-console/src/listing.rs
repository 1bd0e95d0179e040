//! Lists: what narrows them, and where their pages are. The address of a page holds all of it.

use crate::address;
use crate::call::Call;
use crate::page_context::PageContext;
use crate::sorting::{Head, SORT, Sortable};
use usher_domain::{Cursor, PageLimit};
use usher_locales::{Argument, Key, Texts};

/// How many entries a page can have, where a person chooses.
const SIZES: [u32; 4] = [25, 50, 100, 200];

/// How many pages back the address of a page leads.
const LONGEST_TRAIL: usize = 20;

/// What stands between the starts of the pages before this one; no cursor has it.
const BETWEEN: char = '~';

/// What stands around the entries of a list.
pub(crate) struct Listing {
    pub(crate) address: String,
    pub(crate) search: String,
    /// What can be searched for.
    pub(crate) search_label: String,
    /// The status that is chosen, as the address says it.
    pub(crate) status: String,
    /// The order, as the address says it; nothing is the usual one.
    pub(crate) sort: String,
    /// How many entries the page has, as the address says it.
    per: String,
    /// The statuses to choose from.
    pub(crate) tabs: Vec<Tab>,
    pub(crate) is_filtered: bool,
    pub(crate) sizes: Vec<(u32, bool)>,
    /// The same entries as a file.
    pub(crate) export: Option<String>,
    pub(crate) next: Option<String>,
    pub(crate) previous: Option<String>,
    pub(crate) first: Option<String>,
}

/// A part of a list.
pub(crate) struct Tab {
    pub(crate) name: String,
    pub(crate) count: Option<String>,
    pub(crate) address: String,
    pub(crate) is_current: bool,
}

/// A status that a list can be narrowed to: how the address says it, and how people do.
pub(crate) struct Status {
    pub(crate) word: &'static str,
    pub(crate) name: Key,
    pub(crate) count: Option<String>,
}

impl Listing {
    /// The list at a path, with the page that comes next.
    pub(crate) fn of(
        context: &PageContext<'_>,
        path: &str,
        statuses: impl IntoIterator<Item = Status>,
        next: Option<&Cursor>,
    ) -> Self {
        let [search, status, sort, after, trail, per] =
            ["q", "status", SORT, "after", "trail", "per"].map(|name| context.call.query(name));
        let address = |path: &str, status: &str, after: &str, trail: &str| {
            let query = [
                ("q", search.as_str()),
                ("status", status),
                (SORT, &sort),
                ("per", &per),
                ("after", after),
                ("trail", trail),
            ];
            context.address(&address::query(path, &query))
        };
        let turned = |after: &str, trail: &str| address(path, &status, after, trail);
        let before: Vec<&str> = trail.split(BETWEEN).filter(|start| !start.is_empty()).collect();
        let onward = || {
            let all: Vec<&str> =
                before.iter().copied().chain([if after.is_empty() { FIRST } else { &after }]).collect();
            let kept = all.get(all.len().saturating_sub(LONGEST_TRAIL)..).unwrap_or_default();
            kept.join(&BETWEEN.to_string())
        };
        let previous = before
            .split_last()
            .map(|(last, earlier)| turned(if *last == FIRST { "" } else { last }, &earlier.join(&BETWEEN.to_string())));
        let tabs = statuses.into_iter().map(|one| Tab {
            name: context.say(one.name),
            // They are of everything, which is another list than that of a search.
            count: one.count.filter(|_| search.is_empty()),
            address: address(path, one.word, "", ""),
            is_current: one.word == status,
        });
        let size = size(context.call).get();
        Self {
            address: context.address(path),
            tabs: tabs.collect(),
            is_filtered: !search.is_empty() || !status.is_empty(),
            sizes: SIZES.map(|entries| (entries, entries == size)).to_vec(),
            export: None,
            next: next.map(|cursor| turned(&cursor.0, &onward())),
            previous,
            first: (!after.is_empty()).then(|| turned("", "")),
            search: search.clone(),
            search_label: context.say(Key::ListSearchLabel),
            status: status.clone(),
            sort: sort.clone(),
            per: per.clone(),
        }
    }

    /// The same, with the way to all its entries as a file at a path.
    pub(crate) fn exported_at(self, context: &PageContext<'_>, path: &str) -> Self {
        let query = [("q", self.search.as_str()), ("status", &self.status), (SORT, &self.sort)];
        Self { export: Some(context.address(&address::query(path, &query))), ..self }
    }
}

impl Listing {
    /// The same, where something else than people is searched for.
    pub(crate) fn searched_by(self, search_label: String) -> Self {
        Self { search_label, ..self }
    }

    /// The head of a column that the list can be sorted by.
    pub(crate) fn head(&self, column: &Sortable) -> Head {
        let kept = [("q", self.search.as_str()), ("status", &self.status), ("per", &self.per)];
        column.head(&self.address, &self.sort, &kept)
    }
}

/// How many there are, for people: in groups of three digits, and no more exactly than they were counted.
pub(crate) fn counted(texts: Texts, count: u64, most: u64) -> String {
    let mut text = texts.number(count.min(most));
    if count >= most {
        text.push('+');
    }
    text
}

/// Names in one line, separated as the language does it.
pub(crate) fn enumerated(texts: Texts, names: impl IntoIterator<Item = String>) -> String {
    let pair = |first: String, second: String| {
        texts.with(Key::ListPair, &[("first", Argument::Text(&first)), ("second", Argument::Text(&second))])
    };
    names.into_iter().reduce(pair).unwrap_or_default()
}

/// How the trail calls the start of the first page, which no cursor is of.
const FIRST: &str = "-";

/// How many entries the page has: as many as were asked for, or else as the operator has set.
pub(crate) fn size(call: &Call<'_>) -> PageLimit {
    let asked = call.query("per").parse().ok().filter(|asked| SIZES.contains(asked));
    asked.map_or(call.site.settings.page_size, PageLimit::clamped)
}

/// The text that entries shall contain.
pub(crate) fn search(call: &Call<'_>) -> Option<String> {
    Some(call.query("q")).filter(|search| !search.is_empty())
}

/// Where the page starts that is asked for.
pub(crate) fn after(call: &Call<'_>) -> Option<Cursor> {
    Some(call.query("after")).filter(|after| !after.is_empty()).map(Cursor)
}

#[cfg(test)]
mod tests {
    use super::*;
    use usher_domain::Locale;

    #[test]
    fn counts_are_written_in_groups_and_no_more_exactly_than_they_are_known() {
        for (count, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (12_345, "12,345"), (1_234_567, "1,234,567")] {
            assert_eq!(counted(Texts::of(Locale::En), count, u64::MAX), text);
        }
        let of_thousand = |locale, count| counted(Texts::of(locale), count, 1_000);
        assert_eq!([999, 1_000].map(|count| of_thousand(Locale::En, count)), ["999", "1,000+"]);
        let languages = [Locale::De, Locale::Fr, Locale::Cs, Locale::Ja];
        let expected = ["1.000+", "1\u{202F}000+", "1\u{A0}000+", "1,000+"];
        assert_eq!(languages.map(|locale| of_thousand(locale, 1_000)), expected);
    }

    #[test]
    fn names_are_enumerated() {
        let enumerated =
            |names: &[&str]| enumerated(Texts::of(Locale::En), names.iter().map(|name| (*name).to_owned()));
        assert_eq!((enumerated(&[]), enumerated(&["a"])), (String::new(), "a".to_owned()));
        assert_eq!(enumerated(&["a", "b", "c"]), "a, b, c");
    }
}
