//! Taking away what somebody holds at a resource: what goes, what stays, and by whose authority.

use super::builders::{NOW, code, member, member_id, resource_id};
use super::world::{access, catalog};
use crate::rules::{MemberFacts, revoke_at};
use crate::{Catalog, Grant, Member, MemberStatus, OrganizationAccess, Refusal, ScopedPermission};

fn at(text: &str, place: &str) -> Grant<ScopedPermission> {
    Grant::forever(ScopedPermission { code: code(text), resource: resource_id(place) })
}

/// A hall below the north.
fn with_tree() -> Catalog {
    Catalog { tree: [(resource_id("hall"), resource_id("north"))].into_iter().collect(), ..catalog() }
}

fn facts<'a>(member: &'a Member, access: &'a OrganizationAccess, catalog: &'a Catalog) -> MemberFacts<'a> {
    MemberFacts { member, pending: None, access, catalog, others_active: true, now: NOW }
}

#[test]
fn what_is_held_there_and_below_goes_and_the_rest_stays() {
    let catalog = with_tree();
    let mut bob = member("bob", MemberStatus::Active);
    bob.grants.scoped = vec![at("a.read", "north"), at("a.write", "hall"), at("a.read", "south")];
    let boss = access(&["*"], None);
    let revoke = |member: &Member, place: &str| revoke_at(&facts(member, &boss, &catalog), resource_id(place));
    let after = revoke(&bob, "north").unwrap().unwrap();
    assert_eq!(after.member.grants.scoped, [at("a.read", "south")]);
    assert_eq!((after.member.status, after.member.revision), (MemberStatus::Active, bob.revision + 1));
    let after = revoke(&bob, "hall").unwrap().unwrap();
    assert_eq!(after.member.grants.scoped, [at("a.read", "north"), at("a.read", "south")]);
    // Whoever is left with nothing stays a member: crew managers decide on nobody's place in the organization.
    let only = Member { grants: after.member.grants.clone(), ..bob.clone() };
    let left = revoke(&only, "south").unwrap().unwrap().member;
    let last = revoke(&left, "north").unwrap().unwrap();
    assert_eq!((left.status, last.member.status), (MemberStatus::Active, MemberStatus::Active));
    assert_eq!((last.member.grants.scoped, last.seat), (Vec::new(), None));
    for status in [MemberStatus::Contact, MemberStatus::Invited, MemberStatus::Blocked, MemberStatus::Removed] {
        let nobody = Member { status, ..bob.clone() };
        assert_eq!(revoke(&nobody, "north"), Err(Refusal::UnknownMember(member_id("bob"))));
    }
    assert_eq!(revoke(&bob, "elsewhere"), Ok(None));
}

/// What holds at a resource because access is confined to it is taken like what is held there by itself.
#[test]
fn access_that_is_confined_to_the_place_goes_without_holding_everywhere() {
    let catalog = with_tree();
    let boss = access(&["*"], None);
    let mut bob = member("bob", MemberStatus::Active);
    bob.grants.permissions = vec![Grant::forever(code("a.write"))];
    bob.grants.resources = ["hall", "south"].map(|place| Grant::forever(resource_id(place))).to_vec();
    bob.grants.scoped = vec![at("a.read", "east"), at("a.read", "north")];
    let revoke = |member: &Member, access: &OrganizationAccess, place: &str| {
        revoke_at(&facts(member, access, &catalog), resource_id(place))
    };
    let after = revoke(&bob, &boss, "north").unwrap().unwrap().member.grants;
    assert_eq!((after.resources.len(), after.permissions.len()), (1, 1));
    assert_eq!(after.scoped, [at("a.read", "east")]);
    let left = Member { grants: after, ..bob.clone() };
    let after = revoke(&left, &boss, "south").unwrap().unwrap().member.grants;
    assert_eq!((after.resources.len(), after.permissions.len(), after.scoped.len()), (0, 0, 1));
    // Each of the permissions must be held there.
    let mut low = access(&[], None);
    low.holdings.scoped = vec![at("a.read", "north")];
    let beyond = Refusal::GrantExceedsCaller { what: at("a.write", "hall").what.to_string(), held_until: None };
    assert_eq!(revoke(&bob, &low, "hall"), Err(beyond));
    low.holdings.scoped.push(at("a.*", "north"));
    assert!(revoke(&bob, &low, "hall").is_ok());
}

#[test]
fn nobody_takes_more_than_they_hold_there() {
    let catalog = with_tree();
    let mut bob = member("bob", MemberStatus::Active);
    bob.grants.scoped = vec![at("a.read", "north"), at("a.write", "hall"), at("*", "south")];
    let mut low = access(&[], None);
    low.holdings.scoped = vec![at("a.*", "hall"), at("a.read", "north")];
    let facts = facts(&bob, &low, &catalog);
    assert!(revoke_at(&facts, resource_id("hall")).is_ok() && revoke_at(&facts, resource_id("north")).is_ok());
    let beyond = Refusal::GrantExceedsCaller { what: at("*", "south").what.to_string(), held_until: None };
    assert_eq!(revoke_at(&facts, resource_id("south")), Err(beyond));
}
