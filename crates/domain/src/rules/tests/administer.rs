//! Roles and keys hand on authority.

use super::builders::{NOW, code, grants, in_millis, member};
use super::world::{access, catalog};
use crate::Refusal::{GrantExceedsCaller, UnknownPermission};
use crate::rules::{KeyFacts, KeyTerms, check_key_covered, check_role, check_role_covered, check_scopes, key_terms};
use crate::{Grant, Holdings, Member, MemberStatus, OrganizationAccess, PermissionCode, Refusal, Timestamp};

fn codes(texts: &[&str]) -> Vec<PermissionCode> {
    texts.iter().map(|text| code(text)).collect()
}

fn beyond(what: &str) -> Refusal {
    GrantExceedsCaller { what: what.to_owned(), held_until: None }
}

/// A caller who holds these codes until an instant.
fn until(held: &[&str], until: Option<Timestamp>) -> OrganizationAccess {
    let held = held.iter().map(|text| Grant { what: code(text), until }).collect();
    OrganizationAccess { holdings: Holdings { held, ..Holdings::default() }, ..access(&[], None) }
}

#[test]
fn nobody_defines_a_role_beyond_what_they_hold() {
    let reader = access(&["a.read"], None);
    assert_eq!(check_role(&[], &codes(&["a.read"]), &reader, &catalog()), Ok(()));
    assert_eq!(check_role(&[], &[], &reader, &catalog()), Ok(()));
    for (asked, refusal) in [
        (&["a.read", "a.write"][..], beyond("a.write")),
        (&["a.*"], beyond("a.*")),
        (&["*"], beyond("*")),
        (&["a.read", "x.y"], UnknownPermission(code("x.y"))),
    ] {
        assert_eq!(check_role(&[], &codes(asked), &reader, &catalog()), Err(refusal), "{asked:?}");
    }
    // Members with the role may not be confined as its creator is.
    let confined = access(&["*"], Some(&["north"]));
    assert_eq!(check_role(&[], &codes(&["a.read"]), &confined, &catalog()), Err(beyond("access to every resource")));
}

#[test]
fn nobody_empties_a_role_that_means_more_than_they_hold() {
    let reader = access(&["a.read"], None);
    let mighty = codes(&["a.read", "*"]);
    for after in [&[][..], &["a.read"], &["a.read", "*"]] {
        assert_eq!(check_role(&mighty, &codes(after), &reader, &catalog()), Err(beyond("*")), "{after:?}");
    }
    assert_eq!(check_role_covered(&mighty, &reader), Err(beyond("*")));
    assert_eq!(check_role_covered(&codes(&["a.read"]), &reader), Ok(()));
}

#[test]
fn what_is_held_until_a_date_cannot_be_put_into_a_role() {
    let boss = until(&["*"], Some(in_millis(1)));
    let not_for_good = GrantExceedsCaller { what: "a.read".to_owned(), held_until: Some(in_millis(1)) };
    assert_eq!(check_role(&[], &codes(&["a.read"]), &boss, &catalog()), Err(not_for_good));
    assert_eq!(
        check_role(&codes(&["a.read", "b.read"]), &codes(&["a.read"]), &boss, &catalog()),
        Ok(()),
        "it was there"
    );
}

/// The terms of a key with these scopes.
fn terms(
    owner: Option<&Member>,
    scopes: &[&str],
    access: &OrganizationAccess,
    expires_at: Option<Timestamp>,
) -> Result<(Vec<PermissionCode>, Option<Timestamp>), Refusal> {
    let facts = KeyFacts { owner, scopes: &codes(scopes), access, catalog: &catalog(), now: NOW };
    key_terms(&facts, expires_at).map(|KeyTerms { scopes, expires_at }| (scopes, expires_at))
}

fn holding(person: &str, permissions: &[&str], resources: &[&str]) -> Member {
    Member { grants: grants(permissions, &[], resources), ..member(person, MemberStatus::Active) }
}

#[test]
fn a_key_can_do_no_more_than_its_maker() {
    let everything = access(&["*"], None);
    assert_eq!(terms(None, &[], &everything, None), Ok((vec![], None)));
    assert_eq!(terms(None, &["a.read", "a:read"], &everything, None), Ok((codes(&["a.read"]), None)));
    assert_eq!(
        check_scopes(&codes(&["a.*", "nonsense.code"]), &catalog()),
        Err(UnknownPermission(code("nonsense.code")))
    );
    let reader = access(&["a.read", "a.read"], None);
    let own = holding("boss", &["a.read", "a.read"], &[]);
    for owner in [None, Some(&own)] {
        assert_eq!(terms(owner, &[], &reader, None), Ok((codes(&["a.read"]), None)), "never left open");
        assert_eq!(terms(owner, &["a.write"], &reader, None), Err(beyond("a.write")));
        assert_eq!(terms(owner, &["*"], &reader, None), Err(beyond("*")));
    }
    // A key of one's own is confined like oneself; one of the organization is not.
    let confined = access(&["*"], Some(&["north"]));
    let own = holding("boss", &["*"], &["north"]);
    assert_eq!(terms(Some(&own), &[], &confined, None), Ok((vec![], None)));
    assert_eq!(terms(None, &[], &confined, None), Err(beyond("access to every resource")));
}

#[test]
fn a_key_of_somebody_else_needs_all_that_it_can_do() {
    let clerk = access(&["a.read"], None);
    let admin = holding("ann", &["*"], &[]);
    assert_eq!(terms(Some(&admin), &[], &clerk, None), Err(beyond("*")));
    assert_eq!(terms(Some(&admin), &["a.read"], &clerk, None), Err(beyond("*")), "it acts in her name");
    let equal = holding("ann", &["a.read"], &[]);
    assert_eq!(terms(Some(&equal), &[], &clerk, None), Ok((vec![], None)));
    let confined = access(&["*"], Some(&["north"]));
    assert_eq!(terms(Some(&admin), &["a.read"], &confined, None), Err(beyond("access to every resource")));
}

#[test]
fn a_key_does_not_outlive_the_rights_of_its_maker() {
    let (soon, late) = (in_millis(1), in_millis(2));
    let boss = until(&["*"], Some(soon));
    let outlives = Err(GrantExceedsCaller { what: "a.read".to_owned(), held_until: Some(soon) });
    let admin = holding("ann", &["*"], &[]);
    for owner in [None, Some(&admin)] {
        assert_eq!(terms(owner, &["a.read"], &boss, None), Ok((codes(&["a.read"]), Some(soon))));
        assert_eq!(terms(owner, &["a.read"], &boss, Some(late)), outlives);
        assert_eq!(terms(owner, &["a.read"], &boss, Some(soon)), Ok((codes(&["a.read"]), Some(soon))));
    }
    // One's own ends by itself.
    let mut own = holding("boss", &["*"], &[]);
    own.grants.permissions[0].until = Some(soon);
    assert_eq!(terms(Some(&own), &[], &boss, None), Ok((vec![], None)));
}

#[test]
fn nobody_stops_a_key_that_can_do_more() {
    let clerk = access(&["a.read"], None);
    let covered = |owner: Option<&Member>, scopes: &[&str]| {
        check_key_covered(&KeyFacts { owner, scopes: &codes(scopes), access: &clerk, catalog: &catalog(), now: NOW })
    };
    assert_eq!(covered(None, &[]), Err(beyond("*")));
    assert_eq!(covered(None, &["a.read"]), Ok(()));
    assert_eq!(covered(Some(&holding("ann", &["b.read"], &[])), &[]), Err(beyond("b.read")));
    // The caller's credential may hold less than the caller does.
    assert_eq!(covered(Some(&holding("boss", &["*"], &[])), &[]), Err(beyond("*")));
    assert_eq!(covered(Some(&holding("boss", &["*"], &[])), &["a.read"]), Ok(()));
}
