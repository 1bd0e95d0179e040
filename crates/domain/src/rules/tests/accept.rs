//! Accepting: grants that the grantor lost are not handed on, and capacity is not asked again.

use super::builders::{HOUR, NOW, assigned, grants, in_millis, invitation, license_id, member, reserved};
use super::world::catalog;
use crate::rules::{AcceptFacts, InvitationChange, SeatDelta, accept};
use crate::{Grants, Invitation, InvitationStatus, Member, MemberStatus, Refusal};

fn accepted(invitation: &Invitation, member: &Member, grantor: Option<&Member>) -> Result<InvitationChange, Refusal> {
    accept(&AcceptFacts { invitation, member, grantor, catalog: &catalog(), blocked: false }, NOW)
}

fn invited() -> Member {
    member("ann", MemberStatus::Invited)
}

fn grantor(grants: Grants) -> Member {
    Member { grants, ..member("first", MemberStatus::Active) }
}

#[test]
fn the_member_becomes_active_and_the_reservation_an_assignment() {
    let holder = Member { seat: Some(reserved("gold")), ..invited() };
    let by_key = Invitation { granted_by: None, ..invitation("ann") };
    let before = by_key.clone();
    let after = Member {
        status: MemberStatus::Active,
        grants: before.grants.clone(),
        seat: Some(assigned("gold")),
        joined_at: Some(NOW),
        updated_at: NOW,
        revision: 4,
        ..invited()
    };
    let expected = InvitationChange {
        invitation: Invitation { status: InvitationStatus::Accepted, updated_at: NOW, revision: 6, ..before },
        member: Some(after),
        // No license is among the facts: that the seat was reserved is enough.
        seat: Some(SeatDelta::convert(license_id("gold"))),
        released: None,
    };
    assert_eq!(accepted(&by_key, &holder, None), Ok(expected));
    let unseated = accepted(&by_key, &invited(), None).unwrap();
    assert_eq!((unseated.member.unwrap().seat, unseated.seat), (None, None));
}

#[test]
fn who_comes_back_keeps_the_day_of_joining() {
    let joined_at = Some(in_millis(-9 * HOUR));
    let back = Member { joined_at, removed_at: Some(in_millis(-HOUR)), ..invited() };
    let member = accepted(&invitation("ann"), &back, None).unwrap().member.unwrap();
    assert_eq!((member.joined_at, member.removed_at), (joined_at, None));
}

#[test]
fn wrong_statuses_are_refused() {
    let overdue = Invitation { expires_at: Some(NOW), ..invitation("ann") };
    let of_status = |status| (Invitation { status, ..invitation("ann") }, status);
    let mut settled: Vec<_> = InvitationStatus::ALL.into_iter().skip(1).map(of_status).collect();
    settled.push((overdue, InvitationStatus::Expired));
    for (invitation, status) in settled {
        assert_eq!(accepted(&invitation, &invited(), None), Err(Refusal::NotPending(status)));
    }
    for (status, refusal) in [
        (MemberStatus::Contact, Refusal::UnknownInvitation),
        (MemberStatus::Active, Refusal::AlreadyMember),
        (MemberStatus::Blocked, Refusal::MemberBlocked),
        (MemberStatus::Removed, Refusal::UnknownInvitation),
    ] {
        assert_eq!(accepted(&invitation("ann"), &member("ann", status), None), Err(refusal));
    }
    let last_moment = Invitation { expires_at: Some(in_millis(1)), ..invitation("ann") };
    assert!(accepted(&last_moment, &invited(), None).is_ok());
}

#[test]
fn an_address_blocked_meanwhile_is_refused() {
    let facts = AcceptFacts {
        invitation: &invitation("ann"),
        member: &invited(),
        grantor: None,
        catalog: &catalog(),
        blocked: true,
    };
    assert_eq!(accept(&facts, NOW), Err(Refusal::AddressBlocked));
}

#[test]
fn only_what_the_grantor_still_holds_is_handed_on() {
    let stored = grants(&["a.read", "a.write"], &["reader", "keeper"], &[]);
    let lapsing = |until| {
        let mut held = grants(&["a.*"], &[], &[]);
        held.permissions[0].until = Some(until);
        grantor(held)
    };
    let by = |permissions: &[&str], roles: &[&str]| grantor(grants(permissions, roles, &[]));
    let fallen = |status| Member { status, ..by(&["*"], &[]) };
    let read_only = grants(&["a.read"], &["reader"], &[]);
    let ending = |mut grants: Grants| {
        grants.permissions.iter_mut().for_each(|grant| grant.until = Some(in_millis(1)));
        grants.roles.iter_mut().for_each(|grant| grant.until = Some(in_millis(1)));
        grants
    };
    for (case, grantor, expected) in [
        ("holds all", Some(by(&["*"], &[])), stored.clone()),
        ("holds all by role", Some(by(&[], &["keeper"])), stored.clone()),
        ("lost writing", Some(by(&["a.read"], &[])), read_only.clone()),
        ("lost the greater role", Some(by(&[], &["reader"])), read_only),
        ("lost all", Some(by(&[], &[])), Grants::default()),
        ("holds for another moment", Some(lapsing(in_millis(1))), ending(stored.clone())),
        ("held until now", Some(lapsing(NOW)), Grants::default()),
        ("is blocked", Some(fallen(MemberStatus::Blocked)), Grants::default()),
        ("is removed", Some(fallen(MemberStatus::Removed)), Grants::default()),
        ("is only invited", Some(fallen(MemberStatus::Invited)), Grants::default()),
        ("is gone", None, Grants::default()),
    ] {
        let invitation = Invitation { grants: stored.clone(), ..invitation("ann") };
        let member = accepted(&invitation, &invited(), grantor.as_ref()).unwrap().member.unwrap();
        assert_eq!(member.grants, expected, "{case}");
    }
}

#[test]
fn lost_resources_never_widen_access() {
    for (case, own, stored, expected) in [
        ("unconfined grantor", vec![], vec!["north"], Some(vec!["north"])),
        ("unconfined both", vec![], vec![], Some(vec![])),
        ("same confines", vec!["north"], vec!["north"], Some(vec!["north"])),
        ("lost one of two", vec!["north"], vec!["north", "south"], Some(vec!["north"])),
        ("lost the only one", vec!["south"], vec!["north"], None),
        ("grantor confined since", vec!["north"], vec![], None),
    ] {
        let grantor = grantor(grants(&["*"], &[], &own));
        let invitation = Invitation { grants: grants(&["a.read"], &[], &stored), ..invitation("ann") };
        let member = accepted(&invitation, &invited(), Some(&grantor)).unwrap().member.unwrap();
        let expected = expected.map_or_else(Grants::default, |resources| grants(&["a.read"], &[], &resources));
        assert_eq!(member.grants, expected, "{case}");
    }
    let mut overdue = grantor(grants(&["*"], &[], &["north"]));
    overdue.grants.resources[0].until = Some(NOW);
    let member = accepted(&invitation("ann"), &invited(), Some(&overdue)).unwrap().member.unwrap();
    assert_eq!(member.grants, Grants::default());
}
