//! Each ending from each status, and what it leaves behind.

use super::builders::{HOUR, NOW, grants, in_millis, invitation, member, reserved};
use super::world::{access, catalog};
use crate::commands::Withdrawal;
use crate::rules::{Ending, InvitationChange, SeatDelta, close_invitation, withdraw};
use crate::{Invitation, InvitationStatus, Member, MemberStatus, Refusal};

/// How an invitation ends other than by acceptance.
#[derive(Clone, Copy, Debug)]
enum End {
    Settled(Ending),
    Withdrawn(Withdrawal),
}

const DECLINED: End = End::Settled(Ending::Declined);
const CANCELLED: End = End::Withdrawn(Withdrawal::Cancel);
const REVOKED: End = End::Withdrawn(Withdrawal::Revoke);
const EXPIRED: End = End::Settled(Ending::Expired);
const ENDINGS: [(End, InvitationStatus); 4] = [
    (DECLINED, InvitationStatus::Declined),
    (CANCELLED, InvitationStatus::Cancelled),
    (REVOKED, InvitationStatus::Revoked),
    (EXPIRED, InvitationStatus::Expired),
];

/// Ends an invitation, where a caller has to do it by one who may.
fn ended(invitation: &Invitation, member: &Member, end: End) -> Result<InvitationChange, Refusal> {
    match end {
        End::Settled(ending) => close_invitation(invitation, member, ending, NOW),
        End::Withdrawn(withdrawal) => withdraw(invitation, member, withdrawal, &access(&["*"], None), &catalog(), NOW),
    }
}

fn of_status(status: InvitationStatus) -> Invitation {
    Invitation { status, ..invitation("ann") }
}

/// Stored as pending, but past its time.
fn overdue() -> Invitation {
    Invitation { expires_at: Some(NOW), ..invitation("ann") }
}

fn invited() -> Member {
    Member { seat: Some(reserved("gold")), ..member("ann", MemberStatus::Invited) }
}

#[test]
fn each_ending_is_open_to_some_statuses_only() {
    let mut cases = vec![(overdue(), [false, true, true, true], InvitationStatus::Expired)];
    for status in InvitationStatus::ALL {
        let open = match status {
            InvitationStatus::Pending => [true, true, true, false],
            InvitationStatus::Expired => [false, true, true, false],
            _ => [false; 4],
        };
        cases.push((of_status(status), open, status));
    }
    for (before, open, shown) in cases {
        for ((ending, status), open) in ENDINGS.into_iter().zip(open) {
            let settled = ended(&before, &invited(), ending).map(|change| change.invitation);
            let after = Invitation { status, updated_at: NOW, revision: 6, ..before.clone() };
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
            [(of_status(InvitationStatus::Pending), DECLINED), (overdue(), REVOKED), (overdue(), EXPIRED)]
        {
            let InvitationChange { member, seat, .. } = ended(&invitation, &before, ending).unwrap();
            assert_eq!(member.as_ref(), Some(&after), "{ending:?}");
            assert_eq!(seat, Some(SeatDelta::release(reserved("gold"))), "{ending:?}");
        }
    }
    let unseated = Member { seat: None, ..invited() };
    assert_eq!(ended(&overdue(), &unseated, CANCELLED).unwrap().seat, None);
}

#[test]
fn a_member_who_is_not_invited_stays_as_it_is() {
    for status in [MemberStatus::Contact, MemberStatus::Active, MemberStatus::Blocked, MemberStatus::Removed] {
        let member = Member { status, ..invited() };
        let change = ended(&overdue(), &member, CANCELLED).unwrap();
        assert_eq!((change.member, change.seat), (None, None), "{status:?}");
    }
}

#[test]
fn taking_back_an_old_invitation_leaves_a_newer_one_alone() {
    // Marked as expired before; the member and the seat are those of an invitation created since.
    for ending in [CANCELLED, REVOKED] {
        let change = ended(&of_status(InvitationStatus::Expired), &invited(), ending).unwrap();
        assert_eq!((change.member, change.seat), (None, None), "{ending:?}");
    }
}

#[test]
fn nobody_takes_back_an_invitation_that_grants_more_than_they_hold() {
    let mighty = Invitation { grants: grants(&["a.read", "*"], &[], &[]), ..invitation("ann") };
    let clerk = access(&["a.read"], None);
    let beyond = Refusal::GrantExceedsCaller { what: "*".to_owned(), held_until: None };
    for withdrawal in [Withdrawal::Cancel, Withdrawal::Revoke] {
        let refused = withdraw(&mighty, &invited(), withdrawal, &clerk, &catalog(), NOW);
        assert_eq!(refused, Err(beyond.clone()), "{withdrawal:?}");
    }
    assert!(close_invitation(&mighty, &invited(), Ending::Declined, NOW).is_ok(), "the invitee may");
}
