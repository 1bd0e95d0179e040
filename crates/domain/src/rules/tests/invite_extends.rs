//! Granting an active member more at a resource: what is added, what stays, and by whose authority.

use super::builders::{assigned, code, command, grants, in_millis, license_id, member_id, resource_id, row};
use super::world::World;
use crate::commands::{ExistingMember, InviteMembers, InviteRow, RowOutcome};
use crate::{End, Grant, MemberStatus, Refusal, RequestedGrants, ScopedPermission};

fn at(text: &str, place: &str, end: End) -> Grant<ScopedPermission> {
    Grant { what: ScopedPermission { code: code(text), resource: resource_id(place) }, until: end.into() }
}

/// Grants Bob these permissions at single resources, and in the organization what members must not get this way.
fn adding(scoped: Vec<Grant<ScopedPermission>>) -> InviteMembers {
    let grants = RequestedGrants {
        permissions: Some(vec![Grant::forever(code("*"))]),
        scoped: Some(scoped),
        ..RequestedGrants::default()
    };
    let row = InviteRow { grants, ..row("bob") };
    InviteMembers { existing_member: ExistingMember::AddScoped, ..command([row]) }
}

fn world() -> World {
    let mut world = World::new().with_member("bob", MemberStatus::Active);
    let bob = world.members.iter_mut().find(|member| member.id == member_id("bob")).unwrap();
    bob.grants = grants(&["b.read"], &["reader"], &["south"]);
    bob.grants.scoped = vec![at("a.read", "south", End::Never), at("a.read", "north", End::At(in_millis(9)))];
    world
}

#[test]
fn what_is_held_stays_and_only_what_is_held_at_resources_is_added() {
    let world = world();
    let before = world.members.last().unwrap().clone();
    let wanted = vec![at("a.write", "north", End::Never), at("a.read", "north", End::Never)];
    let planned = world.planned(&adding(wanted));
    assert_eq!(planned.outcome, RowOutcome::Extended);
    assert!(planned.invitation.is_none() && !planned.mail);
    let after = planned.member.get();
    assert_eq!(after.revision, before.revision + 1);
    let mut expected = before.grants.clone();
    expected.scoped = vec![
        at("a.read", "south", End::Never),
        at("a.write", "north", End::Never),
        // It ended sooner before.
        at("a.read", "north", End::Never),
    ];
    assert_eq!(after.grants, expected);
    let same = vec![at("a.read", "south", End::Never), at("a.read", "north", End::At(in_millis(5)))];
    assert_eq!(world.planned(&adding(same)).outcome, RowOutcome::Unchanged, "it is held for as long already");
}

#[test]
fn nobody_adds_what_they_do_not_hold_there() {
    let mut world = world().with_access(&[], None);
    world.access.holdings.scoped = vec![at("a.*", "north", End::At(in_millis(7)))];
    let refused = |scoped| world.refused(&adding(vec![scoped])).1;
    let beyond = |scoped: &ScopedPermission, until: Option<_>| Refusal::GrantExceedsCaller {
        what: scoped.to_string(),
        held_until: until,
    };
    for (wanted, until) in [
        (at("b.read", "north", End::At(in_millis(7))), None),
        (at("a.read", "south", End::At(in_millis(7))), None),
        (at("a.write", "north", End::Never), Some(in_millis(7))),
    ] {
        let what = wanted.what.clone();
        assert_eq!(refused(wanted), beyond(&what, until));
    }
    let good = adding(vec![at("a.write", "north", End::At(in_millis(7)))]);
    assert_eq!(world.planned(&good).outcome, RowOutcome::Extended);
}

#[test]
fn a_seat_is_taken_by_whoever_has_none() {
    let mut world = world().with_license("team", 2, 0).with_license("other", 2, 0);
    let with = |license: &str| {
        let mut adding = adding(vec![at("a.read", "south", End::Never)]);
        adding.rows[0].license = Some(license_id(license));
        adding
    };
    let planned = world.planned(&with("team"));
    assert_eq!((planned.outcome, planned.member.get().seat), (RowOutcome::Extended, Some(assigned("team"))));
    world.members.last_mut().unwrap().seat = Some(assigned("team"));
    assert_eq!(world.planned(&with("team")).outcome, RowOutcome::Unchanged);
    assert!(matches!(world.refused(&with("other")).1, Refusal::InvalidValue { field: "license_id", .. }));
    let mut another = with("team");
    another.rows[0].member = Some(member_id("carl"));
    let world = world.with_contact("carl");
    assert_eq!(world.refused(&another).1, Refusal::MemberHasAnotherAddress(member_id("carl")));
}
