//! Members: who may change which, what stays, and who can never be shut out.

use super::builders::{NOW, assigned, grants, invitation, license_id, member, member_id, name, requested, reserved};
use super::world::{access, catalog};
use crate::commands::{BlockMember, Blocking, EditMember, EditPending, MemberRef, RemoveMember};
use crate::rules::{MemberChange, MemberFacts, SeatDelta, block_member, edit_member, edit_pending, remove_member};
use crate::{
    Attributes, CatalogPolicy, Grant, Invitation, InvitationStatus, Member, MemberStatus, OrganizationAccess, Refusal,
    RequestedGrants,
};

fn active(person: &str, permissions: &[&str]) -> Member {
    Member { grants: grants(permissions, &[], &[]), ..member(person, MemberStatus::Active) }
}

fn editing(person: &str, grants: RequestedGrants) -> EditMember {
    EditMember {
        member: MemberRef::Id(member_id(person)),
        grants,
        first_name: None,
        last_name: None,
        attributes: Attributes::default(),
        catalog: CatalogPolicy::Listed,
        expected: None,
    }
}

fn blocking(blocking: Blocking) -> BlockMember {
    BlockMember { member: MemberRef::Id(member_id("ann")), blocking, expected: None }
}

fn removing() -> RemoveMember {
    RemoveMember { member: MemberRef::Id(member_id("ann")), expected: None }
}

/// Decides with another active member around.
fn with<T>(
    member: &Member,
    pending: Option<&Invitation>,
    access: &OrganizationAccess,
    rule: impl Fn(&MemberFacts<'_>) -> T,
) -> T {
    rule(&MemberFacts { member, pending, access, catalog: &catalog(), others_active: true, now: NOW })
}

fn edited(member: &Member, command: &EditMember, access: &OrganizationAccess) -> Result<MemberChange, Refusal> {
    with(member, None, access, |facts| edit_member(facts, command, |_| false))
}

#[test]
fn live_grants_are_replaced_kind_by_kind() {
    let boss = access(&["*"], None);
    let before = Member { grants: grants(&["a.read"], &["reader"], &[]), ..active("ann", &[]) };
    let command = EditMember {
        first_name: Some(name("New")),
        ..editing(
            "ann",
            RequestedGrants {
                permissions: Some(vec![Grant::forever(super::builders::code("b.read"))]),
                ..RequestedGrants::default()
            },
        )
    };
    let change = edited(&before, &command, &boss).unwrap();
    let expected = Member {
        grants: grants(&["b.read"], &["reader"], &[]),
        first_name: name("New"),
        updated_at: NOW,
        revision: before.revision + 1,
        ..before
    };
    assert_eq!(change, MemberChange { member: expected, invitation: None, seat: None });
}

#[test]
fn an_invited_member_is_edited_through_the_invitation() {
    let boss = access(&["*"], None);
    let invited = member("ann", MemberStatus::Invited);
    let pending = invitation("ann");
    let command = editing("ann", requested(&["b.read"], &[], &[]));
    let change = with(&invited, Some(&pending), &boss, |facts| edit_member(facts, &command, |_| false)).unwrap();
    assert_eq!(change.member.grants, grants(&[], &[], &[]), "nothing is live before acceptance");
    let after = change.invitation.unwrap();
    assert_eq!((after.grants, after.revision), (grants(&["b.read"], &[], &[]), pending.revision + 1));
}

#[test]
fn what_is_pending_is_edited_and_nothing_that_is_live() {
    let boss = access(&["*"], None);
    let EditMember { member: named, grants: wanted, catalog, .. } = editing("ann", requested(&["b.read"], &[], &[]));
    let command = EditPending { member: named, grants: wanted, catalog };
    let decide = |member: &Member, pending: Option<&Invitation>| {
        with(member, pending, &boss, |facts| edit_pending(facts, &command, |_| false))
    };
    let (invited, pending) = (member("ann", MemberStatus::Invited), invitation("ann"));
    let change = decide(&invited, Some(&pending)).unwrap();
    assert_eq!(change.invitation.unwrap().grants, grants(&["b.read"], &[], &[]));
    assert_eq!((change.member.status, change.seat), (MemberStatus::Invited, None));
    let overdue = Invitation { expires_at: Some(NOW), ..invitation("ann") };
    assert_eq!(decide(&invited, Some(&overdue)), Err(Refusal::NotPending(InvitationStatus::Expired)));
    for status in [MemberStatus::Contact, MemberStatus::Active, MemberStatus::Blocked, MemberStatus::Removed] {
        assert_eq!(decide(&member("ann", status), None), Err(Refusal::MemberIs(status)));
    }
}

#[test]
fn nobody_touches_who_holds_more() {
    let clerk = access(&["a.read"], None);
    let mighty = active("ann", &["a.read", "b.read"]);
    let exceeds = Refusal::GrantExceedsCaller { what: "b.read".to_owned(), held_until: None };
    let command = editing("ann", requested(&["a.read"], &[], &[]));
    assert_eq!(edited(&mighty, &command, &clerk), Err(exceeds.clone()), "not even to take it away");
    let named = EditMember { first_name: Some(name("X")), ..editing("ann", RequestedGrants::default()) };
    assert_eq!(edited(&mighty, &named, &clerk), Err(exceeds.clone()));
    let refused = with(&mighty, None, &clerk, |facts| block_member(facts, &blocking(Blocking::Block)));
    assert_eq!(refused, Err(exceeds.clone()));
    assert_eq!(with(&mighty, None, &clerk, |facts| remove_member(facts, &removing())), Err(exceeds));
    let equal = active("ann", &["a.read"]);
    let more = editing("ann", requested(&["b.read"], &[], &[]));
    assert!(matches!(edited(&equal, &more, &clerk), Err(Refusal::GrantExceedsCaller { .. })));
    edited(&equal, &command, &clerk).unwrap();
    // What has expired, and what the catalog no longer has, is ignored.
    let mut faded = active("ann", &["b.read"]);
    faded.grants.permissions[0].until = Some(NOW);
    faded.grants.roles = vec![Grant::forever(super::builders::role("gone"))];
    edited(&faded, &named, &clerk).unwrap();
}

#[test]
fn nobody_takes_their_own_access_away() {
    let boss = access(&["*"], None);
    let own = active("boss", &["*"]);
    let less = editing("boss", requested(&["a.read"], &[], &[]));
    assert_eq!(edited(&own, &less, &boss), Err(Refusal::OwnAccess));
    let refused = with(&own, None, &boss, |facts| block_member(facts, &blocking(Blocking::Toggle)));
    assert_eq!(refused, Err(Refusal::OwnAccess));
    assert_eq!(with(&own, None, &boss, |facts| remove_member(facts, &removing())), Err(Refusal::OwnAccess));
    edited(&own, &editing("boss", requested(&["*", "a.read"], &[], &[])), &boss).unwrap();
}

#[test]
fn the_last_active_member_stays() {
    let key = OrganizationAccess { member: None, ..access(&["*"], None) };
    let last = active("ann", &[]);
    let catalog = catalog();
    let facts =
        MemberFacts { member: &last, pending: None, access: &key, catalog: &catalog, others_active: false, now: NOW };
    assert_eq!(block_member(&facts, &blocking(Blocking::Block)), Err(Refusal::LastMember));
    assert_eq!(remove_member(&facts, &removing()), Err(Refusal::LastMember));
    let blocked = member("ann", MemberStatus::Blocked);
    let facts = MemberFacts { member: &blocked, ..facts };
    assert!(block_member(&facts, &blocking(Blocking::Unblock)).unwrap().is_some(), "letting in is always possible");
}

#[test]
fn blocking_turns_and_says_what_it_cannot_turn() {
    let boss = access(&["*"], None);
    let decide = |status, blocked: Blocking| {
        let before = Member { seat: Some(assigned("pro")), ..member("ann", status) };
        with(&before, None, &boss, |facts| block_member(facts, &blocking(blocked)))
            .map(|change| change.map(|change| (change.member.status, change.member.seat, change.seat)))
    };
    let (active, out) = (MemberStatus::Active, MemberStatus::Blocked);
    let kept = |status| Ok(Some((status, Some(assigned("pro")), None)));
    for (status, blocked, expected) in [
        (active, Blocking::Block, kept(out)),
        (active, Blocking::Toggle, kept(out)),
        (active, Blocking::Unblock, Ok(None)),
        (out, Blocking::Unblock, kept(active)),
        (out, Blocking::Toggle, kept(active)),
        (out, Blocking::Block, Ok(None)),
        (MemberStatus::Invited, Blocking::Toggle, Err(Refusal::MemberIs(MemberStatus::Invited))),
        (MemberStatus::Contact, Blocking::Block, Err(Refusal::MemberIs(MemberStatus::Contact))),
        (MemberStatus::Removed, Blocking::Unblock, Err(Refusal::MemberIs(MemberStatus::Removed))),
    ] {
        assert_eq!(decide(status, blocked), expected, "{status:?} {blocked:?}");
    }
}

#[test]
fn removal_frees_the_seat_and_ends_the_invitation() {
    let boss = access(&["*"], None);
    let before = Member { seat: Some(assigned("pro")), ..active("ann", &["a.read"]) };
    let change = with(&before, None, &boss, |facts| remove_member(facts, &removing())).unwrap().unwrap();
    assert_eq!(change.seat, Some(SeatDelta { license: license_id("pro"), reserved: 0, assigned: -1 }));
    let gone = Member {
        status: MemberStatus::Removed,
        seat: None,
        grants: grants(&[], &[], &[]),
        removed_at: Some(NOW),
        updated_at: NOW,
        revision: before.revision + 1,
        ..before
    };
    assert_eq!(change.member, gone);
    assert_eq!(with(&gone, None, &boss, |facts| remove_member(facts, &removing())), Ok(None));
    let invited = Member { seat: Some(reserved("pro")), ..member("ann", MemberStatus::Invited) };
    let pending = invitation("ann");
    let change = with(&invited, Some(&pending), &boss, |facts| remove_member(facts, &removing())).unwrap().unwrap();
    assert_eq!(change.invitation.unwrap().status, InvitationStatus::Revoked);
    assert_eq!(change.seat, Some(SeatDelta { license: license_id("pro"), reserved: -1, assigned: 0 }));
    assert_eq!(change.member.status, MemberStatus::Removed);
}

#[test]
fn a_revision_that_is_not_the_expected_one_is_stale() {
    let boss = access(&["*"], None);
    let ann = active("ann", &[]);
    for (expected, stale) in [(None, false), (Some(ann.revision), false), (Some(ann.revision - 1), true)] {
        let edit = EditMember { expected, ..editing("ann", RequestedGrants::default()) };
        assert_eq!(edited(&ann, &edit, &boss) == Err(Refusal::RevisionMismatch), stale);
        let block = BlockMember { expected, ..blocking(Blocking::Block) };
        assert_eq!(
            with(&ann, None, &boss, |facts| block_member(facts, &block)) == Err(Refusal::RevisionMismatch),
            stale
        );
        let remove = RemoveMember { expected, ..removing() };
        assert_eq!(
            with(&ann, None, &boss, |facts| remove_member(facts, &remove)) == Err(Refusal::RevisionMismatch),
            stale
        );
    }
}
