//! Nobody grants what they do not hold.

use super::builders::{NOW, code, grants, resource_id};
use super::world::{access, catalog};
use crate::rules::{check_authority, still_covered};
use crate::{Grant, Grants, HeldPermissions, Refusal};

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
        let expected = beyond.map_or(Ok(()), |what| Err(Refusal::GrantExceedsCaller { what }));
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
    let covered = still_covered(&stored, &held, Some(&[resource_id("north")]), &catalog());
    let expected = Grants {
        permissions: vec![Grant { what: code("a.write"), until }, Grant::forever(code("a.read"))],
        ..grants(&[], &["keeper"], &["north"])
    };
    assert_eq!(covered, expected);
    assert_eq!(still_covered(&stored, &held, None, &catalog()).resources, stored.resources);
}
