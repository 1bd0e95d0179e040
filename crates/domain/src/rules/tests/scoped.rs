//! What a scope means, tried out on every place of small trees: what covers what, what narrowing leaves, and what a move
//! changes. The model beside it follows parents by hand and knows nothing of the code under test.

use super::builders::{code, in_millis, resource_id};
use crate::{
    End, Grant, HeldPermissions, Holdings, PermissionCode, ResourceId, ResourceTree, ScopedPermission, TreeError,
};
use proptest::prelude::*;
use proptest::sample::select;

const PLACES: [&str; 6] = ["a", "b", "c", "d", "e", "f"];
const CODES: [&str; 5] = ["x.read", "x.write", "y.read", "x.*", "*"];

/// The parent of each place: one that stands before it, so that nothing loops.
type Parents = Vec<Option<usize>>;

fn parents() -> impl Strategy<Value = Parents> {
    let parent = |at: usize| if at == 0 { Just(None).boxed() } else { proptest::option::of(0..at).boxed() };
    (0..PLACES.len()).map(parent).collect::<Vec<_>>()
}

fn place(at: usize) -> ResourceId {
    resource_id(PLACES[at])
}

fn tree(parents: &Parents) -> ResourceTree {
    parents.iter().enumerate().filter_map(|(at, parent)| Some((place(at), place((*parent)?)))).collect()
}

fn is_within(parents: &Parents, at: usize, top: usize) -> bool {
    at == top || parents[at].is_some_and(|parent| is_within(parents, parent, top))
}

fn end() -> impl Strategy<Value = End> {
    prop_oneof![Just(End::Never), (0_i64..4).prop_map(|millis| End::At(in_millis(millis)))]
}

/// Somebody's grants: codes, the places that they are confined to, and codes at places.
#[derive(Clone, Debug)]
struct Held {
    codes: Vec<(&'static str, End)>,
    confines: Option<Vec<(usize, End)>>,
    scoped: Vec<(&'static str, usize, End)>,
}

fn held() -> impl Strategy<Value = Held> {
    let codes = proptest::collection::vec((select(&CODES[..]), end()), 0..3);
    let confines = proptest::option::of(proptest::collection::vec((0..PLACES.len(), end()), 0..3));
    let scoped = proptest::collection::vec((select(&CODES[..]), 0..PLACES.len(), end()), 0..4);
    (codes, confines, scoped).prop_map(|(codes, confines, scoped)| Held { codes, confines, scoped })
}

impl Held {
    fn holdings(&self, tree: &ResourceTree) -> Holdings {
        let grant = |what, end: End| Grant { what, until: end.into() };
        let confines = self.confines.iter().flatten().map(|(at, end)| Grant { what: place(*at), until: (*end).into() });
        let scoped = self.scoped.iter().map(|(text, at, end)| Grant {
            what: ScopedPermission { code: code(text), resource: place(*at) },
            until: (*end).into(),
        });
        Holdings {
            held: self.codes.iter().map(|(text, end)| grant(code(text), *end)).collect(),
            resources: self.confines.as_ref().map(|_| tree.spread(confines.collect())),
            scoped: scoped.collect(),
        }
    }

    /// When a code at a place ends, by the model.
    fn end_at(&self, parents: &Parents, wanted: &PermissionCode, at: usize) -> Option<End> {
        let spread = self.codes.iter().filter(|(text, _)| code(text).covers(wanted)).map(|(_, end)| *end).max();
        let reach = match &self.confines {
            None => Some(End::Never),
            Some(own) => own.iter().filter(|(top, _)| is_within(parents, at, *top)).map(|(_, end)| *end).max(),
        };
        let scoped =
            self.scoped.iter().filter(|(text, top, _)| code(text).covers(wanted) && is_within(parents, at, *top));
        let spread = spread.zip(reach).map(|(code, place)| code.min(place));
        spread.max(scoped.map(|(_, _, end)| *end).max())
    }
}

fn end_at(holdings: &Holdings, tree: &ResourceTree, text: &str, at: usize) -> Option<End> {
    holdings.end_at(&ScopedPermission { code: code(text), resource: place(at) }, tree)
}

/// Every code at every place.
fn everywhere() -> impl Iterator<Item = (&'static str, usize)> {
    CODES.into_iter().flat_map(|text| (0..PLACES.len()).map(move |at| (text, at)))
}

proptest! {
    #[test]
    fn a_grant_counts_at_its_place_and_below_until_its_end(parents in parents(), held in held()) {
        let tree = tree(&parents);
        let holdings = held.holdings(&tree);
        for (text, at) in everywhere() {
            prop_assert_eq!(end_at(&holdings, &tree, text, at), held.end_at(&parents, &code(text), at), "{} {}", text, at);
        }
    }

    #[test]
    fn narrowing_gives_nothing_that_either_side_lacks(parents in parents(), one in held(), other in held()) {
        let tree = tree(&parents);
        let (one, other) = (one.holdings(&tree), other.holdings(&tree));
        let both = one.narrowed_to(&other, &tree);
        for (text, at) in everywhere() {
            let least = end_at(&one, &tree, text, at).min(end_at(&other, &tree, text, at));
            prop_assert!(end_at(&both, &tree, text, at) <= least, "{} {}", text, at);
        }
        if both.resources.is_none() {
            for text in CODES {
                let least = one.held.end_of(&code(text)).min(other.held.end_of(&code(text)));
                prop_assert!(both.held.end_of(&code(text)) <= least, "{} at the organization", text);
                prop_assert!(one.resources.is_none() && other.resources.is_none());
            }
        }
        let same = one.narrowed_to(&one, &tree);
        for (text, at) in everywhere() {
            prop_assert_eq!(end_at(&same, &tree, text, at), end_at(&one, &tree, text, at), "{} {}", text, at);
        }
    }

    #[test]
    fn a_credential_of_a_place_does_there_what_its_owner_does_and_nothing_elsewhere(
        parents in parents(), held in held(), top in 0..PLACES.len(),
    ) {
        let tree = tree(&parents);
        let whole = held.holdings(&tree);
        let bound = whole.within(place(top), &tree);
        prop_assert!(bound.resources.is_some(), "it is never unconfined");
        for (text, at) in everywhere() {
            let expected = end_at(&whole, &tree, text, at).filter(|_| is_within(&parents, at, top));
            prop_assert_eq!(end_at(&bound, &tree, text, at), expected, "{} {}", text, at);
        }
        // What is checked without naming a resource is what holds at the place itself.
        for text in CODES {
            prop_assert_eq!(bound.held.end_of(&code(text)), end_at(&whole, &tree, text, top));
        }
        let again = bound.within(place(top), &tree);
        for (text, at) in everywhere() {
            prop_assert_eq!(end_at(&again, &tree, text, at), end_at(&bound, &tree, text, at), "{} {}", text, at);
        }
    }

    #[test]
    fn a_limit_of_codes_holds_everywhere(parents in parents(), held in held(), limit in select(&CODES[..])) {
        let tree = tree(&parents);
        let whole = held.holdings(&tree);
        let limit: HeldPermissions = std::iter::once(code(limit)).collect();
        let limited = whole.limited_to(&limit);
        for (text, at) in everywhere() {
            let expected = end_at(&whole, &tree, text, at).filter(|_| limit.covers(&code(text)));
            prop_assert_eq!(end_at(&limited, &tree, text, at), expected, "{} {}", text, at);
        }
    }

    #[test]
    fn a_move_keeps_the_tree_a_tree_and_power_follows_it(
        parents in parents(), held in held(), moved in 0..PLACES.len(), under in 0..PLACES.len(),
    ) {
        let checked = tree(&parents).check_parent(place(moved), place(under));
        prop_assert_eq!(checked == Err(TreeError::Cycle), is_within(&parents, under, moved));
        if checked.is_ok() {
            let mut after = parents.clone();
            after[moved] = Some(under);
            let tree = tree(&after);
            let holdings = held.holdings(&tree);
            for (text, at) in everywhere() {
                prop_assert_eq!(end_at(&holdings, &tree, text, at), held.end_at(&after, &code(text), at), "{} {}", text, at);
            }
        }
    }
}

#[test]
fn a_tree_is_eight_deep_at_most_and_never_loops() {
    let names: Vec<ResourceId> = ('a'..='i').map(|letter| resource_id(&letter.to_string())).collect();
    let chain =
        |length: usize| names.windows(2).take(length - 1).map(|pair| (pair[1], pair[0])).collect::<ResourceTree>();
    assert_eq!(chain(7).check_parent(names[7], names[6]), Ok(()));
    assert_eq!(chain(8).check_parent(names[8], names[7]), Err(TreeError::TooDeep));
    // The lower end counts as well.
    assert_eq!(chain(8).check_parent(names[0], names[8]), Err(TreeError::TooDeep));
    assert_eq!(chain(3).check_parent(names[0], names[2]), Err(TreeError::Cycle));
    assert_eq!(chain(3).check_parent(names[0], names[0]), Err(TreeError::Cycle));
    // Rows that another program has written.
    let looped: ResourceTree = [(names[0], names[1]), (names[1], names[0])].into_iter().collect();
    assert_eq!(looped.path(names[0]).count(), 8);
    assert_eq!(looped.spread(vec![Grant::forever(names[0])]).len(), 3);
}
