//! The order of a list: columns that it can be sorted by, as the address says it.

use crate::address;

/// The parameter of the address that says the order.
pub(crate) const SORT: &str = "sort";

/// A column that a list can be sorted by.
pub(crate) struct Sortable {
    /// What the address says for one direction and the other. Nothing is the usual order.
    pub(crate) ascending: &'static str,
    pub(crate) descending: &'static str,
    /// What the column starts with.
    pub(crate) is_descending_first: bool,
}

/// The head of such a column.
pub(crate) struct Head {
    /// The list in the order that the head leads to.
    pub(crate) address: String,
    /// The direction in which the list is sorted by it now, as `aria-sort` says it.
    pub(crate) direction: Option<&'static str>,
}

impl Sortable {
    /// The head over a list in an order, at an address that takes these parameters.
    pub(crate) fn head(&self, list: &str, current: &str, kept: &[(&str, &str)]) -> Head {
        let is_descending = match current {
            current if current == self.ascending => Some(false),
            current if current == self.descending => Some(true),
            _ => None,
        };
        let leads_down = is_descending.map_or(self.is_descending_first, |is_descending| !is_descending);
        let next = if leads_down { self.descending } else { self.ascending };
        let mut query = kept.to_vec();
        query.push((SORT, next));
        let direction = is_descending.map(|is_descending| if is_descending { "descending" } else { "ascending" });
        Head { address: address::query(list, &query), direction }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_leads_to_its_first_direction_and_then_to_the_other() {
        let created = Sortable { ascending: "created", descending: "", is_descending_first: true };
        let email = Sortable { ascending: "email", descending: "-email", is_descending_first: false };
        let of = |column: &Sortable, current: &str| {
            let head = column.head("/list", current, &[("q", "a b"), ("status", "")]);
            (head.address, head.direction)
        };
        let at = |rest: &str| format!("/list?q=a+b{rest}");
        assert_eq!(of(&created, ""), (at("&sort=created"), Some("descending")));
        assert_eq!(of(&created, "created"), (at(""), Some("ascending")));
        assert_eq!(of(&created, "email"), (at(""), None));
        assert_eq!(of(&email, ""), (at("&sort=email"), None));
        assert_eq!(of(&email, "email"), (at("&sort=-email"), Some("ascending")));
        assert_eq!(of(&email, "-email"), (at("&sort=email"), Some("descending")));
    }
}
