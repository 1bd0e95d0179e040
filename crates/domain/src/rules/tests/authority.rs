//! Callers cannot grant what they do not hold, nor for longer, and cannot take away what they do not hold.

use super::builders::{NOW, code, grants, in_millis, resource_id, role};
use super::world::{access, catalog};
use crate::rules::{check_authority, check_covers_existing, check_regrant, still_covered};
use crate::{
    Catalog, Grant, Grants, HeldPermissions, Holdings, OrganizationAccess, PermissionCode, Refusal, RequestedGrants,
    ResourceId, ScopedPermission, Timestamp,
};
use proptest::prelude::*;

type Names<'a> = &'a [&'a str];
type Asked<'a> = (Names<'a>, Names<'a>, Names<'a>);

#[test]
fn grants_stay_within_what_the_caller_holds() {
    let north = || resource_id("north").to_string();
    let south = || resource_id("south").to_string();
    let unconfined = || "access to every resource".to_owned();
    let cases: Vec<(Names<'_>, Option<Names<'_>>, Asked<'_>, Option<String>)> = vec![
        // Single permissions.
        (&["a.read"], None, (&["a.read"], &[], &[]), None),
        (&["a.read"], None, (&["a:read"], &[], &[]), None),
        (&["a.read"], None, (&["a.write"], &[], &[]), Some("a.write".to_owned())),
        (&["a.read"], None, (&["a.read", "b.read", "a.write"], &[], &[]), Some("b.read".to_owned())),
        (&[], None, (&["a.read"], &[], &[]), Some("a.read".to_owned())),
        (&[], None, (&[], &[], &[]), None),
        // Wildcards.
        (&["*"], None, (&["*"], &["keeper"], &["north"]), None),
        (&["a.*"], None, (&["a.write", "a.*"], &[], &[]), None),
        (&["a.*"], None, (&["*"], &[], &[]), Some("*".to_owned())),
        (&["a.read", "a.write"], None, (&["a.*"], &[], &[]), Some("a.*".to_owned())),
        // Roles: all of a role's permissions are needed.
        (&["a.read"], None, (&[], &["reader"], &[]), None),
        (&["a.read"], None, (&[], &["reader", "keeper"], &[]), Some("keeper".to_owned())),
        (&["a.read", "a.write"], None, (&[], &["keeper"], &[]), None),
        (&["*"], None, (&[], &["ghost"], &[]), Some("ghost".to_owned())),
        // Resources.
        (&["*"], None, (&[], &[], &["north", "south"]), None),
        (&["*"], Some(&["north"]), (&[], &[], &["north"]), None),
        (&["*"], Some(&["north"]), (&[], &[], &["north", "south"]), Some(south())),
        (&["*"], Some(&["north"]), (&["a.read"], &[], &[]), Some(unconfined())),
        (&["*"], Some(&[]), (&[], &[], &["north"]), Some(north())),
        (&["*"], Some(&[]), (&[], &[], &[]), Some(unconfined())),
        // The first kind that goes too far is named.
        (&[], Some(&[]), (&["a.read"], &["reader"], &["north"]), Some("a.read".to_owned())),
        (&["a.read"], Some(&[]), (&["a.read"], &["keeper"], &["north"]), Some("keeper".to_owned())),
    ];
    for (held, confined, (permissions, roles, resources), beyond) in cases {
        let expected = beyond.map_or(Ok(()), |what| Err(Refusal::GrantExceedsCaller { what, held_until: None }));
        let asked = grants(permissions, roles, resources);
        assert_eq!(check_authority(&asked, &access(held, confined), &catalog()), expected, "{held:?} {asked:?}");
    }
}

#[test]
fn what_is_still_covered_keeps_its_order_and_its_expiry() {
    let held: HeldPermissions = ["a.*"].into_iter().map(code).collect();
    let until = Some(NOW);
    let mut stored = grants(&["b.read", "a.write", "a.read"], &["keeper", "ghost"], &["south", "north"]);
    stored.permissions[1].until = until;
    let resources = Some(vec![Grant::forever(resource_id("north"))]);
    let confined = Holdings { held: held.clone(), resources, scoped: Vec::new() };
    let covered = still_covered(&stored, &confined, &catalog());
    let expected = Grants {
        permissions: vec![Grant { what: code("a.write"), until }, Grant::forever(code("a.read"))],
        ..grants(&[], &["keeper"], &["north"])
    };
    assert_eq!(covered, expected);
    assert_eq!(
        still_covered(&stored, &Holdings { held, ..Holdings::default() }, &catalog()).resources,
        stored.resources
    );
}

#[test]
fn nothing_is_granted_for_longer_than_it_is_held() {
    let [soon, late] = [1, 2].map(in_millis);
    let mut boss = access(&["a.*", "b.read"], Some(&["north", "south"]));
    let held = ["a.*", "b.read"].map(code).into_iter().zip([Some(late), None]);
    boss.holdings.held = held.map(|(what, until)| Grant { what, until }).collect();
    boss.holdings.resources.as_mut().unwrap()[0].until = Some(soon);
    let ends = |until: Option<Timestamp>, mut grants: Grants| {
        grants.permissions.iter_mut().for_each(|grant| grant.until = until);
        grants.roles.iter_mut().for_each(|grant| grant.until = until);
        grants.resources.iter_mut().for_each(|grant| grant.until = until);
        grants
    };
    let north = resource_id("north").to_string();
    let beyond = |what: &str, end| Some((what.to_owned(), end));
    for (asked, until, expected) in [
        (grants(&["b.read"], &[], &["south"]), None, None),
        (grants(&["a.read"], &[], &["south"]), None, beyond("a.read", late)),
        (grants(&["a.read"], &[], &["south"]), Some(in_millis(3)), beyond("a.read", late)),
        (grants(&["a.read"], &["keeper"], &["south"]), Some(late), None),
        (grants(&[], &["keeper"], &["south"]), None, beyond("keeper", late)),
        (grants(&["b.read"], &[], &["north"]), None, beyond(&north, soon)),
        (grants(&["b.read"], &[], &["north"]), Some(late), beyond(&north, soon)),
        (grants(&["b.read"], &[], &["north"]), Some(soon), None),
    ] {
        let asked = ends(until, asked);
        let expected =
            expected.map_or(Ok(()), |(what, end)| Err(Refusal::GrantExceedsCaller { what, held_until: Some(end) }));
        assert_eq!(check_authority(&asked, &boss, &catalog()), expected, "{asked:?}");
        // Taking it away requires holding it, for however long.
        assert_eq!(check_covers_existing(&asked, &boss, &catalog(), NOW), Ok(()), "{asked:?}");
    }
}

#[test]
fn what_stays_as_it_is_is_not_given_but_more_room_for_it_is() {
    let soon = Some(in_millis(1));
    let mut boss = access(&["*"], None);
    boss.holdings.held = std::iter::once(Grant { what: code("*"), until: soon }).collect();
    let before = grants(&["a.read"], &[], &["north"]);
    let until = |mut grants: Grants| {
        grants.permissions.last_mut().unwrap().until = soon;
        grants
    };
    for (after, allowed) in [
        (before.clone(), true),
        (grants(&[], &[], &["north"]), true),
        (until(before.clone()), true),
        (until(grants(&["a.read", "b.read"], &[], &["north"])), true),
        (grants(&["a.read", "b.read"], &[], &["north"]), false),
        (grants(&["a.read"], &["reader"], &["north"]), false),
        (grants(&["a.read"], &[], &["north", "south"]), false),
        (grants(&["a.read"], &[], &[]), false),
        (until(grants(&["a.read"], &[], &["north", "south"])), true),
    ] {
        let checked = check_regrant(&before, &after, &boss, &catalog(), NOW);
        assert_eq!(checked.is_ok(), allowed, "{after:?}");
    }
    let clerk = access(&["a.read"], None);
    let mighty = grants(&["a.read", "b.read"], &[], &[]);
    let beyond = Err(Refusal::GrantExceedsCaller { what: "b.read".to_owned(), held_until: None });
    assert_eq!(check_regrant(&mighty, &grants(&["a.read"], &[], &[]), &clerk, &catalog(), NOW), beyond);
}

fn ends() -> impl Strategy<Value = Option<Timestamp>> {
    prop_oneof![Just(None), (-2_i64..5).prop_map(|millis| Some(in_millis(millis)))]
}

fn some<T: Clone + std::fmt::Debug + 'static>(things: Vec<T>) -> impl Strategy<Value = Vec<Grant<T>>> {
    let one = (proptest::sample::select(things), ends()).prop_map(|(what, until)| Grant { what, until });
    proptest::collection::vec(one, 0..4)
}

fn any_grants() -> impl Strategy<Value = Grants> {
    let codes = ["a.read", "a.write", "b.read", "a.*", "*"].map(code).to_vec();
    let roles = ["reader", "keeper", "ghost"].map(role).to_vec();
    let resources = ["north", "south"].map(resource_id).to_vec();
    let scoped = || {
        let places = ["north", "hall", "south"].map(resource_id);
        let of = |text| places.map(|resource| ScopedPermission { code: code(text), resource });
        ["a.read", "b.read", "a.*", "*"].map(of).concat()
    };
    (some(codes), some(roles), some(resources), some(scoped())).prop_map(|(permissions, roles, resources, scoped)| {
        let (permissions, roles) = (Some(permissions), Some(roles));
        let sent = RequestedGrants { permissions, roles, resources: Some(resources), scoped: Some(scoped) };
        sent.over(&Grants::default())
    })
}

/// What a member with these grants can do at an instant: each permission tried on each resource, and on none.
fn powers(grants: &Grants, at: Timestamp) -> Vec<(PermissionCode, Option<ResourceId>)> {
    let held = catalog().permissions_of(grants, at);
    let at_or_above = |place: ResourceId| match place {
        hall if hall == resource_id("hall") => vec![hall, resource_id("north")],
        top => vec![top],
    };
    let spread = |place: Option<ResourceId>| match place {
        _ if grants.resources.is_empty() => true,
        Some(place) => {
            let live = grants.resources.iter().filter(|grant| grant.holds_at(at));
            live.into_iter().any(|grant| at_or_above(place).contains(&grant.what))
        }
        None => false,
    };
    let alone = |code: &PermissionCode, place: ResourceId| {
        let live = grants.scoped.iter().filter(|grant| grant.holds_at(at));
        live.into_iter().any(|grant| grant.what.code.covers(code) && at_or_above(place).contains(&grant.what.resource))
    };
    let places = [None, Some("north"), Some("hall"), Some("south")].map(|name| name.map(resource_id));
    let mut powers = vec![];
    for code in ["a.read", "a.write", "b.read", "c.other", "a.*", "*"].map(code) {
        for place in places {
            if (held.covers(&code) && spread(place)) || place.is_some_and(|place| alone(&code, place)) {
                powers.push((code.clone(), place));
            }
        }
    }
    powers
}

/// A catalog in whose organization `hall` stands below `north`.
fn branched() -> Catalog {
    Catalog { tree: std::iter::once((resource_id("hall"), resource_id("north"))).collect(), ..catalog() }
}

fn access_of(own: &Grants) -> OrganizationAccess {
    OrganizationAccess { holdings: branched().holdings_of(own, NOW), ..access(&[], None) }
}

proptest! {
    #[test]
    fn what_is_granted_never_exceeds_nor_outlives_what_is_held(own in any_grants(), asked in any_grants()) {
        let access = access_of(&own);
        let mut handed_on = vec![];
        if check_authority(&asked, &access, &branched()).is_ok() {
            handed_on.push(asked.clone());
        }
        let cut = still_covered(&asked, &access.holdings, &branched());
        if access.holdings.resources.is_none() || !cut.resources.is_empty() {
            handed_on.push(cut);
        }
        for granted in handed_on {
            for at in (0..6).map(in_millis) {
                let own = powers(&own, at);
                prop_assert!(powers(&granted, at).iter().all(|power| own.contains(power)), "{:?} at {:?}", granted, at);
            }
        }
    }

    #[test]
    fn a_change_gives_nobody_more_than_they_had_or_the_changer_holds(
        own in any_grants(), before in any_grants(), after in any_grants(),
    ) {
        if check_regrant(&before, &after, &access_of(&own), &branched(), NOW).is_ok() {
            for at in (0..6).map(in_millis) {
                let known = [powers(&own, at), powers(&before, at)].concat();
                prop_assert!(powers(&after, at).iter().all(|power| known.contains(power)), "{:?} at {:?}", after, at);
            }
        }
    }
}
