//! Leaving: who may, and who has to stay.

use super::builders::{HOUR, NOW, assigned, grants, in_millis, license_id, member};
use super::world::catalog;
use crate::rules::{LeaveFacts, Leaving, SeatDelta, administers_until, leave};
use crate::{End, Grant, Grants, Member, MemberStatus, PermissionCode, Refusal};

fn facts(member: &Member) -> LeaveFacts<'_> {
    LeaveFacts { member, others_active: true, is_last_administrator: false, now: NOW }
}

#[test]
fn a_member_who_leaves_is_removed_and_gives_the_seat_back() {
    let seat = Some(assigned("basic"));
    let before = Member { grants: grants(&["a.read"], &[], &[]), seat, ..member("ann", MemberStatus::Active) };
    let Leaving::Left(change) = leave(&facts(&before)).unwrap() else { panic!("stays") };
    let after = Member {
        status: MemberStatus::Removed,
        grants: Grants::default(),
        seat: None,
        removed_at: Some(NOW),
        updated_at: NOW,
        revision: before.revision + 1,
        ..before
    };
    assert_eq!(change.member, after);
    assert_eq!(change.seat, seat.map(SeatDelta::release));
    assert_eq!(change.seat.unwrap().license, license_id("basic"));
}

#[test]
fn the_last_one_stays() {
    let ann = member("ann", MemberStatus::Active);
    let alone = LeaveFacts { others_active: false, ..facts(&ann) };
    assert_eq!(leave(&alone), Err(Refusal::LastMember));
    let last = LeaveFacts { is_last_administrator: true, ..facts(&ann) };
    assert_eq!(leave(&last), Ok(Leaving::LastAdministrator));
    for status in [MemberStatus::Contact, MemberStatus::Invited, MemberStatus::Blocked, MemberStatus::Removed] {
        assert_eq!(leave(&facts(&member("ann", status))), Err(Refusal::MemberIs(status)));
    }
}

#[test]
fn whoever_holds_everything_everywhere_administers() {
    let until = |grants: &Grants| administers_until(grants, &catalog(), NOW);
    let everything = || Grant::forever(PermissionCode::everything());
    let unlimited = Grants { permissions: vec![everything()], ..Grants::default() };
    assert_eq!(until(&unlimited), Some(End::Never));
    let end = in_millis(HOUR);
    let brief = Grants { permissions: vec![Grant { until: Some(end), ..everything() }], ..Grants::default() };
    assert_eq!(until(&brief), Some(End::At(end)));
    let over = Grants { permissions: vec![Grant { until: Some(NOW), ..everything() }], ..Grants::default() };
    assert_eq!(until(&over), None);
    assert_eq!(until(&grants(&["*"], &[], &["north"])), None);
    assert_eq!(until(&grants(&["a.*", "b.read"], &[], &[])), None);
}
