//! Each ending from each status, and what it leaves behind.

use super::builders::{HOUR, NOW, in_millis, invitation, member, reserved};
use crate::commands::Withdrawal;
use crate::rules::{Change, Ending, SeatDelta, settle};
use crate::{Invitation, InvitationStatus, Member, MemberStatus, Refusal};

const CANCELLED: Ending = Ending::Withdrawn(Withdrawal::Cancel);
const REVOKED: Ending = Ending::Withdrawn(Withdrawal::Revoke);
const ENDINGS: [Ending; 4] = [Ending::Declined, CANCELLED, REVOKED, Ending::Expired];

fn of_status(status: InvitationStatus) -> Invitation {
    Invitation { status, ..invitation("ann") }
}

/// Stored as pending, but past its time.
fn lapsed() -> Invitation {
    Invitation { expires_at: Some(NOW), ..invitation("ann") }
}

fn invited() -> Member {
    Member { seat: Some(reserved("gold")), ..member("ann", MemberStatus::Invited) }
}

#[test]
fn endings_have_their_statuses() {
    let statuses = ENDINGS.map(Ending::status);
    assert_eq!(
        statuses,
        [InvitationStatus::Declined, InvitationStatus::Cancelled, InvitationStatus::Revoked, InvitationStatus::Expired]
    );
}

#[test]
fn each_ending_is_open_to_some_statuses_only() {
    let mut cases = vec![(lapsed(), [false, true, true, true], InvitationStatus::Expired)];
    for status in InvitationStatus::ALL {
        let open = match status {
            InvitationStatus::Pending => [true, true, true, false],
            InvitationStatus::Expired => [false, true, true, false],
            _ => [false; 4],
        };
        cases.push((of_status(status), open, status));
    }
    for (before, open, shown) in cases {
        for (ending, open) in ENDINGS.into_iter().zip(open) {
            let settled = settle(&before, &invited(), ending, NOW).map(|change| change.invitation);
            let after = Invitation { status: ending.status(), updated_at: NOW, revision: 6, ..before.clone() };
            let expected = if open { Ok(after) } else { Err(Refusal::NotPending(shown)) };
            assert_eq!(settled, expected, "{:?} {ending:?}", before.status);
        }
    }
}

#[test]
fn an_invited_member_is_put_back_and_its_seat_freed() {
    let once_active = Member { joined_at: Some(in_millis(-HOUR)), ..invited() };
    let put_back =
        |status, removed_at| Member { status, removed_at, seat: None, updated_at: NOW, revision: 4, ..invited() };
    for (before, after) in [
        (invited(), put_back(MemberStatus::Contact, None)),
        (
            once_active.clone(),
            Member { joined_at: once_active.joined_at, ..put_back(MemberStatus::Removed, Some(NOW)) },
        ),
    ] {
        for (invitation, ending) in
            [(of_status(InvitationStatus::Pending), Ending::Declined), (lapsed(), REVOKED), (lapsed(), Ending::Expired)]
        {
            let Change { member, seat, .. } = settle(&invitation, &before, ending, NOW).unwrap();
            assert_eq!(member.as_ref(), Some(&after), "{ending:?}");
            assert_eq!(seat, Some(SeatDelta::release(reserved("gold"))), "{ending:?}");
        }
    }
    let unseated = Member { seat: None, ..invited() };
    assert_eq!(settle(&lapsed(), &unseated, CANCELLED, NOW).unwrap().seat, None);
}

#[test]
fn a_member_who_is_not_invited_stays_as_it_is() {
    for status in [MemberStatus::Contact, MemberStatus::Active, MemberStatus::Blocked, MemberStatus::Removed] {
        let member = Member { status, ..invited() };
        let change = settle(&lapsed(), &member, CANCELLED, NOW).unwrap();
        assert_eq!((change.member, change.seat), (None, None), "{status:?}");
    }
}

#[test]
fn taking_back_an_old_invitation_leaves_a_newer_one_alone() {
    // Settled as expired before; the member and the seat are those of an invitation made since.
    for ending in [CANCELLED, REVOKED] {
        let change = settle(&of_status(InvitationStatus::Expired), &invited(), ending, NOW).unwrap();
        assert_eq!((change.member, change.seat), (None, None), "{ending:?}");
    }
}
